//! The memo on SKR's recommendation: one pure function from the case to the tree.

use super::figures::{Figures, figures};
use super::slots::Slots;
use super::typed::listed;
use super::{Block, Document, Labelled, Line, Run, Signature, amounts};
use crate::case::{Case, Decision, DraftField, Stance};
use crate::population::Table;
use crate::scheme::{Collection, Day};
use crate::text::draft::{self as words, Basis, Blank, HeadLabel, Heading};
use crate::text::{citation, million};

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
    })
}

fn heading(heading: Heading) -> Block {
    Block::Heading { level: 2, text: words::heading(heading).to_owned() }
}

fn bullets(items: Vec<Line>) -> Block {
    Block::List { ordered: false, items }
}

struct Memo<'a> {
    slots: Slots<'a>,
    municipality: Option<&'a crate::population::Municipality>,
    collection: &'a Collection,
}

impl Memo<'_> {
    fn paragraph(&self, sentences: &str) -> Block {
        Block::Paragraph(self.slots.fill(sentences))
    }

    fn to_complete(&self, blank: Blank) -> Block {
        Block::Paragraph(vec![self.slots.blank(blank)])
    }

    fn notice(&self) -> Block {
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

    fn name(&self) -> Run {
        match self.municipality {
            Some(municipality) => Run::typed(municipality.name.as_str()),
            None => self.slots.blank(Blank::Name),
        }
    }

    fn head(&self) -> Block {
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
        let labelled = |(label, value)| Labelled { label: words::head_label(label).to_owned(), value };
        Block::Head(pairs.into_iter().map(labelled).collect())
    }

    fn proposal(&self) -> Vec<Block> {
        let points = words::proposal(&self.slots.matter);
        let items = points.iter().map(|point| self.slots.fill(point)).collect();
        let position = self.paragraph(&words::position(&self.slots.matter));
        vec![heading(Heading::Proposal), Block::List { ordered: true, items }, position]
    }

    fn summary(&self) -> Vec<Block> {
        let paragraphs = words::summary(&self.slots.matter);
        let mut blocks = vec![heading(Heading::Summary)];
        blocks.extend(paragraphs.iter().map(|paragraph| self.paragraph(paragraph)));
        blocks
    }

    fn background(&self) -> Vec<Block> {
        let decision = self.slots.matter.decision;
        let mut blocks = vec![heading(Heading::Background), self.paragraph(words::background(decision))];
        match decision {
            Decision::Recommendation2020 | Decision::Extension2024 => {
                let purposes = self.slots.figures.scheme.purposes.iter();
                let item = purposes
                    .map(|purpose| vec![Run::fixed(words::purpose(&purpose.name, &million(purpose.amount)))]);
                blocks.extend([self.paragraph(words::CONTENTS), bullets(item.collect())]);
            }
            Decision::Renewal2025 => blocks.push(self.to_complete(Blank::Contents)),
        }
        blocks.extend(words::reasons_and_terms(decision).iter().map(|paragraph| self.paragraph(paragraph)));
        blocks
    }

    fn judgement(&self) -> Vec<Block> {
        let mut blocks = vec![heading(Heading::Judgement)];
        blocks.extend(words::judgement(&self.slots.matter).map(|sentences| self.paragraph(sentences)));
        blocks.push(self.to_complete(Blank::Reasons));
        blocks
    }

    fn economy(&self) -> Vec<Block> {
        let slots = &self.slots;
        let matter = slots.matter;
        let mut blocks = vec![heading(Heading::Economy), self.paragraph(&words::economy(&matter))];
        blocks.push(amounts::by_year(slots));
        let assumptions = amounts::assumptions(slots);
        if !assumptions.is_empty() {
            blocks.push(Block::Paragraph(vec![Run::fixed(assumptions.join(" "))]));
        }
        let adopted = match matter.stance {
            Stance::Adopt | Stance::AdoptWithRemark => true,
            Stance::Decline => false,
        };
        if let (true, Some(table)) = (adopted, amounts::by_purpose(slots)) {
            blocks.extend([self.paragraph(words::PURPOSES), table]);
        }
        let known = matter.decision != Decision::Renewal2025;
        if known && adopted && !matter.surveys {
            blocks.push(self.paragraph(words::SURVEYS_ON_TOP));
        }
        if known && !adopted {
            blocks.push(self.paragraph(words::IF_MOST_DECLINE));
        }
        if !adopted {
            blocks.push(self.to_complete(Blank::Consequences));
        }
        blocks
    }

    /// The documents that the draft rests on, each once.
    fn material(&self) -> Vec<Line> {
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

    fn receivers(&self) -> Vec<Line> {
        let typed = self.slots.case.draft.get(DraftField::Receivers).unwrap_or_default();
        let mut others: Vec<Line> =
            listed(typed).into_iter().map(|receiver| vec![Run::typed(receiver)]).collect();
        if others.is_empty() {
            others.push(vec![self.slots.field(DraftField::Receivers)]);
        }
        std::iter::once(vec![Run::fixed(words::SKR)]).chain(others).collect()
    }

    fn sign_off(&self) -> Block {
        let by = |name, title| Signature {
            name: vec![self.slots.field(name)],
            title: vec![self.slots.field(title)],
        };
        Block::SignOff(vec![
            by(DraftField::Manager, DraftField::ManagerTitle),
            by(DraftField::Official, DraftField::OfficialTitle),
        ])
    }

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
        vec![Run::fixed(words::stamp(&self.slots.matter, &made)), Run::computed(circumstances.link)]
    }
}
