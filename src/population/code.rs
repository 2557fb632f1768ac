//! Codes of municipalities and counties.

use std::fmt;
use std::str::FromStr;

use databake::{Bake, BakeSize, CrateEnv, TokenStream, quote};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that is not a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACode(String);

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a code", self.0)
    }
}

impl std::error::Error for NotACode {}

/// A municipality's four-digit code (kommunkod); the first two digits are its county's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(u16);

/// A county's two-digit code (länskod).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountyCode(u8);

impl MunicipalityCode {
    /// The code's digits as a number.
    pub(super) fn digits(self) -> usize {
        usize::from(self.0)
    }

    /// The county that the municipality lies in.
    #[must_use]
    pub fn county(self) -> CountyCode {
        CountyCode(u8::try_from(self.0 / 100).unwrap_or(0))
    }
}

fn digits<const N: usize>(text: &str) -> Result<u16, NotACode> {
    if text.len() == N && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().map_err(|_| NotACode(text.to_owned()))
    } else {
        Err(NotACode(text.to_owned()))
    }
}

impl FromStr for MunicipalityCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        digits::<4>(text).map(Self)
    }
}

impl FromStr for CountyCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let code = digits::<2>(text)?;
        u8::try_from(code).map(Self).map_err(|_| NotACode(text.to_owned()))
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl fmt::Display for CountyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

macro_rules! code_in_data {
    ($type:ident, $number:ty) => {
        impl $type {
            /// The code with these digits, for what the build writes.
            pub(crate) const fn written(digits: $number) -> Self {
                Self(digits)
            }
        }

        impl Bake for $type {
            fn bake(&self, _: &CrateEnv) -> TokenStream {
                let digits = self.0;
                quote! { crate::population::$type::written(#digits) }
            }
        }

        impl BakeSize for $type {
            fn borrows_size(&self) -> usize {
                0
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

impl CountyCode {
    /// Whether it has a county council beside its municipalities. Gotland has none: its one municipality,
    /// Region Gotland, is both (lag 2010:630 om regionalt utvecklingsansvar; kommunallagen).
    #[must_use]
    pub fn has_county_council(self) -> bool {
        self.0 != 9
    }
}

code_in_data!(MunicipalityCode, u16);
code_in_data!(CountyCode, u8);
