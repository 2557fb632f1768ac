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
    fn what_is_no_day_is_refused() {
        for text in ["2023-02-29", "2023-13-01", "2023-1-1", "2023", "23-01-01", "2023-00-10"] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
