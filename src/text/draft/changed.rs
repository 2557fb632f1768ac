//! Rates that the user has changed, in a draft.

use crate::case::Sum;
use crate::text::{kr, sum};

/// In the box on top of a draft whose amounts rest on changed rates.
pub const CHANGED_NOTICE: &str = "Beloppen bygger på satser som användaren har ändrat. De beslutade satserna står kvar i texten om vad som är beslutat.";

/// A change among others, with the scheme that it is in.
#[must_use]
pub fn change_in(scheme: &str, change: &str) -> String {
    format!("{scheme}, {}", change.trim_end_matches('.'))
}

/// What was changed, in sentences.
#[must_use]
pub fn changed(changes: &[String]) -> String {
    format!("Beloppen i skrivelsen bygger på ändrade satser. {}. ", changes.join(". "))
}

/// What the decided rates come to.
#[must_use]
pub fn by_decided_rates(shown: Sum, decided: Sum) -> String {
    let Some(apart) = shown.apart(decided) else {
        return "Summorna kan inte jämföras med de beslutade satsernas, eftersom belopp saknas.".to_owned();
    };
    if apart.is_zero() {
        return format!("Med de beslutade satserna blir summan densamma, {}.", sum(decided, kr));
    }
    let way = if apart.is_negative() { "lägre" } else { "högre" };
    format!(
        "Med de beslutade satserna blir summan {}. Med de ändrade satserna blir den {}, det vill säga {} {way}.",
        sum(decided, kr),
        sum(shown, kr),
        kr(apart.abs())
    )
}
