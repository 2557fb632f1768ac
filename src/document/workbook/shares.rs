//! Dividing a county's amount between its municipalities by the largest remainders, in formulas.

use super::book::Book;
use super::grid::{Content, Dress, cell, letters, on, span};
use crate::case::Entry;
use crate::population::{Municipality, Year};
use crate::rules::{BaseUnit, Key};
use crate::scheme::{Period, Tariff};
use crate::text::workbook as words;

/// A county's amount that is divided: its column on the counties' sheet, and the columns of what
/// each has before rounding and after the whole kronor.
pub(super) struct Divided {
    amount: u16,
    exact: u16,
    rest: u16,
}

/// How a municipality's weight is reckoned.
enum Weight {
    Population(u16),
    Equal,
    BaseAndPopulation(String, u16),
    /// An equal part for every municipality of the country, the rest by population.
    National(String, u16, u16),
}

impl<'a> Book<'a> {
    /// What of each county is divided, and how.
    pub(super) fn divided(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        year: Year,
        date: Year,
    ) -> Vec<Divided> {
        let population = self.population(date);
        let amounts = self.county_amounts(entry, period, year, date);
        let key = match (&period.tariff, entry.settings.base_unit) {
            (Tariff::Pots { base_share, .. }, BaseUnit::Municipality) => {
                let base = self.scheme_input(entry, period, year, words::BASE_SHARE, &base_share.to_string());
                Weight::National(base, population, self.county_population(date))
            }
            _ => match entry.settings.key {
                Key::Population => Weight::Population(population),
                Key::Equal => Weight::Equal,
                Key::BaseAndPopulation { equal_part } => {
                    let value = Content::Input(equal_part.to_string());
                    let scheme = &entry.scheme.short_name;
                    Weight::BaseAndPopulation(
                        self.input(scheme, "", words::EQUAL_PART, value, ""),
                        population,
                    )
                }
            },
        };
        amounts.into_iter().map(|(heading, amount)| self.divide(&heading, amount, &key)).collect()
    }

    fn divide(&mut self, heading: &str, amount: u16, key: &Weight) -> Divided {
        let (weight, exact, rest) =
            (self.division_column, self.division_column + 1, self.division_column + 2);
        self.division_column += 3;
        for (column, part) in [(weight, words::WEIGHT), (exact, words::EXACT), (rest, words::REST)] {
            self.division.heading(0, column, words::part(heading, part));
        }
        for (row, of) in self.members() {
            let rows = self.rows_of_county(of.code);
            let county = self.counties.reference(self.row_of_county(of.code), amount);
            let cells = [
                (weight, key.formula(row, rows)),
                (exact, format!("{county}*{}/SUM({})", cell(row, weight), span(weight, rows))),
                (rest, format!("{0}-INT({0})", cell(row, exact))),
            ];
            for (column, formula) in cells {
                // Only a way to the amounts: reckoned where it is opened.
                self.division.put(row, column, Content::Formula(formula, String::new()), Dress::Exact);
            }
        }
        Divided { amount, exact, rest }
    }
}

impl Weight {
    fn formula(&self, row: u32, rows: (u32, u32)) -> String {
        let sheet = on(words::MUNICIPALITIES);
        let people = |column: u16| format!("{sheet}{}", cell(row, column));
        match self {
            Self::Population(column) => people(*column),
            Self::Equal => "1".to_owned(),
            Self::BaseAndPopulation(equal, column) => {
                let all = format!("{sheet}{}", span(*column, rows));
                format!("{equal}/ROWS({all})+(1-{equal})*{}/SUM({all})", people(*column))
            }
            Self::National(base, column, counties) => {
                let all = |column: u16| {
                    let letters = letters(column);
                    format!("{}${letters}$2:${letters}$22", on(words::COUNTIES))
                };
                format!("{base}/SUM({})+(1-{base})*{}/SUM({})", all(2), people(*column), all(*counties))
            }
        }
    }
}

impl Divided {
    /// A municipality's part before the whole kronor.
    pub(super) fn exact(&self, row: u32) -> String {
        format!("{}{}", on(words::DIVISION), cell(row, self.exact))
    }

    /// A municipality's whole kronor: rounded down, and one more for the largest remainders.
    pub(super) fn formula(&self, book: &Book<'_>, row: u32, of: &Municipality) -> String {
        let rows = book.rows_of_county(of.code);
        let amount = book.counties.reference(book.row_of_county(of.code), self.amount);
        largest_remainder(&on(words::DIVISION), &amount, (self.exact, self.rest), row, rows)
    }
}

/// Whole kronor by the largest remainders among some rows; equal remainders fall to the larger
/// part, then to the earlier row.
pub(super) fn largest_remainder(
    sheet: &str,
    amount: &str,
    (exact, rest): (u16, u16),
    row: u32,
    rows: (u32, u32),
) -> String {
    let here = |column: u16| format!("{sheet}{}", cell(row, column));
    let all = |column: u16| format!("{sheet}{}", span(column, rows));
    let (own, rests) = (here(rest), all(rest));
    let before = format!(
        "SUMPRODUCT(({rests}>{own})+({rests}={own})*({}>{})+({rests}={own})*({}={})*(ROW({rests})<ROW()))",
        all(exact),
        here(exact),
        all(exact),
        here(exact),
    );
    let left = format!("ROUND({amount}-SUMPRODUCT(INT({})),0)", all(exact));
    format!("INT({})+IF({before}<{left},1,0)", here(exact))
}
