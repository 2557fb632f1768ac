//! Reading what people type: "1 234,50 kr", "12 345 inv.", pasted with non-breaking spaces.

use rust_decimal::Decimal;

use super::{Kronor, PerInhabitant, Share};

/// Why a typed text is not the number that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing but blanks.
    Empty,
    /// Something else than the digits 0–9, their separators and a unit.
    Unreadable,
    /// A point that may part thousands or decimals, as in "12.345".
    AmbiguousPoint,
    /// Below zero.
    Negative,
    /// Whole numbers only.
    NotWhole,
    /// More decimals than the field takes.
    TooManyDecimals(u32),
    /// Below the smallest number that the field takes.
    TooSmall(u32),
    /// Above the largest number that the field takes.
    TooLarge(u32),
}

/// Units that people paste along; the longest spelling first.
const UNITS: [&str; 13] = [
    "kronor per invånare",
    "kr per invånare",
    "kr/invånare",
    "kr/inv.",
    "kr/inv",
    "invånare",
    "kronor",
    "procent",
    "inv.",
    "inv",
    "kr",
    "st",
    "%",
];

/// A whole number between `least` and `most`, such as a population or a number of answers.
///
/// # Errors
/// [`NotANumber`] says which rule the text broke.
pub fn read_count(text: &str, least: u32, most: u32) -> Result<u32, NotANumber> {
    let number = read(text)?;
    if !number.fract().is_zero() {
        return Err(NotANumber::NotWhole);
    }
    if number < Decimal::from(least) {
        return Err(NotANumber::TooSmall(least));
    }
    if number > Decimal::from(most) {
        return Err(NotANumber::TooLarge(most));
    }
    u32::try_from(number).map_err(|_| NotANumber::TooLarge(most))
}

/// An amount in kronor, at most two decimals and at most `most` kronor.
///
/// # Errors
/// [`NotANumber`] says which rule the text broke.
pub fn read_kronor(text: &str, most: u32) -> Result<Kronor, NotANumber> {
    within(text, 2, most).map(Kronor)
}

/// A rate in kronor per inhabitant, at most four decimals and at most `most` kronor.
///
/// # Errors
/// [`NotANumber`] says which rule the text broke.
pub fn read_per_inhabitant(text: &str, most: u32) -> Result<PerInhabitant, NotANumber> {
    within(text, 4, most).map(PerInhabitant)
}

/// A share typed in per cent, from 0 to 100 with at most two decimals.
///
/// # Errors
/// [`NotANumber`] says which rule the text broke.
pub fn read_percent(text: &str) -> Result<Share, NotANumber> {
    within(text, 2, 100).map(Share::from_percent)
}

fn within(text: &str, decimals: u32, most: u32) -> Result<Decimal, NotANumber> {
    let number = read(text)?;
    if number.scale() > decimals {
        return Err(NotANumber::TooManyDecimals(decimals));
    }
    if number > Decimal::from(most) {
        return Err(NotANumber::TooLarge(most));
    }
    Ok(number)
}

/// A decimal that is not negative, in Swedish or plain spelling.
fn read(text: &str) -> Result<Decimal, NotANumber> {
    let bare = without_unit(text.trim());
    if bare.is_empty() {
        return Err(if text.trim().is_empty() { NotANumber::Empty } else { NotANumber::Unreadable });
    }
    let number = signed(bare)?;
    // A zero with a minus is not what anybody means either.
    if bare.starts_with(['-', '\u{2212}']) { Err(NotANumber::Negative) } else { Ok(number) }
}

/// A decimal without its unit, in Swedish or plain spelling.
pub(super) fn signed(bare: &str) -> Result<Decimal, NotANumber> {
    let (negative, bare) = match bare.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, bare),
    };
    let (whole, fraction) = match bare.split_once([',', '.']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (bare, None),
    };
    let whole_digits = grouped(whole).ok_or(NotANumber::Unreadable)?;
    if let Some(fraction) = fraction {
        if bare.contains('.') && is_perhaps_grouped_by_points(bare) {
            return Err(NotANumber::AmbiguousPoint);
        }
        if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotANumber::Unreadable);
        }
    }
    let plain = match fraction {
        Some(fraction) => format!("{whole_digits}.{}", fraction.trim_end_matches('0')),
        None => whole_digits,
    };
    // What is left is digits alone, so the only thing that can fail is their number.
    Decimal::from_str_exact(plain.trim_end_matches('.'))
        .map(|number| if negative { -number.normalize() } else { number.normalize() })
        .map_err(|_| NotANumber::TooLarge(u32::MAX))
}

