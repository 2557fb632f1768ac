//! What stands around the memo's sections: the box on top, the head, documents, receivers, names.

use super::draft::Memo;
use super::typed::listed;
use super::{Block, Labelled, Line, Run, Signature};
use crate::case::{Decision, DraftField};
use crate::text::citation;
use crate::text::draft::{self as words, Basis, Blank, HeadLabel};

impl Memo<'_> {
    pub(super) fn notice(&self) -> Block {
        let (slots, case) = (&self.slots, self.slots.case);
        let mut sentences = vec![words::NOTICE];
        if slots.today > slots.deadline {
            sentences.push(words::TOO_LATE);
        }
        let nobody = case.municipality.is_none() && case.population.trim().is_empty();
        match (slots.matter.basis, slots.figures.total) {
            (Basis::Unknown, _) => sentences.push(words::NO_RATE),
            (Basis::Assumed, _) => sentences.push(words::OWN_RATE),
            (Basis::Decided, _) => {}
        }
        match (slots.matter.basis, slots.figures.total) {
            (_, None) if nobody => sentences.push(words::NOBODY),
            (Basis::Decided | Basis::Assumed, None) => sentences.push(words::UNREADABLE),
            (Basis::Unknown, None) | (_, Some(_)) => {}
        }
        Block::Notice(sentences.into_iter().map(|sentence| slots.fill(sentence)).collect())
    }

    pub(super) fn head(&self) -> Block {
        let slots = &self.slots;
        let official =
            vec![slots.field(DraftField::Official), Run::fixed(", "), slots.field(DraftField::OfficialTitle)];
        let pairs = [
            (HeadLabel::Municipality, vec![self.name()]),
            (HeadLabel::Department, vec![slots.field(DraftField::Department)]),
            (HeadLabel::Date, vec![slots.date()]),
            (HeadLabel::Reference, vec![slots.field(DraftField::Reference)]),
            (HeadLabel::Official, official),
            (HeadLabel::Receiver, vec![slots.committee()]),
        ];
        let labelled = |(label, value)| Labelled {
            key: words::head_key(label).to_owned(),
            label: words::head_label(label).to_owned(),
            value,
        };
        Block::Head(pairs.into_iter().map(labelled).collect())
    }

    fn name(&self) -> Run {
        match self.municipality {
            Some(municipality) => Run::typed(municipality.name.as_str()),
            None => self.slots.blank(Blank::Name),
        }
    }

    /// The documents that the draft rests on, each once.
    pub(super) fn material(&self) -> Vec<Line> {
        let figures = self.slots.figures;
        let first = self.slots.matter.decision.years().0;
        let period = figures.scheme.periods.iter().find(|period| period.covers(first));
        let of_steps =
            figures.answers().flat_map(|answer| answer.steps.iter().filter_map(|step| step.source));
        let keys = period.map(|period| period.source.as_str()).into_iter().chain(of_steps);
        let mut items = vec![self.slots.fill(words::THIS_MEMO)];
        if self.slots.matter.decision == Decision::Renewal2025 {
            items.push(vec![self.slots.blank(Blank::DecisionDocument)]);
        }
        for key in keys {
            let line = citation(self.collection, figures.scheme, key).map(|of| vec![Run::fixed(of.document)]);
            items.extend(line.filter(|line| !items.contains(line)));
        }
        let registered =
            figures.answers().any(|answer| answer.population.is_some_and(|used| used.date.is_some()));
        items.extend(registered.then(|| vec![Run::fixed(words::POPULATION_SOURCE)]));
        items
    }

    pub(super) fn receivers(&self) -> Vec<Line> {
        let typed = self.slots.case.draft.get(DraftField::Receivers).unwrap_or_default();
        let mut others: Vec<Line> =
            listed(typed).into_iter().map(|receiver| vec![Run::typed(receiver)]).collect();
        if others.is_empty() {
            others.push(vec![self.slots.field(DraftField::Receivers)]);
        }
        std::iter::once(vec![Run::fixed(words::SKR)]).chain(others).collect()
    }

    pub(super) fn sign_off(&self) -> Block {
        let by = |name, title| Signature {
            name: vec![self.slots.field(name)],
            title: vec![self.slots.field(title)],
        };
        Block::SignOff(vec![
            by(DraftField::Manager, DraftField::ManagerTitle),
            by(DraftField::Official, DraftField::OfficialTitle),
        ])
    }
}
