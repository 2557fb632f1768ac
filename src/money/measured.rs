//! Reading and writing amounts with their unit, as scheme files have them: "72,64 kr/inv", "19,5 mkr".

use std::fmt;

use rust_decimal::Decimal;

use super::typed::{is_blank, signed};
use super::{Kronor, NotANumber, PerInhabitant, Share};

/// What an amount is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Kronor.
    Kronor,
    /// Thousands of kronor.
    ThousandKronor,
    /// Millions of kronor.
    MillionKronor,
    /// Kronor per inhabitant.
    PerInhabitant,
    /// Per cent.
    Percent,
    /// Per mille.
    PerMille,
    /// Nothing: a plain number.
    Count,
}

/// Every spelling of a unit, the one that is written first among its kind.
const SPELLINGS: [(&str, Unit); 18] = [
    ("kr", Unit::Kronor),
    ("kronor", Unit::Kronor),
    ("SEK", Unit::Kronor),
    ("tkr", Unit::ThousandKronor),
    ("mkr", Unit::MillionKronor),
    ("mnkr", Unit::MillionKronor),
    ("miljoner kronor", Unit::MillionKronor),
    ("miljoner kr", Unit::MillionKronor),
    ("kr/inv", Unit::PerInhabitant),
    ("kr/inv.", Unit::PerInhabitant),
    ("kr/invånare", Unit::PerInhabitant),
    ("kr per invånare", Unit::PerInhabitant),
    ("kronor per invånare", Unit::PerInhabitant),
    ("%", Unit::Percent),
    ("procent", Unit::Percent),
    ("‰", Unit::PerMille),
    ("promille", Unit::PerMille),
    ("", Unit::Count),
];

impl fmt::Display for Unit {
    /// As it is written after a number; nothing for a plain one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spelling = SPELLINGS.iter().find(|(_, unit)| unit == self);
        f.write_str(spelling.map_or("", |(spelling, _)| spelling))
    }
}

/// What an amount with a unit is an amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// An amount: kr, tkr or mkr.
    Kronor,
    /// A rate: kr/inv.
    PerInhabitant,
    /// A share of a whole: % or ‰, from 0 to 100 %.
    Share,
    /// A yearly growth: % or ‰, from −20 to 20 %.
    Growth,
    /// A weight: a plain number or a share.
    Weight,
}

impl Quantity {
    /// Every spelling of the units that it may have.
    pub fn spellings(self) -> impl Iterator<Item = &'static str> {
        SPELLINGS.iter().filter(move |(_, unit)| self.may_have(*unit)).map(|(spelling, _)| *spelling)
    }

    fn may_have(self, unit: Unit) -> bool {
        match unit {
            Unit::Kronor | Unit::ThousandKronor | Unit::MillionKronor => self == Self::Kronor,
            Unit::PerInhabitant => self == Self::PerInhabitant,
            Unit::Percent | Unit::PerMille => matches!(self, Self::Share | Self::Growth | Self::Weight),
            Unit::Count => self == Self::Weight,
        }
    }
}

/// Why a text is not the amount that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMeasured {
    /// Its number cannot be read.
    Number(NotANumber),
    /// It has no unit where one is needed.
    NoUnit,
    /// It has a unit of another kind.
    OtherUnit(Unit),
    /// What stands after the number is no unit.
    UnknownUnit,
    /// The number is below the least that there may be, in the quantity's own unit.
    Below(i32),
}

/// The most kronor, kronor per inhabitant and weight that a scheme may hold.
const MOST_KRONOR: i64 = 1_000_000_000_000;
const MOST_RATE: i64 = 100_000;
const MOST_WEIGHT: i64 = 1_000_000_000;

