//! What is chosen beside the case: the part shown first, the looks, the way.

use crate::case::{Case, CountyField, Scope, Shown, is_left_out_at_first};
use crate::document::Way;
use crate::population::{Year, registered};
use crate::scheme::{Scheme, builtin};

/// The value of `ordningar` that takes the host's own schemes and no others.
const ONLY_OWN: &str = "egna";

/// What is chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choices {
    pub(super) way: Way,
    pub(super) shown: Shown,
    pub(super) compact: bool,
    /// As it was typed.
    pub(super) accent: String,
    /// As CSS has them; empty for the calculator's own.
    pub(super) radius: String,
    pub(super) density: String,
    /// Where the host has a file of own schemes, as it was typed.
    pub(super) schemes: String,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            way: Way::Element,
            shown: Shown::Calculation,
            compact: false,
            accent: String::new(),
            radius: String::new(),
            density: String::new(),
            schemes: String::new(),
        }
    }
}

impl Choices {
    /// Whether the colour is none.
    pub(super) fn wrong_accent(&self) -> bool {
        !self.accent.trim().is_empty() && self.accent().is_none()
    }

    fn accent(&self) -> Option<&str> {
        let typed = self.accent.trim();
        let digits = typed.strip_prefix('#')?;
        (digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(typed)
    }

    /// Whether the file's address is none that a page can fetch from.
    pub(super) fn wrong_schemes(&self) -> bool {
        !self.schemes.trim().is_empty() && self.schemes_at().is_none()
    }

    /// The address of the file of own schemes.
    pub(super) fn schemes_at(&self) -> Option<&str> {
        let typed = self.schemes.trim();
        let path = typed.split(['/', '?', '#']).next().unwrap_or_default();
        let fetched = match typed.split_once("://") {
            Some((scheme, host)) => ["http", "https"].contains(&scheme) && !host.starts_with('/'),
            None => !path.contains(':') && !typed.contains('\\'),
        };
        (fetched && !typed.is_empty() && !typed.contains(char::is_whitespace)).then_some(typed)
    }

    /// The properties that differ from the calculator's own, by name without `--kk-`.
    pub(super) fn looks(&self) -> Vec<(&'static str, String)> {
        let accent = self.accent().unwrap_or_default();
        [("accent", accent), ("radius", &self.radius), ("density", &self.density)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.to_owned()))
            .collect()
    }

    /// The element's attributes for a case. Without years it opens in whatever is then the present.
    pub(super) fn attributes(&self, case: &Case, present: Year) -> Vec<(&'static str, String)> {
        let mut attributes = Vec::new();
        let own = case.municipality.map(|code| Scope::County(code.county()));
        let scope = case.scope(registered());
        if Some(scope) != own && (scope != Scope::Country || own.is_some()) {
            attributes.push(("lan", scope.name()));
        }
        attributes.extend(case.municipality.map(|code| ("kommun", code.to_string())));
        let schemes = concerned(case);
        let left_out = |scheme: &&Scheme| case.left_out.iter().any(|id| *id == scheme.id);
        if schemes.iter().any(|of| left_out(of) != is_left_out_at_first(of)) {
            let kept: Vec<&str> = schemes.iter().filter(|of| !left_out(of)).map(|of| &*of.id).collect();
            let only_own = kept.is_empty() && self.schemes_at().is_some();
            attributes.push(("ordningar", if only_own { ONLY_OWN.to_owned() } else { kept.join(",") }));
        }
        attributes.extend(self.schemes_at().map(|address| ("ordningar-src", address.to_owned())));
        if (case.from, case.to) != present.opened() {
            attributes.push(("fran", case.from.to_string()));
            attributes.push(("till", case.to.to_string()));
        }
        if self.shown != Shown::default() {
            attributes.push(("vy", self.shown.name().to_owned()));
        }
        if self.compact {
            attributes.push(("kompakt", String::new()));
        }
        attributes
    }

