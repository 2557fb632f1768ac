//! Cases that a person keeps beside the present one, to see side by side: each under a name, in a text
//! of the address.

use form_urlencoded::Serializer;

use super::{Case, CountyField, OWN};
use crate::case::fragment::{LONGEST_TEXT, read, write};
use crate::case::{Action, Carried, OwnField, Shown, own};
use crate::population::Table;
use crate::scheme::Collection;

/// The most that stand side by side.
pub const MOST_SCENARIOS: usize = 6;
/// The longest name, in characters, as a field takes it and as a number.
pub const LONGEST_NAME: &str = "40";
const MOST_LETTERS: usize = 40;
/// Parts a name from its case; a name has none.
const BETWEEN: char = '#';

/// A case that is kept under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// What the person called it.
    pub name: String,
    /// The case, with the own schemes of the case that keeps it.
    pub case: Case,
}

/// Why a case is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// It has no name.
    Unnamed,
    /// Another has its name.
    NameTaken,
    /// As many are kept as can be seen.
    Full,
    /// An address does not hold it beside the others.
    TooLong,
}

impl Case {
    /// What of the case is compared: neither its draft, nor how it is shown, nor what it keeps itself.
    /// Own schemes are the same in every scenario.
    #[must_use]
    pub fn compared_by(&self) -> Self {
        let counts = [CountyField::Scope, CountyField::TakingPart].map(CountyField::key);
        Self {
            draft: Carried::default(),
            shown: Shown::default(),
            county: self.county.only(|key, _| counts.iter().any(|of| of == key)),
            own: self.own.only(|key, _| ![OwnField::Asked.key(), OwnField::Shown.key()].contains(&key)),
            ..self.clone()
        }
    }

    /// The cases that are kept, in the order that they were kept; none where the text cannot be read.
    #[must_use]
    pub fn scenarios(&self, collection: &Collection, table: &Table) -> Vec<Scenario> {
        // Schemes are the same in all of them, and would not fit in an address once for each.
        let schemes = self.own.pairs().filter(|(key, _)| own::holds_schemes(key));
        let schemes = Serializer::new(String::new()).extend_pairs(schemes).finish();
        let open = |(name, fragment): (String, String)| {
            let fragment = format!("{fragment}&{schemes}");
            let mut case = read(&fragment, collection, table).ok()?.case;
            let host = OwnField::HostsName;
            case.own.put(host.key().to_owned(), self.in_own(host).to_owned());
            Some(Scenario { name, case: case.compared_by() })
        };
        self.kept().into_iter().filter_map(open).collect()
    }

    /// Keeps the case as it stands.
    ///
    /// # Errors
    /// [`NotKept`] when it cannot be, with the case as it was.
    pub fn keep(&self, name: &str) -> Result<Action, NotKept> {
        let name = plain(name);
        let mut all = self.kept();
        if name.is_empty() {
            return Err(NotKept::Unnamed);
        }
        if all.iter().any(|(taken, _)| *taken == name) {
            return Err(NotKept::NameTaken);
        }
        if all.len() >= MOST_SCENARIOS {
            return Err(NotKept::Full);
        }
        let mut case = self.compared_by();
        case.own = case.own.only(|key, _| !own::holds_schemes(key));
        case = case.of_nameless_host();
        all.push((name, write(&case)));
        if all.last().is_some_and(|last| text(last).chars().count() > LONGEST_TEXT) {
            return Err(NotKept::TooLong);
        }
        Ok(keep_these(&all))
    }

    /// Keeps one no longer.
    #[must_use]
    pub fn drop_scenario(&self, name: &str) -> Action {
        let mut all = self.kept();
        all.retain(|(of, _)| of != name);
        keep_these(&all)
    }

    /// The present case with what a kept one is compared by, and with all that it keeps.
    #[must_use]
    pub fn turned_to(&self, scenario: &Scenario) -> Self {
        let compared = scenario.case.compared_by();
        let mut case = Self { draft: self.draft.clone(), shown: self.shown, ..compared.clone() };
        case.county = self.county.clone();
        for field in [CountyField::Scope, CountyField::TakingPart] {
            case.county.put(field.key(), compared.in_county(field).to_owned());
        }
        case
    }
}

impl Case {
    /// Names and fragments, in their order.
    fn kept(&self) -> Vec<(String, String)> {
        keys().filter_map(|key| kept(self.county.at(&key))).collect()
    }
}

/// Whether a text under a key of the county view is a kept case.
pub(super) fn is_kept(key: &str, value: &str) -> bool {
    keys().any(|of| of == key) && kept(value).is_some()
}

/// The keys that they have in an address.
fn keys() -> impl Iterator<Item = String> {
    (1..=MOST_SCENARIOS).map(|number| format!("{OWN}scenario{number}"))
}

fn kept(text: &str) -> Option<(String, String)> {
    let (name, fragment) = text.split_once(BETWEEN)?;
    Some((plain(name), fragment.to_owned()))
}

