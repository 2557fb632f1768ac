//! The decision's own years, reckoned from the case whatever years the page shows.

use crate::case::Recommendation;
use crate::document::ground::Ground;
use crate::money::{Kronor, PerInhabitant};
use crate::population::Year;
use crate::rules::{Assessment, PopulationUsed, Question, Settings, What, Whom, sum};
use crate::scheme::{Rebate, Scheme, Tariff, Whose};

/// What the draft's amounts are.
pub(super) struct Figures<'a> {
    /// The scheme that the decision is about.
    pub(super) scheme: &'a Scheme,
    /// The same as it was decided, whatever the user has changed in it.
    pub(super) decided: &'a Scheme,
    /// Its settings, read; with their defaults where they cannot be read.
    pub(super) settings: Settings,
    /// The rate.
    pub(super) rate: PerInhabitant,
    /// The same as it was decided, whatever the user has changed.
    pub(super) decided_rate: PerInhabitant,
    /// Every year of the decision.
    pub(super) years: Vec<FigureYear<'a>>,
    /// The whole kronor of all years; none while a year has no amount.
    pub(super) total: Option<Kronor>,
    /// What all municipalities pay together in each year in which that is more than the ceiling.
    pub(super) above_ceiling: Vec<(Year, Kronor)>,
}

/// One year of the decision.
pub(super) struct FigureYear<'a> {
    pub(super) year: Year,
    /// The population that the scheme counts; none while nobody was chosen.
    pub(super) population: Option<PopulationUsed>,
    /// Its amount, where there is one.
    pub(super) answer: Option<Assessment<'a>>,
}

/// The figures for a recommendation; none when the collection lacks them.
pub(super) fn figures<'a>(ground: &Ground<'a>, of: Recommendation) -> Option<Figures<'a>> {
    let (case, collection, table) = (ground.case, ground.collection, ground.table);
    let scheme = collection.scheme(ground.decision().scheme()?)?;
    let settings =
        Settings::read(scheme, &case.typed(&scheme.id), table).unwrap_or_else(|_| Settings::defaults(scheme));
    let decided = ground.decided(&scheme.id)?;
    let (rate, decided_rate) = (rate(scheme, of.years().0)?, rate(decided, of.years().0)?);
    let outcome = ground.outcome();
    let row = outcome.rows.into_iter().find(|row| row.scheme.id == scheme.id);
    let total = row.as_ref().and_then(|row| row.sum.sum().whole());
    let mut answers = row.into_iter().flat_map(|row| row.cells).map(|cell| cell.answer.ok());
    let who = outcome.who.as_ref().filter(|_| outcome.population_fault.is_none());
    let population = |year| who?.question.population_in(scheme, &settings, year).ok();
    let years = outcome.years.iter().map(|&year| {
        let answer = answers.next().flatten();
        FigureYear { year, population: population(year), answer }
    });
    let years: Vec<_> = years.collect();
    let total = total.filter(|_| years.iter().all(|of| of.answer.is_some()));
    let above_ceiling = above_ceiling(ground, decided, outcome.years.iter().copied());
    Some(Figures { scheme, decided, settings, rate, decided_rate, years, total, above_ceiling })
}

/// What all municipalities pay together at the decided rate, where that is more than the ceiling.
fn above_ceiling(
    ground: &Ground<'_>,
    scheme: &Scheme,
    years: impl Iterator<Item = Year>,
) -> Vec<(Year, Kronor)> {
    let settings = Settings::defaults(scheme);
    let question = Question::new(ground.collection, ground.table, Whom::Unnamed);
    let sums = years.map(|year| (year, sum(&question, scheme, &settings, year).total));
    let ceiling = |year| Some(scheme.ceiling(scheme.period(year)?)?.amount);
    sums.filter(|(year, total)| ceiling(*year).is_some_and(|ceiling| *total > ceiling)).collect()
}

fn rate(scheme: &Scheme, year: Year) -> Option<PerInhabitant> {
    let tariff = &scheme.period(year)?.tariff;
    if let Tariff::Fee { per_inhabitant, .. } = tariff { Some(*per_inhabitant) } else { None }
}

impl<'a> Figures<'a> {
    /// The years that have an amount.
    pub(super) fn answers(&self) -> impl Iterator<Item = &Assessment<'a>> {
        self.years.iter().filter_map(|of| of.answer.as_ref())
    }

    /// On whose word the amounts stand.
    pub(super) fn whose(&self) -> Whose {
        self.answers().map(Assessment::whose).max().unwrap_or_default()
    }

    /// The rebate that the decision gives in a year, to whoever has it.
    pub(super) fn rebate_in(&self, year: Year) -> Option<&Rebate> {
        self.scheme.rebate(self.scheme.period(year)?)
    }

    /// Whether the municipality has the rebate of the largest.
    pub(super) fn rebate(&self) -> bool {
        self.answers().any(has_rebate)
    }

    /// Whether surveys are among the amounts.
    pub(super) fn surveys(&self) -> bool {
        self.answers().any(|answer| surveys(answer).is_some())
    }
}

/// Whether a year's amount is less the rebate of the largest.
pub(super) fn has_rebate(answer: &Assessment<'_>) -> bool {
    answer
        .steps
        .iter()
        .any(|step| matches!(step.what, What::AfterRebate { .. } | What::AfterSizeRebate { .. }))
}

/// A year's fee in whole kronor, without the surveys.
pub(super) fn fee(answer: &Assessment<'_>) -> Kronor {
    let before = answer.steps.iter().take_while(|step| !matches!(step.what, What::Surveys | What::Rounded));
    before.last().map_or(answer.rounded, |step| step.amount.rounded())
}

/// What the surveys add to a year's fee, so that the two make up its amount.
pub(super) fn surveys(answer: &Assessment<'_>) -> Option<Kronor> {
    let any = answer.steps.iter().any(|step| step.what == What::Surveys);
    any.then(|| answer.rounded - fee(answer))
}
