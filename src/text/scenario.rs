//! The words of cases that are kept to be seen side by side.

use super::number::{bare, year_span};
use super::source::quoted;
use crate::case::NotKept;
use crate::population::Year;

/// Heading of the municipalities' comparison.
pub const MUNICIPALITIES: &str = "Kommuner";
/// Heading of the scenarios' comparison.
pub const SCENARIOS: &str = "Scenarier";
/// Label of the name.
pub const NAME: &str = "Scenariots namn";
/// Hint of the name.
pub const HINT: &str = "Spara kalkylen som den är nu under ett namn, ändra sedan år, val, satser, folkmängd eller deltagare, och se vad det gör. Högst sex. De följer med i länken.";
/// Keeps it.
pub const ADD: &str = "Lägg till som scenario";
/// The present case, when it is another than the kept ones.
pub const NOW: &str = "Som det är nu";
/// What to do first.
pub const CHOOSE: &str = "Lägg till ett scenario och ändra något, så står de sida vid sida.";
/// Nothing has been changed since.
pub const SAME: &str = "Kalkylen är som i scenariot. Ändra något, så visas skillnaden.";

/// Shows the case again.
#[must_use]
pub fn open(name: &str) -> String {
    format!("Öppna {}", quoted(name))
}

/// Keeps it no longer.
#[must_use]
pub fn remove(name: &str) -> String {
    super::comparison::remove(&quoted(name))
}

/// Said when it has been kept.
#[must_use]
pub fn added(name: &str) -> String {
    format!("Scenariot {} är tillagt.", quoted(name))
}

/// Why it is not kept.
#[must_use]
pub fn fault(why: NotKept) -> &'static str {
    match why {
        NotKept::Unnamed => "Skriv ett namn på scenariot, till exempel Höjd avgift.",
        NotKept::NameTaken => "Det finns redan ett scenario med det namnet. Skriv ett annat.",
        NotKept::Full => "Sex scenarier är sparade. Ta bort ett för att lägga till ett annat.",
        NotKept::TooLong => "Scenariot får inte plats i länken. Ta bort ett annat och försök igen.",
    }
}

/// Caption.
pub const TABLE: &str = "Scenarierna sida vid sida, med namn enligt användaren";
/// The first heading of their file.
pub const WHAT: &str = "Belopp, kr (scenarier med namn enligt användaren)";
/// Row.
pub const YEARS: &str = "År";
/// Row.
pub const MUNICIPALITY: &str = "Kommun";
/// Row.
pub const AREA: &str = "Område";
/// Row.
pub const JOINED: &str = "Deltar";
/// No figure.
pub const NONE: &str = "–";

/// Whose the chart's figures are, where each scenario has another municipality.
pub const EACH_ITS_OWN: &str = "kommunen i varje scenario";

/// A scenario, and the municipality that it is about.
#[must_use]
pub fn about(name: &str, municipality: &str) -> String {
    format!("{name}: {municipality}")
}

/// A span of years.
#[must_use]
pub fn years(years: &[Year]) -> String {
    match (years.first(), years.last()) {
        (Some(&first), last) => year_span(first, last.copied()),
        (None, _) => NONE.to_owned(),
    }
}

/// So many of so many.
#[must_use]
pub fn joined((joined, all): (usize, usize)) -> String {
    format!("{} av {}", bare(&joined.to_string()), bare(&all.to_string()))
}

/// What is changed in one of them.
#[must_use]
pub fn changed(name: &str, change: &str) -> String {
    format!("{}: {change}", quoted(name))
}

/// Some lack amounts.
#[must_use]
pub fn lacks(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    format!("Ofullständiga summor, eftersom okända belopp saknas: {}.", names.join(", "))
}

/// What the chart shows.
pub const DESCRIPTION: &str = "En stapel per scenario, med namn enligt användaren: avgifter och medfinansiering minus bidrag till kommunen, i kronor per invånare. Medel till länet och allmänna medlemsavgifter ingår inte. Samma siffror står i tabellen.";
/// In a file's name.
pub const FILE: &str = "scenarier";
