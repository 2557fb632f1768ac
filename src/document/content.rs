//! What a decision's own part writes, for the frame that every draft has.

use super::slots::Slots;
use super::{Block, Line, Run};
use crate::rules::Assessment;
use crate::text::draft::Point;

/// What a decision's own part writes.
pub(super) struct Content<'a> {
    pub(super) title: String,
    pub(super) slots: Slots<'a>,
    /// What the box on top says besides what it always says.
    pub(super) notices: Vec<&'static str>,
    /// What is to be decided.
    pub(super) points: Vec<Point>,
    pub(super) summary: Vec<Block>,
    pub(super) background: Vec<Block>,
    /// What stands under the judgement before the reasons, which the user writes.
    pub(super) judgement: Vec<Block>,
    pub(super) economy: Vec<Block>,
    /// The documents besides the draft itself and the population's source.
    pub(super) material: Vec<Line>,
    /// Who always gets the decision.
    pub(super) receiver: Run,
    /// What was reckoned, each with its heading in the appendix.
    pub(super) answers: Vec<(String, Assessment<'a>)>,
    /// What was typed or chosen, for the stamp.
    pub(super) chosen: Vec<String>,
}
