//! A sum that all whom a scheme concerns share, as formulas: its parts add up to it.

use super::book::Book;
use super::composed::{Sheet, part_year, unit_of};
use super::grid::{Content, Dress, on, span};
use super::open::here;
use super::shares::{largest_remainder, left_over};
use crate::money::Share;
use crate::rules::municipal_share;
use crate::scheme::{Composed, Period, Shared, SharedBy};
use crate::text::workbook as words;

impl<'a> Book<'a> {
    /// The sum that is divided, on the inputs' sheet.
    fn sum(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &Period,
        of: &Composed,
        shared: &Shared,
        name: &str,
    ) -> String {
        let own = sheet.entry.settings.own_cost;
        let amount = own.unwrap_or(shared.amount);
        let mut sum = self.given(sheet, period, &words::pot(name), &amount.to_string());
        if let Some(index) = of.index.as_ref().filter(|_| own.is_none()) {
            sum += &self.growth(sheet, period, index);
        }
        sum += &part_year(period, sheet.year);
        let municipal = shared.municipal_share.unwrap_or(sheet.entry.settings.municipal_share);
        let everyone = self.reckoned.table.municipalities().iter();
        let concerned = everyone.filter(|of| sheet.entry.scheme.concerns.municipality(of.code));
        let municipal = municipal_share(municipal, concerned.map(|of| of.code.county()));
        let carried = [(words::TAKEN_OVER, shared.taken_over), (words::MUNICIPAL_SHARE, Some(municipal))];
        for (what, share) in carried {
            if let Some(share) = share.filter(|share| *share != Share::ALL) {
                let what = words::part(name, what);
                let share = self.given(sheet, period, &what, &share.to_string());
                sum = format!("{sum}*{share}");
            }
        }
        sum
    }

    /// The columns that divide a shared sum among those whom the scheme concerns.
    pub(super) fn shared(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &Period,
        of: &Composed,
        shared: &Shared,
        name: &str,
    ) -> String {
        let scheme = sheet.entry.scheme;
        let unit = unit_of(scheme.rounding);
        let sum = self.sum(sheet, period, of, shared, name);
        let units = format!("ROUND(ROUND(({sum})/{unit},6),0)");
        let what = words::part(name, words::UNITS);
        let what = if sheet.several { words::from_day(&what, &crate::text::day(period.from)) } else { what };
        let units = Content::Formula(units, String::new());
        let units = self.input(&scheme.short_name, &sheet.year.to_string(), &what, units, "");
        let first = self.division_column;
        self.division_column += 5;
        let [concerned, weight, exact, rest, part] = [0, 1, 2, 3, 4].map(|step| first + step);
        let heading = words::part(&words::amount(&scheme.short_name, sheet.year), name);
        let names = [words::CONCERNED, words::WEIGHT, words::EXACT, words::REST, words::SHARE];
        for (column, name) in (first..).zip(names) {
            self.division.heading(0, column, words::part(&heading, name));
        }
        let equal = match &shared.by {
            SharedBy::BaseAndPopulation(equal) => {
                let what = words::part(name, words::EQUAL_PART);
                self.given(sheet, period, &what, &equal.to_string())
            }
            SharedBy::Population | SharedBy::Equal | SharedBy::Weights(_) => String::new(),
        };
        let (rows, people) = (self.rows(), self.people(sheet.date));
        let all = format!("{}{}", on(words::MUNICIPALITIES), span(self.population(sheet.date), rows));
        for (row, of) in self.members() {
            let is = scheme.concerns.municipality(of.code);
            let flag = Content::Number(u8::from(is).to_string());
            self.division.put(row, concerned, flag, Dress::Exact);
            if let SharedBy::Weights(given) = &shared.by {
                let given = given.get(&of.code).map_or_else(|| "0".to_owned(), ToString::to_string);
                let given = if is { Content::Input(given) } else { Content::Number(given) };
                self.division.put(row, weight, given, Dress::Exact);
            }
        }
        let has = here(concerned);
        match &shared.by {
            SharedBy::Population => self.way(weight, &format!("{has}*{people}")),
            SharedBy::Equal => self.way(weight, &has),
            SharedBy::BaseAndPopulation(_) => {
                let flags = span(concerned, rows);
                let rest = format!("(1-{equal})*{people}/SUMPRODUCT({flags},{all})");
                self.way(weight, &format!("{has}*({equal}/SUM({flags})+{rest})"));
            }
            SharedBy::Weights(_) => {}
        }
        let among = |column| span(column, rows);
        self.way(exact, &format!("{units}*{}/SUM({})", here(weight), among(weight)));
        self.way(rest, &format!("ROUND({0}-INT({0}),9)", here(exact)));
        self.way(part, &largest_remainder(&left_over(&units, &among(exact)), (exact, rest), among));
        format!("{}*{unit}", here(part))
    }
}
