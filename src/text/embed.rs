//! The words of a calculator among a host's own content.

use crate::population::Year;

/// Opens the calculation as a page of its own, where it can be printed.
pub const OPEN_ALONE: &str = "Öppna för utskrift";

/// The last year with a known fee has passed.
#[must_use]
pub fn outdated(last: Year) -> String {
    format!(
        "Den här versionen av kalkylen känner avgifter till och med den 31 december {last}. Fråga den som tillhandahåller kalkylen om en nyare version."
    )
}
