//! What only own schemes reckon, as formulas on the inputs: brackets, limits, an index, shared sums.

use super::amounts::Reckoning;
use super::book::Book;
use super::grid::{Content, Dress};
use crate::case::{Entry, Paid};
use crate::population::Year;
use crate::rules::part_of;
use crate::scheme::{Bracket, Counts, Falling, Period, Rates, Rounding, Tariff};
use crate::text::workbook as words;

/// The year of a scheme that is being put into formulas.
pub(super) struct Sheet<'e, 'a> {
    pub(super) entry: &'e Entry<'a>,
    pub(super) year: Year,
    pub(super) date: Year,
    /// Whether several periods cover the year, so that their inputs must be told apart.
    pub(super) several: bool,
}

impl<'a> Book<'a> {
    /// What a composed year rests on: formulas, or values with the reason why they are.
    pub(super) fn composed(&mut self, entry: &Entry<'a>, paid: &Paid, date: Year) -> Reckoning {
        let year = paid.year;
        let periods: Vec<&'a Period> = entry.scheme.periods.iter().filter(|of| of.covers(year)).collect();
        self.population(date);
        if self.is_shared_outside(entry, &periods) {
            let scheme = &entry.scheme.short_name;
            let said = words::SHARED_OUTSIDE;
            self.input(scheme, &year.to_string(), words::STATED, Content::Text(String::new()), said);
            return Reckoning::Stated;
        }
        let sheet = Sheet { entry, year, date, several: periods.len() > 1 };
        let mut sum = Vec::new();
        for period in &periods {
            sum.extend(self.period(&sheet, period));
        }
        let heading = words::part(&words::amount(&entry.scheme.short_name, year), words::EXACT);
        let column = self.division_column;
        self.division_column += 1;
        self.division.heading(0, column, heading);
        let formula = if sum.is_empty() { "0".to_owned() } else { sum.join("+") };
        let members = self.places.iter().zip(&self.reckoned.members);
        let concerned = members.filter(|(_, of)| entry.scheme.concerns.municipality(of.code));
        self.division.way(column, &formula, concerned.map(|(place, _)| place), Dress::Exact);
        Reckoning::Composed { exact: column, unit: unit_of(entry.scheme.rounding).to_owned() }
    }

    /// Whether others than those in the workbook share a sum, so that no formula can divide it here.
    fn is_shared_outside(&self, entry: &Entry<'a>, periods: &[&Period]) -> bool {
        let shares =
            |period: &&Period| matches!(&period.tariff, Tariff::Composed(of) if !of.shared.is_empty());
        let everyone = self.reckoned.table.municipalities().iter();
        let mut concerned = everyone.filter(|of| entry.scheme.concerns.municipality(of.code));
        periods.iter().any(shares) && concerned.any(|of| !self.reckoned.scope.holds(of.code))
    }

    /// The amounts that a period's is the sum of.
    fn period(&mut self, sheet: &Sheet<'_, 'a>, period: &'a Period) -> Vec<String> {
        match &period.tariff {
            Tariff::Fee { base, per_inhabitant } => {
                let bracket = Bracket { up_to: None, base: *base, per_inhabitant: *per_inhabitant };
                let rates = Rates { counts: Counts::Everybody, brackets: vec![bracket].into() };
                let fee = self.by_size(sheet, period, &rates);
                vec![self.limited(sheet, period, None, &fee)]
            }
            Tariff::Unknown { .. } => {
                let own = sheet.entry.settings.own_rate.at(sheet.year).unwrap_or_default();
                let rate = self.own_input(sheet.entry, sheet.year, words::OWN_RATE, own);
                let fee = format!("{rate}*{}", self.people(sheet.date));
                vec![self.limited(sheet, period, None, &fee)]
            }
            Tariff::Composed(of) => {
                let rates = of.rates.as_ref().map(|rates| self.by_size(sheet, period, rates));
                let falling = of.falling.as_ref().map(|falling| self.falling(sheet, period, falling));
                let fees: Vec<String> = rates.into_iter().chain(falling).collect();
                let fee = (!fees.is_empty()).then(|| self.limited(sheet, period, Some(of), &fees.join("+")));
                let mut shared = Vec::new();
                for (place, sum) in of.shared.iter().enumerate() {
                    // Two sums may be for the same thing.
                    let again = of.shared.iter().take(place).any(|before| before.name == sum.name);
                    let name = if again { words::again(&sum.name, place + 1) } else { sum.name.to_string() };
                    shared.push(self.shared(sheet, period, of, sum, &name));
                }
                fee.into_iter().chain(shared).collect()
            }
            Tariff::Participation { highest, computed_for } => {
                let falling = Falling { highest: *highest, computed_for: *computed_for };
                let fee = self.falling(sheet, period, &falling);
                vec![self.limited(sheet, period, None, &fee)]
            }
            Tariff::Nothing { .. } | Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
                Vec::new()
            }
        }
    }

    /// An input of a period, told apart from those of other periods in the same year.
    pub(super) fn given(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &Period,
        what: &str,
        value: &str,
    ) -> String {
        let what = if sheet.several {
            words::from_day(what, &crate::text::day(period.from))
        } else {
            what.to_owned()
        };
        self.scheme_input(sheet.entry, period, sheet.year, &what, value)
    }
}

/// Times the part of the year that is paid for.
pub(super) fn part_year(period: &Period, year: Year) -> String {
    part_of(period, year).map_or_else(String::new, |(part, all)| format!("*{part}/{all}"))
}

/// What amounts are rounded to, in kronor.
pub(super) fn unit_of(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Ore => "0.01",
        Rounding::Krona => "1",
        Rounding::Ten => "10",
        Rounding::Hundred => "100",
        Rounding::Thousand => "1000",
    }
}
