//! Everything that follows from a case: one reckoning, which every output reads.

use super::Case;
use crate::money::{Kronor, NotANumber, PerInhabitant, read_count};
use crate::population::{Municipality, Table, Year};
use crate::rules::{Assessment, NoAnswer, Question, SettingFault, Settings, Whom, assess, sum};
use crate::scheme::{Collection, Concerns, Kind, Scheme};

/// The largest population that the field takes: about twice the country's.
pub const LARGEST_POPULATION: u32 = 20_000_000;

/// Everything that follows from a case.
#[derive(Debug, Clone)]
pub struct Outcome<'a> {
    /// Whom it is about; none while nobody was chosen or the population cannot be read.
    pub who: Option<Who<'a>>,
    /// Why the typed population cannot be read.
    pub population_fault: Option<NotANumber>,
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
    /// Settings that cannot be read; while there are any, the scheme has no amounts.
    pub faults: Vec<SettingFault<'a>>,
    /// One for every year shown.
    pub cells: Vec<Cell<'a>>,
    /// The whole kronor of the years that have an amount.
    pub total: Kronor,
    /// The öre per inhabitant of the years that have an amount.
    pub total_per_inhabitant: Kronor,
}

/// One scheme in one year.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    /// The year.
    pub year: Year,
    /// The amount, or why there is none.
    pub answer: Result<Assessment<'a>, NoAnswer<'a>>,
    /// The shown amount per inhabitant, to the öre; none without an amount.
    pub per_inhabitant: Option<Kronor>,
}

/// Sums by kind; net cost is fees and co-financing less grants.
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
    pub fees: Kronor,
    /// Co-financing.
    pub cofinancing: Kronor,
    /// Grants.
    pub grants: Kronor,
    /// Fees in öre per inhabitant.
    pub fees_per_inhabitant: Kronor,
    /// Co-financing in öre per inhabitant.
    pub cofinancing_per_inhabitant: Kronor,
    /// Grants in öre per inhabitant.
    pub grants_per_inhabitant: Kronor,
    /// How many amounts went in.
    pub counted: usize,
    /// How many are missing although a decision covers the year: the rate is not known to us.
    pub missing: usize,
}

impl YearTotal {
    /// Fees and co-financing less grants.
    #[must_use]
    pub fn net(&self) -> Kronor {
        self.fees + self.cofinancing - self.grants
    }

    /// The same per inhabitant.
    #[must_use]
    pub fn net_per_inhabitant(&self) -> Kronor {
        self.fees_per_inhabitant + self.cofinancing_per_inhabitant - self.grants_per_inhabitant
    }

    fn add(&mut self, cell: &Cell<'_>) {
        match &cell.answer {
            Ok(answer) => {
                let each = cell.per_inhabitant.unwrap_or_default();
                let (sum, per_inhabitant) = match answer.kind {
                    Kind::Fee => (&mut self.fees, &mut self.fees_per_inhabitant),
                    Kind::CoFinancing => (&mut self.cofinancing, &mut self.cofinancing_per_inhabitant),
                    Kind::Grant => (&mut self.grants, &mut self.grants_per_inhabitant),
                };
                *sum += answer.rounded;
                *per_inhabitant += each;
                self.counted += 1;
            }
            Err(NoAnswer::RateUnknown { .. } | NoAnswer::NotInSource) => self.missing += 1,
            Err(
                NoAnswer::OutsideValidity { .. }
                | NoAnswer::NotConcerned
                | NoAnswer::NeedsMunicipality
                | NoAnswer::NoSuchMunicipality(_)
                | NoAnswer::NoPopulation { .. },
            ) => {}
        }
    }
}

