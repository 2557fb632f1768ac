//! The words of the exported workbook and tables.

use super::number::percent;
use crate::case::Lack;
use crate::population::Year;
use crate::rules::Participation;

/// Sheet of inputs.
pub const INPUTS: &str = "Indata";
/// Sheet of municipalities.
pub const MUNICIPALITIES: &str = "Kommuner";
/// Sheet of counties.
pub const COUNTIES: &str = "Län";
/// Sheet of what is divided.
pub const DIVISION: &str = "Fördelning";
/// Sheet of who takes part.
pub const JOINING: &str = "Deltagande";

/// On top of the inputs.
pub const INPUTS_HINT: &str =
    "Ändra ett gult värde, eller 1 till 0 under Deltar på bladet Kommuner, så räknas alla blad om.";
/// Column.
pub const SCHEME: &str = "Ordning";
/// Column.
pub const YEAR: &str = "År";
/// Column.
pub const WHAT: &str = "Uppgift";
/// Column.
pub const VALUE: &str = "Värde";
/// Column.
pub const SOURCE: &str = "Källa";
/// Column.
pub const CODE: &str = "Kod";
/// Column.
pub const NAME: &str = "Kommun";
/// Column.
pub const COUNTY: &str = "Län";
/// Column.
pub const TAKES_PART: &str = "Deltar (1/0)";
/// Column, in words.
pub const TAKES_PART_WORD: &str = "Deltar";
/// Takes part, in a table.
pub const YES: &str = "ja";
/// Does not.
pub const NO: &str = "nej";
/// Column.
pub const COUNT: &str = "Antal kommuner";
/// Column of a population.
#[must_use]
pub fn population(date: Year) -> String {
    format!("Folkmängd 31 december {date}")
}
/// Column that says who is one of the largest.
#[must_use]
pub fn largest(count: u8, date: Year) -> String {
    format!("En av de {count} största {date} (1/0)")
}
/// Column of an amount.
#[must_use]
pub fn amount(scheme: &str, year: Year) -> String {
    super::in_year(scheme, year)
}
/// Column of an amount that rests on a rate that the user has changed.
#[must_use]
pub fn changed(heading: &str) -> String {
    format!("{heading} (ändrade satser enligt användaren)")
}
/// Column of an amount whose price is reckoned with a share of the inhabitants.
#[must_use]
pub fn at_share(heading: &str, by: Participation) -> String {
    let whose = if by.chosen { "vald andel" } else { "kalkylens andel tills ni väljer annat" };
    format!("{heading} ({} deltar, {whose})", percent(by.share))
}
/// Column of a part of an amount, such as its remainder.
#[must_use]
pub fn part(heading: &str, part: &str) -> String {
    format!("{heading}: {part}")
}
/// Part.
pub const WEIGHT: &str = "vikt";
/// Part.
pub const EXACT: &str = "exakt";
/// Part.
pub const REST: &str = "rest";
/// Input.
pub const PER_INHABITANT: &str = "Kronor per invånare";
/// Input.
pub const OWN_RATE: &str = "Kronor per invånare (egen uppgift)";
/// In place of a source.
pub const OWN_FIGURE: &str = "egen uppgift, enligt användaren";
/// Input.
pub const BASE: &str = "Grundsumma per kommun, kr";
/// Input.
pub const REBATE: &str = "Rabatt för de största, andel";
/// Input.
pub const REBATE_BY_SIZE: &str = "Rabatt för kommuner över gränsen, andel";
/// Input.
pub const ALL_AT_RATE: &str = "Alla kommuners avgifter vid beslutad avgift, kr";
/// Where a value comes from that the rules have reckoned.
pub const RECKONED: &str = "Uträknat på registrerad folkmängd för alla kommuner";
/// Input.
pub const HIGHEST: &str = "Högsta pris, kr per invånare";
/// Input.
pub const COMPUTED_FOR: &str = "Beräknat för andel av invånarna";
/// Input.
pub const TAKING_PART: &str = "Andel av invånarna som deltar";
/// Input.
pub const REGIONAL: &str = "Regional avgift, kr per invånare";
/// Input.
pub const PRICE: &str = "Pris, kr per invånare";
/// Input.
pub const TAKEN_OVER: &str = "Huvudmännens andel av kostnaden";
/// Input.
pub const MUNICIPAL_SHARE: &str = "Kommunernas del av huvudmännens kostnad";
/// What to know about it.
pub const BOTH_PRINCIPALS: &str =
    "Region Gotland är både kommun och landsting och bär båda delarna, hur kostnaden än delas mellan dem.";
