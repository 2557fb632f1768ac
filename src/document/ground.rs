//! What every draft is written from.

use super::{Line, Run};
use crate::case::{Action, Case, Decision, DraftField, Outcome};
use crate::population::{Municipality, Table};
use crate::scheme::{Collection, Day, Scheme};
use crate::text;

/// What the draft cannot know from the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstances<'a> {
    /// Today, which the draft is dated unless another date was typed.
    pub today: Day,
    /// The address that reopens the case.
    pub link: &'a str,
    /// The product's version.
    pub version: &'a str,
}

/// The collection lacks something that the draft rests on: built wrong, never the user's doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete;

/// What every draft is written from.
pub(super) struct Ground<'a> {
    pub(super) case: &'a Case,
    pub(super) collection: &'a Collection,
    pub(super) table: &'a Table,
    pub(super) circumstances: &'a Circumstances<'a>,
    pub(super) municipality: Option<&'a Municipality>,
}

/// What follows from a case with a decision's own scheme and years, and no others.
#[must_use]
pub fn draft_outcome<'a>(
    decision: Decision,
    case: &Case,
    collection: &'a Collection,
    table: &'a Table,
) -> Outcome<'a> {
    let mut case = case.clone();
    if let Some((from, to)) = decision.years() {
        case = case.after(Action::Span(from, to));
    }
    if let Some(scheme) = decision.scheme() {
        let others = collection.schemes.iter().filter(|other| other.id != scheme);
        case.left_out = others.map(|other| other.id.to_string()).collect();
    }
    case.outcome(collection, table)
}

impl<'a> Ground<'a> {
    /// A scheme as it was decided, whatever the user has changed in it: what the sources say.
    pub(super) fn decided(&self, scheme: &str) -> Option<&'a Scheme> {
        self.collection.decided().unwrap_or(self.collection).scheme(scheme)
    }

    /// What follows from the case with the decision's own scheme and years, and no others.
    pub(super) fn outcome(&self) -> Outcome<'a> {
        self.outcome_of(self.case)
    }

    /// The same for a case that differs from this one in what was chosen.
    pub(super) fn outcome_of(&self, case: &Case) -> Outcome<'a> {
        self.outcome_by(self.collection, case)
    }

    /// The same by the rates of another collection, such as the decided one.
    pub(super) fn outcome_by(&self, collection: &'a Collection, case: &Case) -> Outcome<'a> {
        draft_outcome(self.decision(), case, collection, self.table)
    }

    /// The day that the draft bears, where it can be read; today otherwise.
    fn day(&self) -> Day {
        let typed = self.case.draft.get(DraftField::Date).map(str::trim);
        typed.and_then(|text| text.parse().ok()).unwrap_or(self.circumstances.today)
    }

    /// Whether a document existed when the draft bears its date; one without a date always did.
    pub(super) fn existed(&self, key: &str) -> bool {
        let dated = self.collection.documents.get(key).and_then(|document| document.dated);
        dated.is_none_or(|dated| dated.earliest() <= self.day())
    }

    /// A document among those that the decision rests on; none that did not exist yet.
    pub(super) fn document(&self, key: &str) -> Option<Line> {
        let name = text::document(self.collection, key).filter(|_| self.existed(key))?;
        Some(vec![Run::fixed(name)])
    }

    /// The document of one of a scheme's sources.
    pub(super) fn cited(&self, scheme: &Scheme, source: &str) -> Option<Line> {
        self.document(&scheme.sources.get(source)?.document)
    }

    /// The decision that the draft is about.
    pub(super) fn decision(&self) -> Decision {
        self.case.decision(self.collection)
    }

    /// Whether nothing was typed that says whom it is about.
    pub(super) fn is_nobody(&self) -> bool {
        self.case.municipality.is_none() && self.case.population.trim().is_empty()
    }
}
