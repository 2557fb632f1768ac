//! The words of the draft's tables.

use super::{Basis, Matter};
use crate::case::Stance;

/// What a user's own template calls the table of years, after `tabell.`.
pub const YEARS_KEY: &str = "ekonomi";
/// What a user's own template calls the table of purposes, after `tabell.`.
pub const PURPOSES_KEY: &str = "andamal";

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
pub fn column(name: ColumnName, matter: Matter) -> &'static str {
    match name {
        ColumnName::Year => "År",
        ColumnName::PopulationDate => "Datum för folkmängden",
        ColumnName::Population => "Folkmängd",
        ColumnName::Rate => match matter.basis {
            Basis::Decided | Basis::Unknown => "Kronor per invånare",
            Basis::Assumed => "Kronor per invånare (eget antagande)",
        },
        ColumnName::Rebate => "Rabatt",
        ColumnName::Fee => "Avgift, kronor",
        ColumnName::Surveys => "Enkäter, kronor",
        ColumnName::Together => "Summa, kronor",
        ColumnName::Purpose => "Ändamål",
    }
}

/// What stands over the table of years.
#[must_use]
pub fn years_caption(matter: Matter) -> String {
    let (payment, brief) = (super::payment(matter), super::brief_subject(matter.decision));
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => format!("Tabell 1. Kommunens {payment}"),
        Stance::Decline => format!("Tabell 1. Kommunens {payment} om {brief} i stället antas"),
    }
}

/// What stands over the table of purposes.
pub const PURPOSES_CAPTION: &str = "Tabell 2. Vad kommunens avgift går till, kronor";
/// The date of a population of the user's own.
pub const OWN_POPULATION: &str = "egen uppgift";
