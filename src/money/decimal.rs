//! Decimals as they stand in a data file or an exchange format: text, never a float.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

/// A text that is not a plain decimal such as `1.95` or `-50000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADecimal(String);

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a decimal such as \"1.95\"", self.0)
    }
}

impl std::error::Error for NotADecimal {}

/// Digits with at most one point, and nothing else: no exponent, no separators, no blanks.
pub(super) fn parse(text: &str) -> Result<Decimal, NotADecimal> {
    let refused = || NotADecimal(text.to_owned());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(refused());
    }
    Decimal::from_str_exact(text).map_err(|_| refused())
}

/// The one rounding: half away from zero, as an invoice rounds.
pub(super) fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Gives a type around a private `Decimal` its text form, `FromStr`, `Display` and serde as a string,
/// and the form in which the build writes it into the binary.
macro_rules! decimal_as_text {
    ($type:ident) => {
        impl std::str::FromStr for $type {
            type Err = $crate::money::NotADecimal;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::money::decimal::parse(text).map(Self)
            }
        }

        /// The shortest plain decimal, with a point and no separators, as data and JSON have it.
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0.normalize(), f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl $type {
            /// The number `mantissa / 10^scale`, for what the build writes.
            pub(crate) const fn written(
                low: u32,
                middle: u32,
                high: u32,
                negative: bool,
                scale: u32,
            ) -> Self {
                Self(rust_decimal::Decimal::from_parts(low, middle, high, negative, scale))
            }
        }

        impl databake::Bake for $type {
            fn bake(&self, _: &databake::CrateEnv) -> databake::TokenStream {
                let of = self.0.unpack();
                let (low, middle, high, negative, scale) = (of.lo, of.mid, of.hi, of.negative, of.scale);
                databake::quote! { crate::money::$type::written(#low, #middle, #high, #negative, #scale) }
            }
        }

        impl databake::BakeSize for $type {
            fn borrows_size(&self) -> usize {
                0
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use decimal_as_text;
