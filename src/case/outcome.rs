//! Everything that follows from a case: one reckoning, which every output reads.

use super::Case;
use super::sum::{Lack, Subtotal, Sum};
use crate::money::{Kronor, NotANumber, PerInhabitant, read_count};
use crate::population::{Municipality, Table, Year};
use crate::rules::{Assessment, NoAnswer, Question, SettingFault, Settings, Whom, assess, sum};
use crate::scheme::{Collection, Concerns, Kind, Scheme, Whose};

/// The largest population that the field takes: about twice the country's.
pub const LARGEST_POPULATION: u32 = 20_000_000;

/// Everything that follows from a case.
#[derive(Debug, Clone)]
pub struct Outcome<'a> {
    /// Whom it is about; none while nobody was chosen.
    pub who: Option<Who<'a>>,
    /// Why the typed population cannot be read.
    pub population_fault: Option<NotANumber>,
    /// Coming 31 Decembers that the schemes taken in count and that are not registered yet.
    pub awaited: Vec<Year>,
    /// Foreseen populations that cannot be read, by the years of their dates; they are not counted.
    pub forecast_faults: Vec<(Year, NotANumber)>,
    /// The years shown.
    pub years: Vec<Year>,
    /// The schemes taken in, in their order, with an answer for every year.
    pub rows: Vec<Row<'a>>,
    /// The sums that are shown.
    pub totals: Totals,
}

/// Whom a case is about.
#[derive(Debug, Clone, Copy)]
pub struct Who<'a> {
    /// The municipality; none when a population alone was typed.
    pub municipality: Option<&'a Municipality>,
    /// The question as the rules take it.
    pub question: Question<'a>,
}

/// One scheme's answers.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// Its settings, read.
    pub settings: Settings,
    /// Settings that cannot be read; while one of every year is among them, the scheme has no amounts. Nor has
    /// one that counts inhabitants, while a typed population cannot be read.
    pub faults: Vec<SettingFault<'a>>,
    /// One for every year shown.
    pub cells: Vec<Cell<'a>>,
    /// The years together.
    pub sum: Subtotal,
}

/// One scheme in one year.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    /// The year.
    pub year: Year,
    /// The amount, or why there is none.
    pub answer: Result<Assessment<'a>, NoAnswer<'a>>,
    /// The exact amount per inhabitant, to the öre; none without an amount.
    pub per_inhabitant: Option<Kronor>,
}

impl<'a> Outcome<'a> {
    /// The schemes whose amounts do not all stand on decisions, and on whose word they stand.
    pub fn somebodys(&self) -> impl Iterator<Item = (&'a Scheme, Whose)> {
        let rows = self.rows.iter().map(|row| (row.scheme, row.sum.whose()));
        rows.filter(|(_, whose)| whose.is_somebodys())
    }
}

impl Row<'_> {
    /// The years that it has cells for.
    #[must_use]
    pub fn years(&self) -> Vec<Year> {
        self.cells.iter().map(|cell| cell.year).collect()
    }
}

impl Cell<'_> {
    /// What can be said of its amount, in whole kronor.
    #[must_use]
    pub fn sum(&self) -> Sum {
        self.said(|answer| answer.rounded)
    }

    /// The same in öre per inhabitant.
    #[must_use]
    pub fn each(&self) -> Sum {
        self.said(|_| self.per_inhabitant.unwrap_or_default())
    }

    fn said(&self, amount: impl Fn(&Assessment<'_>) -> Kronor) -> Sum {
        match &self.answer {
            Ok(answer) if answer.lacks.is_some() => Sum::AtLeast(amount(answer)),
            Ok(answer) => Sum::Whole(amount(answer)),
            Err(reason) if reason.is_lack() => Sum::Unknown,
            Err(_) => Sum::NotIncluded,
        }
    }
}

/// Sums by kind; net cost is fees and co-financing less the municipality's own grants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// One for every year shown.
    pub years: Vec<YearTotal>,
    /// All years together.
    pub all: YearTotal,
}

/// What a year, or all of them, come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearTotal {
    /// Fees.
    pub fees: Subtotal,
    /// Co-financing.
    pub cofinancing: Subtotal,
    /// Grants to the municipality.
    pub grants: Subtotal,
    /// Its part of grants to the county: beside its own money, and no part of its net.
    pub county_grants: Subtotal,
    /// General membership fees: not money for knowledge development, and no part of its fees or its net.
    pub memberships: Subtotal,
}

