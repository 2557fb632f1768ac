//! The tables of the draft on SKR's recommendation.

use super::figures::{FigureYear, Figures, fee, has_rebate, surveys};
use crate::document::slots::blank;
use crate::document::{Align, Block, Column, Line, Run, Table, TableRow};
use crate::money::Kronor;
use crate::rules::Assessment;
use crate::text::draft::recommendation::Matter;
use crate::text::draft::{self as words, Blank, ColumnName, TableName};
use crate::text::whose::named;
use crate::text::{count, inhabitants, percent};

/// What a table is made from.
pub(super) struct Subject<'a> {
    pub(super) matter: Matter,
    pub(super) figures: &'a Figures<'a>,
}

/// The table of years: inhabitants, rate and fee, with the sum of what is shown.
pub(super) fn by_year(of: &Subject<'_>) -> Block {
    let columns = columns(of);
    let mut rows: Vec<TableRow> = Vec::new();
    for year in &of.figures.years {
        let cells = columns.iter().map(|&column| cell(of, column, year)).collect();
        rows.push(TableRow { cells, sum: false });
    }
    if rows.len() > 1 {
        let cells = columns.iter().map(|&column| sum(of, column)).collect();
        rows.push(TableRow { cells, sum: true });
    }
    let heads = columns.iter().map(|&name| Column {
        title: words::column(name).to_owned(),
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
    let caption = words::years_caption(of.matter);
    Block::Table(Table {
        key: TableName::Economy.as_str().to_owned(),
        caption,
        columns: heads.collect(),
        rows,
    })
}

fn columns(of: &Subject<'_>) -> Vec<ColumnName> {
    let mut columns = vec![ColumnName::Year];
    if of.figures.years.iter().any(|year| year.population.is_some()) {
        columns.push(ColumnName::PopulationDate);
    }
    columns.extend([ColumnName::Population, ColumnName::Rate]);
    if of.matter.rebate {
        columns.push(ColumnName::Rebate);
    }
    columns.push(ColumnName::Fee);
    if of.matter.surveys {
        columns.extend([ColumnName::Surveys, ColumnName::Together]);
    }
    columns
}

fn cell(of: &Subject<'_>, column: ColumnName, year: &FigureYear<'_>) -> Line {
    let (population, answer) = (year.population, year.answer.as_ref());
    let amount = |amount: Option<Kronor>| {
        amount.map_or_else(|| blank(Blank::Amount), |amount| Run::computed(count(amount)))
    };
    vec![match column {
        ColumnName::Year => {
            Run::fixed(named(&year.year.to_string(), answer.map(Assessment::whose).unwrap_or_default()))
        }
        ColumnName::PopulationDate => match population.map(|used| (used.date, used.foreseen)) {
            Some((Some(date), _)) => Run::computed(words::last_of_december(date)),
            Some((None, Some(date))) => Run::fixed(words::foreseen(date)),
            Some((None, None)) | None => Run::fixed(words::OWN_POPULATION),
        },
        ColumnName::Population => match population {
            Some(used) if used.date.is_none() => Run::typed(inhabitants(used.value)),
            Some(used) => Run::computed(inhabitants(used.value)),
            None => blank(Blank::Population),
        },
        ColumnName::Rate => rate(of, answer),
        ColumnName::Rebate => match (of.figures.rebate_in(year.year), answer) {
            (Some(rebate), Some(answer)) if has_rebate(answer) => Run::computed(percent(rebate.share)),
            _ => return Line::new(),
        },
        ColumnName::Fee => amount(answer.map(fee)),
        ColumnName::Surveys => amount(answer.and_then(surveys)),
        ColumnName::Together => amount(answer.map(|answer| answer.rounded)),
        ColumnName::Purpose => return Line::new(),
    }]
}

/// The rate of a year: scaled down where the amount follows the ceiling.
fn rate(of: &Subject<'_>, answer: Option<&Assessment<'_>>) -> Run {
    let above = answer.and_then(Assessment::above_ceiling).filter(|above| above.follows_ceiling);
    let Figures { rate, decided_rate, .. } = of.figures;
    match above {
        Some(above) => Run::computed(words::bare_rate(above.scaled())),
        None if rate != decided_rate => Run::typed(words::bare_rate(*rate)),
        None => Run::fixed(words::bare_rate(*rate)),
    }
}

/// The sum of a column as it is shown; empty where a sum would mean nothing.
fn sum(of: &Subject<'_>, column: ColumnName) -> Line {
    let amount: fn(&Assessment<'_>) -> Kronor = match column {
        ColumnName::Year => return vec![Run::fixed(named(words::SUM, of.figures.whose()))],
        ColumnName::PopulationDate
        | ColumnName::Population
        | ColumnName::Rate
        | ColumnName::Rebate
        | ColumnName::Purpose => return Line::new(),
        ColumnName::Fee => fee,
        ColumnName::Surveys => |answer| surveys(answer).unwrap_or_default(),
        ColumnName::Together => |answer| answer.rounded,
    };
    if of.figures.total.is_none() {
        return vec![blank(Blank::Amount)];
    }
    vec![Run::computed(count(of.figures.answers().map(amount).sum()))]
}

/// The table of what the fee buys, by year; none where the decision's own split is not known.
pub(super) fn by_purpose(of: &Subject<'_>) -> Option<Block> {
    let answers: Vec<&Assessment<'_>> = of.figures.answers().collect();
    let purposes = &answers.first()?.purposes;
    if purposes.is_empty() || of.figures.total.is_none() {
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
    let title = words::column(ColumnName::Purpose).to_owned();
    let mut columns = vec![Column { title, align: Align::Text }];
    columns.extend(answers.iter().map(|answer| number(answer.year.to_string())));
    columns.extend(several.then(|| number(words::SUM.to_owned())));
    let (key, caption) = (TableName::Purposes.as_str().to_owned(), words::purposes_caption());
    Some(Block::Table(Table { key, caption, columns, rows }))
}
