//! The words of the schemes' days.

use super::number::year_span;
use crate::population::Year;
use crate::scheme::{Period, Tariff};

/// What the list is.
pub const ABOUT: &str =
    "Beslut, sista svarsdagar och perioder för de valda avtalen och avgifterna, enligt deras källor.";
/// The file's name.
pub const FILE: &str = "kommunkalkyl-datum.ics";
/// A period ends.
#[must_use]
pub fn ends(period: &Period) -> String {
    format!("{} slutar", years(period))
}

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
pub fn begins(period: &Period) -> String {
    let period_begins = format!("{} börjar", years(period));
    match &period.tariff {
        Tariff::Unknown { .. } => format!("{period_begins}, avgiften är inte känd"),
        Tariff::Taper { taken_over, .. } => {
            format!("huvudmännen bär {} av kostnaden", super::percent(*taken_over))
        }
        Tariff::Fee { .. }
        | Tariff::Nothing { .. }
        | Tariff::LumpSums { .. }
        | Tariff::Pots { .. }
        | Tariff::Participation { .. }
        | Tariff::Composed(_) => period_begins,
    }
}

fn years(period: &Period) -> String {
    format!("perioden {}", year_span(Year(period.from.year), period.to.map(|to| Year(to.year))))
}
