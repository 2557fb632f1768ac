//! What a municipality pays by its size, as formulas: brackets, growth, rebate, limits.

use super::book::Book;
use super::composed::{Sheet, part_year};
use super::grid::{Content, Dress, on};
use super::open::here;
use crate::population::Year;
use crate::scheme::{Composed, Counts, Falling, Index, Period, Rates, Rebate, Scheme};
use crate::text::workbook as words;

impl<'a> Book<'a> {
    /// What a municipality pays by its size.
    pub(super) fn by_size(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, rates: &Rates) -> String {
        let people = self.people(sheet.date);
        let named = rates.brackets.len() > 1;
        let mut above = "0".to_owned();
        let mut steps = Vec::new();
        for (place, bracket) in (1..).zip(rates.brackets.iter()) {
            let what = |what: &str| if named { words::in_step(what, place) } else { what.to_owned() };
            let rate = bracket.per_inhabitant.to_string();
            let rate = self.given(sheet, period, &what(words::PER_INHABITANT), &rate);
            let base = (!bracket.base.is_zero())
                .then(|| self.given(sheet, period, &what(words::BASE), &bracket.base.to_string()));
            let up_to =
                bracket.up_to.map(|most| self.given(sheet, period, &what(words::UP_TO), &most.to_string()));
            steps.push((above.clone(), up_to.clone(), base, rate));
            above = up_to.unwrap_or(above);
        }
        match rates.counts {
            Counts::Everybody => {
                steps.into_iter().rev().fold("0".to_owned(), |larger, (_, up_to, base, rate)| {
                    let fee = with_base(base, &format!("{rate}*{people}"));
                    up_to.map_or(fee.clone(), |most| format!("IF({people}<={most},{fee},{larger})"))
                })
            }
            Counts::Slices => {
                let slice = |(above, up_to, base, rate): (String, Option<String>, _, String)| {
                    let most = up_to.map_or(people.clone(), |most| format!("MIN({people},{most})"));
                    with_base(base, &format!("{rate}*MAX(0,{most}-{above})"))
                };
                steps.into_iter().map(slice).collect::<Vec<_>>().join("+")
            }
        }
    }

    /// What a municipality pays by a price that falls as more take part than it was computed for.
    pub(super) fn falling(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, falling: &Falling) -> String {
        let settings = &sheet.entry.settings;
        let highest = self.given(sheet, period, words::HIGHEST, &falling.highest.to_string());
        let base = self.given(sheet, period, words::COMPUTED_FOR, &falling.computed_for.to_string());
        let share = self.share(sheet.entry);
        let mut price = format!("IF({share}<={base},{highest},{highest}*{base}/{share})");
        if let Some(regional) = settings.regional_rate.at(sheet.year) {
            price += "+";
            price += &self.own_input(sheet.entry, sheet.year, words::REGIONAL, regional);
        }
        format!("({price})*{}", self.people(sheet.date))
    }

    /// Grown, less the rebate, within its limits, and for the part of the year.
    pub(super) fn limited(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &'a Period,
        composed: Option<&Composed>,
        fee: &str,
    ) -> String {
        let mut fee = format!("({fee})");
        if let Some(index) = composed.and_then(|of| of.index.as_ref()) {
            fee += &self.growth(sheet, period, index);
        }
        if let Some(rebate) = sheet.entry.scheme.rebate(period) {
            fee += &self.rebate(sheet, period, rebate);
        }
        let limit = |book: &mut Self, amount: Option<crate::money::Kronor>, what| {
            amount.map(|amount| book.given(sheet, period, what, &amount.to_string()))
        };
        if let Some(most) = limit(self, composed.and_then(|of| of.most), words::MOST) {
            fee = format!("MIN({most},{fee})");
        }
        if let Some(least) = limit(self, composed.and_then(|of| of.least), words::LEAST) {
            fee = format!("MAX({least},{fee})");
        }
        fee + &part_year(period, sheet.year)
    }

    /// Times the growth of every year after the index's own.
    pub(super) fn growth(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, index: &Index) -> String {
        let mut factors = String::new();
        for year in Year(index.from.0.saturating_add(1)).to(sheet.year) {
            let stated = index.years.get(&year);
            let Some(growth) = stated.copied().or(index.every_year) else { continue };
            let what = stated.map_or_else(|| words::GROWTH.to_owned(), |_| words::growth_in(year));
            let cell = self.given(sheet, period, &what, &growth.to_string());
            factors = format!("{factors}*(1+{cell})");
        }
        factors
    }

    /// Times what is left by the rebate, for whoever has it.
    fn rebate(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, rebate: &Rebate) -> String {
        let scheme = sheet.entry.scheme;
        let (people, years) = (self.people(sheet.date), rebate_years(scheme, period));
        let (above, share) = self.rebated(scheme, rebate, &years, &people);
        let has = above.unwrap_or_else(|| {
            let flag = self.largest_of(scheme, rebate.largest, sheet.date);
            format!("{}{}", on(words::MUNICIPALITIES), here(flag))
        });
        format!("*(1-{has}*{share})")
    }

    /// Who has a rebate by size, where size decides, and the share that they are let off.
    pub(super) fn rebated(
        &mut self,
        scheme: &Scheme,
        rebate: &Rebate,
        years: &str,
        people: &str,
    ) -> (Option<String>, String) {
        let source = crate::text::citation(self.reckoned.collection, scheme, &rebate.source);
        let source = source.map_or_else(String::new, |citation| citation.line());
        let share = Content::Input(rebate.share.to_string());
        let what = if rebate.above.is_some() { words::REBATE_BY_SIZE } else { words::REBATE };
        let share = self.input(&scheme.short_name, years, what, share, &source);
        let above = rebate.above.map(|above| {
            let above = Content::Input(above.to_string());
            let above = self.input(&scheme.short_name, years, words::REBATE_ABOVE, above, &source);
            format!("IF({people}>{above},1,0)")
        });
        (above, share)
    }

    /// The column that says who is one of the so many largest among those whom a scheme concerns.
    fn largest_of(&mut self, scheme: &Scheme, count: u8, date: Year) -> u16 {
        let concerned: Vec<_> = self
            .reckoned
            .table
            .municipalities()
            .iter()
            .filter(|of| scheme.concerns.municipality(of.code))
            .collect();
        let column = self.column;
        self.column += 1;
        let heading = words::part(&scheme.short_name, &words::largest(count, date));
        self.municipalities.heading(0, column, heading);
        for (row, of) in self.members() {
            let people = |of| self.reckoned.table.inhabitants(of, date);
            let larger = concerned.iter().filter(|other| people(other) > people(of)).count();
            let flag = u8::from(larger < usize::from(count)).to_string();
            self.municipalities.put(row, column, Content::Number(flag), Dress::Exact);
        }
        column
    }
}

/// The years that a rebate is stated for: its period's where it is the period's own, else all.
pub(super) fn rebate_years(scheme: &Scheme, period: &Period) -> String {
    if period.rebate.is_none() || scheme.periods.len() == 1 {
        return String::new();
    }
    let year = |day: crate::scheme::Day| Year(day.year);
    crate::text::year_span(year(period.from), period.to.map(year))
}

fn with_base(base: Option<String>, fee: &str) -> String {
    base.map_or_else(|| fee.to_owned(), |base| format!("{base}+{fee}"))
}