/// An amount in kronor with at most two decimals, at most 10^12.
///
/// # Errors
/// [`NotMeasured`] says which rule the text broke.
pub fn kronor(text: &str) -> Result<Kronor, NotMeasured> {
    let (number, unit) = parts(text)?;
    let thousands = match unit {
        Unit::Kronor => 0,
        Unit::ThousandKronor => 1,
        Unit::MillionKronor => 2,
        Unit::Count => return Err(NotMeasured::NoUnit),
        Unit::PerInhabitant | Unit::Percent | Unit::PerMille => return Err(NotMeasured::OtherUnit(unit)),
    };
    // The number is held below the limit before it is multiplied, so that nothing overflows.
    within(number, 0, MOST_KRONOR, 28)?;
    let number = (0..thousands).fold(number, |number, _| number * Decimal::ONE_THOUSAND);
    within(number, 0, MOST_KRONOR, 2).map(Kronor)
}

/// A rate in kronor per inhabitant with at most four decimals, at most 100 000.
///
/// # Errors
/// [`NotMeasured`] says which rule the text broke.
pub fn per_inhabitant(text: &str) -> Result<PerInhabitant, NotMeasured> {
    match parts(text)? {
        (number, Unit::PerInhabitant) => within(number, 0, MOST_RATE, 4).map(PerInhabitant),
        (_, Unit::Count) => Err(NotMeasured::NoUnit),
        (_, unit) => Err(NotMeasured::OtherUnit(unit)),
    }
}

/// A share in per cent or per mille, from nothing to all, with at most four decimals of a per cent.
///
/// # Errors
/// [`NotMeasured`] says which rule the text broke.
pub fn share(text: &str) -> Result<Share, NotMeasured> {
    percent(text, 0, 100, 4)
}

/// A growth in per cent or per mille, from −20 to 20 per cent, with at most two decimals of a per cent.
///
/// # Errors
/// [`NotMeasured`] says which rule the text broke.
pub fn growth(text: &str) -> Result<Share, NotMeasured> {
    percent(text, -20, 20, 2)
}

/// A weight: a plain number or a share, with at most six decimals, as many as a share has when it is
/// written as a plain number; not negative.
///
/// # Errors
/// [`NotMeasured`] says which rule the text broke.
pub fn weight(text: &str) -> Result<Share, NotMeasured> {
    match parts(text)? {
        (number, Unit::Count) => within(number, 0, MOST_WEIGHT, 6).map(Share),
        _ => share(text),
    }
}

fn percent(text: &str, least: i32, most: i64, decimals: u32) -> Result<Share, NotMeasured> {
    let (number, unit) = parts(text)?;
    let number = match unit {
        Unit::Percent => number,
        Unit::PerMille => number / Decimal::TEN,
        Unit::Count => return Err(NotMeasured::NoUnit),
        Unit::Kronor | Unit::ThousandKronor | Unit::MillionKronor | Unit::PerInhabitant => {
            return Err(NotMeasured::OtherUnit(unit));
        }
    };
    within(number, least, most, decimals).map(Share::from_percent)
}

fn within(number: Decimal, least: i32, most: i64, decimals: u32) -> Result<Decimal, NotMeasured> {
    if number < Decimal::from(least) {
        return Err(if least == 0 {
            NotMeasured::Number(NotANumber::Negative)
        } else {
            NotMeasured::Below(least)
        });
    }
    if number > Decimal::from(most) {
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        return Err(NotMeasured::Number(NotANumber::TooLarge(most)));
    }
    if number.normalize().scale() > decimals {
        return Err(NotMeasured::Number(NotANumber::TooManyDecimals(decimals)));
    }
    Ok(number.normalize())
}

/// The number and its unit.
fn parts(text: &str) -> Result<(Decimal, Unit), NotMeasured> {
    let text = text.trim();
    let last_digit = text.rfind(|c: char| c.is_ascii_digit());
    let number_end = 1 + last_digit.ok_or(NotMeasured::Number(if text.is_empty() {
        NotANumber::Empty
    } else {
        NotANumber::Unreadable
    }))?;
    let (number, unit) = text.split_at(number_end);
    let unit: String = unit.trim().chars().map(|c| if is_blank(c) { ' ' } else { c }).collect();
    let number = signed(number).map_err(NotMeasured::Number)?;
    let known = SPELLINGS.iter().find(|(spelling, _)| *spelling == unit);
    known.map(|(_, unit)| (number, *unit)).ok_or(NotMeasured::UnknownUnit)
}

