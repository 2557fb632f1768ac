//! The draft on taking over the cost of the county's support structure.

use super::assumed::assumed;
use super::content::Content;
use super::frame::bullets;
use super::grid::{Grid, each, fixed, kronor, of_sum, population, year_of};
use super::ground::{Ground, Incomplete};
use super::slots::{Slots, amount, amount_of, blank, first, total};
use super::{Block, Line, Run, collaboration};
use crate::case::{Row, Sum};
use crate::money::{Kronor, Share};
use crate::population::Year;
use crate::rules::{Assessment, Settings, What};
use crate::scheme::{Scheme, Tariff, Whose};
use crate::text::draft::takeover as said;
use crate::text::draft::{self as words, Blank, Slot, TableName, table};
use crate::text::whose::named;
use crate::text::{page, percent};

/// What the draft says on taking over the cost.
///
/// # Errors
/// [`Incomplete`] when the collection lacks the scheme or its terms.
pub(super) fn content<'a>(ground: &'a Ground<'a>) -> Result<Content<'a>, Incomplete> {
    let decision = ground.decision();
    let scheme = decision.scheme().and_then(|id| ground.collection.scheme(id)).ok_or(Incomplete)?;
    let (from, to) = decision.years().ok_or(Incomplete)?;
    let decided = ground.decided(&scheme.id).ok_or(Incomplete)?;
    let stance = ground.case.draft.stance();
    let row = ground.outcome().rows.pop();
    let known = row.as_ref().filter(|row| matches!(row.sum.sum(), Sum::Whole(_) | Sum::AtLeast(_)));
    let answers: Vec<&Assessment<'_>> =
        known.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.answer.as_ref().ok()).collect();
    let settings = row.as_ref().map_or_else(|| Settings::defaults(scheme), |row| row.settings.clone());
    let cost = answers.first().and_then(|answer| step(answer, What::Cost));
    let values = vec![
        (Slot::Years, Run::fixed(words::years(from, to))),
        (Slot::FirstYear, Run::fixed(from.to_string())),
        (Slot::Steps, Run::fixed(steps(decided, (from, to)))),
        (Slot::StateSteps, Run::fixed(state_steps(decided, (from, to)))),
        (Slot::Total, known.map_or_else(|| amount(None), |row| total(&row.sum, &row.years()))),
        (Slot::FirstAmount, first(known.map_or(&[], |row| &row.cells))),
        (Slot::Cost, amount_of(cost, answers.first().map(|answer| answer.whose()).unwrap_or_default())),
        (Slot::Key, Run::computed(said::key(settings.key))),
        (Slot::MunicipalShare, Run::computed(words::procent(settings.municipal_share))),
    ];
    let slots = Slots::new(ground, values);
    let mut background = vec![slots.paragraph(said::BACKGROUND)];
    background.push(bullets(said::PURPOSES.into_iter().map(fixed).collect()));
    let afterwards = ground.existed("002").then_some(said::AFTERWARDS);
    let plan: Vec<&str> = [said::PLAN].into_iter().chain(afterwards).collect();
    background.push(slots.paragraph(&plan.join(" ")));
    if ground.existed("004") {
        background.push(slots.paragraph(said::CONTRADICTED));
    }
    background.extend(collaboration::facts(ground));
    let mut economy = vec![
        slots.paragraph(&said::economy(stance)),
        by_year(known, scheme, (from, to), said::caption(stance)),
    ];
    if let Some(assumed) = assumed(&answers, scheme) {
        economy.push(assumed);
        let all = settings.municipal_share == Share::ALL;
        let is_both = ground.municipality.is_some_and(|of| !of.code.county().has_county_council());
        economy.push(slots.paragraph(match (is_both, all) {
            (true, _) => said::SPLIT_BOTH,
            (false, true) => said::SPLIT_ALL,
            (false, false) => said::SPLIT,
        }));
    }
    let blanks: &[Blank] =
        if stance.adopts() { &[Blank::Afterwards] } else { &[Blank::FeeAnyway, Blank::Consequences] };
    economy.extend(blanks.iter().map(|&of| Block::Paragraph(vec![blank(of)])));
    let notice = match known {
        Some(_) => None,
        None if ground.case.municipality.is_none() => Some(words::NOBODY),
        None => Some(words::UNREADABLE),
    };
    let mut material: Vec<Line> = vec![vec![blank(Blank::PlanDocument)]];
    let sources = ["000-overenskommelse", "000", "002", "004"].into_iter();
    let sources = sources.chain(ground.municipality.map(|_| "001"));
    material.extend(sources.filter_map(|key| ground.document(key)));
    let typed = ground.case.settings.get(&*scheme.id);
    let chosen = typed.map(|typed| page::scheme_fact(scheme, Some(typed)));
    Ok(Content {
        title: said::TITLE.to_owned(),
        notices: notice.into_iter().collect(),
        points: said::proposal(stance),
        summary: slots.paragraphs(&said::summary(stance)),
        background,
        judgement: Vec::new(),
        economy,
        material,
        receiver: ground.structure_as_receiver(),
        chosen: chosen.into_iter().collect(),
        answers: answers.into_iter().map(|answer| (answer.year.to_string(), answer.clone())).collect(),
        slots,
    })
}

