//! What a municipality calls itself: "Lunds kommun", "Falu kommun", "Malmö stad".
//!
//! Our own compilation of the municipalities' own usage, as they write it on their sites and in their
//! minutes; no register of it is public.

use super::Municipality;

/// Those that call themselves a town, by code, with the word as each writes it.
const TOWNS: [(&str, &str); 14] = [
    ("0180", "stad"),
    ("0183", "stad"),
    ("0184", "stad"),
    ("0186", "stad"),
    ("0187", "stad"),
    ("1280", "stad"),
    ("1282", "stad"),
    ("1283", "stad"),
    ("1480", "Stad"),
    ("1481", "stad"),
    ("1488", "Stad"),
    ("1490", "Stad"),
    ("1980", "stad"),
    ("2583", "stad"),
];

/// Those that are called otherwise than the rule has it.
const OTHERWISE: [(&str, &str); 4] = [
    ("0880", "Kalmar kommun"),
    ("0980", "Region Gotland"),
    ("1421", "Orust kommun"),
    ("2080", "Falu kommun"),
];

impl Municipality {
    /// As it calls itself. The name takes an s, but not after a vowel, nor after s, x or z.
    #[must_use]
    pub fn proper_name(&self) -> String {
        let code = self.code.to_string();
        let known = |names: &[(&'static str, &'static str)]| {
            names.iter().find(|(of, _)| *of == code).map(|(_, known)| *known)
        };
        if let Some(name) = known(&OTHERWISE) {
            return name.to_owned();
        }
        // Of the letters that names end with, only å, ä and ö are not ASCII.
        let bare = self.name.ends_with(|last: char| !last.is_ascii() || "aeiouysxz".contains(last));
        format!("{}{} {}", self.name, if bare { "" } else { "s" }, known(&TOWNS).unwrap_or("kommun"))
    }
}

#[cfg(test)]
mod tests {
    use crate::population::{find, names, registered};

    /// Code and name, written out by hand for all 290.
    const NAMES: &str = include_str!("../../tests/golden/kommunnamn.csv");

    #[test]
    fn every_municipality_is_called_what_it_calls_itself_and_is_found_by_it() {
        let written: Vec<(&str, &str)> = NAMES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(';'))
            .collect();
        assert_eq!(written.len(), registered().municipalities().len());
        for (of, (code, name)) in registered().municipalities().iter().zip(written) {
            assert_eq!((of.code.to_string().as_str(), of.proper_name().as_str()), (code, name));
            for typed in [name.to_owned(), name.to_lowercase(), format!(" {} ", name.to_uppercase())] {
                assert_eq!(
                    find(registered(), &typed, "").first().map(|first| first.code),
                    Some(of.code),
                    "{typed}"
                );
                assert!(names(of, &typed), "{typed}");
            }
            // Also while the last word is being typed.
            let begun = &name[..name.rfind(' ').expect("two words") + 2];
            assert!(find(registered(), begun, "").iter().any(|found| found.code == of.code), "{begun}");
        }
    }
}