impl Case {
    /// Reckons the case.
    #[must_use]
    pub fn outcome<'a>(&self, collection: &'a Collection, table: &'a Table) -> Outcome<'a> {
        let (who, population_fault) = match self.who(collection, table) {
            Ok(who) => (who, None),
            Err(fault) => (None, Some(fault)),
        };
        let years: Vec<Year> = self.years().collect();
        let rows: Vec<Row<'a>> = match &who {
            Some(who) => concerning(collection, who, &years)
                .filter(|scheme| !self.left_out.contains(&scheme.id))
                .map(|scheme| self.row(scheme, who, &years))
                .collect(),
            None => Vec::new(),
        };
        let totals = totals(&rows, years.len());
        Outcome { who, population_fault, years, rows, totals }
    }

    fn who<'a>(&self, collection: &'a Collection, table: &'a Table) -> Result<Option<Who<'a>>, NotANumber> {
        let municipality = self.municipality.and_then(|code| table.municipality(code));
        let own_population = match read_count(&self.population, 1, LARGEST_POPULATION) {
            Ok(inhabitants) => Some(inhabitants),
            Err(NotANumber::Empty) => None,
            Err(fault) => return Err(fault),
        };
        let whom = match (municipality, own_population) {
            (Some(municipality), _) => Whom::Municipality(municipality.code),
            (None, Some(_)) => Whom::Unnamed,
            (None, None) => return Ok(None),
        };
        let question = Question { collection, table, whom, own_population };
        Ok(Some(Who { municipality, question }))
    }

    fn row<'a>(&self, scheme: &'a Scheme, who: &Who<'a>, years: &[Year]) -> Row<'a> {
        let read = Settings::read(scheme, &self.typed(&scheme.id), who.question.table);
        let (settings, faults) = match read {
            Ok(settings) => (settings, Vec::new()),
            Err(faults) => (Settings::defaults(scheme), faults),
        };
        let cells: Vec<Cell<'a>> = if faults.is_empty() {
            years.iter().map(|&year| cell(scheme, &settings, who, year)).collect()
        } else {
            Vec::new()
        };
        let amounts = cells.iter().filter_map(|cell| cell.answer.as_ref().ok());
        let total = amounts.map(|answer| answer.rounded).sum();
        let total_per_inhabitant = cells.iter().filter_map(|cell| cell.per_inhabitant).sum();
        Row { scheme, settings, faults, cells, total, total_per_inhabitant }
    }
}

fn cell<'a>(scheme: &'a Scheme, settings: &Settings, who: &Who<'a>, year: Year) -> Cell<'a> {
    let answer = assess(&who.question, scheme, settings, year);
    let per_inhabitant = answer.as_ref().ok().and_then(|answer| {
        let each = PerInhabitant::from_total(answer.rounded, answer.population?.value)?;
        Some(each.for_one().rounded_to_ore())
    });
    Cell { year, answer, per_inhabitant }
}

/// The schemes that concern someone and have a decision in one of the years.
pub fn concerning<'a>(
    collection: &'a Collection,
    who: &Who<'a>,
    years: &[Year],
) -> impl Iterator<Item = &'a Scheme> {
    let municipality = who.municipality.map(|municipality| municipality.code);
    let (first, last) = (years.first().copied(), years.last().copied());
    collection.schemes.iter().filter(move |scheme| {
        let concerned = match municipality {
            Some(code) => scheme.concerns.municipality(code),
            None => scheme.concerns == Concerns::Everyone && scheme.kind == Kind::Fee,
        };
        let in_time = scheme.periods.iter().any(|period| {
            let nothing = matches!(period.tariff, crate::scheme::Tariff::Nothing { .. });
            let begins = last.is_some_and(|last| period.from.year <= last.0);
            let lasts = first.is_some_and(|first| period.to.is_none_or(|to| first.0 <= to.year));
            !nothing && begins && lasts
        });
        let listed = scheme.listed_to.is_none_or(|to| first.is_some_and(|first| first <= to));
        concerned && in_time && listed
    })
}

/// What a scheme comes to for all municipalities together, by the registered population.
#[must_use]
pub fn national_sum(who: &Who<'_>, scheme: &Scheme, year: Year) -> Kronor {
    let question = Question { own_population: None, ..who.question };
    sum(&question, scheme, &Settings::defaults(scheme), year).total
}

/// Why a typed population cannot be read, if it cannot.
#[must_use]
pub fn population_fault(text: &str) -> Option<NotANumber> {
    match read_count(text, 1, LARGEST_POPULATION) {
        Ok(_) | Err(NotANumber::Empty) => None,
        Err(fault) => Some(fault),
    }
}

fn totals(rows: &[Row<'_>], years: usize) -> Totals {
    let mut totals = Totals { years: vec![YearTotal::default(); years], all: YearTotal::default() };
    for row in rows {
        for (cell, year) in row.cells.iter().zip(&mut totals.years) {
            year.add(cell);
            totals.all.add(cell);
        }
    }
    totals
}
