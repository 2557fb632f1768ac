//! Who asks, about what, and whose population is counted.

use super::{Cause, Divisions, Flag, FlagKind, NoAnswer, PopulationUsed, Settings};
use crate::population::{CountyCode, Figures, Forecasts, MunicipalityCode, OwnFigure, Table, Year};
use crate::scheme::{Collection, Scheme};

/// Whom an amount is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// One municipality.
    Municipality(MunicipalityCode),
    /// A county's own amount, or that of all its municipalities.
    County(CountyCode),
    /// A municipality without a name: its population alone is known.
    Unnamed,
}

/// A question to the rules.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Every scheme, since one may rest on another's figures.
    pub collection: &'a Collection,
    /// The registered population.
    pub table: &'a Table,
    /// Whom the amount is for.
    pub whom: Whom,
    /// The population that the user typed, in place of the registered one.
    pub own_population: Option<u32>,
    /// The inhabitants that the user foresees for coming dates; each goes before the one above on its date.
    pub forecasts: Forecasts,
    /// What is kept where the same is asked for everyone, of one scheme in one year.
    pub divisions: Option<&'a Divisions>,
}

impl<'a> Question<'a> {
    /// A question by the registered population.
    #[must_use]
    pub fn new(collection: &'a Collection, table: &'a Table, whom: Whom) -> Self {
        Self {
            collection,
            table,
            whom,
            own_population: None,
            forecasts: Forecasts::default(),
            divisions: None,
        }
    }

    /// The county that the question is about, if any.
    #[must_use]
    pub fn county(&self) -> Option<CountyCode> {
        match self.whom {
            Whom::Municipality(code) => Some(code.county()),
            Whom::County(code) => Some(code),
            Whom::Unnamed => None,
        }
    }

    /// The same question for another.
    #[must_use]
    pub fn of(&self, whom: Whom) -> Self {
        Self { whom, ..*self }
    }

    /// The date that the scheme counts in this year, before any lack of data.
    pub(super) fn wanted_date(scheme: &Scheme, settings: &Settings, year: Year) -> Year {
        let of_scheme =
            || scheme.population.fixed.unwrap_or_else(|| year.before(scheme.population.years_before));
        settings.population_date.unwrap_or_else(of_scheme)
    }

    /// The population of the scheme's date, and the flags that the choice of date brings.
    pub(super) fn figures(
        &self,
        scheme: &'a Scheme,
        settings: &Settings,
        year: Year,
    ) -> Result<(Figures<'a>, Vec<Flag<'a>>), NoAnswer<'a>> {
        let wanted = Self::wanted_date(scheme, settings, year);
        let date = wanted.min(self.table.last_year());
        let foreseen = self.forecasts.at(wanted).filter(|_| date < wanted);
        let own = foreseen.or(self.own_population).map(|inhabitants| match self.whom {
            Whom::Municipality(code) => OwnFigure::Municipality(code, inhabitants),
            Whom::County(code) => OwnFigure::County(code, inhabitants),
            Whom::Unnamed => OwnFigure::Unnamed(inhabitants),
        });
        let mut figures = Figures::new(self.table, date, own).ok_or(NoAnswer::NoPopulation { wanted })?;
        let mut flags = Vec::new();
        let mut flag = |kind, cause| flags.push(Flag { kind, cause });
        if foreseen.is_some() {
            figures = figures.foreseen_for(wanted);
            flag(FlagKind::Forecast, Cause::ForeseenPopulation { date: wanted });
        } else if own.is_some() {
            flag(FlagKind::OwnFigure, Cause::OwnPopulation);
        }
        // An unnamed municipality has no registered figure that a date could change.
        if self.whom != Whom::Unnamed {
            if date != wanted {
                flag(FlagKind::Preliminary, Cause::LatestPopulation { wanted, used: date });
            } else if settings.population_date.is_some() {
                flag(FlagKind::OwnFigure, Cause::ChosenPopulationDate { date });
            } else if scheme.population.source.is_none() {
                let years_before = u8::try_from(year.0.saturating_sub(date.0)).unwrap_or(u8::MAX);
                flag(FlagKind::Assumption, Cause::PopulationDate { date, years_before });
            }
        }
        Ok((figures, flags))
    }

    /// The inhabitants that the scheme counts in a year, whether or not it has a rate for it.
    ///
    /// # Errors
    /// [`NoAnswer::NoPopulation`] for a year before the table.
    pub fn population_in(
        &self,
        scheme: &'a Scheme,
        settings: &Settings,
        year: Year,
    ) -> Result<PopulationUsed, NoAnswer<'a>> {
        let (figures, _) = self.figures(scheme, settings, year)?;
        Ok(self.population(figures))
    }

    /// The inhabitants that the question is about.
    pub(super) fn population(&self, figures: Figures<'_>) -> PopulationUsed {
        let value = match (self.whom, figures.own()) {
            (Whom::Municipality(code), _) => figures.municipality(code),
            (Whom::County(code), _) => figures.county(code),
            (Whom::Unnamed, Some(OwnFigure::Unnamed(inhabitants))) => inhabitants,
            (Whom::Unnamed, _) => 0,
        };
        let date = figures.own().is_none().then(|| figures.date());
        PopulationUsed { value, date, foreseen: figures.foreseen() }
    }
}
