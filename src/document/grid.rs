//! Tables row by row, so that every row has as many cells as there are columns.

use super::{Align, Block, Column, Line, Run, Table, TableRow};
use crate::case::Sum;
use crate::money::Kronor;
use crate::population::Year;
use crate::rules::{Assessment, PopulationUsed};
use crate::text::draft::{self as words, Blank, TableName};
use crate::text::whose::named;
use crate::text::{cell, count, inhabitants, ore};

/// A table that is being written.
pub(super) struct Grid(Table);

impl Grid {
    /// The first columns are text, the others numbers.
    pub(super) fn new(name: TableName, caption: &str, text: &[&str], numbers: &[&str]) -> Self {
        let column = |align| move |title: &&str| Column { title: (*title).to_owned(), align };
        let columns = text.iter().map(column(Align::Text)).chain(numbers.iter().map(column(Align::Number)));
        let (key, caption) = (name.as_str().to_owned(), caption.to_owned());
        Self(Table { key, caption, columns: columns.collect(), rows: Vec::new() })
    }

    pub(super) fn row(&mut self, cells: Vec<Line>) {
        self.push(cells, false);
    }

    /// The sum of the rows above.
    pub(super) fn sum(&mut self, cells: Vec<Line>) {
        self.push(cells, true);
    }

    fn push(&mut self, mut cells: Vec<Line>, sum: bool) {
        cells.resize(self.0.columns.len(), Line::new());
        self.0.rows.push(TableRow { cells, sum });
    }

    pub(super) fn block(self) -> Block {
        Block::Table(self.0)
    }
}

/// Standing words.
pub(super) fn fixed(text: impl Into<String>) -> Line {
    vec![Run::fixed(text)]
}

/// Whole kronor, or their blank.
pub(super) fn kronor(amount: Option<Kronor>) -> Line {
    vec![amount.map_or_else(|| super::slots::blank(Blank::Amount), |amount| Run::computed(count(amount)))]
}

/// A sum in whole kronor; its blank where nothing can be said of it.
pub(super) fn of_sum(sum: Sum) -> Line {
    match sum {
        Sum::Unknown | Sum::Unstated => kronor(None),
        Sum::NotIncluded => fixed(cell(sum, count)),
        Sum::Whole(_) | Sum::AtLeast(_) => vec![Run::computed(cell(sum, count))],
    }
}

/// The same in kronor and öre per inhabitant; nothing where nothing can be said.
pub(super) fn each_of(sum: Sum) -> Line {
    match sum {
        Sum::Unknown | Sum::Unstated | Sum::NotIncluded => Line::new(),
        Sum::Whole(_) | Sum::AtLeast(_) => vec![Run::computed(cell(sum, ore))],
    }
}

/// Kronor and öre per inhabitant; nothing where there is no amount.
pub(super) fn each(amount: Option<Kronor>) -> Line {
    amount.map(|amount| Run::computed(ore(amount))).into_iter().collect()
}

/// A year, with whose its amount is where no decision says it.
pub(super) fn year_of(year: Year, answer: Option<&Assessment<'_>>) -> Line {
    fixed(named(&year.to_string(), answer.map(Assessment::whose).unwrap_or_default()))
}

/// The date of the population that was counted, and how many they were.
pub(super) fn population(used: Option<PopulationUsed>) -> [Line; 2] {
    match used {
        Some(PopulationUsed { date: Some(date), value, .. }) => {
            [vec![Run::computed(words::last_of_december(date))], vec![Run::computed(inhabitants(value))]]
        }
        Some(PopulationUsed { value, foreseen: Some(date), .. }) => {
            [fixed(words::foreseen(date)), vec![Run::typed(inhabitants(value))]]
        }
        Some(PopulationUsed { value, .. }) => {
            [fixed(words::OWN_POPULATION), vec![Run::typed(inhabitants(value))]]
        }
        None => [Line::new(), vec![super::slots::blank(Blank::Population)]],
    }
}
