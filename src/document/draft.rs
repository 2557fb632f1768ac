//! The memo on SKR's recommendation: one pure function from the case to the tree.

use super::figures::{Figures, figures};
use super::slots::Slots;
use super::{Block, Document, Line, Run, amounts};
use crate::case::Case;
use crate::population::{Municipality, Table};
use crate::scheme::{Collection, Day};
use crate::text::draft::{self as words, Basis, Blank, Heading};

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

/// The draft of the decision that the case is about. It reckons the decision's own years,
/// whatever years the page shows; what is not known stands as a blank with its label.
///
/// # Errors
/// [`Incomplete`] when the collection lacks the scheme or its terms.
pub fn draft(
    case: &Case,
    collection: &Collection,
    table: &Table,
    circumstances: &Circumstances<'_>,
) -> Result<Document, Incomplete> {
    let figures = figures(case, collection, table).ok_or(Incomplete)?;
    let memo = Memo {
        slots: Slots::new(case, &figures, circumstances.today)?,
        municipality: case.municipality.and_then(|code| table.municipality(code)),
        collection,
    };
    let title = words::title(memo.slots.matter.decision).to_owned();
    let mut blocks = vec![memo.notice(), memo.head(), Block::Title(title.clone())];
    blocks.extend(memo.proposal());
    blocks.extend(memo.summary());
    blocks.extend(memo.background());
    blocks.extend(memo.judgement());
    blocks.extend(memo.economy());
    blocks.extend([heading(Heading::Children), Block::Paragraph(vec![memo.slots.blank(Blank::Children)])]);
    blocks.extend([heading(Heading::Material), bullets(memo.material())]);
    blocks.extend([heading(Heading::Receivers), bullets(memo.receivers()), memo.sign_off()]);
    if figures.answers().next().is_some() {
        blocks.extend([Block::NewPage, heading(Heading::Appendix)]);
        blocks.extend(amounts::steps(&memo.slots));
    }
    Ok(Document {
        kind: words::KIND.to_owned(),
        title,
        language: words::LANGUAGE.to_owned(),
        blocks,
        stamp: memo.stamp(&figures, circumstances),
        link: circumstances.link.to_owned(),
        author: memo.slots.author(),
        made: circumstances.today,
        picture: None,
    })
}

pub(super) fn heading(heading: Heading) -> Block {
    let key = words::heading_key(heading).to_owned();
    Block::Heading { key, level: 2, text: words::heading(heading).to_owned() }
}

pub(super) fn bullets(items: Vec<Line>) -> Block {
    Block::List { ordered: false, items }
}

/// What every part of the memo is written from.
pub(super) struct Memo<'a> {
    pub(super) slots: Slots<'a>,
    pub(super) municipality: Option<&'a Municipality>,
    pub(super) collection: &'a Collection,
}

impl Memo<'_> {
    fn stamp(&self, figures: &Figures<'_>, circumstances: &Circumstances<'_>) -> Line {
        let municipality = self.municipality.map(|of| format!("{} ({})", of.name, of.code));
        let population = figures.answers().find_map(|answer| answer.population);
        let population = population.map(|used| match (used.date, figures.settings.population_date) {
            (None, _) => words::MadeOf::Own(used.value),
            (Some(_), Some(chosen)) => words::MadeOf::Chosen(chosen),
            (Some(_), None) => words::MadeOf::Registered,
        });
        let made = words::Made {
            version: circumstances.version,
            today: circumstances.today,
            municipality: municipality.as_deref(),
            population,
            own_rate: figures.rate.filter(|_| figures.basis == Basis::Assumed),
            surveys: figures.settings.surveys.filter(|&count| count > 0),
        };
        vec![Run::fixed(words::stamp(self.slots.matter, &made)), Run::computed(circumstances.link)]
    }
}
