//! What each county has to divide: a share of a cost, lump sums, a part of a national pot.

use super::book::{Book, FIRST};
use super::grid::{Content, Dress, span, whole};
use super::open::{Open, here};
use super::shares::{largest_remainder, left_over};
use crate::case::Entry;
use crate::money::Kronor;
use crate::population::Year;
use crate::rules::{Assessment, Question, Settings, Whom, assess};
use crate::scheme::{Area, Period, Pot, Tariff};
use crate::text::workbook as words;

impl<'a> Book<'a> {
    /// The columns with what is divided in a year, each with its heading.
    pub(super) fn county_amounts(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        year: Year,
        date: Year,
    ) -> Vec<(String, u16)> {
        let heading = words::amount(&entry.scheme.short_name, year);
        match &period.tariff {
            Tariff::Taper { taken_over, .. } => {
                let over = taken_over.to_string();
                let over = self.scheme_input(entry, period, year, words::TAKEN_OVER, &over);
                let part = Content::Input(entry.settings.municipal_share.to_string());
                let said = words::BOTH_PRINCIPALS;
                let part = self.input(&entry.scheme.short_name, "", words::MUNICIPAL_SHARE, part, said);
                // A municipality that is the county council as well carries both parts.
                let both = self.reckoned.table.counties().iter().find(|of| !of.code.has_county_council());
                let part =
                    both.map_or(part.clone(), |of| format!("IF({}=\"{}\",1,{part})", here(0), of.code));
                let cost = self.costs(entry, year);
                let formula = whole(&format!("{}*{over}*{part}", here(cost)));
                vec![(heading.clone(), self.answered(entry, &entry.settings, &heading, year, &formula))]
            }
            Tariff::LumpSums { areas, .. } => {
                let chosen = entry.settings.area.as_deref();
                let areas: Vec<&Area> =
                    areas.iter().filter(|area| chosen.is_none_or(|id| area.id == id)).collect();
                let from = self.county_column;
                for area in areas {
                    self.area(&entry.scheme.short_name, area);
                }
                let to = self.county_column - 1;
                let formula = format!("SUM({}:{})", here(from), here(to));
                vec![(heading.clone(), self.answered(entry, &entry.settings, &heading, year, &formula))]
            }
            Tariff::Pots { pots, base_share } => {
                let chosen = entry.settings.pot.clone();
                let chosen = pots.iter().filter(|pot| chosen.as_ref().is_none_or(|id| pot.id == *id));
                let base = base_share.to_string();
                let base = self.scheme_input(entry, period, year, words::BASE_SHARE, &base);
                chosen.map(|pot| self.pot(entry, period, year, date, pot, &base)).collect()
            }
            Tariff::Fee { .. }
            | Tariff::Unknown { .. }
            | Tariff::Nothing { .. }
            | Tariff::Participation { .. }
            | Tariff::Composed(_) => Vec::new(),
        }
    }

    pub(super) fn county_heading(&mut self, heading: String) -> u16 {
        let column = self.county_column;
        self.county_column += 1;
        self.counties.heading(0, column, heading);
        column
    }

    /// A column with each county's amount, beside what the rules answer.
    fn answered(
        &mut self,
        entry: &Entry<'a>,
        settings: &Settings,
        heading: &str,
        year: Year,
        formula: &str,
    ) -> u16 {
        let column = self.county_heading(heading.to_owned());
        let formula = Open::new(formula);
        for (place, county) in self.county_places.clone().iter().zip(self.reckoned.table.counties()) {
            if let Some(answer) = self.answer(entry, settings, Whom::County(county.code), year) {
                let value = Content::Formula(formula.at(place), answer.rounded.to_string());
                self.counties.put(place.row, column, value, Dress::Whole);
            }
        }
        column
    }

    pub(super) fn answer(
        &self,
        entry: &Entry<'a>,
        settings: &Settings,
        whom: Whom,
        year: Year,
    ) -> Option<Assessment<'a>> {
        let (collection, table) = (self.reckoned.collection, self.reckoned.table);
        let question = Question::new(collection, table, whom);
        assess(&question, entry.scheme, settings, year).ok()
    }

    /// The column with each county's yearly cost; made once for a scheme.
    fn costs(&mut self, entry: &Entry<'a>, year: Year) -> u16 {
        let heading = words::cost(&entry.scheme.short_name);
        let known = self.counties.cells.iter().find_map(|(row, column, content, _)| {
            (*row == 0 && *content == Content::Text(heading.clone())).then_some(*column)
        });
        if let Some(column) = known {
            return column;
        }
        let column = self.county_heading(heading);
        for (row, county) in (FIRST..).zip(self.reckoned.table.counties()) {
            let answer = self.answer(entry, &entry.settings, Whom::County(county.code), year);
            let cost = answer.and_then(|answer| answer.steps.first().map(|step| step.amount));
            if let Some(cost) = cost {
                self.counties.put(row, column, Content::Input(cost.to_string()), Dress::Exact);
            }
        }
        column
    }

    fn area(&mut self, scheme: &str, area: &Area) {
        let column = self.county_heading(words::part(scheme, &area.name));
        for (row, county) in (FIRST..).zip(self.reckoned.table.counties()) {
            let dash = area.dashes.contains(&county.code).then_some(Kronor::ZERO);
            let amount = area.amounts.get(&county.code).or_else(|| area.derived.get(&county.code)).copied();
            if let Some(amount) = amount.or(dash) {
                self.counties.put(row, column, Content::Input(amount.to_string()), Dress::Whole);
            }
        }
    }

    /// A pot's division between the counties, to the last krona.
    fn pot(
        &mut self,
        entry: &Entry<'a>,
        period: &Period,
        year: Year,
        date: Year,
        pot: &Pot,
        base: &str,
    ) -> (String, u16) {
        let amount = self.scheme_input(entry, period, year, &words::pot(&pot.name), &pot.amount.to_string());
        let people = self.county_population(date);
        let rows = self.county_rows();
        let all = span(people, rows);
        let heading = words::part(&words::amount(&entry.scheme.short_name, year), &pot.name);
        let exact = self.county_heading(words::part(&heading, words::EXACT));
        let rest = self.county_heading(words::part(&heading, words::REST));
        let exactly = format!("{amount}*({base}/ROWS({all})+(1-{base})*{}/SUM({all}))", here(people));
        for (column, formula) in [(exact, exactly), (rest, format!("{0}-INT({0})", here(exact)))] {
            self.counties.way(column, &formula, self.county_places.iter(), Dress::Exact);
        }
        let settings = Settings { pot: Some(pot.id.clone()), ..entry.settings.clone() };
        let left = left_over(&amount, &span(exact, rows));
        let formula = largest_remainder(&left, (exact, rest), |column| span(column, rows));
        (heading.clone(), self.answered(entry, &settings, &heading, year, &formula))
    }
}
