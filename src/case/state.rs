//! The case: what a person has typed and chosen, and nothing that follows from it.

use std::collections::{BTreeMap, BTreeSet};

use super::DraftFields;
use crate::population::{MunicipalityCode, Year};
use crate::rules::Typed;

/// The first year that can be asked about.
pub const FIRST_YEAR: Year = Year(2011);
/// The last year that can be asked about.
pub const LAST_YEAR: Year = Year(2028);

/// What a person has typed and chosen. Text stays as it was typed until it is asked what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The chosen municipality.
    pub municipality: Option<MunicipalityCode>,
    /// The population typed in place of the registered one.
    pub population: String,
    /// The first year shown.
    pub from: Year,
    /// The last year shown.
    pub to: Year,
    /// Schemes that concern the municipality but were left out.
    pub left_out: BTreeSet<String>,
    /// What was typed for each scheme's settings.
    pub settings: BTreeMap<String, Typed>,
    /// Which part of the page is shown.
    pub shown: Shown,
    /// The decision draft.
    pub draft: DraftFields,
}

/// Which part of the page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// Amounts and how they came about.
    #[default]
    Calculation,
    /// The decision draft.
    Draft,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            municipality: None,
            population: String::new(),
            from: Year(2020),
            to: Year(2024),
            left_out: BTreeSet::new(),
            settings: BTreeMap::new(),
            shown: Shown::default(),
            draft: DraftFields::default(),
        }
    }
}

impl Case {
    /// What was typed for a scheme's settings.
    #[must_use]
    pub fn typed(&self, scheme: &str) -> Typed {
        self.settings.get(scheme).cloned().unwrap_or_default()
    }

    /// The years shown.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + Clone {
        self.from.to(self.to)
    }
}
