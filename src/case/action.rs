//! What a person can do to a case.

use super::{Case, Shown, county, draft, own};
use crate::population::{MunicipalityCode, Year};
use crate::rules::SettingKey;

/// One thing that a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Chose a municipality, or none.
    Choose(Option<MunicipalityCode>),
    /// Typed a population of their own.
    TypePopulation(String),
    /// Typed a population that is foreseen for 31 December of a coming year.
    Foresee(Year, String),
    /// Chose one end of the years; the other stays, so that a year can be typed figure by figure.
    From(Year),
    /// Chose the other end.
    To(Year),
    /// Chose both years.
    Span(Year, Year),
    /// Took a scheme in or left it out.
    Include(String, bool),
    /// Typed or chose a scheme's setting, for every year or for one.
    Set(String, SettingKey, String),
    /// Turned to another part of the page.
    Show(Shown),
    /// Chose or typed something in a part that is fetched when asked for, by the keys of an address.
    Carry(Vec<(String, String)>),
    /// Opened another case.
    Open(Box<Case>),
}

impl Case {
    /// The case after an action. Nothing that was typed elsewhere is lost.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut case = self.clone();
        match action {
            Action::Choose(municipality) => {
                // A typed or foreseen population belongs to the municipality that it was typed for.
                if municipality.is_some() && case.municipality.is_some() && municipality != case.municipality
                {
                    case.population.clear();
                    case.forecasts.clear();
                }
                case.municipality = municipality;
            }
            Action::TypePopulation(text) => case.population = text,
            Action::Foresee(date, text) => {
                if text.is_empty() {
                    case.forecasts.remove(&date);
                } else {
                    case.forecasts.insert(date, text);
                }
            }
            Action::From(year) => case.from = year.in_calendar(),
            Action::To(year) => case.to = year.in_calendar(),
            Action::Span(from, to) => case.span(from, to),
            Action::Include(scheme, taken_in) => case.leave_out(scheme, !taken_in),
            Action::Set(scheme, setting, text) => case.set(&scheme, setting, text),
            Action::Show(shown) => case.shown = shown,
            Action::Carry(pairs) => {
                for (key, text) in pairs {
                    case.carry(key, text);
                }
            }
            Action::Open(other) => case = *other,
        }
        case
    }

    /// Keeps what belongs to a part of the page by its key; false when it belongs to none.
    pub(super) fn carry(&mut self, key: String, text: String) -> bool {
        let part = match key.as_str() {
            key if draft::owns(key) => &mut self.draft,
            key if county::owns(key) => &mut self.county,
            key if own::owns(key) => &mut self.own,
            _ => return false,
        };
        part.put(key, text);
        true
    }

    fn span(&mut self, from: Year, to: Year) {
        self.from = from.in_calendar();
        self.to = to.in_calendar();
    }
}
