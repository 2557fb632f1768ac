//! The case: what a person has typed and chosen, and nothing that follows from it.

use litemap::LiteMap;

use super::Carried;
use crate::population::{MunicipalityCode, Year};
use crate::rules::{SettingKey, Typed};
use crate::scheme::{Collection, Kind, Scheme, builtin};

/// What a person has typed and chosen. Text stays as it was typed until it is asked what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The chosen municipality.
    pub municipality: Option<MunicipalityCode>,
    /// The population typed in place of the registered one.
    pub population: String,
    /// The population foreseen for coming 31 Decembers, by their years.
    pub forecasts: LiteMap<Year, String>,
    /// One end of the years shown; the other may be earlier.
    pub from: Year,
    /// The other end.
    pub to: Year,
    /// Schemes that concern the municipality but are left out, in the order of their identifiers; at first
    /// the built-in general membership fees.
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

/// Whether a scheme is left out until it is taken in: a built-in general membership fee, which is no money
/// for knowledge development. One that a user or a host has added was meant to be seen.
#[must_use]
pub fn is_left_out_at_first(scheme: &Scheme) -> bool {
    left_out_at_first().any(|id| *id == *scheme.id)
}

/// In the order of their identifiers, in which the data has them.
pub(super) fn left_out_at_first() -> impl Iterator<Item = &'static str> {
    let general = builtin().schemes.iter().filter(|scheme| scheme.kind == Kind::Membership);
    general.map(|scheme| &*scheme.id)
}

impl Case {
    /// An untouched case that shows these years. There is none without years: which they are depends on
    /// when it is opened, and nothing here knows the day.
    #[must_use]
    pub fn showing(from: Year, to: Year) -> Self {
        Self {
            municipality: None,
            population: String::new(),
            forecasts: LiteMap::new(),
            from: from.in_calendar(),
            to: to.in_calendar(),
            left_out: left_out_at_first().map(str::to_owned).collect(),
            settings: LiteMap::new(),
            shown: Shown::default(),
            draft: Carried::default(),
            county: Carried::default(),
            own: Carried::default(),
        }
    }

    /// An untouched case as it opens in a year: on that year and the two after.
    #[must_use]
    pub fn opened_in(present: Year) -> Self {
        let (from, to) = present.opened();
        Self::showing(from, to)
    }

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
    pub fn for_link(&self, collection: &Collection) -> Self {
        let mut case = self.for_address(collection);
        case.draft = case.draft.without_added_text();
        case
    }

    /// The years that can be chosen in a present year: as far as the schemes reach, and those shown.
    #[must_use]
    pub fn offered_years(&self, collection: &Collection, present: Year) -> (Year, Year) {
        let (first, last) = collection.reach(present, &self.left_out);
        (first.min(self.from).min(self.to), last.max(self.from).max(self.to))
    }

    /// The years shown.
    #[must_use]
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + Clone {
        self.from.min(self.to).to(self.from.max(self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_at_first_is_in_the_order_of_the_links() {
        let ids: Vec<&str> = left_out_at_first().collect();
        assert!(ids.len() > 1 && ids.is_sorted(), "{ids:?}");
    }
}
