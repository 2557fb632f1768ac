//! A rate in kronor per inhabitant.

use std::ops::{Add, Mul};

use rust_decimal::Decimal;

use super::decimal::{decimal_as_text, rounded};
use super::{Kronor, Share};

/// Kronor per inhabitant and year, exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerInhabitant(pub(super) Decimal);

decimal_as_text!(PerInhabitant);

impl PerInhabitant {
    /// What so many inhabitants cost at this rate.
    #[must_use]
    pub fn times(self, inhabitants: u32) -> Kronor {
        Kronor(self.0 * Decimal::from(inhabitants))
    }

    /// The rate that makes `amount` out of so many inhabitants, to 28 digits; `None` for nobody.
    #[must_use]
    pub fn from_total(amount: Kronor, inhabitants: u32) -> Option<Self> {
        amount.0.checked_div(Decimal::from(inhabitants)).map(Self)
    }

    /// The rate that costs one inhabitant so much.
    #[must_use]
    pub fn of_one(amount: Kronor) -> Self {
        Self(amount.0)
    }

    /// A hundredth of an öre, half of it away from zero: the finest rate that is shown.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self(rounded(self.0, 4))
    }

    /// The rate as an amount for one inhabitant.
    #[must_use]
    pub fn for_one(self) -> Kronor {
        Kronor(self.0)
    }
}

impl Add for PerInhabitant {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Mul<Share> for PerInhabitant {
    type Output = Self;

    fn mul(self, share: Share) -> Self {
        Self(self.0 * share.0)
    }
}
