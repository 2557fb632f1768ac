//! The words of the draft's tables.

use super::last_of_december;
use super::recommendation::{Matter, brief_subject, payment};
use crate::case::Stance;
use crate::population::Year;

/// A table, by what a user's own template calls it after `tabell.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableName {
    /// The years, or the pots: what it comes to.
    Economy,
    /// What the money buys.
    Purposes,
    /// Every scheme.
    Schemes,
    /// Both readings of a source.
    Readings,
    /// The processes of knowledge development.
    Processes,
}

impl TableName {
    /// As it stands in a template.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Economy => "ekonomi",
            Self::Purposes => "andamal",
            Self::Schemes => "ordningar",
            Self::Readings => "lasningar",
            Self::Processes => "processer",
        }
    }
}

/// The column of years.
pub const YEAR: &str = "År";
/// The date of the population.
pub const POPULATION_DATE: &str = "Datum för folkmängden";
/// The population.
pub const POPULATION: &str = "Folkmängd";
/// The fee.
pub const FEE: &str = "Avgift, kronor";
/// The equal amount.
pub const BASE: &str = "Grundsumma, kronor";
/// An amount per inhabitant.
pub const PER_INHABITANT: &str = "Kronor per invånare";
/// The last row of a table that adds up.
pub const SUM: &str = "Summa";

/// A column of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnName {
    /// The year.
    Year,
    /// The date of the population.
    PopulationDate,
    /// The population.
    Population,
    /// The rate.
    Rate,
    /// The rebate.
    Rebate,
    /// The fee.
    Fee,
    /// The surveys.
    Surveys,
    /// Fee and surveys.
    Together,
    /// What the money buys.
    Purpose,
}

/// A column's heading.
#[must_use]
pub fn column(name: ColumnName) -> &'static str {
    match name {
        ColumnName::Year => YEAR,
        ColumnName::PopulationDate => POPULATION_DATE,
        ColumnName::Population => POPULATION,
        ColumnName::Rate => PER_INHABITANT,
        ColumnName::Rebate => "Rabatt",
        ColumnName::Fee => FEE,
        ColumnName::Surveys => "Enkäter, kronor",
        ColumnName::Together => "Summa, kronor",
        ColumnName::Purpose => "Ändamål",
    }
}

/// What stands over the table of years.
#[must_use]
pub fn years_caption(matter: Matter) -> String {
    let (payment, brief) = (payment(matter), brief_subject(matter.of));
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => format!("Tabell 1. Kommunens {payment}"),
        Stance::Decline => format!("Tabell 1. Kommunens {payment} om {brief} i stället antas"),
    }
}

/// What stands over the table of purposes.
#[must_use]
pub fn purposes_caption() -> String {
    "Tabell 2. Vad kommunens avgift går till, kronor".to_owned()
}
/// The date of a population that the user foresees.
#[must_use]
pub fn foreseen(date: Year) -> String {
    format!("{}, prognos", last_of_december(date))
}
/// The date of a population of the user's own.
pub const OWN_POPULATION: &str = "egen uppgift";
