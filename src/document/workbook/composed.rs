//! What only own schemes reckon, as formulas on the inputs: brackets, limits, an index, shared sums.

use super::amounts::Reckoning;
use super::book::Book;
use super::grid::{Content, Dress, cell, on, span};
use super::shares::largest_remainder;
use crate::case::{Entry, Paid};
use crate::population::{Municipality, Year};
use crate::rules::part_of;
use crate::scheme::{
    Bracket, Composed, Counts, Index, Period, Rates, Rebate, Rounding, Scheme, Shared, SharedBy, Tariff,
};
use crate::text::workbook::{self as words, Stated};

/// The year of a scheme that is being put into formulas.
struct Sheet<'e, 'a> {
    entry: &'e Entry<'a>,
    year: Year,
    date: Year,
    /// Whether several periods cover the year, so that their inputs must be told apart.
    several: bool,
}

/// A sum that is shared: the column of what each has of it in whole units, and the unit.
struct Part {
    column: u16,
    unit: String,
}

impl<'a> Book<'a> {
    /// What a composed year rests on: formulas, or values with the reason why they are.
    pub(super) fn composed(&mut self, entry: &Entry<'a>, paid: &Paid<'_>, date: Year) -> Reckoning {
        let year = paid.year;
        let periods: Vec<&'a Period> = entry.scheme.periods.iter().filter(|of| of.covers(year)).collect();
        self.population(date);
        if let Some(why) = self.without_formula(entry, &periods) {
            let scheme = &entry.scheme.short_name;
            let said = words::stated(why);
            self.input(scheme, &year.to_string(), words::STATED, Content::Text(String::new()), said);
            let stated = paid.amounts.iter().map(|(code, amount, ..)| (*code, *amount));
            return Reckoning::Stated(stated.collect());
        }
        let sheet = Sheet { entry, year, date, several: periods.len() > 1 };
        let parts: Vec<_> = periods.iter().map(|period| self.period(&sheet, period)).collect();
        let heading = words::part(&words::amount(&entry.scheme.short_name, year), words::EXACT);
        let column = self.division_column;
        self.division_column += 1;
        self.division.heading(0, column, heading);
        let concerned = |of: &Municipality| entry.scheme.concerns.municipality(of.code);
        for (row, _) in self.members().filter(|(_, of)| concerned(of)) {
            let sum: Vec<String> = parts.iter().flat_map(|part| part.iter().map(|of| of.at(row))).collect();
            let formula = if sum.is_empty() { "0".to_owned() } else { sum.join("+") };
            let content = Content::Formula(formula, String::new());
            self.division.put(row, column, content, Dress::Exact);
        }
        Reckoning::Composed { exact: column, unit: unit_of(entry.scheme.rounding).to_owned() }
    }

    /// Why a year cannot be said in formulas here, if it cannot.
    fn without_formula(&self, entry: &Entry<'a>, periods: &[&Period]) -> Option<Stated> {
        let composed = || {
            periods.iter().filter_map(|period| match &period.tariff {
                Tariff::Composed(of) => Some(of),
                _ => None,
            })
        };
        let falls = periods.iter().any(|period| matches!(period.tariff, Tariff::Participation { .. }));
        if falls || composed().any(|of| of.falling.is_some()) {
            return Some(Stated::Falling);
        }
        let everyone = self.reckoned.table.municipalities().iter();
        let mut concerned = everyone.filter(|of| entry.scheme.concerns.municipality(of.code));
        let shares = composed().any(|of| !of.shared.is_empty());
        let outside = shares && concerned.any(|of| !self.reckoned.scope.holds(of.code));
        outside.then_some(Stated::Outside)
    }

