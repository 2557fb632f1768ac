//! What every part of the page is given: the case, what follows from it, and a way to act.

use yew::Callback;

use crate::case::{Action, Case, Outcome};
use crate::population::Year;
use crate::scheme::Day;

/// Something folded away until a person opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// The reckoning of a scheme's year.
    Reckoning(&'static str, Year),
    /// The settings of a scheme.
    Settings(&'static str),
}

/// What is open.
pub(super) type Opened = Vec<Folded>;

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
    /// Opens or closes what is folded.
    pub(super) open: &'a Callback<Opening>,
}

/// What a person did to what is folded.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opening {
    /// Opened one, or closed it.
    Turn(Folded, bool),
    /// Went to a reckoning from its amount.
    GoTo(&'static str, Year),
    /// Opened these reckonings.
    All(Opened),
    /// Closed every reckoning.
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
