//! The case: what a person has typed and chosen, and nothing that follows from it.

use litemap::LiteMap;

use super::Carried;
use crate::population::{MunicipalityCode, Year};
use crate::rules::{SettingKey, Typed};

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
    /// One end of the years shown; the other may be earlier.
    pub from: Year,
    /// The other end.
    pub to: Year,
    /// Schemes that concern the municipality but were left out, in the order of their identifiers.
    pub left_out: Vec<String>,
    /// What was typed for each scheme's settings.
    pub settings: LiteMap<String, Typed>,
    /// Which part of the page is shown.
    pub shown: Shown,
    /// The decision draft.
    pub draft: Carried,
    /// The county view.
    pub county: Carried,
    /// Schemes of the user's own, and built-in rates that the user has changed.
    pub own: Carried,
}

/// Which part of the page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// Amounts and how they came about.
    #[default]
    Calculation,
    /// The decision draft.
    Draft,
    /// Every municipality of a county at once.
    County,
    /// How to put the calculator on a site of one's own.
    Generator,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            municipality: None,
            population: String::new(),
            from: Year(2020),
            to: Year(2024),
            left_out: Vec::new(),
            settings: LiteMap::new(),
            shown: Shown::default(),
            draft: Carried::default(),
            county: Carried::default(),
            own: Carried::default(),
        }
    }
}

impl Case {
    /// What was typed for a scheme's settings.
    #[must_use]
    pub fn typed(&self, scheme: &str) -> Typed {
        self.settings.get(scheme).cloned().unwrap_or_default()
    }

    /// Puts what was typed in a scheme's setting; nothing when it is empty.
    pub(super) fn set(&mut self, scheme: &str, setting: SettingKey, text: String) {
        let mut typed = self.settings.remove(scheme).unwrap_or_default();
        if text.is_empty() {
            typed.remove(&setting);
        } else {
            typed.insert(setting, text);
        }
        if !typed.is_empty() {
            self.settings.insert(scheme.to_owned(), typed);
        }
    }

    /// Leaves a scheme out, or takes it in again.
    pub(super) fn leave_out(&mut self, scheme: String, out: bool) {
        match (self.left_out.binary_search(&scheme), out) {
            (Err(place), true) => self.left_out.insert(place, scheme),
            (Ok(place), false) => {
                self.left_out.remove(place);
            }
            (Ok(_), true) | (Err(_), false) => {}
        }
    }

    /// The case as a printed link reopens it: without the text that the user added under the
    /// draft's headings, which would make the link longer than the page it is printed on.
    #[must_use]
    pub fn for_link(&self) -> Self {
        let mut case = self.for_address();
        case.draft = self.draft.without_added_text();
        case
    }

    /// The years shown.
    #[must_use]
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + Clone {
        self.from.min(self.to).to(self.from.max(self.to))
    }
}
