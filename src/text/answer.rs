//! Why there is no amount, and what to do about it.

use super::number::year_span;
use crate::population::Year;
use crate::rules::NoAnswer;
use crate::scheme::Kind;

/// Spans of years in a row: "2020–2024 och från och med 2026".
#[must_use]
pub fn spans(spans: &[(Year, Option<Year>)]) -> String {
    let texts: Vec<String> = spans.iter().map(|&(from, to)| year_span(from, to)).collect();
    match texts.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// In a sentence or two.
#[must_use]
pub fn no_answer(answer: &NoAnswer<'_>) -> String {
    match answer {
        NoAnswer::OutsideValidity { asked, scheme, why } => {
            let known = spans(&scheme.known_years());
            match why {
                Some(why) => format!("{why} Inget belopp visas för {asked}. Belopp är kända för {known}."),
                None if known.is_empty() => {
                    format!("Inga belopp är kända, inte heller för {asked}.")
                }
                None => {
                    format!("{asked} ligger utanför giltighetstiden ({known}). Inget belopp visas.")
                }
            }
        }
        NoAnswer::RateUnknown { why, .. } => (*why).to_owned(),
        NoAnswer::NotConcerned => {
            "Avtalet eller avgiften gäller inte den här kommunen eller det här länet.".to_owned()
        }
        NoAnswer::NotInSource => {
            "Källan har inget belopp för länet och det valda området, och inget kan härledas.".to_owned()
        }
        NoAnswer::NeedsMunicipality => "Beloppet beror på länet. Välj kommun för att se det.".to_owned(),
        NoAnswer::NoSuchMunicipality(code) => format!("Det finns ingen kommun med koden {code}."),
        NoAnswer::NoPopulation { wanted } => {
            format!("Folkmängden den 31 december {wanted} finns inte i underlaget. Fyll i egen folkmängd.")
        }
    }
}

/// In a table's cell, for money of a kind.
#[must_use]
pub fn no_answer_short(answer: &NoAnswer<'_>, kind: Kind) -> &'static str {
    match answer {
        NoAnswer::RateUnknown { .. } if matches!(kind, Kind::Grant | Kind::CountyGrant) => "okänt bidrag",
        NoAnswer::RateUnknown { .. } => "okänd avgift",
        NoAnswer::OutsideValidity { .. } => "gäller ej",
        NoAnswer::NotInSource => "saknas i källan",
        NoAnswer::NotConcerned
        | NoAnswer::NeedsMunicipality
        | NoAnswer::NoSuchMunicipality(_)
        | NoAnswer::NoPopulation { .. } => "inget belopp",
    }
}
