//! Dividing a county's amount between its municipalities by the largest remainders, in formulas.

use super::book::Book;
use super::grid::{Content, Dress, cell, letters, on, span};
use crate::case::Entry;
use crate::population::Year;
use crate::rules::{BaseUnit, Key};
use crate::scheme::{Period, Tariff};
use crate::text::workbook as words;

/// A county's amount that is divided: the columns of what each has before rounding, and in whole kronor.
pub(super) struct Divided {
    exact: u16,
    part: u16,
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
        let people = if let Weight::Population(people) = key { Some(*people) } else { None };
        let names = [words::EXACT, words::REST, words::SHARE, words::WEIGHT];
        let names = if people.is_some() { &names[..3] } else { &names };
        let exact = self.division_column;
        let (rest, part, weight) = (exact + 1, exact + 2, exact + 3);
        for name in names {
            self.division.heading(0, self.division_column, words::part(heading, name));
            self.division_column += 1;
        }
        let left = self.left(heading, amount, exact);
        for (row, of) in self.members() {
            let rows = self.rows_of_county(of.code);
            let row_of_county = self.row_of_county(of.code);
            let county = self.counties.reference(row_of_county, amount);
            let left = self.counties.reference(row_of_county, left);
            let share = match people {
                // Weighed by what stands on the municipalities' sheet.
                Some(people) => weighed(&on(words::MUNICIPALITIES), people, row, rows),
                None => weighed("", weight, row, rows),
            };
            let cells = [
                (exact, format!("{county}*{share}")),
                (rest, format!("{0}-INT({0})", cell(row, exact))),
                (part, largest_remainder(&left, (exact, rest), row, rows)),
            ];
            let weight = key.formula(row, rows).map(|formula| (weight, formula));
            for (column, formula) in cells.into_iter().chain(weight) {
                // Only a way to the amounts: reckoned where it is opened.
                self.division.put(row, column, Content::Formula(formula, String::new()), Dress::Exact);
            }
        }
        Divided { exact, part }
    }

    /// The column with the kronor that are left of each county's amount when all parts are rounded down.
    fn left(&mut self, heading: &str, amount: u16, exact: u16) -> u16 {
        let column = self.county_heading(words::part(heading, words::LEFT));
        for of in self.reckoned.members.chunk_by(|one, next| one.code.county() == next.code.county()) {
            let Some(first) = of.first() else { continue };
            let row = self.row_of_county(first.code);
            let parts = format!("{}{}", on(words::DIVISION), span(exact, self.rows_of_county(first.code)));
            let formula = left_over(&cell(row, amount), &parts);
            self.counties.put(row, column, Content::Formula(formula, String::new()), Dress::Whole);
        }
        column
    }
}

impl Weight {
    /// A municipality's weight; none where it is its population, which has a column already.
    fn formula(&self, row: u32, rows: (u32, u32)) -> Option<String> {
        let sheet = on(words::MUNICIPALITIES);
        let people = |column: u16| format!("{sheet}{}", cell(row, column));
        match self {
            Self::Population(_) => None,
            Self::Equal => Some("1".to_owned()),
            Self::BaseAndPopulation(equal, column) => {
                let all = format!("{sheet}{}", span(*column, rows));
                Some(format!("{equal}/ROWS({all})+(1-{equal})*{}/SUM({all})", people(*column)))
            }
            Self::National(base, column, counties) => {
                let all = |column: u16| {
                    let letters = letters(column);
                    format!("{}${letters}$2:${letters}$22", on(words::COUNTIES))
                };
                let rest = format!("(1-{base})*{}/SUM({})", people(*column), all(*counties));
                Some(format!("{base}/SUM({})+{rest}", all(2)))
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
    pub(super) fn formula(&self, row: u32) -> String {
        format!("{}{}", on(words::DIVISION), cell(row, self.part))
    }
}

/// A row's weight over that of all rows.
fn weighed(sheet: &str, column: u16, row: u32, rows: (u32, u32)) -> String {
    format!("{sheet}{}/SUM({sheet}{})", cell(row, column), span(column, rows))
}

/// The whole kronor that are left of an amount when all parts of it are rounded down.
pub(super) fn left_over(amount: &str, parts: &str) -> String {
    format!("ROUND({amount}-SUMPRODUCT(INT({parts})),0)")
}

/// Whole kronor by the largest remainders among some rows, when so many are left; equal remainders fall to
/// the larger part, then to the earlier row.
pub(super) fn largest_remainder(left: &str, (exact, rest): (u16, u16), row: u32, rows: (u32, u32)) -> String {
    let (own, rests) = (cell(row, rest), span(rest, rows));
    let (part, parts) = (cell(row, exact), span(exact, rows));
    let earlier = format!("({parts}>{part})+({parts}={part})*(ROW({rests})<ROW())");
    let before = format!("SUMPRODUCT(({rests}>{own})+({rests}={own})*({earlier}))");
    format!("INT({part})+IF({before}<{left},1,0)")
}
