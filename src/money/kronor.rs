//! An amount in Swedish kronor.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::Share;
use super::decimal::{decimal_as_text, rounded};

/// An exact amount in kronor. Positive is what is paid or received, by the word beside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kronor(pub(super) Decimal);

decimal_as_text!(Kronor);

impl Kronor {
    /// No kronor.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// So many whole kronor.
    #[must_use]
    pub fn whole(kronor: i64) -> Self {
        Self(Decimal::from(kronor))
    }

    /// Whole kronor, half a krona away from zero, as an invoice rounds.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self(rounded(self.0, 0))
    }

    /// Öre, half an öre away from zero: the dress of an amount per inhabitant.
    #[must_use]
    pub fn rounded_to_ore(self) -> Self {
        Self(rounded(self.0, 2))
    }

    /// The nearest multiple of `unit`, half of it away from zero. The unit must not be zero.
    #[must_use]
    pub fn to_nearest(self, unit: Self) -> Self {
        // To divide is what takes longest, and whole kronor are what nearly every scheme rounds to.
        if unit.0 == Decimal::ONE {
            return self.rounded();
        }
        Self(rounded(self.0 / unit.0, 0) * unit.0)
    }

    /// The whole of which this amount is the share; `None` when the share is nothing.
    #[must_use]
    pub fn over(self, share: Share) -> Option<Self> {
        self.0.checked_div(share.0).map(Self)
    }

    /// This amount as a share of a whole, to 28 digits; `None` when the whole is zero.
    #[must_use]
    pub fn share_of(self, whole: Self) -> Option<Share> {
        self.0.checked_div(whole.0).map(Share)
    }

    /// Whether the amount is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whether the amount is exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// The whole kronor as an integer, after rounding; `None` outside what an `i64` holds.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        i64::try_from(self.rounded().0).ok()
    }

    /// This amount as thousandths of `full`, for drawing: a bar's length, never a figure.
    ///
    /// Zero when `full` is zero.
    #[must_use]
    pub fn per_mille_of(self, full: Self) -> i32 {
        if full.0.is_zero() {
            return 0;
        }
        i32::try_from((self.0 * Decimal::ONE_THOUSAND / full.0).round()).unwrap_or(0)
    }
}

impl Add for Kronor {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Kronor {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Kronor {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Kronor {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Mul<Share> for Kronor {
    type Output = Self;

    fn mul(self, share: Share) -> Self {
        Self(self.0 * share.0)
    }
}

impl Mul<u32> for Kronor {
    type Output = Self;

    fn mul(self, count: u32) -> Self {
        Self(self.0 * Decimal::from(count))
    }
}

/// One part of so many equal ones, to 28 digits. The count must not be zero.
impl Div<u32> for Kronor {
    type Output = Self;

    fn div(self, count: u32) -> Self {
        Self(self.0 / Decimal::from(count))
    }
}

impl Sum for Kronor {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kr(text: &str) -> Kronor {
        text.parse().expect("a decimal")
    }

    #[test]
    fn half_a_krona_is_rounded_away_from_zero() {
        assert_eq!(kr("2.5").rounded(), kr("3"));
        assert_eq!(kr("3.5").rounded(), kr("4"));
        assert_eq!(kr("-2.5").rounded(), kr("-3"));
        assert_eq!(kr("2.4999999").rounded(), kr("2"));
    }

    #[test]
    fn a_float_an_exponent_or_a_separator_is_no_amount() {
        for text in ["1e9", "1,5", "1 000", ".5", "5.", "", "-", "+1", "१२"] {
            assert!(text.parse::<Kronor>().is_err(), "{text:?} was read");
        }
    }
}
