//! A calendar year.

use std::fmt;

use databake::Bake;
use serde::{Deserialize, Serialize};

/// A calendar year: a fee's year, or the year whose 31 December a population is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Bake)]
#[databake(path = crate::population)]
pub struct Year(pub u16);

/// So many years a calculation opens on: this one and the two after, which is what is budgeted for.
const OPENED: u16 = 3;

/// The one calendar: the years that files of schemes, links and lists may speak of.
impl Year {
    /// The calendar's first year.
    pub const FIRST: Self = Self(1990);
    /// The calendar's last year.
    pub const LAST: Self = Self(2100);

    /// The nearest year of the calendar.
    #[must_use]
    pub fn in_calendar(self) -> Self {
        self.clamp(Self::FIRST, Self::LAST)
    }

    /// The years that a calculation opens on in this one.
    #[must_use]
    pub fn opened(self) -> (Self, Self) {
        let last = Self(self.0.saturating_add(OPENED - 1));
        (self.in_calendar(), last.in_calendar())
    }
}

impl Year {
    /// So many years earlier.
    #[must_use]
    pub fn before(self, years: u8) -> Self {
        Self(self.0.saturating_sub(u16::from(years)))
    }

    /// Years in order, each once.
    pub fn each_once(years: impl Iterator<Item = Self>) -> Vec<Self> {
        let mut ordered = Vec::new();
        for year in years {
            if let Err(place) = ordered.binary_search(&year) {
                ordered.insert(place, year);
            }
        }
        ordered
    }

    /// Every year from this one to `last`, both counted.
    pub fn to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        (self.0..last.0.saturating_add(1)).map(Self)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calculation_opens_on_this_year_and_the_two_after() {
        assert_eq!(Year(2026).opened(), (Year(2026), Year(2028)));
        assert_eq!(Year(2099).opened(), (Year(2099), Year(2100)), "never past the calendar");
        assert_eq!(Year(0).opened(), (Year(1990), Year(1990)), "whatever a clock says");
    }
}