/// What a step of the reckoning comes to.
fn step(answer: &Assessment<'_>, what: What<'_>) -> Option<Kronor> {
    answer.steps.iter().find(|step| step.what == what).map(|step| step.amount)
}

fn taken_over(scheme: &Scheme, year: Year) -> Option<Share> {
    let period = scheme.period(year)?;
    if let Tariff::Taper { taken_over, .. } = &period.tariff { Some(*taken_over) } else { None }
}

/// "25 procent av kostnaderna för 2014, 50 procent … och 100 procent av kostnaderna från och med 2016".
fn steps(scheme: &Scheme, (from, to): (Year, Year)) -> String {
    let said = from.to(to).filter_map(|year| {
        let share = words::procent(taken_over(scheme, year)?);
        Some(said::step(&share, &year.to_string(), year == to))
    });
    words::listed(&said.collect::<Vec<_>>())
}

/// "75 procent 2014 och 50 procent 2015": what is left to the state.
fn state_steps(scheme: &Scheme, (from, to): (Year, Year)) -> String {
    let said = from.to(to).filter_map(|year| {
        let left = taken_over(scheme, year)?.rest();
        (left != Share::NONE).then(|| said::state_step(&words::procent(left), &year.to_string()))
    });
    words::listed(&said.collect::<Vec<_>>())
}

fn by_year(row: Option<&Row<'_>>, scheme: &Scheme, (from, to): (Year, Year), caption: &str) -> Block {
    let mut grid = Grid::new(
        TableName::Economy,
        caption,
        &[table::YEAR],
        &[
            said::STATE,
            said::PRINCIPALS,
            said::PRINCIPALS_AMOUNT,
            table::POPULATION,
            said::OWN_AMOUNT,
            table::PER_INHABITANT,
        ],
    );
    for of in from.to(to) {
        let cell = row.and_then(|row| row.cells.iter().find(|cell| cell.year == of));
        let answer = cell.and_then(|cell| cell.answer.as_ref().ok());
        let taken_over = taken_over(scheme, of);
        let state = taken_over.map(|share| percent(share.rest())).unwrap_or_default();
        let share = taken_over.map(percent).unwrap_or_default();
        let [_, inhabitants] = population(answer.and_then(|answer| answer.population));
        grid.row(vec![
            year_of(of, answer),
            fixed(state),
            fixed(share),
            kronor(answer.and_then(|answer| step(answer, What::TakenOver)).map(Kronor::rounded)),
            inhabitants,
            kronor(answer.map(|answer| answer.rounded)),
            each(cell.and_then(|cell| cell.per_inhabitant)),
        ]);
    }
    let own = of_sum(row.map_or(Sum::Unknown, |row| row.sum.sum()));
    let nothing = std::iter::repeat_n(Line::new(), 4);
    let whose = row.map_or(Whose::Decided, |row| row.sum.whose());
    grid.sum(std::iter::once(fixed(named(words::SUM, whose))).chain(nothing).chain([own]).collect());
    grid.block()
}
