//! Each scheme's amount for a municipality in a year, as a formula on the inputs.

use super::book::Book;
use super::grid::{Content, on, whole};
use super::open::here;
use super::shares::Divided;
use crate::case::{Entry, Paid};
use crate::money::{PerInhabitant, Share};
use crate::population::Year;
use crate::rules::{Participation, is_composed};
use crate::scheme::{Period, Tariff};
use crate::text::workbook as words;

/// How a scheme's amount in a year is reckoned in a row.
pub(super) enum Reckoning {
    /// Base and rate times the population, less the rebate where there is one.
    Fee { base: Option<String>, rate: String, population: u16, rebate: Option<(u16, String)> },
    /// The parts of what a county has, in columns of the division's sheet.
    Divided(Vec<Divided>),
    /// What a composed year comes to before rounding, in a column of the division's sheet, and what it
    /// is rounded to in kronor.
    Composed { exact: u16, unit: String },
    /// As the rules answer, where the workbook has not all that the amounts rest on.
    Stated,
}

impl<'a> Book<'a> {
    /// What the amounts of a year rest on; none where there are none.
    pub(super) fn reckoning(&mut self, entry: &Entry<'a>, paid: &Paid<'_>) -> Option<Reckoning> {
        let year = paid.year;
        let period = entry.scheme.periods.iter().find(|period| period.covers(year))?;
        if paid.amounts.is_empty() {
            return None;
        }
        let date = paid.date?;
        if is_composed(entry.scheme, year) {
            return Some(self.composed(entry, paid, date));
        }
        match &period.tariff {
            Tariff::Fee { base, per_inhabitant } => {
                let base = (!base.is_zero())
                    .then(|| self.scheme_input(entry, period, year, words::BASE, &base.to_string()));
                let rate = self.scheme_input(
                    entry,
                    period,
                    year,
                    words::PER_INHABITANT,
                    &per_inhabitant.to_string(),
                );
                Some(self.fee(entry, date, base, rate))
            }
            Tariff::Unknown { .. } => {
                let own = entry.settings.own_rate.at(year)?;
                let rate = self.own_input(entry, year, words::OWN_RATE, own);
                Some(self.fee(entry, date, None, rate))
            }
            Tariff::Participation { highest, computed_for } => {
                let rate = self.price(entry, period, year, (*highest, *computed_for));
                Some(Reckoning::Fee { base: None, rate, population: self.population(date), rebate: None })
            }
            Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
                Some(Reckoning::Divided(self.divided(entry, period, year, date)))
            }
            Tariff::Nothing { .. } | Tariff::Composed(_) => None,
        }
    }

    /// An input of a scheme in a year, with where it was read.
    pub(super) fn scheme_input(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        year: Year,
        what: &str,
        value: &str,
    ) -> String {
        let source = crate::text::citation(self.reckoned.collection, entry.scheme, &period.source);
        let source = source.map_or_else(String::new, |citation| citation.line());
        let scheme = &entry.scheme.short_name;
        self.input(scheme, &year.to_string(), what, Content::Input(value.to_owned()), &source)
    }

    /// An input that the user has filled in for a year: no decision is its source.
    pub(super) fn own_input(
        &mut self,
        entry: &Entry<'a>,
        year: Year,
        what: &str,
        rate: PerInhabitant,
    ) -> String {
        let value = Content::Input(rate.to_string());
        self.input(&entry.scheme.short_name, &year.to_string(), what, value, words::OWN_FIGURE)
    }

    fn fee(&mut self, entry: &Entry<'a>, date: Year, base: Option<String>, rate: String) -> Reckoning {
        let rebate = entry.scheme.rebate.as_ref().map(|rebate| {
            let source = crate::text::citation(self.reckoned.collection, entry.scheme, &rebate.source);
            let source = source.map_or_else(String::new, |citation| citation.line());
            let value = Content::Input(rebate.share.to_string());
            let share = self.input(&entry.scheme.short_name, "", words::REBATE, value, &source);
            (self.largest(rebate.largest, date), share)
        });
        Reckoning::Fee { base, rate, population: self.population(date), rebate }
    }

    /// The share of the inhabitants that a scheme's price is reckoned with: one cell for all its years.
    pub(super) fn share(&mut self, entry: &Entry<'a>) -> String {
        let (share, chosen) = (entry.settings.taking_part, entry.settings.taking_part_chosen);
        let said = crate::text::participation(Participation { share, chosen });
        self.input(&entry.scheme.short_name, "", words::TAKING_PART, Content::Input(share.to_string()), &said)
    }

    /// The price of a scheme that falls as more take part.
    fn price(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        year: Year,
        (highest, computed_for): (PerInhabitant, Share),
    ) -> String {
        let highest = self.scheme_input(entry, period, year, words::HIGHEST, &highest.to_string());
        let base = self.scheme_input(entry, period, year, words::COMPUTED_FOR, &computed_for.to_string());
        let joining = self.together.joining.iter().find(|of| of.scheme.id == entry.scheme.id);
        let at = joining.and_then(|of| of.years.iter().find(|of| of.year == year));
        let name = &entry.scheme.short_name;
        let share = self.share(entry);
        let mut price = format!("IF({share}<={base},{highest},{highest}*{base}/{share})");
        let mut value = at.and_then(|at| at.price).map(|price| price.each).unwrap_or_default();
        if let Some(regional) = entry.settings.regional_rate.at(year) {
            let added = self.own_input(entry, year, words::REGIONAL, regional);
            price = format!("{price}+{added}");
            value = value + regional;
        }
        let value = Content::Formula(price, value.to_string());
        self.input(name, &year.to_string(), words::PRICE, value, "")
    }
}