    fn period(&mut self, sheet: &Sheet<'_, 'a>, period: &'a Period) -> Vec<Term> {
        let population = self.population(sheet.date);
        match &period.tariff {
            Tariff::Fee { base, per_inhabitant } => {
                let bracket = Bracket { up_to: None, base: *base, per_inhabitant: *per_inhabitant };
                let rates = Rates { counts: Counts::Everybody, brackets: vec![bracket].into() };
                let fee = self.by_size(sheet, period, &rates);
                vec![self.limited(sheet, period, None, fee, population)]
            }
            Tariff::Unknown { .. } => {
                let own = sheet.entry.settings.own_rate.unwrap_or_default();
                let rate = self.given(sheet, period, words::OWN_RATE, &own.to_string());
                let fee = format!("{rate}*{{P}}");
                vec![self.limited(sheet, period, None, fee, population)]
            }
            Tariff::Composed(of) => {
                let rates = of.rates.as_ref().map(|rates| {
                    let fee = self.by_size(sheet, period, rates);
                    self.limited(sheet, period, Some(of), fee, population)
                });
                let mut shared = Vec::new();
                for (place, sum) in of.shared.iter().enumerate() {
                    // Two sums may be for the same thing.
                    let again = of.shared.iter().take(place).any(|before| before.name == sum.name);
                    let name = if again { words::again(&sum.name, place + 1) } else { sum.name.to_string() };
                    shared.push(self.shared(sheet, period, of, sum, &name));
                }
                rates.into_iter().chain(shared).collect()
            }
            Tariff::Nothing { .. }
            | Tariff::Participation { .. }
            | Tariff::Taper { .. }
            | Tariff::LumpSums { .. }
            | Tariff::Pots { .. } => Vec::new(),
        }
    }

    /// An input of a period, told apart from those of other periods in the same year.
    fn given(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, what: &str, value: &str) -> String {
        let what = if sheet.several {
            words::from_day(what, &crate::text::day(period.from))
        } else {
            what.to_owned()
        };
        self.scheme_input(sheet.entry, period, sheet.year, &what, value)
    }