/// A plain decimal as scheme files have it: groups of three, a comma, a real minus.
fn written(number: Decimal) -> String {
    let plain = number.normalize().to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", &*plain), |digits| ("\u{2212}", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

impl Kronor {
    /// As [`kronor`] reads it: "6 250 000 kr".
    #[must_use]
    pub fn with_unit(self) -> String {
        format!("{} {}", written(self.0), Unit::Kronor)
    }
}

impl PerInhabitant {
    /// As [`per_inhabitant`] reads it: "72,64 kr/inv".
    #[must_use]
    pub fn with_unit(self) -> String {
        format!("{} {}", written(self.0), Unit::PerInhabitant)
    }
}

impl Share {
    /// As [`share`] and [`growth`] read it: "25 %".
    #[must_use]
    pub fn with_unit(self) -> String {
        format!("{} {}", written(self.0 * Decimal::ONE_HUNDRED), Unit::Percent)
    }

    /// As [`weight`] reads it: "2,5".
    #[must_use]
    pub fn as_weight(self) -> String {
        written(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_their_unit_and_written_back() {
        for (text, plain) in [
            ("6 250 000 kr", "6250000"),
            ("19,5 mkr", "19500000"),
            ("14,6 miljoner kronor", "14600000"),
            ("250 tkr", "250000"),
            ("0,5 kr", "0.5"),
            ("1\u{a0}000\u{a0}kr", "1000"),
        ] {
            let amount = kronor(text).expect(text);
            assert_eq!(amount.to_string(), plain, "{text}");
            assert_eq!(kronor(&amount.with_unit()), Ok(amount));
        }
        assert_eq!(per_inhabitant("72,64 kr/inv").expect("a rate").to_string(), "72.64");
        assert_eq!(share("25 %").expect("a share").to_string(), "0.25");
        assert_eq!(share("5 ‰").expect("a share").to_string(), "0.005");
        assert_eq!(growth("\u{2212}1,5 %").expect("a growth").to_string(), "-0.015");
        assert_eq!(weight("2,5").expect("a weight").to_string(), "2.5");
        let least = weight("0,0001 %").expect("a weight");
        assert_eq!(weight(&least.as_weight()), Ok(least), "found by fuzzing");
    }

    #[test]
    fn a_wrong_unit_or_none_is_refused() {
        assert_eq!(kronor("6 250 000"), Err(NotMeasured::NoUnit));
        assert_eq!(kronor("4 kr/inv"), Err(NotMeasured::OtherUnit(Unit::PerInhabitant)));
        assert_eq!(per_inhabitant("4 kr"), Err(NotMeasured::OtherUnit(Unit::Kronor)));
        assert_eq!(share("0,25"), Err(NotMeasured::NoUnit));
        assert_eq!(share("25 kr"), Err(NotMeasured::OtherUnit(Unit::Kronor)));
        assert_eq!(kronor("4 dollar"), Err(NotMeasured::UnknownUnit));
        assert_eq!(kronor("1e9 kr"), Err(NotMeasured::Number(NotANumber::Unreadable)));
        assert_eq!(kronor("−4 kr"), Err(NotMeasured::Number(NotANumber::Negative)));
        assert_eq!(growth("21 %"), Err(NotMeasured::Number(NotANumber::TooLarge(20))));
        assert_eq!(growth("-21 %"), Err(NotMeasured::Below(-20)));
        assert_eq!(share("100,5 %"), Err(NotMeasured::Number(NotANumber::TooLarge(100))));
        assert_eq!(kronor("1,234 kr"), Err(NotMeasured::Number(NotANumber::TooManyDecimals(2))));
        let many = format!("{} kr", "9".repeat(28));
        assert!(matches!(kronor(&many), Err(NotMeasured::Number(NotANumber::TooLarge(_)))));
        assert!(matches!(kronor("999999999999 mkr"), Err(NotMeasured::Number(NotANumber::TooLarge(_)))));
    }
}
