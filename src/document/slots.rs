//! Sentences with their slots filled: what the case says, and what a decision's own part knows.

use super::ground::Ground;
use super::typed::{on_one_line, with_line_breaks};
use super::{Block, Line, Role, Run};
use crate::case::{Cell, DraftField, Subtotal, Sum};
use crate::money::Kronor;
use crate::population::Year;
use crate::scheme::Whose;
use crate::text::draft::{self as words, Blank, Piece, Slot, pieces};
use crate::text::whose::named;
use crate::text::{at_least, missing};

impl Ground<'_> {
    /// What was typed into a field of the form, or its label in brackets.
    pub(super) fn field(&self, field: DraftField) -> Run {
        self.typed(field).map_or_else(|| Run::to_complete(words::placeholder(field)), Run::typed)
    }

    /// The official's name; empty until it is typed.
    pub(super) fn author(&self) -> String {
        self.typed(DraftField::Official).unwrap_or_default()
    }

    /// What was typed into a field of the form, on one line.
    fn typed(&self, field: DraftField) -> Option<String> {
        self.case.draft.get(field).map(on_one_line).filter(|text| !text.is_empty())
    }

    /// The committee as a sentence begins.
    pub(super) fn committee(&self) -> Run {
        match self.typed(DraftField::Committee) {
            Some(name) => Run::typed(words::capital(&name)),
            None => Run::fixed(words::COMMITTEE),
        }
    }

    /// Into which budget an amount goes: the council decides on it, the executive committee proposes it.
    fn budget(&self) -> Run {
        let committee = self.typed(DraftField::Committee).unwrap_or_else(|| words::COMMITTEE.to_owned());
        words::budget_of(&committee).map_or_else(|| blank(Blank::Budget), Run::fixed)
    }

    /// The typed date, or today's.
    pub(super) fn date(&self) -> Run {
        let today = || Run::computed(self.circumstances.today.to_string());
        self.typed(DraftField::Date).map_or_else(today, Run::typed)
    }

    /// The remark, which is sentences of its own.
    fn remark(&self) -> Run {
        let typed = self.case.draft.get(DraftField::Remark).map(with_line_breaks);
        match typed.filter(|text| !text.is_empty()) {
            Some(text) if text.ends_with(['.', '!', '?', '"', '”']) => Run::typed(text),
            Some(text) => Run::typed(text + "."),
            None => Run::to_complete(words::placeholder(DraftField::Remark)),
        }
    }
}

/// What must be added by hand.
pub(super) fn blank(of: Blank) -> Run {
    Run::to_complete(words::blank(of))
}

/// An amount in a sentence, or its blank.
pub(super) fn amount(amount: Option<Kronor>) -> Run {
    amount.map_or_else(|| blank(Blank::Amount), |amount| Run::computed(words::kronor(amount)))
}

/// The same with whose it is, where no decision says it.
pub(super) fn amount_of(amount: Option<Kronor>, whose: Whose) -> Run {
    with_whose(self::amount(amount), whose)
}

fn with_whose(run: Run, whose: Whose) -> Run {
    match run.role {
        Role::Computed => Run::computed(named(&run.text, whose)),
        Role::Fixed | Role::Typed | Role::ToComplete => run,
    }
}

/// A sum in a sentence, with what it lacks and whose it is; its blank where nothing can be said.
pub(super) fn total(of: &Subtotal, shown: &[Year]) -> Run {
    let whole = |amount| amount_of(Some(amount), of.whose());
    match of.sum() {
        Sum::Whole(amount) => whole(amount),
        Sum::NotIncluded => whole(Kronor::ZERO),
        Sum::AtLeast(amount) => {
            Run::computed(words::at_least(&whole(amount).text, &missing(of.missing(), shown)))
        }
        Sum::Unknown | Sum::Unstated => blank(Blank::Amount),
    }
}

/// The amount of the first year that has one, or its blank.
pub(super) fn first(cells: &[Cell<'_>]) -> Run {
    let known = cells.iter().find_map(|cell| Some((cell, cell.answer.as_ref().ok()?)));
    let said = match known.map(|(cell, _)| cell.sum()) {
        Some(Sum::AtLeast(of)) => Run::computed(at_least(&words::kronor(of))),
        sum => amount(sum.and_then(Sum::whole)),
    };
    with_whose(said, known.map_or(Whose::Decided, |(_, answer)| answer.whose()))
}

/// What fills the slots of a decision's sentences.
pub(super) struct Slots<'a> {
    pub(super) ground: &'a Ground<'a>,
    values: Vec<(Slot, Run)>,
}

impl<'a> Slots<'a> {
    /// The slots that a decision's own part knows, beside those that every draft has.
    pub(super) fn new(ground: &'a Ground<'a>, mut values: Vec<(Slot, Run)>) -> Self {
        values.extend([
            (Slot::Committee, ground.committee()),
            (Slot::Date, ground.date()),
            (Slot::Remark, ground.remark()),
            (Slot::Funding, blank(Blank::Funding)),
            (Slot::Budget, ground.budget()),
            (Slot::Contact, blank(Blank::Contact)),
            (Slot::Finance, blank(Blank::Finance)),
            (Slot::Region, blank(Blank::Region)),
            (Slot::Signatory, blank(Blank::Signatory)),
            (Slot::Structure, ground.structure().map_or_else(|| blank(Blank::Structure), Run::computed)),
        ]);
        Self { ground, values }
    }

    /// A sentence with its slots filled. What fills them is never read as a sentence itself.
    pub(super) fn fill(&self, sentence: &str) -> Line {
        let run = |piece: &Piece<'_>| match *piece {
            Piece::Words(words) => Run::fixed(words),
            Piece::Slot(slot) => self.slot(slot),
        };
        pieces(sentence).iter().map(run).collect()
    }

    /// A sentence or more as a paragraph.
    pub(super) fn paragraph(&self, sentences: &str) -> Block {
        Block::Paragraph(self.fill(sentences))
    }

    /// Several paragraphs.
    pub(super) fn paragraphs<S: AsRef<str>>(&self, paragraphs: &[S]) -> Vec<Block> {
        paragraphs.iter().map(|paragraph| self.paragraph(paragraph.as_ref())).collect()
    }

    /// A slot that nobody fills keeps its braces, which a test looks for in every draft.
    fn slot(&self, slot: Slot) -> Run {
        let known = self.values.iter().find(|(of, _)| *of == slot);
        known.map_or_else(|| Run::to_complete("{}"), |(_, run)| run.clone())
    }
}
