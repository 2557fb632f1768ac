//! The budget memo: every chosen scheme, for the years shown.

use super::assumed::{Assumptions, assumptions, contradictions};
use super::content::Content;
use super::frame::bullets;
use super::grid::{Grid, each_of, fixed, kronor, of_sum};
use super::ground::Ground;
use super::slots::{Slots, amount_of, blank, total};
use super::{Block, Line, Run};
use crate::case::{Cell, Lack, Outcome, Row, Subtotal, Sum, YearTotal};
use crate::money::{Kronor, Share};
use crate::population::Year;
use crate::rules::{AboveCeiling, Assessment, FlagKind, NoAnswer};
use crate::scheme::{Note, SettingName};
use crate::text::draft::budget::{self as said, Included, Net};
use crate::text::draft::{self as words, Blank, Slot, TableName, table};
use crate::text::whose::named;
use crate::text::{count, in_year, missing, page, year_span};

/// So many years stand beside one another in a table on A4.
const YEARS_IN_A_TABLE: usize = 5;

/// What the memo says.
pub(super) fn content<'a>(ground: &'a Ground<'a>) -> Content<'a> {
    let outcome = ground.outcome();
    let stance = ground.case.draft.stance();
    let all = &outcome.totals.all;
    let net = all.net();
    let (direction, size) = match net.sum() {
        Sum::Whole(of) if of < Kronor::ZERO => (Net::Income, amount_of(Some(-of), net.whose())),
        Sum::Unstated => (Net::Unstated, total(&net, &outcome.years)),
        Sum::Whole(_) | Sum::AtLeast(_) | Sum::Unknown | Sum::NotIncluded => {
            (Net::Cost, total(&net, &outcome.years))
        }
    };
    let nobody = outcome.rows.is_empty();
    let known = |of: &Subtotal| if nobody { blank(Blank::Amount) } else { total(of, &outcome.years) };
    let span = ends(&outcome.years);
    let values = vec![
        (Slot::Years, Run::fixed(span.map_or(String::new(), |(from, to)| words::years(from, to)))),
        (Slot::Fees, known(&all.fees)),
        (Slot::Shared, known(&all.cofinancing)),
        (Slot::Grants, known(&all.grants)),
        (Slot::Net, if nobody { blank(Blank::Amount) } else { size }),
        (Slot::CountyGrants, known(&all.county_grants)),
        (Slot::Memberships, known(&all.memberships)),
    ];
    let included = Included {
        fees: nobody || !all.fees.is_nothing(),
        shared: nobody || !all.cofinancing.is_nothing(),
        grants: nobody || !all.grants.is_nothing(),
    };
    let slots = Slots::new(ground, values);
    let background = if outcome.rows.is_empty() {
        vec![Block::Paragraph(vec![blank(Blank::Schemes)])]
    } else {
        vec![slots.paragraph(said::BACKGROUND), bullets(outcome.rows.iter().map(scheme).collect())]
    };
    let mut economy = vec![slots.paragraph(said::ECONOMY), by_year(&outcome)];
    if !all.county_grants.is_nothing() {
        economy.push(slots.paragraph(said::COUNTY_GRANTS));
    }
    if !all.memberships.is_nothing() {
        economy.push(slots.paragraph(said::MEMBERSHIPS));
    }
    economy.extend(by_scheme(&outcome));
    if !net.is_whole() {
        economy.push(Block::Paragraph(fixed(said::incomplete(&missing(net.missing(), &outcome.years)))));
        economy.extend(outcome.rows.iter().flat_map(unknown));
    }
    economy.extend(outcome.rows.iter().flat_map(own_figures));
    economy.extend(outcome.rows.iter().filter_map(state_part));
    let assumed = assumed(&outcome.rows);
    if !assumed.is_empty() {
        economy.extend(assumed);
        economy.push(slots.paragraph(said::MAY_DIFFER));
    }
    economy.extend(outcome.rows.iter().filter_map(|row| contradicted(ground, row)));
    if !stance.adopts() {
        economy.push(Block::Paragraph(vec![blank(Blank::Consequences)]));
    }
    let notice = match (outcome.population_fault, outcome.rows.is_empty()) {
        (Some(_), _) => Some(words::UNREADABLE),
        (None, true) if ground.is_nobody() => Some(words::NOBODY),
        (None, true) => Some(said::NO_SCHEMES),
        (None, false) if outcome.rows.iter().any(|row| !row.faults.is_empty()) => Some(words::UNREADABLE),
        (None, false) => None,
    };
    Content {
        title: said::title(&span.map_or(String::new(), |(from, to)| year_span(from, Some(to)))),
        notices: notice.into_iter().collect(),
        points: said::proposal(stance, direction),
        summary: slots.paragraphs(&said::summary(stance, direction, included)),
        background,
        judgement: Vec::new(),
        economy,
        material: outcome.rows.iter().flat_map(|row| sources(ground, row)).collect(),
        receiver: blank(Blank::Finance),
        chosen: outcome.rows.iter().map(|row| fact(ground, row)).collect(),
        answers: outcome.rows.into_iter().flat_map(answers).collect(),
        slots,
    }
}

