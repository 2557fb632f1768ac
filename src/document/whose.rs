//! Whose figures and whose words a draft holds, told on top of it and at what they are.

use super::content::Content;
use super::ground::Ground;
use super::{Block, Run, TableRow};
use crate::scheme::Whose;
use crate::text::draft as words;
use crate::text::whose::{named, on_top, words as words_for};

impl Content<'_> {
    /// On whose word what was reckoned stands.
    fn whose(&self) -> Whose {
        self.answers.iter().map(|(_, answer)| answer.whose()).max().unwrap_or_default()
    }

    /// Says over every reckoning whose it is, where no decision says it, and over every table of amounts of which
    /// no row says it.
    pub(super) fn say_whose(&mut self) {
        let whose = self.whose();
        for block in &mut self.economy {
            if let Block::Table(table) = block
                && !table.rows.iter().any(|row| says(row, whose))
            {
                table.caption = named(&table.caption, whose).into_owned();
            }
        }
        for (heading, answer) in &mut self.answers {
            *heading = named(heading, answer.whose()).into_owned();
        }
    }
}

/// Whether a row's heading says whose its amounts are.
fn says(row: &TableRow, whose: Whose) -> bool {
    row.cells.first().is_some_and(|heading| heading.iter().any(|run| run.text.contains(words_for(whose))))
}

/// What stands on top of the paper, whatever form it is written in: what no decision says, and text that came
/// with a link and that nobody here has called their own.
pub(super) fn told(ground: &Ground<'_>, content: &Content<'_>) -> Vec<Block> {
    let mut told = Vec::new();
    if content.whose().is_somebodys() {
        told.push(on_top(ground.outcome().somebodys()));
    }
    if ground.case.draft.has_text_of_a_link() {
        told.push(words::TEXT_OF_A_LINK.to_owned());
    }
    told.into_iter().map(|said| Block::Told(vec![Run::fixed(said)])).collect()
}
