//! What the user has changed, told in a draft, with what the decided rates come to.

use super::ground::Ground;
use super::{Block, Run};
use crate::case::Outcome;
use crate::rules::FlagKind;
use crate::text::draft as words;

/// The changed rates that the draft's amounts rest on, and the sum by the decided ones; none where
/// they rest on decided rates alone.
pub(super) fn told(ground: &Ground<'_>) -> Option<Block> {
    let decided = ground.collection.decided()?;
    let outcome = ground.outcome();
    let changes = changes(&outcome);
    if changes.is_empty() {
        return None;
    }
    let sum = |outcome: &Outcome<'_>| outcome.totals.all.net().sum();
    let decided = sum(&ground.outcome_by(decided, ground.case));
    let apart = words::by_decided_rates(sum(&outcome), decided);
    Some(Block::Paragraph(vec![Run::fixed(words::changed(&changes)), Run::computed(apart)]))
}

/// Every change that an amount rests on, each once.
fn changes(outcome: &Outcome<'_>) -> Vec<String> {
    let mut changes: Vec<String> = Vec::new();
    for row in &outcome.rows {
        let answers = row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok());
        for flag in answers.flat_map(|answer| &answer.flags) {
            let said = words::change_in(&row.scheme.short_name, &crate::text::flag(flag));
            if flag.kind == FlagKind::Changed && !changes.contains(&said) {
                changes.push(said);
            }
        }
    }
    changes
}