fn ends(years: &[Year]) -> Option<(Year, Year)> {
    Some((*years.first()?, *years.last()?))
}

fn scheme(row: &Row<'_>) -> Line {
    fixed(said::scheme(&row.scheme.name, &row.scheme.about, &row.scheme.decided_by))
}

fn fact(ground: &Ground<'_>, row: &Row<'_>) -> String {
    let typed = ground.case.settings.get(&*row.scheme.id);
    page::scheme_fact(row.scheme, typed)
}

/// How the state's part of a cost that it still shares is counted.
fn state_part(row: &Row<'_>) -> Option<Block> {
    let part = |cell: &Cell<'_>| {
        let state = cell.answer.as_ref().ok()?.taken_over?.rest();
        let shares = !state.is_none() && state != Share::ALL;
        shares.then(|| in_year(&words::procent(state), cell.year))
    };
    let parts: Vec<String> = row.cells.iter().filter_map(part).collect();
    let said = said::state_part(&row.scheme.short_name, &words::listed(&parts));
    (!parts.is_empty()).then(|| Block::Paragraph(vec![Run::fixed(said)]))
}

/// What each scheme's amounts assume, with its name; what two of them assume is said with the first.
fn assumed(rows: &[Row<'_>]) -> Vec<Block> {
    let mut told: Vec<String> = Vec::new();
    let mut blocks = Vec::new();
    for row in rows {
        let answers: Vec<&Assessment<'_>> =
            row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok()).collect();
        let Assumptions { population, notes } = assumptions(&answers, row.scheme);
        let new: Vec<String> = notes.into_iter().filter(|note| !told.contains(note)).collect();
        told.extend(new.iter().cloned());
        let sentences: Vec<String> = population.into_iter().chain(new).collect();
        if !sentences.is_empty() {
            let said = format!("{}: {}", row.scheme.short_name, sentences.join(" "));
            blocks.push(Block::Paragraph(vec![Run::fixed(said)]));
        }
    }
    blocks
}

/// Why a scheme has no amount in some of the years, each reason once.
fn unknown(row: &Row<'_>) -> Vec<Block> {
    let mut reasons: Vec<(&str, Vec<String>)> = Vec::new();
    for cell in &row.cells {
        let Err(NoAnswer::RateUnknown { why, .. }) = cell.answer else { continue };
        match reasons.iter_mut().find(|(of, _)| *of == why) {
            Some((_, years)) => years.push(cell.year.to_string()),
            None => reasons.push((why, vec![cell.year.to_string()])),
        }
    }
    let said = reasons
        .into_iter()
        .map(|(why, years)| said::unknown(&row.scheme.short_name, &words::listed(&years), why));
    said.map(|said| Block::Paragraph(vec![Run::fixed(said)])).collect()
}

