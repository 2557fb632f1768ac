//! What stands around a decision's own words: the box on top, the head, documents, receivers, names.

use super::content::Content;
use super::ground::Ground;
use super::slots::blank;
use super::typed::listed;
use super::{Block, Labelled, Line, Run, Signature, arrange, steps};
use crate::case::{DraftField, Section, Sentences};
use crate::population::Year;
use crate::rules::Cause;
use crate::text::draft::{self as words, Blank, HeadLabel};

/// A bulleted list.
pub(super) fn bullets(items: Vec<Line>) -> Block {
    Block::List { ordered: false, items }
}

impl Ground<'_> {
    pub(super) fn head(&self) -> Block {
        let official =
            vec![self.field(DraftField::Official), Run::fixed(", "), self.field(DraftField::OfficialTitle)];
        let pairs = [
            (HeadLabel::Municipality, vec![self.name()]),
            (HeadLabel::Department, vec![self.field(DraftField::Department)]),
            (HeadLabel::Date, vec![self.date()]),
            (HeadLabel::Reference, vec![self.field(DraftField::Reference)]),
            (HeadLabel::Official, official),
            (HeadLabel::Receiver, vec![self.committee()]),
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
            Some(municipality) => Run::typed(municipality.proper_name()),
            None => blank(Blank::Name),
        }
    }

    pub(super) fn sign_off(&self) -> Block {
        let by = |name, title| Signature { name: vec![self.field(name)], title: vec![self.field(title)] };
        Block::SignOff(vec![
            by(DraftField::Manager, DraftField::ManagerTitle),
            by(DraftField::Official, DraftField::OfficialTitle),
        ])
    }
}

impl Content<'_> {
    pub(super) fn notice(&self) -> Block {
        let sentences = std::iter::once(&words::NOTICE).chain(&self.notices);
        Block::Notice(sentences.map(|sentence| self.slots.fill(sentence)).collect())
    }

    /// Every section with what stands under its heading.
    pub(super) fn sections(&self) -> Vec<arrange::Written> {
        let draft = &self.slots.ground.case.draft;
        let mut judgement = self.judgement.clone();
        judgement.push(Block::Paragraph(vec![Run::to_complete(words::reasons(
            self.slots.ground.decision(),
            draft.stance(),
        ))]));
        vec![
            (Section::Proposal, self.proposal()),
            (Section::Summary, self.summary.clone()),
            (Section::Background, self.background.clone()),
            (Section::Judgement, judgement),
            (Section::Economy, self.economy.clone()),
            (Section::Children, vec![Block::Paragraph(vec![blank(Blank::Children)])]),
            (Section::Material, vec![bullets(self.documents())]),
            (Section::Receivers, vec![bullets(self.receivers())]),
            (Section::Appendix, steps::steps(&self.answers)),
        ]
    }

    fn proposal(&self) -> Vec<Block> {
        let that = self.slots.ground.case.draft.layout().sentences == Sentences::That;
        let items = self.points.iter().map(|point| self.slots.fill(&words::sentence(point, that)));
        let list = Block::List { ordered: true, items: items.collect() };
        let mut blocks = Vec::new();
        if that {
            blocks.push(self.slots.paragraph(words::DECIDES));
        }
        blocks.push(list);
        blocks
    }

    /// The documents that the draft rests on, each once.
    fn documents(&self) -> Vec<Line> {
        let kind = self.slots.ground.case.draft.layout().kind;
        let mut items = vec![self.slots.fill(&words::this_document(kind))];
        for line in &self.material {
            if !items.contains(line) {
                items.push(line.clone());
            }
        }
        let registered = |population: crate::rules::PopulationUsed| population.date.is_some();
        if self.answers.iter().any(|(_, answer)| answer.population.is_some_and(registered)) {
            items.push(vec![Run::fixed(words::POPULATION_SOURCE)]);
        }
        items
    }

    fn receivers(&self) -> Vec<Line> {
        let ground = self.slots.ground;
        let typed = listed(ground.case.draft.get(DraftField::Receivers).unwrap_or_default());
        let mut others: Vec<Line> = typed.into_iter().map(|receiver| vec![Run::typed(receiver)]).collect();
        if others.is_empty() {
            others.push(vec![ground.field(DraftField::Receivers)]);
        }
        std::iter::once(vec![self.receiver.clone()]).chain(others).collect()
    }

    pub(super) fn stamp(&self) -> Line {
        let ground = self.slots.ground;
        let municipality = ground.municipality.map(|of| format!("{} ({})", of.proper_name(), of.code));
        let counted = || self.answers.iter().filter_map(|(_, answer)| answer.population);
        let population = counted().find(|used| used.foreseen.is_none());
        let mut forecasts: Vec<(Year, u32)> =
            counted().filter_map(|used| Some((used.foreseen?, used.value))).collect();
        forecasts.dedup();
        let draft = &ground.case.draft;
        let made = words::Made {
            version: ground.circumstances.version,
            today: ground.circumstances.today,
            municipality: municipality.as_deref(),
            population: population.map(|used| match (used.date, self.chosen_date()) {
                (None, _) => words::MadeOf::Own(used.value),
                (Some(_), Some(chosen)) => words::MadeOf::Chosen(chosen),
                (Some(_), None) => words::MadeOf::Registered,
            }),
            forecasts: &forecasts,
            decision: ground.decision(),
            stance: draft.stance(),
            chosen: &self.chosen,
        };
        vec![Run::fixed(words::stamp(&made)), Run::computed(ground.circumstances.link)]
    }

    /// The date of the population that the user chose in place of the decision's own.
    fn chosen_date(&self) -> Option<Year> {
        let flags = self.answers.iter().flat_map(|(_, answer)| &answer.flags);
        let mut chosen = flags.filter_map(|flag| {
            if let Cause::ChosenPopulationDate { date } = flag.cause { Some(date) } else { None }
        });
        chosen.next()
    }
}
