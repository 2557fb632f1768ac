//! Sums in words: what is whole stands alone, what lacks something says so and what.

use super::answer;
use super::draft::listed;
use super::number::in_letters;
use crate::case::{Lack, Sum};
use crate::money::Kronor;
use crate::population::Year;
use crate::scheme::SettingName;

/// Before an amount that lacks a part.
pub(super) const AT_LEAST: &str = "minst";
/// In place of a sum of which nothing is known.
const UNKNOWN: &str = "okänd";
/// In place of a difference that cannot be stated.
const UNSTATED: &str = "kan inte beräknas";
/// Where nothing of a kind was counted, and nothing is missing.
const NOT_INCLUDED: &str = "ingår inte";

/// A sum in the dress of its amount: 273 350 kr, "minst 273 350 kr", or words in its place.
#[must_use]
pub fn sum(of: Sum, dress: impl Fn(Kronor) -> String) -> String {
    match of {
        Sum::Whole(amount) => dress(amount),
        Sum::AtLeast(amount) => at_least(&dress(amount)),
        Sum::Unknown => UNKNOWN.to_owned(),
        Sum::Unstated => UNSTATED.to_owned(),
        Sum::NotIncluded => NOT_INCLUDED.to_owned(),
    }
}

/// The same in a table's cell, where nothing of the kind is a stroke.
#[must_use]
pub fn cell(of: Sum, dress: impl Fn(Kronor) -> String) -> String {
    if of == Sum::NotIncluded { NOTHING.to_owned() } else { sum(of, dress) }
}
const NOTHING: &str = "–";

/// An amount that lacks a part: "minst 273 350 kr".
#[must_use]
pub fn at_least(dressed: &str) -> String {
    // It may end a line: the amount itself is never broken, least of all in a narrow cell on paper.
    format!("{AT_LEAST} {dressed}")
}

/// A sum with what it lacks: "minst 273 350 kr; SKR:s avgift saknas".
#[must_use]
pub fn with_missing(sum: &str, missing: &[Lack], shown: &[Year]) -> String {
    if missing.is_empty() { sum.to_owned() } else { format!("{sum}; {}", self::missing(missing, shown)) }
}

/// What is missing, with its years where it is not all that are shown: "SKR:s avgift saknas 2029–2030".
#[must_use]
pub fn missing(missing: &[Lack], shown: &[Year]) -> String {
    let mut parts: Vec<(Vec<String>, Vec<Year>)> = Vec::new();
    for (at, lack) in missing.iter().enumerate() {
        let same = |of: &Lack| of.scheme == lack.scheme && of.asked == lack.asked;
        if missing[..at].iter().any(same) {
            continue;
        }
        let years = Year::each_once(missing.iter().filter(|of| same(of)).map(|of| of.year));
        match parts.iter_mut().find(|(_, of)| *of == years) {
            Some((names, _)) => names.push(lacking(lack)),
            None => parts.push((vec![lacking(lack)], years)),
        }
    }
    let said = parts.into_iter().map(|(names, years)| {
        let years = if shown.iter().all(|year| years.contains(year)) {
            String::new()
        } else {
            format!(" {}", spans(&years))
        };
        format!("{} saknas{years}", listed(&names))
    });
    listed(&said.collect::<Vec<_>>())
}

/// What is missing of a scheme.
fn lacking(lack: &Lack) -> String {
    let name = match &*lack.scheme {
        "skr-kunskapsstyrning" => "SKR:s avgift",
        "gr-medlemsavgift" => "GR:s medlemsavgift",
        "skaraborg-medlemsavgift" => "Skaraborgs medlemsavgift",
        "yrkesresan" => "Yrkesresans avgift",
        "omstallning-sol" => "bidraget för ny socialtjänstlag",
        _ => &*lack.name,
    };
    match (lack.asked, name.strip_suffix("s avgift")) {
        (Some(SettingName::Regional), Some(whose)) => format!("{whose}s regionala avgift"),
        (Some(SettingName::Regional), None) => format!("regional avgift för {name}"),
        _ => name.to_owned(),
    }
}

/// Years in a row: "2021–2024 och 2026".
fn spans(years: &[Year]) -> String {
    let mut spans: Vec<(Year, Option<Year>)> = Vec::new();
    for &year in years {
        match spans.last_mut() {
            Some((_, to)) if *to == Some(year.before(1)) => *to = Some(year),
            _ => spans.push((year, Some(year))),
        }
    }
    answer::spans(&spans)
}

/// Beside an amount per inhabitant that is of several years: " för tre år".
#[must_use]
pub fn for_years(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        count => format!(" för {} år", u8::try_from(count).map_or_else(|_| count.to_string(), in_letters)),
    }
}