/// Where what a scheme's amounts rest on contradicts itself, with its name.
fn contradicted(ground: &Ground<'_>, row: &Row<'_>) -> Option<Block> {
    let notes = told_contradictions(ground, row);
    let above: Vec<(Year, AboveCeiling)> = row
        .cells
        .iter()
        .filter_map(|cell| Some((cell.year, cell.answer.as_ref().ok()?.above_ceiling()?)))
        .collect();
    let ceiling = said::above_ceiling(&above);
    let sentences: Vec<&str> = notes.iter().map(|note| &*note.text).chain(ceiling.as_deref()).collect();
    let said = said::contradicted(&row.scheme.short_name, &sentences.join(" "));
    (!sentences.is_empty()).then(|| Block::Paragraph(vec![Run::fixed(said)]))
}

/// The contradictions that had come to light when the memo bears its date.
fn told_contradictions<'a>(ground: &Ground<'_>, row: &Row<'a>) -> Vec<&'a Note> {
    let answers: Vec<&Assessment<'a>> =
        row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok()).collect();
    let existed = |note: &&Note| {
        let source = note.source.as_ref().and_then(|key| row.scheme.sources.get(&**key));
        source.is_none_or(|source| ground.existed(&source.document))
    };
    contradictions(&answers).into_iter().filter(existed).collect()
}

fn sources(ground: &Ground<'_>, row: &Row<'_>) -> Vec<Line> {
    let answers = row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok());
    let of_steps = answers.flat_map(|answer| answer.steps.iter().filter_map(|step| step.source));
    let of_gaps = row.cells.iter().filter_map(|cell| match &cell.answer {
        Err(NoAnswer::RateUnknown { source, .. }) => Some(*source),
        _ => None,
    });
    let contradictions = told_contradictions(ground, row);
    let of_contradictions = contradictions.iter().filter_map(|note| note.source.as_deref());
    let keys = of_steps.chain(of_gaps).chain(of_contradictions);
    keys.filter_map(|key| ground.cited(row.scheme, key)).collect()
}

fn answers(row: Row<'_>) -> Vec<(String, Assessment<'_>)> {
    let name = &row.scheme.short_name;
    let lacks = row.sum.missing();
    let heading = |year| {
        let lack: Vec<Lack> = lacks.iter().filter(|lack| lack.year == year).cloned().collect();
        let missing = missing(&lack, &[year]);
        if missing.is_empty() { in_year(name, year) } else { said::least(&in_year(name, year), &missing) }
    };
    let answers = row.cells.into_iter().filter_map(|cell| cell.answer.ok());
    answers.map(|answer| (heading(answer.year), answer)).collect()
}

fn by_year(outcome: &Outcome<'_>) -> Block {
    let columns = said::COLUMNS;
    let beside = !outcome.totals.all.county_grants.is_nothing();
    let columns: Vec<&str> = columns.into_iter().chain(beside.then_some(said::TO_COUNTY)).collect();
    let mut grid = Grid::new(TableName::Economy, said::YEARS_CAPTION, &[table::YEAR], &columns);
    let cells = |of: &YearTotal, years: usize| {
        let net = of.net();
        let parts = [&of.fees, &of.cofinancing, &of.grants, &net];
        let mut cells: Vec<Line> = parts.iter().map(|part| subtotal(part, outcome)).collect();
        // Of several years, an amount per inhabitant would be read as one year's.
        let one = years == 1 && !outcome.rows.is_empty();
        cells.push(if one { each_of(net.each()) } else { Line::new() });
        cells.extend(beside.then(|| subtotal(&of.county_grants, outcome)));
        cells
    };
    for (of, total) in outcome.years.iter().zip(&outcome.totals.years) {
        let heading = fixed(named(&of.to_string(), total.whose()));
        grid.row(std::iter::once(heading).chain(cells(total, 1)).collect());
    }
    let all = &outcome.totals.all;
    let heading = fixed(named(words::SUM, all.whose()));
    grid.sum(std::iter::once(heading).chain(cells(all, outcome.years.len())).collect());
    grid.block()
}

fn subtotal(of: &Subtotal, outcome: &Outcome<'_>) -> Line {
    if outcome.rows.is_empty() { kronor(None) } else { of_sum(of.sum()) }
}