impl YearTotal {
    /// Fees and co-financing less the municipality's own grants.
    #[must_use]
    pub fn net(&self) -> Subtotal {
        let mut costs = self.fees.clone();
        costs.add(&self.cofinancing);
        costs.less(&self.grants)
    }

    /// On whose word any of it stands.
    #[must_use]
    pub fn whose(&self) -> Whose {
        let all = [&self.fees, &self.cofinancing, &self.grants, &self.county_grants, &self.memberships];
        all.into_iter().map(Subtotal::whose).max().unwrap_or_default()
    }

    /// Another's amounts as well; what both lack is told once.
    pub fn add(&mut self, other: &Self) {
        self.fees.add(&other.fees);
        self.cofinancing.add(&other.cofinancing);
        self.grants.add(&other.grants);
        self.county_grants.add(&other.county_grants);
        self.memberships.add(&other.memberships);
    }

    /// What stands beside the net and is no part of it: money to the county, and general membership fees.
    #[must_use]
    pub fn beside(&self) -> [&Subtotal; 2] {
        [&self.county_grants, &self.memberships]
    }

    /// Which of what stands beside the net there is any of.
    #[must_use]
    pub fn has_beside(&self) -> [bool; 2] {
        self.beside().map(|of| !of.is_nothing())
    }

    pub(super) fn of(&mut self, kind: Kind) -> &mut Subtotal {
        match kind {
            Kind::Fee => &mut self.fees,
            Kind::CoFinancing => &mut self.cofinancing,
            Kind::Grant => &mut self.grants,
            Kind::CountyGrant => &mut self.county_grants,
            Kind::Membership => &mut self.memberships,
        }
    }
}

/// Puts a scheme's year into a sum: its amount, and what is missing of it.
fn count(sum: &mut Subtotal, scheme: &Scheme, cell: &Cell<'_>) {
    match &cell.answer {
        Ok(answer) => {
            let lack = answer.lacks.map(|asked| Lack::of(scheme, cell.year, Some(asked)));
            sum.put(answer.rounded, cell.per_inhabitant.unwrap_or_default(), lack, answer.whose());
        }
        Err(reason) if reason.is_lack() => {
            sum.lack(Lack::of(scheme, cell.year, scheme.asks_for(cell.year)));
        }
        Err(_) => {}
    }
}

impl Case {
    /// Reckons the case.
    #[must_use]
    pub fn outcome<'a>(&self, collection: &'a Collection, table: &'a Table) -> Outcome<'a> {
        let (who, population_fault) = self.who(collection, table);
        let years: Vec<Year> = self.years().collect();
        let rows: Vec<Row<'a>> = match &who {
            Some(who) => concerning(collection, who, &years)
                .filter(|scheme| !self.left_out.iter().any(|id| *id == scheme.id))
                .map(|scheme| self.row(scheme, who, &years, population_fault.is_some()))
                .collect(),
            None => Vec::new(),
        };
        let totals = totals(&rows, &years);
        let awaited = awaited(&rows);
        let forecast_faults = self.forecasts().filter_map(|(date, read)| Some((date, read.err()?))).collect();
        Outcome { who, population_fault, awaited, forecast_faults, years, rows, totals }
    }

    /// What is foreseen for each date, or why it cannot be read.
    fn forecasts(&self) -> impl Iterator<Item = (Year, Result<u32, NotANumber>)> {
        self.forecasts.iter().map(|(date, text)| (*date, read_count(text, 1, LARGEST_POPULATION)))
    }

    /// Whom it is about, and why the typed population cannot be read.
    fn who<'a>(&self, collection: &'a Collection, table: &'a Table) -> (Option<Who<'a>>, Option<NotANumber>) {
        let municipality = self.municipality.and_then(|code| table.municipality(code));
        let (own_population, fault) = match read_count(&self.population, 1, LARGEST_POPULATION) {
            Ok(inhabitants) => (Some(inhabitants), None),
            Err(NotANumber::Empty) => (None, None),
            Err(fault) => (None, Some(fault)),
        };
        let whom = match (municipality, own_population) {
            (Some(municipality), _) => Whom::Municipality(municipality.code),
            (None, Some(_)) => Whom::Unnamed,
            (None, None) => return (None, fault),
        };
        let forecasts = self.forecasts().filter_map(|(date, read)| Some((date, read.ok()?))).collect();
        let question = Question { own_population, forecasts, ..Question::new(collection, table, whom) };
        (Some(Who { municipality, question }), fault)
    }

    fn row<'a>(
        &self,
        scheme: &'a Scheme,
        who: &Who<'a>,
        years: &[Year],
        is_population_unread: bool,
    ) -> Row<'a> {
        let (settings, faults) = Settings::readable(scheme, &self.typed(&scheme.id), who.question.table);
        let mut cells: Vec<Cell<'a>> = if faults.iter().all(|fault| fault.year.is_some()) {
            years.iter().map(|&year| cell(scheme, &settings, who, year)).collect()
        } else {
            Vec::new()
        };
        // Nothing is reckoned by another population than the one that was typed.
        let counts = |cell: &Cell<'_>| cell.answer.as_ref().is_ok_and(|answer| answer.population.is_some());
        if is_population_unread && cells.iter().any(counts) {
            cells.clear();
        }
        let mut sum = Subtotal::default();
        for cell in &cells {
            count(&mut sum, scheme, cell);
        }
        if cells.is_empty() {
            years.iter().filter_map(|&year| unread(scheme, year)).for_each(|lack| sum.lack(lack));
        }
        Row { scheme, settings, faults, cells, sum }
    }
}

