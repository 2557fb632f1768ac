//! Dividing a county's amount between its municipalities by the largest remainders, in formulas.

use super::book::Book;
use super::grid::{Content, Dress, on, span};
use super::open::{here, near, of_county};
use crate::case::{Entry, Scope};
use crate::population::Year;
use crate::rules::{BaseUnit, Key, Settings, Whom};
use crate::scheme::{Period, Pot, Tariff};
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
        if let (Tariff::Pots { pots, base_share }, BaseUnit::Municipality) =
            (&period.tariff, entry.settings.base_unit)
        {
            let base = self.scheme_input(entry, period, year, words::BASE_SHARE, &base_share.to_string());
            let chosen = entry.settings.pot.as_deref();
            let chosen = pots.iter().filter(|pot| chosen.is_none_or(|id| pot.id == id));
            return chosen.map(|pot| self.national(entry, period, (year, date), pot, &base)).collect();
        }
        let amounts = self.county_amounts(entry, period, year, date);
        let key = match entry.settings.key {
            Key::Population => Weight::Population(population),
            Key::Equal => Weight::Equal,
            Key::BaseAndPopulation { equal_part } => {
                let value = Content::Input(equal_part.to_string());
                let scheme = &entry.scheme.short_name;
                Weight::BaseAndPopulation(self.input(scheme, "", words::EQUAL_PART, value, ""), population)
            }
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
        let left = of_county(self.left(heading, amount, exact));
        let share = match people {
            // Weighed by what stands on the municipalities' sheet.
            Some(people) => weighed(&on(words::MUNICIPALITIES), people),
            None => weighed("", weight),
        };
        self.way(exact, &format!("{}*{share}", of_county(amount)));
        self.way(rest, &format!("{0}-INT({0})", here(exact)));
        self.way(part, &largest_remainder(&left, (exact, rest), near));
        if let Some(formula) = key.formula() {
            self.way(weight, &formula);
        }
        Divided { exact, part }
    }

    /// A pot that all municipalities of the country divide at once, to the last krona.
    fn national(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        (year, date): (Year, Year),
        pot: &Pot,
        base: &str,
    ) -> Divided {
        let amount = self.scheme_input(entry, period, year, &words::pot(&pot.name), &pot.amount.to_string());
        let heading = words::part(&words::amount(&entry.scheme.short_name, year), &pot.name);
        let in_country = self.reckoned.scope == Scope::Country;
        let exact = self.division_column;
        let (rest, part) = (exact + 1, exact + 2);
        self.division_column += 3;
        let names = [words::EXACT, if in_country { words::REST } else { words::LAST_KRONA }, words::SHARE];
        for (column, name) in (exact..).zip(names) {
            self.division.heading(0, column, words::part(&heading, name));
        }
        let rows = self.rows();
        let (count, nation) = if in_country {
            let all = format!("{}{}", on(words::MUNICIPALITIES), span(self.population(date), rows));
            (format!("ROWS({all})"), format!("SUM({all})"))
        } else {
            // Those elsewhere are not here one by one.
            let (people, counties) = (self.county_population(date), self.county_rows());
            let all = |column| format!("SUM({}{})", on(words::COUNTIES), span(column, counties));
            (all(2), all(people))
        };
        let people = self.people(date);
        self.way(exact, &format!("{amount}*({base}/{count}+(1-{base})*{people}/{nation})"));
        if in_country {
            let among = |column| span(column, rows);
            let formula = largest_remainder(&left_over(&amount, &among(exact)), (exact, rest), among);
            self.way(rest, &format!("{0}-INT({0})", here(exact)));
            self.way(part, &formula);
        } else {
            // Whose remainders are the largest is decided among all: a value, beside what it is added to.
            let settings = Settings { pot: Some(pot.id.clone()), ..entry.settings.clone() };
            for (row, of) in self.members() {
                let answer = self.answer(entry, &settings, Whom::Municipality(of.code), year);
                let more = answer.is_some_and(|answer| answer.rounded > answer.exact);
                self.division.put(row, rest, Content::Number(u8::from(more).to_string()), Dress::Exact);
            }
            self.way(part, &format!("INT({})+{}", here(exact), here(rest)));
        }
        Divided { exact, part }
    }

    /// The column with the kronor that are left of each county's amount when all parts are rounded down.
    fn left(&mut self, heading: &str, amount: u16, exact: u16) -> u16 {
        let column = self.county_heading(words::part(heading, words::LEFT));
        let parts = format!("{}{}", on(words::DIVISION), near(exact));
        let shown = |code| self.reckoned.members.iter().any(|of| of.code.county() == code);
        let counties = self.county_places.iter().zip(self.reckoned.table.counties());
        let places = counties.filter(|(_, county)| shown(county.code)).map(|(place, _)| place);
        self.counties.way(column, &left_over(&here(amount), &parts), places, Dress::Whole);
        column
    }
}

impl Weight {
    /// A municipality's weight; none where it is its population, which has a column already.
    fn formula(&self) -> Option<String> {
        let sheet = on(words::MUNICIPALITIES);
        let people = |column: u16| format!("{sheet}{}", here(column));
        match self {
            Self::Population(_) => None,
            Self::Equal => Some("1".to_owned()),
            Self::BaseAndPopulation(equal, column) => {
                let all = format!("{sheet}{}", near(*column));
                Some(format!("{equal}/ROWS({all})+(1-{equal})*{}/SUM({all})", people(*column)))
            }
        }
    }
}

impl Divided {
    /// A municipality's part before the whole kronor.
    pub(super) fn exact(&self) -> String {
        format!("{}{}", on(words::DIVISION), here(self.exact))
    }

    /// A municipality's whole kronor: rounded down, and one more for the largest remainders.
    pub(super) fn formula(&self) -> String {
        format!("{}{}", on(words::DIVISION), here(self.part))
    }
}

/// A row's weight over that of all rows of its county.
fn weighed(sheet: &str, column: u16) -> String {
    format!("{sheet}{}/SUM({sheet}{})", here(column), near(column))
}

/// The whole kronor that are left of an amount when all parts of it are rounded down.
pub(super) fn left_over(amount: &str, parts: &str) -> String {
    format!("ROUND({amount}-SUMPRODUCT(INT({parts})),0)")
}

/// Whole kronor by the largest remainders among the rows of a column that `among` names, when so many are
/// left; equal remainders fall to the larger part, then to the earlier row.
pub(super) fn largest_remainder(
    left: &str,
    (exact, rest): (u16, u16),
    among: impl Fn(u16) -> String,
) -> String {
    let (own, rests) = (here(rest), among(rest));
    let (part, parts) = (here(exact), among(exact));
    let earlier = format!("({parts}>{part})+({parts}={part})*(ROW({rests})<ROW())");
    let before = format!("SUMPRODUCT(({rests}>{own})+({rests}={own})*({earlier}))");
    format!("INT({part})+({before}<{left})")
}
