//! The draft on the contract with Kommunförbundet Skåne.

use super::assumed::assumed;
use super::content::Content;
use super::grid::{Grid, each, fixed, kronor, of_sum, population, year_of};
use super::ground::{Ground, Incomplete};
use super::slots::{Slots, amount, amount_of, blank, first, total};
use super::{Block, Run};
use crate::case::{Row, Sum};
use crate::money::{Kronor, PerInhabitant};
use crate::population::Year;
use crate::rules::{Assessment, Question, Settings, Whom, sum};
use crate::scheme::{Scheme, Tariff, Whose};
use crate::text::draft::contract as said;
use crate::text::draft::{self as words, Blank, Slot, TableName, table};
use crate::text::whose::named;

/// What the draft says on the contract.
///
/// # Errors
/// [`Incomplete`] when the collection lacks the scheme or its terms.
pub(super) fn content<'a>(ground: &'a Ground<'a>) -> Result<Content<'a>, Incomplete> {
    let decision = ground.decision();
    let scheme = decision.scheme().and_then(|id| ground.collection.scheme(id)).ok_or(Incomplete)?;
    let (from, to) = decision.years().ok_or(Incomplete)?;
    let (base, _) = terms(scheme, from).ok_or(Incomplete)?;
    let decided = ground.decided(&scheme.id).and_then(|decided| terms(decided, from)).ok_or(Incomplete)?;
    let stance = ground.case.draft.stance();
    let row = ground.outcome().rows.pop();
    let known = row.as_ref().filter(|row| matches!(row.sum.sum(), Sum::Whole(_) | Sum::AtLeast(_)));
    let answers: Vec<&Assessment<'_>> =
        known.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.answer.as_ref().ok()).collect();
    let values = vec![
        (Slot::Base, Run::fixed(words::kronor(decided.0))),
        (Slot::Rate, Run::fixed(words::rate(decided.1))),
        (Slot::Years, Run::fixed(words::years(from, to))),
        (Slot::FirstYear, Run::fixed(from.to_string())),
        (Slot::Total, known.map_or_else(|| amount(None), |row| total(&row.sum, &row.years()))),
        (Slot::FirstAmount, first(known.map_or(&[], |row| &row.cells))),
        (
            Slot::CountyTotal,
            known
                .and_then(|_| all_together(ground, scheme, from))
                .map_or_else(|| amount(None), |(sum, whose)| amount_of(Some(sum), whose)),
        ),
    ];
    let slots = Slots::new(ground, values);
    let mut economy = vec![
        slots.paragraph(&said::economy(stance)),
        by_year(known, (from, to), base, said::caption(stance)),
    ];
    economy.extend(assumed(&answers, scheme));
    if known.is_some() {
        economy.push(slots.paragraph(said::ALL_TOGETHER));
    }
    if !stance.adopts() {
        economy.push(Block::Paragraph(vec![blank(Blank::Consequences)]));
    }
    let notice = if known.is_some() {
        None
    } else if ground.is_nobody() {
        Some(words::NOBODY)
    } else if row.is_none() {
        Some(said::ELSEWHERE)
    } else {
        Some(words::UNREADABLE)
    };
    let of_contract = scheme.periods.first().and_then(|period| ground.cited(scheme, &period.source));
    let documents = of_contract.into_iter().chain(ground.document("000"));
    Ok(Content {
        title: said::TITLE.to_owned(),
        notices: notice.into_iter().collect(),
        points: said::proposal(stance),
        summary: slots.paragraphs(&said::summary(stance)),
        background: slots.paragraphs(&said::BACKGROUND),
        judgement: Vec::new(),
        economy,
        material: std::iter::once(vec![blank(Blank::ContractDocument)]).chain(documents).collect(),
        receiver: Run::fixed(said::RECEIVER),
        chosen: Vec::new(),
        answers: answers.into_iter().map(|answer| (answer.year.to_string(), answer.clone())).collect(),
        slots,
    })
}

fn terms(scheme: &Scheme, year: Year) -> Option<(Kronor, PerInhabitant)> {
    let period = scheme.period(year)?;
    if let Tariff::Fee { base, per_inhabitant } = &period.tariff {
        Some((*base, *per_inhabitant))
    } else {
        None
    }
}

/// What all the municipalities concerned pay in a year, by the registered population.
fn all_together(ground: &Ground<'_>, scheme: &Scheme, year: Year) -> Option<(Kronor, Whose)> {
    let whom = Whom::Municipality(ground.case.municipality?);
    let question = Question::new(ground.collection, ground.table, whom);
    let all = sum(&question, scheme, &Settings::defaults(scheme), year);
    Some((all.total, all.whose))
}

fn by_year(row: Option<&Row<'_>>, (from, to): (Year, Year), base: Kronor, caption: &str) -> Block {
    let mut grid = Grid::new(
        TableName::Economy,
        caption,
        &[table::YEAR, table::POPULATION_DATE],
        &[table::POPULATION, table::BASE, table::FEE, table::PER_INHABITANT],
    );
    for of in from.to(to) {
        let cell = row.and_then(|row| row.cells.iter().find(|cell| cell.year == of));
        let answer = cell.and_then(|cell| cell.answer.as_ref().ok());
        let [date, inhabitants] = population(answer.and_then(|answer| answer.population));
        let fee = kronor(answer.map(|answer| answer.rounded));
        let per_inhabitant = each(cell.and_then(|cell| cell.per_inhabitant));
        grid.row(vec![
            year_of(of, answer),
            date,
            inhabitants,
            fixed(crate::text::count(base)),
            fee,
            per_inhabitant,
        ]);
    }
    let empty = Vec::new;
    let whose = row.map_or(Whose::Decided, |row| row.sum.whose());
    grid.sum(vec![
        fixed(named(words::SUM, whose)),
        empty(),
        empty(),
        empty(),
        of_sum(row.map_or(Sum::Unknown, |row| row.sum.sum())),
    ]);
    grid.block()
}
