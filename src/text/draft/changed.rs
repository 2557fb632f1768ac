//! Rates that the user has changed, in a draft.

use crate::money::Kronor;
use crate::text::kr;

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
pub fn by_decided_rates(shown: Kronor, decided: Kronor) -> String {
    let apart = shown - decided;
    if apart.is_zero() {
        return format!("Med de beslutade satserna blir summan densamma, {}.", kr(decided));
    }
    let way = if apart.is_negative() { "lägre" } else { "högre" };
    format!(
        "Med de beslutade satserna blir summan {}. Med de ändrade satserna blir den {}, det vill säga {} {way}.",
        kr(decided),
        kr(shown),
        kr(apart.abs())
    )
}
