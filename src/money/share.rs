//! A share of a whole.

use std::ops::{Mul, Sub};

use rust_decimal::Decimal;

use super::decimal::{decimal_as_text, rounded};

/// A share of a whole: 0.25 is 25 per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(pub(super) Decimal);

decimal_as_text!(Share);

impl Share {
    /// Nothing of it.
    pub const NONE: Self = Self(Decimal::ZERO);
    /// All of it.
    pub const ALL: Self = Self(Decimal::ONE);

    /// So many parts of a whole; `None` when the whole is zero.
    #[must_use]
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        Decimal::from(part).checked_div(Decimal::from(whole)).map(Self)
    }

    /// From per cent: 25 is a quarter.
    #[must_use]
    pub fn from_percent(percent: Decimal) -> Self {
        Self(percent / Decimal::ONE_HUNDRED)
    }

    /// In per cent, as a plain decimal of at most two places.
    #[must_use]
    pub fn percent(self) -> String {
        rounded(self.0 * Decimal::ONE_HUNDRED, 2).normalize().to_string()
    }

    /// Whole hundredths of a per cent, half of one upwards: as a field takes it.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self(rounded(self.0, 4).normalize())
    }

    /// Between nothing and all of it.
    #[must_use]
    pub fn is_part(self) -> bool {
        self >= Self::NONE && self <= Self::ALL
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_none(self) -> bool {
        self.0.is_zero()
    }

    /// What remains of the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self::ALL - self
    }

    /// One share as a share of another: 60 per cent over 75 per cent is 80 per cent.
    /// `None` when the other is nothing.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_div(other.0).map(Self)
    }

    /// Numerator and denominator in whole numbers, for dividing without a remainder lost.
    /// `None` when negative.
    #[must_use]
    pub fn fraction(self) -> Option<(u128, u128)> {
        let plain = self.0.normalize();
        let numerator = u128::try_from(plain.mantissa()).ok()?;
        Some((numerator, 10_u128.pow(plain.scale())))
    }

    /// In thousandths, for drawing: a bar's length, never a figure.
    #[must_use]
    pub fn per_mille(self) -> i32 {
        i32::try_from((self.0 * Decimal::ONE_THOUSAND).round()).unwrap_or(0)
    }
}

impl Sub for Share {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Share {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}
