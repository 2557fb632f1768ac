//! The reckoning as an appendix: every step, as it can be read and redone.

use super::{Block, Run};
use crate::rules::Assessment;
use crate::text::draft as words;
use crate::text::what;

/// The steps of every answer, under its heading.
pub(super) fn steps(answers: &[(String, Assessment<'_>)]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (heading, answer) in answers {
        blocks.push(Block::Heading { key: String::new(), level: 3, text: heading.clone() });
        let items = answer
            .steps
            .iter()
            .map(|step| vec![Run::fixed(what(step.what) + ": "), Run::computed(words::reckoning(step))]);
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    blocks
}
