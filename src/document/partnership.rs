//! The draft on the mandate to join the partnership.

use super::content::Content;
use super::grid::Grid;
use super::ground::Ground;
use super::slots::{Slots, blank};
use super::{Block, Line, Run, collaboration};
use crate::text::draft::partnership as said;
use crate::text::draft::{self as words, Blank, TableName};

/// What the draft says on the mandate.
pub(super) fn content<'a>(ground: &'a Ground<'a>) -> Content<'a> {
    let stance = ground.case.draft.stance();
    let slots = Slots::new(ground, Vec::new());
    let mut background = slots.paragraphs(&said::BACKGROUND);
    background.push(processes());
    background.extend(collaboration::facts(ground));
    let mut economy = vec![slots.paragraph(said::ECONOMY), Block::Paragraph(vec![blank(Blank::OwnFee)])];
    if !stance.adopts() {
        economy.push(Block::Paragraph(vec![blank(Blank::Consequences)]));
    }
    let sources = ["002"].into_iter().chain(ground.municipality.map(|_| "001"));
    let mut material: Vec<Line> = vec![vec![blank(Blank::JointDocument)]];
    material.extend(sources.filter_map(|key| ground.document(key)));
    Content {
        title: said::TITLE.to_owned(),
        notices: ground.case.municipality.is_none().then_some(words::NO_NAME).into_iter().collect(),
        points: said::proposal(stance),
        summary: slots.paragraphs(&said::summary(stance)),
        background,
        judgement: Vec::new(),
        economy,
        material,
        receiver: ground.structure_as_receiver(),
        chosen: Vec::new(),
        answers: Vec::new(),
        slots,
    }
}

fn processes() -> Block {
    let mut grid = Grid::new(TableName::Processes, said::CAPTION, &said::COLUMNS, &[]);
    for process in said::PROCESSES {
        grid.row(process.into_iter().map(|cell| vec![Run::fixed(cell)]).collect());
    }
    grid.block()
}
