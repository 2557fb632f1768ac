//! Numbers as Swedish typography has them: 1 688 580 kr, 1,95 kr, −50 000 kr, 25 %.

use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::Year;
use crate::scheme::{Dated, Day};

/// A space that no line breaks at.
const NBSP: char = '\u{a0}';
/// A real minus sign.
const MINUS: char = '\u{2212}';

/// Groups a plain decimal's whole digits in threes and gives it a comma and a real minus.
#[must_use]
pub fn bare(plain: &str) -> String {
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, plain),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut dressed = String::with_capacity(plain.len() + 8);
    if negative {
        dressed.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            dressed.push(NBSP);
        }
        dressed.push(digit);
    }
    if !fraction.is_empty() {
        dressed.push(',');
        dressed.push_str(fraction);
    }
    dressed
}

/// Whole kronor without the unit: 1 688 580.
#[must_use]
pub fn count(amount: Kronor) -> String {
    bare(&amount.rounded().to_string())
}

/// Whole kronor: 1 688 580 kr.
#[must_use]
pub fn kr(amount: Kronor) -> String {
    format!("{}{NBSP}kr", count(amount))
}

/// Kronor and öre, two decimals unless whole, and at most so many: 1 688 580,27 kr.
#[must_use]
pub fn kr_exact(amount: Kronor) -> String {
    let ore = amount.rounded_to_ore();
    let plain = if ore == amount.rounded() { ore.to_string() } else { two_decimals(ore) };
    format!("{}{NBSP}kr", bare(&plain))
}

/// Öre without the unit, always two decimals: 1,76.
#[must_use]
pub fn ore(amount: Kronor) -> String {
    bare(&two_decimals(amount.rounded_to_ore()))
}

/// An amount per inhabitant, always two decimals: 1,76 kr per invånare.
#[must_use]
pub fn kr_per_inhabitant(amount: Kronor) -> String {
    format!("{}{NBSP}kr per invånare", ore(amount))
}

fn two_decimals(amount: Kronor) -> String {
    let plain = amount.to_string();
    match plain.split_once('.') {
        Some((whole, fraction)) => format!("{whole}.{fraction:0<2}"),
        None => format!("{plain}.00"),
    }
}

/// A rate: 1,95 kr per invånare. More than four decimals are rounded to four and marked as approximate.
#[must_use]
pub fn rate(rate: PerInhabitant) -> String {
    let shown = rate.rounded();
    let plain = shown.to_string();
    let dressed = match plain.split_once('.') {
        Some((whole, fraction)) => bare(&format!("{whole}.{fraction:0<2}")),
        None => bare(&plain),
    };
    let about = if shown == rate { String::new() } else { format!("ca{NBSP}") };
    format!("{about}{dressed}{NBSP}kr per invånare")
}

/// Inhabitants without the unit: 962 154.
#[must_use]
pub fn inhabitants(count: u32) -> String {
    bare(&count.to_string())
}

/// A share in per cent, rounded to at most two decimals: 25 %.
#[must_use]
pub fn percent(share: Share) -> String {
    format!("{}{NBSP}%", bare(&share.percent()))
}

/// Millions of kronor with at most two decimals: 19,5 miljoner kronor.
#[must_use]
pub fn million(amount: Kronor) -> String {
    let millions = (amount / 1_000_000).rounded_to_ore();
    let unit = if millions == Kronor::whole(1) { "miljon" } else { "miljoner" };
    format!("{}{NBSP}{unit} kronor", bare(&millions.to_string()))
}

/// A small number in letters.
#[must_use]
pub fn in_letters(number: u8) -> String {
    match number {
        2 => "två".to_owned(),
        3 => "tre".to_owned(),
        4 => "fyra".to_owned(),
        5 => "fem".to_owned(),
        6 => "sex".to_owned(),
        7 => "sju".to_owned(),
        8 => "åtta".to_owned(),
        9 => "nio".to_owned(),
        10 => "tio".to_owned(),
        _ => number.to_string(),
    }
}

/// A span of years: 2020–2023, or the one year.
#[must_use]
pub fn year_span(from: Year, to: Option<Year>) -> String {
    match to {
        Some(to) if to == from => from.to_string(),
        Some(to) => format!("{from}–{to}"),
        None => format!("från och med {from}"),
    }
}

/// A name in a year: "GR-avgift 2026", also where the name ends with that year itself.
#[must_use]
pub fn in_year(name: &str, year: Year) -> String {
    let year = year.to_string();
    let names_it = name.strip_suffix(&year).is_some_and(|rest| rest.ends_with([' ', NBSP]));
    if names_it { name.to_owned() } else { format!("{name} {year}") }
}

/// A day in words: 14 december 2018.
#[must_use]
pub fn day(day: Day) -> String {
    format!("{}{NBSP}{}", day.day, month(day.year, day.month))
}

/// When a document is dated: 25 oktober 2013, februari 2012, 2016.
#[must_use]
pub fn dated(dated: Dated) -> String {
    match dated {
        Dated::Year(year) => year.to_string(),
        Dated::Month(year, of) => month(year, of),
        Dated::Day(of) => day(of),
    }
}

fn month(year: u16, month: u8) -> String {
    let months = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let month = months.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{month} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Kronor {
        text.parse().expect("an amount")
    }

    #[test]
    fn numbers_are_dressed_as_in_swedish_print() {
        assert_eq!(kr(amount("1688580.27")), "1\u{a0}688\u{a0}580\u{a0}kr");
        assert_eq!(kr(amount("-50000")), "\u{2212}50\u{a0}000\u{a0}kr");
        assert_eq!(kr_exact(amount("1688580.27")), "1\u{a0}688\u{a0}580,27\u{a0}kr");
        assert_eq!(kr_exact(amount("0.5")), "0,50\u{a0}kr");
        assert_eq!(kr_exact(amount("999")), "999\u{a0}kr");
        assert_eq!(kr_per_inhabitant(amount("1.755")), "1,76\u{a0}kr per invånare");
        assert_eq!(rate("4".parse().expect("a rate")), "4\u{a0}kr per invånare");
        assert_eq!(rate("1.95".parse().expect("a rate")), "1,95\u{a0}kr per invånare");
        assert_eq!(percent("0.25".parse().expect("a share")), "25\u{a0}%");
        assert_eq!(million(amount("19500000")), "19,5\u{a0}miljoner kronor");
        assert_eq!(million(amount("1000000")), "1\u{a0}miljon kronor");
        assert_eq!(day("2018-12-14".parse().expect("a day")), "14\u{a0}december 2018");
        assert_eq!(dated("2013-10-25".parse().expect("a date")), "25\u{a0}oktober 2013");
        assert_eq!(dated("2012-02".parse().expect("a date")), "februari 2012");
        assert_eq!(dated("2016".parse().expect("a date")), "2016");
        assert_eq!(inhabitants(1_234), "1\u{a0}234");
        assert_eq!(inhabitants(999), "999");
        assert_eq!(in_year("GR-avgift", Year(2026)), "GR-avgift 2026");
        assert_eq!(in_year("GR-avgift 2026", Year(2026)), "GR-avgift 2026");
        assert_eq!(in_year("GR-avgift 2026", Year(2027)), "GR-avgift 2026 2027");
        assert_eq!(in_year("Avgift12026", Year(2026)), "Avgift12026 2026");
    }
}
