//! The workbook's sheets while they are being made.

use std::rc::Rc;

use litemap::LiteMap;

use super::grid::{Content, Dress, Grid, on};
use super::open::{Place, here};
use crate::case::{Case, Reckoned, TakingPart, Together};
use crate::population::{CountyCode, Municipality, Year};
use crate::text::{county, workbook as words};

/// The first row under the headings of every sheet but the inputs'.
pub(super) const FIRST: u32 = 1;
/// The column that says who takes part.
pub(super) const JOINS: u16 = 3;

/// Everything that goes into the workbook.
pub(super) struct Book<'a> {
    pub(super) reckoned: &'a Reckoned<'a>,
    pub(super) taking_part: &'a TakingPart,
    pub(super) together: &'a Together<'a>,
    pub(super) inputs: Grid,
    pub(super) municipalities: Grid,
    pub(super) counties: Grid,
    pub(super) division: Grid,
    pub(super) joining: Grid,
    /// The next free row of the inputs, and the next free column of the others.
    pub(super) input_row: u32,
    pub(super) column: u16,
    pub(super) county_column: u16,
    pub(super) division_column: u16,
    /// Columns with the population of a date, on the municipalities' and on the counties' sheet.
    pub(super) populations: LiteMap<Year, u16>,
    pub(super) county_populations: LiteMap<Year, u16>,
    /// Columns with the flag of the so many largest, by date and number.
    pub(super) largest: LiteMap<(Year, u8), u16>,
    /// The municipalities' rows and the counties', in their orders.
    pub(super) places: Rc<[Place]>,
    pub(super) county_places: Rc<[Place]>,
    /// Inputs that have been made, by scheme, year and what they are.
    known: Vec<(String, String)>,
}

impl<'a> Book<'a> {
    pub(super) fn new(
        case: &Case,
        reckoned: &'a Reckoned<'a>,
        taking_part: &'a TakingPart,
        together: &'a Together<'a>,
        stamp: &str,
    ) -> Self {
        let mut inputs = Grid::new(words::INPUTS, &[34, 8, 44, 16, 60], (4, 0));
        let title =
            county::heading(&county::scope(case.scope(reckoned.table), reckoned.table), &reckoned.years);
        inputs.heading(0, 0, title);
        inputs.text(1, 0, words::INPUTS_HINT);
        inputs.text(2, 0, stamp);
        let headings = [words::SCHEME, words::YEAR, words::WHAT, words::VALUE, words::SOURCE];
        for (column, heading) in (0..).zip(headings) {
            inputs.heading(3, column, heading);
        }
        let mut book = Self {
            reckoned,
            taking_part,
            together,
            inputs,
            municipalities: Grid::new(words::MUNICIPALITIES, &[8, 20, 22, 10], (1, 4)),
            counties: Grid::new(words::COUNTIES, &[8, 22, 10], (1, 2)),
            division: Grid::new(words::DIVISION, &[8, 20], (1, 2)),
            joining: Grid::new(words::JOINING, &[34, 8], (1, 2)),
            input_row: 4,
            column: 4,
            county_column: 3,
            division_column: 2,
            populations: LiteMap::new(),
            county_populations: LiteMap::new(),
            largest: LiteMap::new(),
            places: places(reckoned),
            county_places: county_places(reckoned),
            known: Vec::new(),
        };
        book.who();
        book
    }

    /// The first columns: who they are, and who takes part.
    fn who(&mut self) {
        let headings = [words::CODE, words::NAME, words::COUNTY, words::TAKES_PART];
        for (column, heading) in (0..).zip(headings) {
            self.municipalities.heading(0, column, heading);
        }
        for (column, heading) in (0..2).zip(headings) {
            self.division.heading(0, column, heading);
        }
        for (row, of) in (FIRST..).zip(&self.reckoned.members) {
            let county = self.reckoned.table.county(of.code.county());
            self.municipalities.text(row, 0, of.code.to_string());
            self.municipalities.text(row, 1, of.name.clone());
            self.municipalities.text(row, 2, county.map_or("", |county| &county.name));
            let joins = if self.taking_part.has(of.code) { "1" } else { "0" };
            self.municipalities.put(row, JOINS, Content::Input(joins.to_owned()), Dress::Exact);
            self.division.text(row, 0, of.code.to_string());
            self.division.text(row, 1, of.name.clone());
        }
        for (column, heading) in (0..).zip([words::CODE, words::COUNTY, words::COUNT]) {
            self.counties.heading(0, column, heading);
        }
        for (row, county) in (FIRST..).zip(self.reckoned.table.counties()) {
            let count = self.reckoned.table.municipalities_of(county.code).len();
            self.counties.text(row, 0, county.code.to_string());
            self.counties.text(row, 1, county.name.clone());
            self.counties.put(row, 2, Content::Number(count.to_string()), Dress::Whole);
        }
    }

