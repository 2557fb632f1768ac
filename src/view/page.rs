//! What every part of the page is given: the case, what follows from it, and a way to act.

use yew::Callback;

use crate::case::{Action, Case, Outcome};
use crate::population::Year;
use crate::scheme::Day;

/// Which reckonings are open, by scheme and year.
pub(super) type Opened = Vec<(String, Year)>;

/// What every part of the page is given.
pub(super) struct Page<'a> {
    pub(super) case: &'a Case,
    pub(super) outcome: &'a Outcome<'static>,
    /// Sends what a person did.
    pub(super) send: &'a Callback<Action>,
    /// The address that reopens the case.
    pub(super) link: &'a str,
    /// The day it is.
    pub(super) today: Day,
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
    /// Went to the answer as a whole.
    GoToAnswer,
}

/// The identifier of the answer's heading, to move the focus to.
pub(super) const ANSWER_ID: &str = "kk-svar";

/// The identifier of a reckoning's heading, to move the focus to.
pub(super) fn reckoning_id(scheme: &str, year: Year) -> String {
    format!("kk-steg-{scheme}-{year}")
}
