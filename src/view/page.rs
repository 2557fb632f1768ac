//! What every part of the page is given: the case, what follows from it, and a way to act.

use yew::{Callback, Html, MouseEvent};

use crate::case::{Action, Case, Cell, Outcome, Row};
use crate::document::Standing;
use crate::population::Year;
use crate::scheme::{Collection, Day, Scheme, builtin};
use crate::text::{self, Citation};

/// Something folded away until a person opens it, by the scheme's place among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// The reckoning of a scheme's year.
    Reckoning(usize, Year),
    /// The settings of a scheme.
    Settings(usize),
    /// The rates of a scheme that can be changed.
    Rates(usize),
}

/// What is open.
pub(super) type Opened = Vec<Folded>;

/// What every part of the page is given.
pub(super) struct Page<'a> {
    pub(super) case: &'a Case,
    pub(super) outcome: &'a Outcome<'a>,
    /// Sends what a person did.
    pub(super) send: &'a Callback<Action>,
    /// The address that reopens the case.
    pub(super) link: &'a str,
    /// The day it is.
    pub(super) today: Day,
    pub(super) opened: &'a Opened,
    /// Opens or closes what is folded.
    pub(super) open: &'a Callback<Opening>,
    /// Fetches the long texts again, where they could not be fetched.
    pub(super) again: Option<&'a Callback<MouseEvent>>,
    /// Where schemes and rates of the user's own are read: what is shown of them.
    pub(super) own: Option<Own<'a>>,
}

/// What is shown of schemes and rates of the user's own, by the module that reads them. The first
/// view holds none of it, and so links none of it.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    /// What was changed, and what cannot be read.
    pub(super) standing: &'a Standing,
    /// The outcome as it was decided, where the user has changed something.
    pub(super) decided: Option<&'a Outcome<'a>>,
    /// What cannot be read: the field's identifier, and what is said.
    pub(super) faults: fn(&Page<'_>) -> Vec<(String, String)>,
    /// Before the answer.
    pub(super) head: fn(&Page<'_>) -> Html,
    /// Under a scheme's tick box.
    pub(super) rates: fn(&Page<'_>, &Scheme) -> Html,
    /// Under an amount.
    pub(super) beside: fn(&Page<'_>, &Row<'_>, &Cell<'_>) -> Html,
}

impl Page<'_> {
    /// A scheme's place among all.
    pub(super) fn place(&self, scheme: &Scheme) -> usize {
        let all = self.outcome.who.map(|who| &who.question.collection.schemes);
        let is = |of: &Scheme| std::ptr::eq(of, scheme);
        all.and_then(|all| all.iter().position(is)).unwrap_or_default()
    }

    /// The schemes that are reckoned with.
    pub(super) fn collection(&self) -> &Collection {
        self.own.map_or(builtin(), |own| &own.standing.collection)
    }

    /// A scheme's source, where somebody was asked for.
    pub(super) fn citation<'s>(&self, scheme: &'s Scheme, key: &str) -> Option<Citation<'s>> {
        text::citation(self.outcome.who?.question.collection, scheme, key)
    }
}

/// What a person did to what is folded.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opening {
    /// Opened one, or closed it.
    Turn(Folded, bool),
    /// Went to a reckoning from its amount.
    GoTo(usize, Year),
    /// Opened these reckonings.
    All(Opened),
    /// Closed every reckoning.
    None,
    /// Went to the element with this identifier.
    GoToPart(String),
}

/// The identifier of the answer's heading, to move the focus to.
pub(super) const ANSWER_ID: &str = "kk-svar";
/// That of the draft's files.
pub(super) const EXPORTS_ID: &str = "kk-hamta";
/// That of the code for another site.
pub(super) const CODE_ID: &str = "kk-kod";

/// The identifier of a reckoning's heading, to move the focus to.
pub(super) fn reckoning_id(scheme: usize, year: Year) -> String {
    format!("kk-steg-{scheme}-{year}")
}
