//! The comparison's words.

use super::number::{count, ore, percent};
use crate::money::Kronor;
use crate::rules::Participation;

/// Label of the list to add from.
pub const ADD: &str = "Lägg till kommun";
/// Adds what was chosen.
pub const ADD_BUTTON: &str = "Lägg till i jämförelsen";
/// Nothing is chosen in the list.
pub const CHOOSE_ONE: &str = "Välj en kommun i listan först.";
/// Its first option.
pub const ADD_OPTION: &str = "Välj …";
/// Hint.
pub const ADD_HINT: &str = "Två till sex kommuner. Skillnaden räknas mot den första.";
/// No more.
pub const FULL: &str = "Sex kommuner är valda. Ta bort en för att lägga till en annan.";
/// What to do first.
pub const CHOOSE: &str = "Välj minst två kommuner att jämföra.";
/// Takes one away.
#[must_use]
pub fn remove(name: &str) -> String {
    format!("Ta bort {name}")
}
/// Some are not in the scope.
#[must_use]
pub fn outside(count: usize) -> String {
    match count {
        1 => "En vald kommun ligger utanför området. Välj Hela landet för att se den.".to_owned(),
        count => format!("{count} valda kommuner ligger utanför området. Välj Hela landet för att se dem."),
    }
}
/// Caption.
pub const TABLE: &str = "Kommunerna sida vid sida";
/// Column of what is compared.
pub const WHAT: &str = "Belopp, kr";
/// Row.
pub const POPULATION: &str = "Folkmängd";
/// Row.
pub const EACH: &str = "Nettokostnad per invånare";
/// Rows of what stands beside the net: money to the county, and general membership fees.
pub const BESIDE: [&str; 2] =
    ["Till länet, ingår inte i nettokostnaden", "Allmän medlemsavgift, ingår inte i summorna"];
/// Row of a file: what the user has changed.
pub const CHANGED: &str = "Ändrade satser";
/// Row: what sums lack.
pub const UNKNOWN: &str = "Belopp som inte är kända";
/// Row of differences.
#[must_use]
pub fn apart(name: &str) -> String {
    format!("Skillnad mot {name}")
}
/// Row of differences per inhabitant.
#[must_use]
pub fn apart_each(name: &str) -> String {
    format!("Skillnad mot {name} per invånare")
}
/// A difference with its sign.
#[must_use]
pub fn difference(amount: Kronor) -> String {
    signed(amount, count(amount))
}
/// A difference per inhabitant with its sign.
#[must_use]
pub fn difference_each(amount: Kronor) -> String {
    signed(amount, ore(amount))
}
fn signed(amount: Kronor, dressed: String) -> String {
    if amount.is_negative() || amount.is_zero() { dressed } else { format!("+{dressed}") }
}
/// One that does not take part.
#[must_use]
pub fn absent(name: &str) -> String {
    format!("{name} (deltar inte)")
}
/// The chart's title.
#[must_use]
pub fn chart(years: &str) -> String {
    format!("Nettokostnad per invånare, {years}")
}
/// What the chart shows.
pub const DESCRIPTION: &str = "En stapel per kommun: avgifter och medfinansiering minus bidrag till kommunen, i kronor per invånare. Medel till länet och allmänna medlemsavgifter ingår inte. Samma siffror står i tabellen.";
/// What a chart shows, and the shares that prices in it are reckoned with.
#[must_use]
pub fn described(description: &str, told: &[String]) -> String {
    std::iter::once(description).chain(told.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}
/// Row of a file, and of scenarios: the shares that prices are reckoned with.
pub const PARTICIPATION: &str = "Deltagande som priset räknas med";
/// The share that a scheme's price is reckoned with, in a cell.
#[must_use]
pub fn share(scheme: &str, by: Participation) -> String {
    let whose = if by.chosen { "vald andel" } else { "kalkylens andel tills ni väljer annat" };
    format!("{scheme}: {} ({whose})", percent(by.share))
}
/// The shares that a scenario's prices are reckoned with, in a chart's description.
#[must_use]
pub fn reckoned_with(name: &str, shares: &str) -> String {
    format!("{name}: deltagande i {shares}.")
}
/// What one of a chart's bars lacks.
#[must_use]
pub fn lacking(name: &str, missing: &str) -> String {
    format!("{name}: {missing}.")
}
/// In a file's name.
pub const FILE: &str = "jamforelse";
