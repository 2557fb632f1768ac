//! Which population was counted, and what is assumed of it.

use super::number;
use crate::population::Year;

/// Which population was counted, and that the date is an assumption.
#[must_use]
pub fn population_before(years_before: u8) -> String {
    let before = match years_before {
        0 => "samma år som avgiften".to_owned(),
        1 => "året före avgiftsåret".to_owned(),
        years => format!("{} år före avgiftsåret", number(years)),
    };
    format!(
        "Beräkningen utgår från folkmängden den 31\u{a0}december {before}. Det är ett antagande, eftersom kalkylens källor inte anger vilket datum som gäller."
    )
}

/// The user chose one date for every year.
#[must_use]
pub fn population_of(date: Year) -> String {
    format!(
        "Beräkningen utgår för alla år från folkmängden den 31\u{a0}december {date}. Det är ett antagande, eftersom kalkylens källor inte anger vilket datum som gäller."
    )
}

/// Years whose population is not known yet.
#[must_use]
pub fn population_latest(years: &[Year], used: Year) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    format!(
        "För {} är den folkmängden inte känd. Där används den senast kända, från den 31\u{a0}december {used}.",
        listed(&years)
    )
}

/// The user typed a population.
#[must_use]
pub fn population_own() -> &'static str {
    "Beräkningen utgår från en folkmängd som kommunen själv har angett, i stället för folkmängden enligt SCB."
}

/// What follows from an assumed population.
pub const MAY_DIFFER: &str = "Den slutliga avgiften kan därför avvika från beräkningen.";

fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}
