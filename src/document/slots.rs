//! What the case puts into the sentences' slots.

use super::draft::Incomplete;
use super::figures::Figures;
use super::typed::{on_one_line, with_line_breaks};
use super::{Line, Run};
use crate::case::{Case, Decision, DraftField};
use crate::money::Kronor;
use crate::population::Year;
use crate::scheme::{Ceiling, Day, Rebate, Scheme, UnitPrice};
use crate::text::draft::{self as words, Blank, Matter, Piece, Slot, pieces};
use crate::text::{day, inhabitants, million, year_span};

/// Everything that a sentence may ask for.
pub(super) struct Slots<'a> {
    pub(super) case: &'a Case,
    pub(super) matter: Matter,
    pub(super) figures: &'a Figures<'a>,
    pub(super) today: Day,
    pub(super) deadline: Day,
    decided: Day,
    original_decided: Day,
    ceiling: &'a Ceiling,
    rebate: &'a Rebate,
    unit_price: &'a UnitPrice,
}

impl<'a> Slots<'a> {
    pub(super) fn new(case: &'a Case, figures: &'a Figures<'a>, today: Day) -> Result<Self, Incomplete> {
        let scheme = figures.scheme;
        let decision = case.draft.decision;
        let matter = Matter {
            decision,
            stance: case.draft.stance,
            basis: figures.basis,
            rebate: figures.rebate(),
            surveys: figures.surveys(),
        };
        let (decided, deadline) = days(scheme, decision).ok_or(Incomplete)?;
        let (original_decided, _) = days(scheme, Decision::Recommendation2020).ok_or(Incomplete)?;
        Ok(Self {
            case,
            matter,
            figures,
            today,
            deadline,
            decided,
            original_decided,
            ceiling: scheme.ceiling.as_ref().ok_or(Incomplete)?,
            rebate: scheme.rebate.as_ref().ok_or(Incomplete)?,
            unit_price: scheme.unit_price.as_ref().ok_or(Incomplete)?,
        })
    }

    /// A sentence with its slots filled. What fills them is never read as a sentence itself.
    pub(super) fn fill(&self, sentence: &str) -> Line {
        let run = |piece: &Piece<'_>| match *piece {
            Piece::Words(words) => Run::fixed(words),
            Piece::Slot(slot) => self.slot(slot),
        };
        pieces(sentence).iter().map(run).collect()
    }

    /// What must be added by hand.
    pub(super) fn blank(&self, blank: Blank) -> Run {
        Run::to_complete(words::blank(blank, self.matter))
    }

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

    /// An amount in a sentence.
    fn amount(&self, amount: Option<Kronor>) -> Run {
        amount.map_or_else(|| self.blank(Blank::Amount), |amount| Run::computed(words::kronor(amount)))
    }

    fn slot(&self, slot: Slot) -> Run {
        let (from, to) = self.matter.decision.years();
        match slot {
            Slot::Ceiling => Run::fixed(million(self.ceiling.amount)),
            Slot::Committee => self.committee(),
            Slot::Date => self.date(),
            Slot::Deadline => Run::fixed(day(self.deadline)),
            Slot::Decided => Run::fixed(day(self.decided)),
            Slot::Extended => Run::fixed(Decision::Extension2024.years().1.to_string()),
            Slot::FirstAmount => self.amount(self.first_amount()),
            Slot::FirstYear => Run::fixed(from.to_string()),
            Slot::Funding => self.blank(Blank::Funding),
            Slot::Largest => Run::fixed(words::number(self.rebate.largest)),
            Slot::OriginalDecided => Run::fixed(day(self.original_decided)),
            Slot::OriginalPeriod => Run::fixed(period(Decision::Recommendation2020.years())),
            Slot::Period => Run::fixed(period((from, to))),
            Slot::Rate => self.rate(),
            Slot::Rebate => Run::fixed(words::procent(self.rebate.share)),
            Slot::Remark => self.remark(),
            Slot::Surveys => Run::typed(inhabitants(self.figures.settings.surveys.unwrap_or(0))),
            Slot::Total => self.amount(self.figures.total),
            Slot::UnitPrice => Run::fixed(words::kronor(self.unit_price.price)),
            Slot::Years => Run::fixed(words::years(from, to)),
        }
    }

    fn first_amount(&self) -> Option<Kronor> {
        self.figures.years.first().and_then(|(_, answer)| Some(answer.as_ref()?.rounded))
    }

    /// The committee as a sentence begins.
    pub(super) fn committee(&self) -> Run {
        let Some(name) = self.typed(DraftField::Committee) else { return Run::fixed(words::COMMITTEE) };
        let mut signs = name.chars();
        let first: String = signs.next().into_iter().flat_map(char::to_uppercase).collect();
        Run::typed(first + signs.as_str())
    }

    /// The typed date, or today's.
    pub(super) fn date(&self) -> Run {
        self.typed(DraftField::Date).map_or_else(|| Run::computed(self.today.to_string()), Run::typed)
    }

    fn rate(&self) -> Run {
        match (self.figures.rate, self.matter.basis) {
            (Some(rate), words::Basis::Assumed) => Run::typed(words::rate(rate)),
            (Some(rate), words::Basis::Decided | words::Basis::Unknown) => Run::fixed(words::rate(rate)),
            (None, _) => self.blank(Blank::Rate),
        }
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

fn period((from, to): (Year, Year)) -> String {
    year_span(from, Some(to))
}

/// The day of SKR's decision and the last day to answer it, by the sources that carry them.
fn days(scheme: &Scheme, decision: Decision) -> Option<(Day, Day)> {
    let (decided, answer) = match decision {
        Decision::Recommendation2020 => ("avgift-2018", "svar-2019"),
        Decision::Extension2024 => ("forlangning", "forlangning"),
        Decision::Renewal2025 => ("fornyelse", "fornyelse"),
    };
    let of = |key: &str| -> Vec<Day> {
        scheme.dates.iter().filter(|date| date.source == key).map(|date| date.on).collect()
    };
    Some((of(decided).into_iter().min()?, of(answer).into_iter().max()?))
}
