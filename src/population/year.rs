//! A calendar year.

use std::fmt;

use databake::Bake;
use serde::{Deserialize, Serialize};

/// A calendar year: a fee's year, or the year whose 31 December a population is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Bake)]
#[databake(path = crate::population)]
pub struct Year(pub u16);

impl Year {
    /// So many years earlier.
    #[must_use]
    pub fn before(self, years: u8) -> Self {
        Self(self.0.saturating_sub(u16::from(years)))
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
