//! The rules between fields that a file breaks, until there are more than are listed.

use super::MOST_PROBLEMS;
use super::problem::Rule;
use super::tree::Node;

/// Rules broken, each in a node of the tree.
#[derive(Debug, Default)]
pub(super) struct Broken<'t>(Vec<(&'t Node, Rule)>);

impl<'t> Broken<'t> {
    pub(super) fn push(&mut self, (node, rule): (&'t Node, Rule)) {
        if !self.is_full() {
            self.0.push((node, rule));
        }
    }

    pub(super) fn extend(&mut self, more: impl IntoIterator<Item = (&'t Node, Rule)>) {
        let room = (MOST_PROBLEMS + 1).saturating_sub(self.0.len());
        self.0.extend(more.into_iter().take(room));
    }

    /// Whether there are more than are listed: then nothing more need be looked for.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() > MOST_PROBLEMS
    }

    /// In the order of their places in the file.
    pub(super) fn in_order(mut self) -> Vec<(&'t Node, Rule)> {
        self.0.sort_by_key(|(node, _)| node.at);
        self.0
    }
}
