//! The words of the schemes' days.

use crate::scheme::Tariff;

/// What the list is.
pub const ABOUT: &str =
    "Beslut, sista svarsdagar och perioder för de valda ordningarna, enligt deras källor.";
/// The file's name.
pub const FILE: &str = "kommunkalkyl-datum.ics";
/// A period ends.
pub const ENDS: &str = "perioden slutar";

/// A day with its scheme before it, for those who read it elsewhere.
#[must_use]
pub fn of(scheme: &str, what: &str) -> String {
    format!("{scheme}: {what}")
}
/// The same without its scheme.
#[must_use]
pub fn without<'a>(scheme: &str, said: &'a str) -> &'a str {
    said.strip_prefix(scheme).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(said)
}
/// A stretch of years without a decision is no period to note.
#[must_use]
pub fn is_gap(tariff: &Tariff) -> bool {
    matches!(tariff, Tariff::Nothing { .. })
}
/// A period begins, and whether its rate is known.
#[must_use]
pub fn begins(tariff: &Tariff) -> String {
    match tariff {
        Tariff::Unknown { .. } => "perioden börjar, avgiften är inte känd".to_owned(),
        Tariff::Taper { taken_over, .. } => {
            format!("huvudmännen bär {} av kostnaden", super::percent(*taken_over))
        }
        Tariff::Fee { .. }
        | Tariff::Nothing { .. }
        | Tariff::LumpSums { .. }
        | Tariff::Pots { .. }
        | Tariff::Participation { .. }
        | Tariff::Composed(_) => "perioden börjar".to_owned(),
    }
}