/// Input.
pub const EQUAL_PART: &str = "Grunddel som fördelas lika, andel";
/// Input.
pub const BASE_SHARE: &str = "Grundbidragets andel av potten";
/// Input.
pub const POSTS: &str = "Helårsarbetare när alla deltar";
/// Input.
pub const CEILING: &str = "Högsta belopp per år, kr";
/// Input.
pub const UP_TO: &str = "Till och med så många invånare";
/// Input.
pub const LEAST: &str = "Lägsta avgift, kr";
/// Input.
pub const MOST: &str = "Högsta avgift, kr";
/// Input.
pub const REBATE_ABOVE: &str = "Rabatt för fler invånare än";
/// Input.
pub const GROWTH: &str = "Ökning per år, andel";
/// Input.
#[must_use]
pub fn growth_in(year: Year) -> String {
    format!("Ökning {year}, andel")
}
/// An input of a bracket.
#[must_use]
pub fn in_step(what: &str, place: usize) -> String {
    format!("Steg {place}: {what}")
}
/// An input of a period, in a year with several.
#[must_use]
pub fn from_day(what: &str, day: &str) -> String {
    format!("{what} (från och med den {day})")
}
/// The second of two sums for the same thing.
#[must_use]
pub fn again(name: &str, place: usize) -> String {
    format!("{name} {place}")
}
/// Part: a sum in what it is rounded to.
pub const UNITS: &str = "att fördela";
/// Part: who shares it.
pub const CONCERNED: &str = "berörs (1/0)";
/// Part: what each has of it.
pub const SHARE: &str = "del";
/// Part: the krona that a remainder brings among all the country's, where they are not all in the workbook.
pub const LAST_KRONA: &str = "krona till de största resterna i landet (värde)";
/// Part: what is left of a sum when all parts of it are rounded down.
pub const LEFT: &str = "hela kronor kvar efter avrundning nedåt";
/// Amounts without formulas.
pub const STATED: &str = "Beloppen är värden, inte formler";

/// Why they have none: others than those in the workbook share the sum.
pub const SHARED_OUTSIDE: &str =
    "Summan delas också av kommuner utanför arbetsboken. Välj hela landet i länsvyn för att få formler.";
/// A pot.
#[must_use]
pub fn pot(name: &str) -> String {
    format!("Pott, kr: {name}")
}
/// A county's cost.
#[must_use]
pub fn cost(scheme: &str) -> String {
    format!("{scheme}: kostnad per år, kr")
}
/// Column.
pub const FEES: &str = "Avgifter";
/// Column.
pub const COFINANCING: &str = "Medfinansiering";
/// Column.
pub const GRANTS: &str = "Bidrag";
/// Column.
pub const NET: &str = "Nettokostnad";
/// Column of an amount per inhabitant, of so many years.
#[must_use]
pub fn each(years: usize) -> String {
    format!("Netto kr per invånare{}", super::for_years(years))
}
/// A number's format in a spreadsheet, of what lacks a part.
#[must_use]
pub fn at_least_format(format: &str) -> String {
    format!("\"{} \"{format}", super::sum::AT_LEAST)
}
/// Column of sums that lack something.
#[must_use]
pub fn lacking(heading: &str, missing: &[Lack], shown: &[Year]) -> String {
    if missing.is_empty() {
        return heading.to_owned();
    }
    format!("{heading} ({}; {})", super::sum::AT_LEAST, super::missing(missing, shown))
}
/// Column of what sums lack.
pub const MISSING: &str = "Saknas";
/// Column of what a row rests on that no decision says.
pub const RESTS_ON: &str = "Bygger på";
/// Column of amounts that all lack the same.
#[must_use]
pub fn at_least(heading: &str, lack: &Lack) -> String {
    lacking(heading, std::slice::from_ref(lack), &[lack.year])
}
/// Columns of what stands beside the net: money to the county, and general membership fees.
pub const BESIDE: [&str; 2] =
    ["Till länet, ingår inte i nettokostnaden", "Allmän medlemsavgift, ingår inte i summorna"];
/// Row.
pub const SUM: &str = "Summa";
/// Column.
pub const JOINED: &str = "Antal som deltar";
/// Column.
pub const MAY_JOIN: &str = "Av";
/// Column.
pub const INCOME: &str = "Avgifter tillsammans, kr";
/// Column.
pub const FULL: &str = "Om alla deltar, kr";
/// Column.
pub const CARRIED: &str = "Helårsarbetare";
/// Column.
pub const COVERED: &str = "Andel av högsta beloppet";
/// What made the workbook.
#[must_use]
pub fn stamp(version: &str, today: &str) -> String {
    format!(
        "Framtaget med Kommunkalkyl {version} den {today}. Beloppen bygger på de dokument och antaganden som kalkylen redovisar."
    )
}
/// The name of a file.
#[must_use]
pub fn file(scope: &str, from: Year, to: Year) -> String {
    let scope: String = scope
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        })
        .collect();
    format!("kommunkalkyl-{scope}-{from}-{to}")
}