/// What is missing of a year while the scheme's settings cannot be read.
fn unread(scheme: &Scheme, year: Year) -> Option<Lack> {
    scheme.is_due(year).then(|| Lack::of(scheme, year, None))
}

fn cell<'a>(scheme: &'a Scheme, settings: &Settings, who: &Who<'a>, year: Year) -> Cell<'a> {
    let answer = assess(&who.question, scheme, settings, year);
    let per_inhabitant = answer.as_ref().ok().and_then(|answer| each(answer.exact, answer.population?.value));
    Cell { year, answer, per_inhabitant }
}

/// An amount in öre per inhabitant; none for nobody.
pub(super) fn each(amount: Kronor, inhabitants: u32) -> Option<Kronor> {
    Some(PerInhabitant::from_total(amount, inhabitants)?.for_one().rounded_to_ore())
}

/// The schemes that concern someone and have a decision in one of the years.
pub fn concerning<'a>(
    collection: &'a Collection,
    who: &Who<'a>,
    years: &[Year],
) -> impl Iterator<Item = &'a Scheme> {
    let municipality = who.municipality.map(|municipality| municipality.code);
    collection.schemes.iter().filter(move |scheme| {
        let concerned = match municipality {
            Some(code) => scheme.concerns.municipality(code),
            None => scheme.concerns == Concerns::Everyone && scheme.kind.is_fee(),
        };
        concerned && is_listed(scheme, years)
    })
}

/// Whether a scheme has a decision in one of the years, and is listed in the first.
pub(super) fn is_listed(scheme: &Scheme, years: &[Year]) -> bool {
    let (first, last) = (years.first(), years.last());
    let in_time = scheme.periods.iter().any(|period| {
        let nothing = matches!(period.tariff, crate::scheme::Tariff::Nothing { .. });
        let begins = last.is_some_and(|last| period.from.year <= last.0);
        let lasts = first.is_some_and(|first| period.to.is_none_or(|to| first.0 <= to.year));
        !nothing && begins && lasts
    });
    in_time && scheme.listed_to.is_none_or(|to| first.is_some_and(|first| *first <= to))
}

/// What a scheme comes to for all municipalities together, by the registered population.
#[must_use]
pub fn national_sum(who: &Who<'_>, scheme: &Scheme, year: Year) -> Kronor {
    let Question { collection, table, whom, .. } = who.question;
    let question = Question::new(collection, table, whom);
    sum(&question, scheme, &Settings::defaults(scheme), year).total
}

/// The dates that amounts wait for, or are foreseen for, in order and each once.
fn awaited(rows: &[Row<'_>]) -> Vec<Year> {
    let answers = rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.answer.as_ref().ok());
    Year::each_once(answers.flat_map(|answer| &answer.flags).filter_map(|flag| flag.cause.awaits()))
}

fn totals(rows: &[Row<'_>], shown: &[Year]) -> Totals {
    let mut totals = Totals { years: vec![YearTotal::default(); shown.len()], all: YearTotal::default() };
    for row in rows {
        for lack in row.sum.missing().iter().filter(|_| row.cells.is_empty()) {
            let place = shown.iter().position(|year| *year == lack.year);
            if let Some(year) = place.and_then(|place| totals.years.get_mut(place)) {
                year.of(row.scheme.kind).lack(lack.clone());
            }
            totals.all.of(row.scheme.kind).lack(lack.clone());
        }
        for (cell, year) in row.cells.iter().zip(&mut totals.years) {
            count(year.of(row.scheme.kind), row.scheme, cell);
            count(totals.all.of(row.scheme.kind), row.scheme, cell);
        }
    }
    totals
}