    /// The case that the full page opens: what was chosen, and nothing that was typed.
    pub(super) fn plain(&self, case: &Case) -> Case {
        let scope = case.scope(registered()).name();
        let plain = Case {
            municipality: case.municipality,
            left_out: case.left_out.clone(),
            shown: self.shown,
            ..Case::showing(case.from, case.to)
        };
        match self.shown {
            Shown::County => plain.after(crate::case::Action::county(CountyField::Scope, scope)),
            Shown::Calculation | Shown::Draft | Shown::Generator => plain,
        }
    }
}

/// The schemes that concern somebody in the scope.
pub(super) fn concerned(case: &Case) -> Vec<&'static Scheme> {
    case.basis(registered()).schemes(builtin(), registered()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Action;

    const PRESENT: Year = Year(2026);

    fn opened() -> Case {
        Case::opened_in(PRESENT)
    }

    #[test]
    fn only_what_differs_from_an_untouched_calculator_is_an_attribute() {
        let choices = Choices::default();
        assert_eq!(choices.attributes(&opened(), PRESENT), []);
        let years = choices.attributes(&opened(), Year(2027));
        assert_eq!(years, [("fran", "2026".to_owned()), ("till", "2028".to_owned())]);
        let malmo = opened()
            .after(Action::Choose("1280".parse().ok()))
            .after(Action::Include("yrkesresan".to_owned(), false))
            .after(Action::TypePopulation("5".to_owned()));
        let named = |name, value: &str| (name, value.to_owned());
        let kept = choices.attributes(&malmo, PRESENT);
        assert_eq!(
            kept,
            [named("kommun", "1280"), named("ordningar", "skr-kunskapsstyrning,omstallning-sol")]
        );
        let skane = opened().after(Action::county(CountyField::Scope, "12".to_owned()));
        let county = Choices { shown: Shown::County, compact: true, ..choices.clone() };
        assert_eq!(
            county.attributes(&skane, PRESENT),
            [named("lan", "12"), named("vy", "lan"), named("kompakt", "")]
        );
        assert_eq!(choices.plain(&malmo).population, "");
    }

    #[test]
    fn a_file_of_own_schemes_is_an_attribute_where_its_address_can_be_fetched() {
        let with = |address: &str| Choices { schemes: address.to_owned(), ..Choices::default() };
        let attribute = |address: &str| ("ordningar-src", address.to_owned());
        for right in ["/vara-avgifter.json", "filer/a.toml?v=2", "https://goteborg.example/a.json"] {
            let choices = with(&format!(" {right} "));
            assert!(!choices.wrong_schemes(), "{right}");
            assert_eq!(choices.attributes(&opened(), PRESENT), [attribute(right)]);
        }
        for wrong in [
            "javascript:alert(1)",
            "C:\\filer\\a.json",
            "file:///a.json",
            "ftp://filer.example/a.json",
            "två ord.json",
            "https:///a",
        ] {
            let choices = with(wrong);
            assert!(choices.wrong_schemes() && choices.attributes(&opened(), PRESENT).is_empty(), "{wrong}");
        }
        assert!(!with(" ").wrong_schemes());
        let none = concerned(&opened())
            .iter()
            .fold(opened(), |case, of| case.after(Action::Include(of.id.to_string(), false)));
        assert_eq!(with("/a.json").attributes(&none, PRESENT)[0], ("ordningar", "egna".to_owned()));
    }

    #[test]
    fn what_is_no_colour_is_left_out() {
        for wrong in ["red; background: url(x)", "#12", "#gggggg", "00529b", "#0052é"] {
            let choices = Choices { accent: wrong.to_owned(), ..Choices::default() };
            assert!(choices.wrong_accent() && choices.looks().is_empty(), "{wrong}");
        }
        let choices = Choices { accent: " #00529b ".to_owned(), ..Choices::default() };
        assert_eq!(choices.looks(), [("accent", "#00529b".to_owned())]);
    }
}
