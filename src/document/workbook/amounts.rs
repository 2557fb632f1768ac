//! Each scheme's amount for a municipality in a year, as a formula on the inputs.

use super::book::Book;
use super::by_size::rebate_years;
use super::grid::{Content, on, whole};
use super::open::here;
use super::shares::Divided;
use crate::case::{Entry, Paid};
use crate::money::{PerInhabitant, Share};
use crate::population::Year;
use crate::rules::{Participation, Question, Whom, assess, is_composed};
use crate::scheme::{Period, SettingName, Tariff};
use crate::text::workbook as words;

/// How a scheme's amount in a year is reckoned in a row.
pub(super) enum Reckoning {
    /// Base and rate times the population, less the rebate where there is one, scaled down to a ceiling
    /// where that is followed.
    Fee {
        base: Option<String>,
        rate: Option<String>,
        population: u16,
        /// What is left by the rebate, and by a ceiling: factors.
        left: Vec<String>,
    },
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
    pub(super) fn reckoning(&mut self, entry: &Entry<'a>, paid: &Paid) -> Option<Reckoning> {
        let year = paid.year;
        let period = entry.scheme.period(year)?;
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
                let alone = base.is_some() && *per_inhabitant == PerInhabitant::default();
                let rate = (!alone).then(|| {
                    let rate = per_inhabitant.to_string();
                    self.scheme_input(entry, period, year, words::PER_INHABITANT, &rate)
                });
                let fee = self.fee(entry, period, date, base, rate);
                Some(self.scaled(entry, period, paid, fee))
            }
            Tariff::Unknown { .. } if entry.scheme.setting(SettingName::Erhallet).is_some() => {
                Some(Reckoning::Stated)
            }
            Tariff::Unknown { .. } => {
                let own = entry.settings.own_rate.at(year)?;
                let rate = self.own_input(entry, year, words::OWN_RATE, own);
                Some(self.fee(entry, period, date, None, Some(rate)))
            }
            Tariff::Participation { highest, computed_for } => {
                let rate = self.price(entry, period, year, (*highest, *computed_for));
                let population = self.population(date);
                Some(Reckoning::Fee { base: None, rate: Some(rate), population, left: Vec::new() })
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

    fn fee(
        &mut self,
        entry: &Entry<'a>,
        period: &'a Period,
        date: Year,
        base: Option<String>,
        rate: Option<String>,
    ) -> Reckoning {
        let population = self.population(date);
        let rebate = entry.scheme.rebate(period).map(|rebate| {
            let years = rebate_years(entry.scheme, period);
            let (above, share) = self.rebated(entry.scheme, rebate, &years, &here(population));
            let has = above.unwrap_or_else(|| here(self.largest(rebate.largest, date)));
            format!("(1-{has}*{share})")
        });
        Reckoning::Fee { base, rate, population, left: rebate.into_iter().collect() }
    }

    /// The same, scaled down to the decision's ceiling where the user follows that.
    fn scaled(
        &mut self,
        entry: &Entry<'a>,
        period: &'a Period,
        paid: &Paid,
        mut fee: Reckoning,
    ) -> Reckoning {
        let (reckoned, year) = (self.reckoned, paid.year);
        let (collection, table) = (reckoned.collection, reckoned.table);
        let above = paid.amounts.first().and_then(|(code, ..)| {
            let whom = Whom::Municipality(*code);
            let question = Question::new(collection, table, whom);
            assess(&question, entry.scheme, &entry.settings, year).ok()?.above_ceiling()
        });
        let followed = above.filter(|above| above.follows_ceiling);
        if let (Some(above), Some(ceiling), Reckoning::Fee { left, .. }) =
            (followed, entry.scheme.ceiling(period), &mut fee)
        {
            let source = crate::text::citation(collection, entry.scheme, &ceiling.source);
            let source = source.map_or_else(String::new, |citation| citation.line());
            let (scheme, year) = (&entry.scheme.short_name, year.to_string());
            let most = Content::Input(above.ceiling.to_string());
            let most = self.input(scheme, &year, words::CEILING, most, &source);
            let all = Content::Input(above.sum.to_string());
            let all = self.input(scheme, &year, words::ALL_AT_RATE, all, words::RECKONED);
            left.push(format!("{most}/{all}"));
        }
        fee
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
            Self::Fee { base, rate, population, left } => {
                let by_population = rate.as_ref().map(|rate| format!("{rate}*{}", here(*population)));
                let parts: Vec<&str> = [base, &by_population].into_iter().flatten().map(|of| &**of).collect();
                Some(times(&parts.join("+"), left))
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
            Self::Fee { base: None, rate: Some(rate), left, .. } => Some(times(rate, left)),
            Self::Fee { .. } | Self::Composed { .. } | Self::Stated | Self::Divided(_) => None,
        }
    }
}

/// An amount times what is left of it.
fn times(amount: &str, left: &[String]) -> String {
    if left.is_empty() { amount.to_owned() } else { format!("({amount})*{}", left.join("*")) }
}