/// Lower case of the letters that units are spelled with, so that no table of all scripts is needed.
fn lower(letter: char) -> char {
    if letter == 'Å' { 'å' } else { letter.to_ascii_lowercase() }
}

fn without_unit(text: &str) -> &str {
    let lower: String = text.chars().map(lower).collect();
    for unit in UNITS {
        if lower.ends_with(unit)
            && let Some(end) = text.len().checked_sub(unit.len())
            && text.is_char_boundary(end)
        {
            return text[..end].trim_end();
        }
    }
    text
}

/// Blanks that part thousands.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The digits of a number grouped by blanks: groups of three between the first and the last,
/// so that two pasted columns are not read as one number.
fn grouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(is_blank).collect();
    let last = groups.len() - 1;
    for (place, group) in groups.iter().enumerate() {
        let digits = !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        let length = place == 0 || group.len() == 3 || (place == last && group.len() < 3);
        if !digits || !length {
            return None;
        }
    }
    Some(groups.concat())
}

/// "12.345" and "1.234.567": the point may part thousands, and nobody can tell.
fn is_perhaps_grouped_by_points(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or_default();
    let plausible_first = (1..=3).contains(&first.len()) && first != "0";
    plausible_first && groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn population(text: &str) -> Result<u32, NotANumber> {
        read_count(text, 1, 20_000_000)
    }

    #[test]
    fn what_people_paste_is_read() {
        for text in [
            "12345",
            "12 345",
            "12\u{a0}345",
            "12\u{202f}345",
            " 12 345 ",
            "12 345 inv.",
            "12345 Invånare",
            "12345inv",
            "12 345,0",
            "12\u{a0}345\u{a0}inv.",
        ] {
            assert_eq!(population(text), Ok(12_345), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_population_says_why() {
        let table = [
            ("", NotANumber::Empty),
            ("  \u{a0} ", NotANumber::Empty),
            ("12.345", NotANumber::AmbiguousPoint),
            ("1.234.567", NotANumber::AmbiguousPoint),
            ("12 345,5", NotANumber::NotWhole),
            ("12.5", NotANumber::NotWhole),
            ("-3", NotANumber::Negative),
            ("\u{2212}3", NotANumber::Negative),
            ("1e9", NotANumber::Unreadable),
            ("१२", NotANumber::Unreadable),
            ("12,", NotANumber::Unreadable),
            ("inv.", NotANumber::Unreadable),
            ("12345\t2024", NotANumber::Unreadable),
            ("12 345 2 024", NotANumber::Unreadable),
            ("1,2,3", NotANumber::Unreadable),
            ("<script>", NotANumber::Unreadable),
            ("0", NotANumber::TooSmall(1)),
            ("20000001", NotANumber::TooLarge(20_000_000)),
        ];
        for (text, why) in table {
            assert_eq!(population(text), Err(why), "{text:?}");
        }
        let forty_digits = "1234567890".repeat(4);
        assert!(matches!(population(&forty_digits), Err(NotANumber::TooLarge(_))));
    }

    #[test]
    fn a_rate_may_be_typed_with_comma_or_point() {
        for text in ["1,95", "1.95", "1,95 kr", "1,950", "1,95 kr/inv."] {
            let rate = read_per_inhabitant(text, 10_000).expect("a rate");
            assert_eq!(rate.to_string(), "1.95", "{text:?}");
        }
        assert_eq!(read_per_inhabitant("1,95001", 10_000), Err(NotANumber::TooManyDecimals(4)));
        assert_eq!(read_percent("100,5"), Err(NotANumber::TooLarge(100)));
        assert_eq!(read_percent("33 %").expect("a share").to_string(), "0.33");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}") {
            let _ = population(&text);
            let _ = read_kronor(&text, u32::MAX);
            let _ = read_percent(&text);
        }

        #[test]
        fn every_count_is_read_back_from_its_swedish_spelling(count in 1_u32..20_000_000) {
            let plain = count.to_string();
            let mut spelled = String::new();
            for (place, digit) in plain.chars().enumerate() {
                if place > 0 && (plain.len() - place) % 3 == 0 {
                    spelled.push('\u{a0}');
                }
                spelled.push(digit);
            }
            prop_assert_eq!(population(&spelled), Ok(count));
        }
    }
}
