//! What every part of the page is given: the case, what follows from it, and a way to act.

use yew::Callback;

use crate::case::{Action, Case, Outcome};
use crate::population::Year;

/// Which reckonings are open, by scheme and year.
pub(super) type Opened = Vec<(String, Year)>;

/// What every part of the page is given.
pub(super) struct Page<'a> {
    pub(super) case: &'a Case,
    pub(super) outcome: &'a Outcome<'static>,
    /// Sends what a person did.
    pub(super) send: &'a Callback<Action>,
    pub(super) opened: &'a Opened,
    /// Opens or closes some reckonings.
    pub(super) open: &'a Callback<Opening>,
}

/// What a person did to the reckonings.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opening {
    /// Opened or closed one.
    Turn(String, Year),
    /// Went to one from its amount.
    GoTo(String, Year),
    /// Opened these.
    All(Opened),
    /// Closed them all.
    None,
}

/// The identifier of a reckoning's heading, to move the focus to.
pub(super) fn reckoning_id(scheme: &str, year: Year) -> String {
    format!("kk-steg-{scheme}-{year}")
}
