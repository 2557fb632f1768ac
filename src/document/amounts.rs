//! The draft's tables, what the amounts assume, and the steps that lead to them.

use super::figures::{fee, has_rebate, surveys};
use super::slots::Slots;
use super::{Align, Block, Column, Line, Run, Table, TableRow};
use crate::money::Kronor;
use crate::population::Year;
use crate::rules::{Assessment, Cause};
use crate::text::draft::{self as words, Basis, Blank, ColumnName};
use crate::text::{count, inhabitants, percent, what};

/// The table of years: inhabitants, rate and fee, with the sum of what is shown.
pub(super) fn by_year(slots: &Slots<'_>) -> Block {
    let columns = columns(slots);
    let mut rows: Vec<TableRow> = Vec::new();
    for (year, answer) in &slots.figures.years {
        let cells = columns.iter().map(|&column| cell(slots, column, *year, answer.as_ref())).collect();
        rows.push(TableRow { cells, sum: false });
    }
    if rows.len() > 1 {
        let cells = columns.iter().map(|&column| sum(slots, column)).collect();
        rows.push(TableRow { cells, sum: true });
    }
    let heads = columns.iter().map(|&name| Column {
        title: words::column(name, slots.matter).to_owned(),
        align: match name {
            ColumnName::Year | ColumnName::PopulationDate | ColumnName::Purpose => Align::Text,
            ColumnName::Population
            | ColumnName::Rate
            | ColumnName::Rebate
            | ColumnName::Fee
            | ColumnName::Surveys
            | ColumnName::Together => Align::Number,
        },
    });
    let caption = words::years_caption(slots.matter);
    Block::Table(Table { key: words::YEARS_KEY.to_owned(), caption, columns: heads.collect(), rows })
}

fn columns(slots: &Slots<'_>) -> Vec<ColumnName> {
    let mut columns = vec![ColumnName::Year];
    if slots.figures.answers().next().is_some() {
        columns.push(ColumnName::PopulationDate);
    }
    columns.extend([ColumnName::Population, ColumnName::Rate]);
    if slots.matter.rebate {
        columns.push(ColumnName::Rebate);
    }
    columns.push(ColumnName::Fee);
    if slots.matter.surveys {
        columns.extend([ColumnName::Surveys, ColumnName::Together]);
    }
    columns
}

fn cell(slots: &Slots<'_>, column: ColumnName, year: Year, answer: Option<&Assessment<'_>>) -> Line {
    let population = answer.and_then(|answer| answer.population);
    let amount = |amount: Option<Kronor>| {
        amount.map_or_else(|| slots.blank(Blank::Amount), |amount| Run::computed(count(amount)))
    };
    vec![match column {
        ColumnName::Year => Run::fixed(year.to_string()),
        ColumnName::PopulationDate => match population.and_then(|used| used.date) {
            Some(date) => Run::computed(words::last_of_december(date)),
            None => Run::fixed(words::OWN_POPULATION),
        },
        ColumnName::Population => match population {
            Some(used) if used.date.is_none() => Run::typed(inhabitants(used.value)),
            Some(used) => Run::computed(inhabitants(used.value)),
            None => slots.blank(Blank::Population),
        },
        ColumnName::Rate => match (slots.figures.rate, slots.matter.basis) {
            (Some(rate), Basis::Assumed) => Run::typed(words::bare_rate(rate)),
            (Some(rate), Basis::Decided | Basis::Unknown) => Run::fixed(words::bare_rate(rate)),
            (None, _) => slots.blank(Blank::RateInTable),
        },
        ColumnName::Rebate => match (&slots.figures.scheme.rebate, answer) {
            (Some(rebate), Some(answer)) if has_rebate(answer) => Run::computed(percent(rebate.share)),
            _ => return Line::new(),
        },
        ColumnName::Fee => amount(answer.map(fee)),
        ColumnName::Surveys => amount(answer.and_then(surveys)),
        ColumnName::Together => amount(answer.map(|answer| answer.rounded)),
        ColumnName::Purpose => return Line::new(),
    }]
}