fn text((name, fragment): &(String, String)) -> String {
    format!("{name}{BETWEEN}{fragment}")
}

/// Keeps these, and no others.
fn keep_these(all: &[(String, String)]) -> Action {
    let texts = all.iter().map(text).chain(std::iter::repeat(String::new()));
    Action::Carry(keys().zip(texts).collect())
}

/// A name as it is kept: one line, without what cannot be seen.
fn plain(name: &str) -> String {
    let seen = name.trim().chars().map(|of| if of.is_control() || of == BETWEEN { ' ' } else { of });
    seen.take(MOST_LETTERS).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::{Year, registered};
    use crate::scheme::{SettingName, builtin};

    fn after(case: &Case, action: Result<Action, NotKept>) -> Case {
        case.after(action.expect("kept"))
    }

    fn names(case: &Case) -> Vec<String> {
        case.scenarios(builtin(), registered()).into_iter().map(|of| of.name).collect()
    }

    #[test]
    fn a_kept_case_comes_back_as_it_was_whatever_the_present_one_became() {
        let first = Case::showing(Year(2020), Year(2024))
            .after(Action::Choose("1285".parse().ok()))
            .after(Action::TypePopulation("40 000".to_owned()))
            .after(Action::change("skr-kunskapsstyrning", "2020.per_invanare", "2,40".to_owned()))
            .after(Action::county(CountyField::TakingPart, "utan.1280".to_owned()))
            .after(Action::Set(
                "skr-kunskapsstyrning".to_owned(),
                SettingName::Enkater.into(),
                "9".to_owned(),
            ));
        let kept = after(&first, first.keep(" Höjd\tavgift, A & B "));
        let later = kept.after(Action::Span(Year(2013), Year(2018))).after(Action::Choose(None));
        let scenarios = later.scenarios(builtin(), registered());
        assert_eq!(scenarios.len(), 1);
        assert_eq!(scenarios[0].name, "Höjd avgift, A & B");
        assert_eq!(scenarios[0].case, first.compared_by());
        let back = later.turned_to(&scenarios[0]);
        assert_eq!(back.compared_by(), first.compared_by());
        assert_eq!(names(&back), names(&later), "what is kept stays kept");
        assert_eq!(names(&back.after(back.drop_scenario("Höjd avgift, A & B"))), Vec::<String>::new());
    }

    #[test]
    fn own_schemes_are_kept_once_however_many_scenarios_rest_on_them() {
        let schemes = "A".repeat(7_000);
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::own(OwnField::Schemes, schemes.clone()))
            .after(Action::Set("egen-avgift".to_owned(), SettingName::Avgift.into(), "2".to_owned()));
        let case = after(&case, case.keep("Med egen ordning"));
        assert!(write(&case).len() < 7_500, "{}", write(&case).len());
        let scenarios = case.scenarios(builtin(), registered());
        assert_eq!(scenarios[0].case.in_own(OwnField::Schemes), schemes);
        assert_eq!(scenarios[0].case, case.compared_by());
    }

    #[test]
    fn what_cannot_be_kept_says_why() {
        let mut case = Case::showing(Year(2020), Year(2024));
        assert_eq!(case.keep("  "), Err(NotKept::Unnamed));
        for number in 0..MOST_SCENARIOS {
            case = after(&case, case.keep(&format!("Nummer {number}")));
            assert_eq!(case.keep(&format!("Nummer {number}")), Err(NotKept::NameTaken));
        }
        assert_eq!(case.keep("En till"), Err(NotKept::Full));
        assert_eq!(names(&case).len(), MOST_SCENARIOS);
        let long = Case::showing(Year(2020), Year(2024)).after(Action::TypePopulation("ö".repeat(400)));
        assert_eq!(long.keep("Lång"), Err(NotKept::TooLong));
    }

    #[test]
    fn hostile_scenarios_are_passed_over() {
        let open = |key: &str, text: &str| {
            let case = Case::showing(Year(2020), Year(2024))
                .after(Action::Carry(vec![(key.to_owned(), text.to_owned())]));
            (names(&case).len(), case.not_understood(registered()))
        };
        assert_eq!(open("lan.scenario1", "no case"), (0, 1));
        assert_eq!(open("lan.scenario7", "a#v=2"), (0, 1), "more than are shown");
        assert_eq!(open("lan.scenario", "a#v=2"), (0, 1));
        assert_eq!(open("lan.scenario6", "a#v=2"), (1, 0));
        assert_eq!(open("lan.scenario2", "a#v=9"), (0, 0), "a case of another version");
        let nested = "a#v=2&lan.scenario1=b%23v%3D2&vy=lan&beslut=x".to_owned();
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::Carry(vec![("lan.scenario1".to_owned(), nested)]));
        assert_eq!(case.scenarios(builtin(), registered())[0].case, Case::showing(Year(2020), Year(2024)));
    }
}
