//! The memo's sections, each from its heading to its last paragraph.

use super::draft::{Memo, bullets, heading};
use super::{Block, Run, amounts};
use crate::case::{Decision, Stance};
use crate::text::draft::{self as words, Blank, Heading};
use crate::text::million;

impl Memo<'_> {
    pub(super) fn proposal(&self) -> Vec<Block> {
        let points = words::proposal(self.slots.matter);
        let items = points.iter().map(|point| self.slots.fill(point)).collect();
        let position = self.paragraph(&words::position(self.slots.matter));
        vec![heading(Heading::Proposal), Block::List { ordered: true, items }, position]
    }

    pub(super) fn summary(&self) -> Vec<Block> {
        let paragraphs = words::summary(self.slots.matter);
        let mut blocks = vec![heading(Heading::Summary)];
        blocks.extend(paragraphs.iter().map(|paragraph| self.paragraph(paragraph)));
        blocks
    }

    pub(super) fn background(&self) -> Vec<Block> {
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

    pub(super) fn judgement(&self) -> Vec<Block> {
        let mut blocks = vec![heading(Heading::Judgement)];
        blocks.extend(words::judgement(self.slots.matter).map(|sentences| self.paragraph(sentences)));
        blocks.push(self.to_complete(Blank::Reasons));
        blocks
    }

    pub(super) fn economy(&self) -> Vec<Block> {
        let slots = &self.slots;
        let matter = slots.matter;
        let mut blocks = vec![heading(Heading::Economy), self.paragraph(&words::economy(matter))];
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

    fn paragraph(&self, sentences: &str) -> Block {
        Block::Paragraph(self.slots.fill(sentences))
    }

    fn to_complete(&self, blank: Blank) -> Block {
        Block::Paragraph(vec![self.slots.blank(blank)])
    }
}
