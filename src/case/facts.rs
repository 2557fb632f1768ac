//! What may be known of a case outside it: which figures it is about, and nothing that was typed.

use litemap::LiteMap;

use super::{Case, Shown};
use crate::population::Table;
use crate::scheme::Collection;

impl Case {
    /// Municipality, county, schemes, years and part, in the form of an address.
    #[must_use]
    pub fn facts(&self, collection: &Collection, table: &Table) -> String {
        // Not even whether what was typed can be read.
        let (population, forecasts, settings) = (String::new(), LiteMap::new(), LiteMap::new());
        let plain = Self { population, forecasts, settings, ..self.clone() };
        let outcome = plain.outcome(collection, table);
        let municipality = self.municipality.map(|code| code.to_string()).unwrap_or_default();
        let county = match self.county.at("lan.omrade") {
            "" => municipality.get(..2).unwrap_or_default(),
            chosen => chosen,
        };
        let schemes: Vec<&str> = outcome.rows.iter().map(|row| &*row.scheme.id).collect();
        let shown = self.shown.name();
        format!(
            "kommun={municipality}&lan={county}&ordningar={}&fran={}&till={}&vy={shown}",
            schemes.join(","),
            self.from,
            self.to
        )
    }
}

impl Shown {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Calculation, Self::Draft, Self::County, Self::Generator];

    /// As it stands in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Calculation => "kalkyl",
            Self::Draft => "utkast",
            Self::County => "lan",
            Self::Generator => "badda-in",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::case::{Action, Case, DraftField};
    use crate::population::{Year, registered};
    use crate::scheme::{SettingName, builtin};

    #[test]
    fn nothing_typed_is_among_the_facts() {
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::Choose("1280".parse().ok()))
            .after(Action::TypePopulation("Anna".to_owned()))
            .after(Action::Set(
                "skr-kunskapsstyrning".to_owned(),
                SettingName::Enkater.into(),
                "Bo".to_owned(),
            ))
            .after(Action::fill(DraftField::Reference, "KS 1".to_owned()));
        assert_eq!(
            case.facts(builtin(), registered()),
            "kommun=1280&lan=12&ordningar=skr-kunskapsstyrning,yrkesresan,omstallning-sol&fran=2020&till=2024&vy=kalkyl"
        );
    }
}