/// The schemes by year, so many years to a table; the sum of all years in the last.
fn by_scheme(outcome: &Outcome<'_>) -> Vec<Block> {
    if outcome.rows.is_empty() {
        return Vec::new();
    }
    let tables = outcome.years.chunks(YEARS_IN_A_TABLE).enumerate();
    tables.map(|(number, years)| scheme_table(outcome, number + 2, years)).collect()
}

fn scheme_table(outcome: &Outcome<'_>, number: usize, years: &[Year]) -> Block {
    let span = ends(years).map(|(from, to)| year_span(from, Some(to))).unwrap_or_default();
    let last = years.last() == outcome.years.last();
    let mut titles: Vec<String> = years.iter().map(ToString::to_string).collect();
    if last {
        titles.push(words::SUM.to_owned());
    }
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let caption = said::schemes_caption(number, &span);
    let mut grid = Grid::new(TableName::Schemes, &caption, &[said::SCHEME], &titles);
    let is_beside = |row: &&Row<'_>| row.scheme.kind.is_beside();
    for row in outcome.rows.iter().filter(|row| !is_beside(row)) {
        grid.row(scheme_row(row, years, last));
    }
    let totals = outcome.years.iter().zip(&outcome.totals.years);
    let mut net = vec![fixed(named(said::NET, outcome.totals.all.net().whose()))];
    net.extend(
        totals.filter(|(year, _)| years.contains(year)).map(|(_, total)| subtotal(&total.net(), outcome)),
    );
    if last {
        net.push(subtotal(&outcome.totals.all.net(), outcome));
    }
    grid.sum(net);
    // What is no part of the net stands under it.
    for row in outcome.rows.iter().filter(is_beside) {
        grid.row(scheme_row(row, years, last));
    }
    grid.block()
}

/// A scheme's amounts in these years, and after them its sum.
fn scheme_row(row: &Row<'_>, years: &[Year], last: bool) -> Vec<Line> {
    let name = &*named(&row.scheme.short_name, row.sum.whose());
    let mut cells =
        vec![fixed(if row.scheme.kind.is_beside() { said::beside(name) } else { name.to_owned() })];
    cells.extend(row.cells.iter().filter(|cell| years.contains(&cell.year)).map(one));
    if row.cells.is_empty() {
        cells.extend(years.iter().map(|_| kronor(None)));
    }
    if last {
        cells.push(of_sum(row.sum.sum()));
    }
    cells
}

/// A scheme in one year: its amount, its blank, or that there is nothing. One that rests on a figure of the
/// user's own is dressed as such.
fn one(cell: &Cell<'_>) -> Line {
    let own = |answer: &Assessment<'_>| answer.flags.iter().any(|flag| flag.kind == FlagKind::OwnFigure);
    match (&cell.answer, cell.sum()) {
        (Ok(answer), Sum::Whole(amount)) if own(answer) => vec![Run::typed(count(amount))],
        (_, sum) => of_sum(sum),
    }
}

/// What the user has filled in for single years or all, because no source says it; the same rate is told once.
fn own_figures(row: &Row<'_>) -> Vec<Block> {
    let mut told: Vec<(SettingName, String, Vec<String>)> = Vec::new();
    for cell in &row.cells {
        let Some(name) = row.scheme.asks_for(cell.year) else { continue };
        let rate = row.settings.rate_of(name, cell.year).map(words::rate);
        let received = row.settings.received.at(cell.year).filter(|_| name == SettingName::Erhallet);
        let Some(rate) = rate.or(received.map(words::kronor)) else { continue };
        match told.iter_mut().find(|(of, known, _)| *of == name && *known == rate) {
            Some((.., years)) => years.push(cell.year.to_string()),
            None => told.push((name, rate, vec![cell.year.to_string()])),
        }
    }
    let said = told.into_iter().map(|(name, rate, years)| {
        said::own_figure(&row.scheme.short_name, name, &rate, &words::listed(&years))
    });
    said.map(|said| Block::Paragraph(fixed(said))).collect()
}
