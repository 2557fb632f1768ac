//! Which municipalities the county view shows.

use crate::population::{CountyCode, MunicipalityCode, Table};

/// Which municipalities are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those of one county.
    County(CountyCode),
    /// All of them.
    Country,
}

impl Scope {
    /// As it stands in an address.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::County(code) => code.to_string(),
            Self::Country => "alla".to_owned(),
        }
    }

    pub(super) fn named(name: &str, table: &Table) -> Option<Self> {
        if name == "alla" {
            return Some(Self::Country);
        }
        name.parse().ok().filter(|&code| table.county(code).is_some()).map(Self::County)
    }

    /// Whether a municipality is shown.
    #[must_use]
    pub fn holds(self, code: MunicipalityCode) -> bool {
        match self {
            Self::County(county) => code.county() == county,
            Self::Country => true,
        }
    }
}