    /// What a municipality pays by its size; `{P}` stands for its inhabitants.
    fn by_size(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, rates: &Rates) -> String {
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
                    let fee = with_base(base, &format!("{rate}*{{P}}"));
                    up_to.map_or(fee.clone(), |most| format!("IF({{P}}<={most},{fee},{larger})"))
                })
            }
            Counts::Slices => {
                let slice = |(above, up_to, base, rate): (String, Option<String>, _, String)| {
                    let most = up_to.map_or_else(|| "{P}".to_owned(), |most| format!("MIN({{P}},{most})"));
                    with_base(base, &format!("{rate}*MAX(0,{most}-{above})"))
                };
                steps.into_iter().map(slice).collect::<Vec<_>>().join("+")
            }
        }
    }

    /// Grown, less the rebate, within its limits, and for the part of the year.
    fn limited(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &'a Period,
        composed: Option<&Composed>,
        fee: String,
        population: u16,
    ) -> Term {
        let mut fee = format!("({fee})");
        if let Some(index) = composed.and_then(|of| of.index.as_ref()) {
            fee += &self.growth(sheet, period, index);
        }
        if let Some(rebate) = &sheet.entry.scheme.rebate {
            fee += &self.rebate(sheet, rebate);
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
        Term::BySize { formula: fee + &part_year(period, sheet.year), population }
    }

    /// Times the growth of every year after the index's own.
    fn growth(&mut self, sheet: &Sheet<'_, 'a>, period: &Period, index: &Index) -> String {
        let mut factors = String::new();
        for year in Year(index.from.0.saturating_add(1)).to(sheet.year) {
            let stated = index.years.get(&year);
            let Some(growth) = stated.copied().or(index.every_year) else { continue };
            let what = stated.map_or_else(|| words::GROWTH.to_owned(), |_| words::growth_in(year));
            let cell = self.given(sheet, period, &what, &growth.to_string());
            factors += &format!("*(1+{cell})");
        }
        factors
    }

    /// Times what is left by the rebate, for whoever has it.
    fn rebate(&mut self, sheet: &Sheet<'_, 'a>, rebate: &Rebate) -> String {
        let scheme = sheet.entry.scheme;
        let source = crate::text::citation(self.reckoned.collection, scheme, &rebate.source);
        let source = source.map_or_else(String::new, |citation| citation.line());
        let share = Content::Input(rebate.share.to_string());
        let share = self.input(&scheme.short_name, "", words::REBATE, share, &source);
        let mut has = String::new();
        if rebate.largest > 0 {
            let flag = self.largest_of(scheme, rebate.largest, sheet.date);
            has = format!("{}{{{flag}}}", on(words::MUNICIPALITIES));
        }
        if let Some(above) = rebate.above {
            let above = Content::Input(above.to_string());
            let above = self.input(&scheme.short_name, "", words::REBATE_ABOVE, above, &source);
            let larger = format!("IF({{P}}>{above},1,0)");
            has = if has.is_empty() { larger } else { format!("MAX({has},{larger})") };
        }
        if has.is_empty() { has } else { format!("*(1-{has}*{share})") }
    }

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
        let carried = [(words::TAKEN_OVER, shared.taken_over), (words::MUNICIPAL_SHARE, Some(municipal))];
        for (what, share) in carried {
            if let Some(share) = share.filter(|share| *share != crate::money::Share::ALL) {
                let what = words::part(name, what);
                sum += &format!("*{}", self.given(sheet, period, &what, &share.to_string()));
            }
        }
        sum
    }

    /// The columns that divide a shared sum among those whom the scheme concerns.
    fn shared(
        &mut self,
        sheet: &Sheet<'_, 'a>,
        period: &Period,
        of: &Composed,
        shared: &Shared,
        name: &str,
    ) -> Term {
        let scheme = sheet.entry.scheme;
        let unit = unit_of(scheme.rounding).to_owned();
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
        let (rows, population) = (self.rows(), self.population(sheet.date));
        for (row, of) in self.members() {
            let is = scheme.concerns.municipality(of.code);
            let flag = Content::Number(u8::from(is).to_string());
            self.division.put(row, concerned, flag, Dress::Exact);
            let people = format!("{}{}", on(words::MUNICIPALITIES), cell(row, population));
            let all = format!("{}{}", on(words::MUNICIPALITIES), span(population, rows));
            let here = cell(row, concerned);
            let weights = match &shared.by {
                SharedBy::Population => Content::Formula(format!("{here}*{people}"), String::new()),
                SharedBy::Equal => Content::Formula(here, String::new()),
                SharedBy::BaseAndPopulation(_) => {
                    let flags = span(concerned, rows);
                    let formula = format!(
                        "{here}*({equal}/SUM({flags})+(1-{equal})*{people}/SUMPRODUCT({flags},{all}))"
                    );
                    Content::Formula(formula, String::new())
                }
                SharedBy::Weights(given) => {
                    let given = given.get(&of.code).map_or_else(|| "0".to_owned(), ToString::to_string);
                    if is { Content::Input(given) } else { Content::Number(given) }
                }
            };
            self.division.put(row, weight, weights, Dress::Exact);
            let cells = [
                (exact, format!("{units}*{}/SUM({})", cell(row, weight), span(weight, rows))),
                (rest, format!("ROUND({0}-INT({0}),9)", cell(row, exact))),
                (part, largest_remainder("", &units, (exact, rest), row, rows)),
            ];
            for (column, formula) in cells {
                self.division.put(row, column, Content::Formula(formula, String::new()), Dress::Exact);
            }
        }
        Term::Shared(Part { column: part, unit })
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

/// One of the amounts that a year's is the sum of.
enum Term {
    /// By size: a formula where `{P}` stands for the inhabitants, and `{column}` for another column.
    BySize { formula: String, population: u16 },
    /// A part of a shared sum.
    Shared(Part),
}

impl Term {
    fn at(&self, row: u32) -> String {
        match self {
            Self::Shared(part) => format!("{}*{}", cell(row, part.column), part.unit),
            Self::BySize { formula, population } => {
                let sheet = on(words::MUNICIPALITIES);
                let mut formula = formula.replace("{P}", &format!("{sheet}{}", cell(row, *population)));
                // What is left in braces is a column of flags.
                while let Some((before, rest)) = formula.split_once('{') {
                    let Some((column, after)) = rest.split_once('}') else { break };
                    let column = column.parse().unwrap_or(0);
                    formula = format!("{before}{}{after}", cell(row, column));
                }
                formula
            }
        }
    }
}

fn with_base(base: Option<String>, fee: &str) -> String {
    base.map_or_else(|| fee.to_owned(), |base| format!("{base}+{fee}"))
}

/// Times the part of the year that is paid for.
fn part_year(period: &Period, year: Year) -> String {
    part_of(period, year).map_or_else(String::new, |(part, all)| format!("*{part}/{all}"))
}

/// What amounts are rounded to, in kronor.
fn unit_of(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Ore => "0.01",
        Rounding::Krona => "1",
        Rounding::Ten => "10",
        Rounding::Hundred => "100",
        Rounding::Thousand => "1000",
    }
}