impl Reckoning {
    /// The formula of a municipality's amount; none where it is a value.
    pub(super) fn formula(&self) -> Option<String> {
        match self {
            Self::Fee { .. } => Some(whole(&self.exact()?)),
            Self::Composed { unit, .. } if unit == "1" => Some(whole(&self.exact()?)),
            Self::Composed { unit, .. } => {
                Some(format!("{}*{unit}", whole(&format!("{}/{unit}", self.exact()?))))
            }
            Self::Stated => None,
            Self::Divided(parts) => {
                let parts: Vec<String> = parts.iter().map(Divided::formula).collect();
                Some(parts.join("+"))
            }
        }
    }

    /// The amount before its rounding; none where it is a sum of whole kronor.
    pub(super) fn exact(&self) -> Option<String> {
        match self {
            Self::Fee { base, rate, population, rebate } => {
                let mut fee = format!("{rate}*{}", here(*population));
                if let Some(base) = base {
                    fee = format!("{base}+{fee}");
                }
                let left = rebate.as_ref().map(left);
                Some(left.map_or(fee.clone(), |left| format!("({fee})*{left}")))
            }
            Self::Composed { exact, .. } => Some(format!("{}{}", on(words::DIVISION), here(*exact))),
            Self::Stated => None,
            Self::Divided(parts) => match parts.as_slice() {
                [one] => Some(one.exact()),
                _ => None,
            },
        }
    }

    /// What an inhabitant costs before rounding, where that is the same however many there are.
    pub(super) fn each(&self) -> Option<String> {
        match self {
            Self::Fee { base: None, rate, rebate, .. } => {
                let left = rebate.as_ref().map(left);
                Some(left.map_or(rate.clone(), |left| format!("{rate}*{left}")))
            }
            Self::Fee { .. } | Self::Composed { .. } | Self::Stated | Self::Divided(_) => None,
        }
    }
}

/// What a rebate leaves, by the column that says who has it and its share.
fn left((has, share): &(u16, String)) -> String {
    format!("(1-{}*{share})", here(*has))
}
