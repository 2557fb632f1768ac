//! A calendar day as the data files write it.

use std::fmt;
use std::str::FromStr;

use databake::Bake;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day of the Gregorian calendar, written `2020-01-31`.
#[allow(clippy::struct_field_names, reason = "the day of a day is a day; only the build sees it as a fault")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Bake)]
#[databake(path = crate::scheme)]
pub struct Day {
    /// Four digits.
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// 1–31, as the month allows.
    pub day: u8,
}

impl Day {
    /// Which day of its year it is, from 1.
    #[must_use]
    pub fn of_year(self) -> u32 {
        (1..self.month).map(|month| u32::from(days_in(self.year, month))).sum::<u32>() + u32::from(self.day)
    }

    /// Whether it is the last of its month.
    #[must_use]
    pub fn ends_month(self) -> bool {
        self.day == days_in(self.year, self.month)
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        if self.day < days_in(self.year, self.month) {
            Self { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Self { month: self.month + 1, day: 1, ..self }
        } else {
            Self { year: self.year.saturating_add(1), month: 1, day: 1 }
        }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("`{text}` is not a day such as 2020-01-31");
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return Err(refused()) };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return Err(refused());
        }
        let number = |part: &str| part.parse::<u16>().map_err(|_| refused());
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        let month = u8::try_from(month).map_err(|_| refused())?;
        let day = u8::try_from(day).map_err(|_| refused())?;
        if !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
            return Err(refused());
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// When a document was decided or published, as exactly as it says itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Bake)]
#[databake(path = crate::scheme)]
pub enum Dated {
    /// A year, written `2016`.
    Year(u16),
    /// A month of a year, written `2012-02`.
    Month(u16, u8),
    /// A day, written `2013-10-25`.
    Day(Day),
}

impl Dated {
    /// The first day that it may be; before that the document did not exist.
    #[must_use]
    pub fn earliest(self) -> Day {
        match self {
            Self::Year(year) => Day { year, month: 1, day: 1 },
            Self::Month(year, month) => Day { year, month, day: 1 },
            Self::Day(day) => day,
        }
    }
}

impl FromStr for Dated {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.len() {
            4 => format!("{text}-01-01").parse().map(|day: Day| Self::Year(day.year)),
            7 => format!("{text}-01").parse().map(|day: Day| Self::Month(day.year, day.month)),
            _ => text.parse().map(Self::Day),
        }
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for Dated {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn the_day_after_knows_months_and_leap_years() {
        assert_eq!(day("2023-12-31").next(), day("2024-01-01"));
        assert_eq!(day("2024-02-28").next(), day("2024-02-29"));
        assert_eq!(day("2023-02-28").next(), day("2023-03-01"));
    }

    #[test]
    fn a_document_is_dated_as_exactly_as_it_says() {
        for (text, earliest) in
            [("2016", "2016-01-01"), ("2012-02", "2012-02-01"), ("2013-10-25", "2013-10-25")]
        {
            let dated: Dated = text.parse().expect("a date");
            assert_eq!(dated.to_string(), text);
            assert_eq!(dated.earliest(), day(earliest));
        }
        for text in ["", "201", "2012-13", "2012-2", "2012-02-30", "20122", "åå"] {
            assert!(text.parse::<Dated>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["2023-02-29", "2023-13-01", "2023-1-1", "2023", "23-01-01", "2023-00-10"] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