    /// The first and the last row of the municipalities.
    pub(super) fn rows(&self) -> (u32, u32) {
        (FIRST, FIRST + u32::try_from(self.reckoned.members.len()).unwrap_or(1) - 1)
    }

    /// The first and the last row of the counties.
    pub(super) fn county_rows(&self) -> (u32, u32) {
        (FIRST, FIRST + u32::try_from(self.reckoned.table.counties().len()).unwrap_or(1) - 1)
    }

    /// The municipalities with their rows.
    pub(super) fn members(&self) -> impl Iterator<Item = (u32, &'a Municipality)> + use<'a> {
        let reckoned: &'a Reckoned<'a> = self.reckoned;
        (FIRST..).zip(reckoned.members.iter().copied())
    }

    /// A column of the division's sheet with a way to the amounts of every municipality.
    pub(super) fn way(&mut self, column: u16, formula: &str) {
        self.division.way(column, formula, self.places.iter(), Dress::Exact);
    }

    /// A municipality's inhabitants on a date, in its row of any other sheet.
    pub(super) fn people(&mut self, date: Year) -> String {
        format!("{}{}", on(words::MUNICIPALITIES), here(self.population(date)))
    }

    /// An input's cell; made when it is first asked for.
    pub(super) fn input(
        &mut self,
        scheme: &str,
        year: &str,
        what: &str,
        value: Content,
        source: &str,
    ) -> String {
        let key = format!("{scheme}\u{1f}{year}\u{1f}{what}");
        if let Some((_, cell)) = self.known.iter().find(|(known, _)| *known == key) {
            return cell.clone();
        }
        let row = self.input_row;
        self.input_row += 1;
        for (column, text) in [(0, scheme), (1, year), (2, what), (4, source)] {
            self.inputs.text(row, column, text);
        }
        self.inputs.put(row, 3, value, Dress::Exact);
        let cell = self.inputs.reference(row, 3);
        self.known.push((key, cell.clone()));
        cell
    }

    /// The column with the population of a date.
    pub(super) fn population(&mut self, date: Year) -> u16 {
        if let Some(column) = self.populations.get(&date) {
            return *column;
        }
        let column = self.column;
        self.column += 1;
        self.municipalities.heading(0, column, words::population(date));
        for (row, of) in self.members() {
            let inhabitants = self.reckoned.table.inhabitants(of, date).unwrap_or(0);
            self.municipalities.put(row, column, Content::Number(inhabitants.to_string()), Dress::Whole);
        }
        self.populations.insert(date, column);
        column
    }

    /// The column with the counties' population of a date.
    pub(super) fn county_population(&mut self, date: Year) -> u16 {
        if let Some(column) = self.county_populations.get(&date) {
            return *column;
        }
        let column = self.county_column;
        self.county_column += 1;
        self.counties.heading(0, column, words::population(date));
        for (row, county) in (FIRST..).zip(self.reckoned.table.counties()) {
            let inhabitants = self.reckoned.table.of_county(county.code, date).unwrap_or(0);
            self.counties.put(row, column, Content::Number(inhabitants.to_string()), Dress::Whole);
        }
        self.county_populations.insert(date, column);
        column
    }

    /// The column that says who is one of the so many largest on a date.
    pub(super) fn largest(&mut self, count: u8, date: Year) -> u16 {
        if let Some(column) = self.largest.get(&(date, count)) {
            return *column;
        }
        let column = self.column;
        self.column += 1;
        self.municipalities.heading(0, column, words::largest(count, date));
        for (row, of) in self.members() {
            let is = self.reckoned.table.larger_than(of.code, date) < usize::from(count);
            self.municipalities.put(row, column, Content::Number(u8::from(is).to_string()), Dress::Exact);
        }
        self.largest.insert((date, count), column);
        column
    }
}

fn places(reckoned: &Reckoned<'_>) -> Rc<[Place]> {
    let place = |row, of: &Municipality| {
        let mut counties = (FIRST..).zip(reckoned.table.counties());
        let county = counties.find(|(_, county)| county.code == of.code.county());
        Place::new(row, rows_of(reckoned, of.code.county()), county.map_or(FIRST, |(row, _)| row))
    };
    (FIRST..).zip(&reckoned.members).map(|(row, of)| place(row, of)).collect()
}

fn county_places(reckoned: &Reckoned<'_>) -> Rc<[Place]> {
    let counties = (FIRST..).zip(reckoned.table.counties());
    counties.map(|(row, county)| Place::new(row, rows_of(reckoned, county.code), row)).collect()
}

/// The first and the last row of a county on the municipalities' sheet.
fn rows_of(reckoned: &Reckoned<'_>, county: CountyCode) -> (u32, u32) {
    let before = reckoned.members.partition_point(|of| of.code.county() < county);
    let until = reckoned.members.partition_point(|of| of.code.county() <= county);
    let row = |place: usize| FIRST + u32::try_from(place).unwrap_or(0);
    (row(before), row(until.max(1) - 1))
}
