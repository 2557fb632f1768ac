//! From the case to the tree: what every draft has, around what its decision says.

use super::slots::Slots;
use super::{
    Block, Document, Line, Run, arrange, budget, changed, contract, partnership, recommendation, stimulus,
    takeover,
};
use crate::case::{Action, Case, Decision, Outcome, Section};
use crate::population::{Municipality, Table};
use crate::rules::Assessment;
use crate::scheme::{Collection, Day, Scheme};
use crate::text::draft::{self as words, Point};

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

/// What a decision's own part writes.
pub(super) struct Content<'a> {
    pub(super) title: String,
    pub(super) slots: Slots<'a>,
    /// What the box on top says besides what it always says.
    pub(super) notices: Vec<&'static str>,
    /// What is to be decided.
    pub(super) points: Vec<Point>,
    pub(super) summary: Vec<Block>,
    pub(super) background: Vec<Block>,
    /// What stands under the judgement before the reasons, which the user writes.
    pub(super) judgement: Vec<Block>,
    pub(super) economy: Vec<Block>,
    /// The documents besides the draft itself and the population's source.
    pub(super) material: Vec<Line>,
    /// Who always gets the decision.
    pub(super) receiver: Run,
    /// What was reckoned, each with its heading in the appendix.
    pub(super) answers: Vec<(String, Assessment<'a>)>,
    /// What was typed or chosen, for the stamp.
    pub(super) chosen: Vec<String>,
}

/// The draft of the decision that the case is about. A decision with years of its own is reckoned
/// for them, whatever years the page shows; what is not known stands as a blank with its label.
///
/// # Errors
/// [`Incomplete`] when the collection lacks a scheme or its terms.
pub fn draft(
    case: &Case,
    collection: &Collection,
    table: &Table,
    circumstances: &Circumstances<'_>,
) -> Result<Document, Incomplete> {
    let municipality = case.municipality.and_then(|code| table.municipality(code));
    let ground = Ground { case, collection, table, circumstances, municipality };
    let mut content = match case.draft.decision() {
        Decision::Recommendation(of) => recommendation::content(&ground, of)?,
        Decision::Contract => contract::content(&ground)?,
        Decision::TakeOver => takeover::content(&ground)?,
        Decision::Stimulus => stimulus::content(&ground)?,
        Decision::Partnership => partnership::content(&ground),
        Decision::Budget => budget::content(&ground),
    };
    if let Some(changed) = changed::told(&ground) {
        content.economy.push(changed);
        content.notices.push(words::CHANGED_NOTICE);
    }
    let layout = &case.draft.layout();
    let mut blocks = Vec::new();
    if !layout.without_notice {
        blocks.push(content.notice());
    }
    blocks.extend([ground.head(), Block::Title(content.title.clone())]);
    let mut sections = content.sections();
    let appendix = sections.iter().position(|(section, _)| *section == Section::Appendix);
    let appendix = appendix.map(|place| sections.remove(place));
    blocks.extend(arrange::arranged(layout, sections));
    blocks.push(ground.sign_off());
    blocks.extend(arrange::appendix(layout, appendix));
    Ok(Document {
        kind: words::kind_label(layout.kind).to_owned(),
        title: content.title.clone(),
        language: words::LANGUAGE.to_owned(),
        blocks,
        stamp: content.stamp(),
        link: circumstances.link.to_owned(),
        author: ground.author(),
        made: circumstances.today,
        picture: None,
    })
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
        let decision = self.case.draft.decision();
        let mut case = case.clone();
        if let Some((from, to)) = decision.years() {
            case = case.after(Action::Span(from, to));
        }
        if let Some(scheme) = decision.scheme() {
            let others = collection.schemes.iter().filter(|other| other.id != scheme);
            case.left_out = others.map(|other| other.id.to_string()).collect();
        }
        case.outcome(collection, self.table)
    }

    /// Whether nothing was typed that says whom it is about.
    pub(super) fn is_nobody(&self) -> bool {
        self.case.municipality.is_none() && self.case.population.trim().is_empty()
    }
}
