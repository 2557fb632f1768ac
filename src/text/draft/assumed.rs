//! Which population was counted, and what is assumed of it.

use super::{listed, procent};
use crate::population::Year;
use crate::rules::Participation;
use crate::scheme::Kind;
use crate::text::in_letters;

/// Which population was counted, and whether the date is an assumption.
#[must_use]
pub fn population_before(years_before: u8, kind: Kind, assumed: bool) -> String {
    let year = match kind {
        Kind::Fee | Kind::Membership => "avgiftsåret",
        Kind::CoFinancing => "det år som kostnaden avser",
        Kind::Grant | Kind::CountyGrant => "det år som bidraget avser",
    };
    let before = match years_before {
        0 => year.to_owned(),
        1 => format!("året före {year}"),
        years => format!("{} år före {year}", in_letters(years)),
    };
    let date = format!("folkmängden den 31\u{a0}december {before}");
    if assumed {
        return format!("Källorna anger inget datum, så beräkningen utgår från {date}.");
    }
    format!("Beräkningen utgår från {date}.")
}

/// The user foresees the population of a year's date.
#[must_use]
pub fn population_foreseen(year: Year, date: Year) -> String {
    format!("För {year} används kommunens egen prognos för folkmängden den 31\u{a0}december {date}.")
}

/// The user chose one date for every year.
#[must_use]
pub fn population_of(date: Year) -> String {
    format!(
        "Källorna anger inget datum, så beräkningen utgår för alla år från folkmängden den 31\u{a0}december {date}."
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

/// The share of the inhabitants that a price is reckoned with.
#[must_use]
pub fn participation(by: Participation) -> String {
    let share = procent(by.share);
    let why = if by.chosen {
        "Den andelen har kommunen själv angett."
    } else {
        "Det är ett antagande, som gäller tills kommunen anger en annan andel."
    };
    format!("Priset är beräknat med att {share} av invånarna bor i kommuner som deltar. {why}")
}

/// What follows from an assumed population.
#[must_use]
pub fn may_differ(kind: Kind) -> &'static str {
    match kind {
        Kind::Fee | Kind::Membership => "Den slutliga avgiften kan därför bli en annan än den beräknade.",
        Kind::CoFinancing => "Den slutliga kostnaden kan därför bli en annan än den beräknade.",
        Kind::Grant | Kind::CountyGrant => "Det slutliga bidraget kan därför bli ett annat än det beräknade.",
    }
}