/// The sum of a column as it is shown; empty where a sum would mean nothing.
fn sum(slots: &Slots<'_>, column: ColumnName) -> Line {
    let of: fn(&Assessment<'_>) -> Kronor = match column {
        ColumnName::Year => return vec![Run::fixed(words::SUM)],
        ColumnName::PopulationDate
        | ColumnName::Population
        | ColumnName::Rate
        | ColumnName::Rebate
        | ColumnName::Purpose => return Line::new(),
        ColumnName::Fee => fee,
        ColumnName::Surveys => |answer| surveys(answer).unwrap_or_default(),
        ColumnName::Together => |answer| answer.rounded,
    };
    if slots.figures.total.is_none() {
        return vec![slots.blank(Blank::Amount)];
    }
    vec![Run::computed(count(slots.figures.answers().map(of).sum()))]
}

/// The table of what the fee buys, by year; none where the decision's own split is not known.
pub(super) fn by_purpose(slots: &Slots<'_>) -> Option<Block> {
    let answers: Vec<&Assessment<'_>> = slots.figures.answers().collect();
    let purposes = &answers.first()?.purposes;
    if purposes.is_empty() || slots.figures.total.is_none() {
        return None;
    }
    let several = answers.len() > 1;
    let row = |name: &str, amounts: Vec<Kronor>, is_sum: bool| {
        let total = several.then(|| amounts.iter().copied().sum::<Kronor>());
        let figures = amounts.into_iter().chain(total).map(|amount| vec![Run::computed(count(amount))]);
        let cells = std::iter::once(vec![Run::fixed(name)]).chain(figures).collect();
        TableRow { cells, sum: is_sum }
    };
    let mut rows: Vec<TableRow> = Vec::new();
    for (place, (purpose, _)) in purposes.iter().enumerate() {
        let amounts = answers.iter().filter_map(|answer| answer.purposes.get(place));
        rows.push(row(&purpose.name, amounts.map(|(_, amount)| *amount).collect(), false));
    }
    rows.push(row(words::SUM, answers.iter().map(|answer| fee(answer)).collect(), true));
    let number = |title: String| Column { title, align: Align::Number };
    let title = words::column(ColumnName::Purpose, slots.matter).to_owned();
    let mut columns = vec![Column { title, align: Align::Text }];
    columns.extend(answers.iter().map(|answer| number(answer.year.to_string())));
    columns.extend(several.then(|| number(words::SUM.to_owned())));
    let (key, caption) = (words::PURPOSES_KEY.to_owned(), words::PURPOSES_CAPTION.to_owned());
    Some(Block::Table(Table { key, caption, columns, rows }))
}

/// What the amounts assume, in sentences.
pub(super) fn assumptions(slots: &Slots<'_>) -> Vec<String> {
    let (mut own, mut before, mut chosen) = (false, None, None);
    let (mut latest, mut notes): (Vec<Year>, Vec<String>) = (Vec::new(), Vec::new());
    let mut last_known = None;
    for answer in slots.figures.answers() {
        for flag in &answer.flags {
            match flag.cause {
                Cause::OwnPopulation => own = true,
                Cause::PopulationDate { years_before, .. } => before = Some(years_before),
                Cause::ChosenPopulationDate { date } => chosen = Some(date),
                Cause::LatestPopulation { used, .. } => {
                    latest.push(answer.year);
                    last_known = Some(used);
                }
                Cause::Note(note) if !notes.contains(&note.text) => notes.push(note.text.clone()),
                Cause::Note(_) | Cause::OwnRate | Cause::OwnCost | Cause::RateUnknown { .. } => {}
            }
        }
    }
    let mut sentences = Vec::new();
    if own {
        sentences.push(words::population_own().to_owned());
    } else {
        let before = before.or(last_known.map(|_| slots.figures.scheme.population.years_before));
        sentences.extend(before.map(words::population_before));
        sentences.extend(chosen.map(words::population_of));
        sentences.extend(last_known.map(|used| words::population_latest(&latest, used)));
    }
    if !sentences.is_empty() {
        sentences.push(words::MAY_DIFFER.to_owned());
    }
    sentences.extend(notes);
    sentences
}

/// The steps of every year, as they can be read and redone.
pub(super) fn steps(slots: &Slots<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for answer in slots.figures.answers() {
        blocks.push(Block::Heading { key: String::new(), level: 3, text: answer.year.to_string() });
        let items = answer
            .steps
            .iter()
            .map(|step| vec![Run::fixed(what(step.what) + ": "), Run::computed(words::reckoning(step))]);
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    blocks
}
