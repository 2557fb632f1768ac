//! Finding a municipality by what people type: its code, its name, its name without dots and rings.

use super::{Municipality, Table};

/// The municipalities that `typed` may mean, the likeliest first: the whole name or code, then a
/// beginning, then the beginning of a later word, then anywhere. Nothing typed finds them all.
#[must_use]
pub fn find<'a>(table: &'a Table, typed: &str) -> Vec<&'a Municipality> {
    let sought = folded(typed.trim());
    let mut found: Vec<(u8, &Municipality)> = table
        .municipalities()
        .iter()
        .filter_map(|municipality| {
            likeness(municipality, typed.trim(), &sought).map(|likeness| (likeness, municipality))
        })
        .collect();
    found.sort_by_cached_key(|(likeness, municipality)| (*likeness, alphabetic(&municipality.name)));
    found.into_iter().map(|(_, municipality)| municipality).collect()
}

fn likeness(municipality: &Municipality, typed: &str, sought: &str) -> Option<u8> {
    let name = folded(&municipality.name);
    let code = municipality.code.to_string();
    if municipality.name.to_lowercase() == typed.to_lowercase() || code == sought {
        Some(0)
    } else if name == sought {
        Some(1)
    } else if name.starts_with(sought) || code.starts_with(sought) {
        Some(2)
    } else if name.split([' ', '-']).any(|word| word.starts_with(sought)) {
        Some(3)
    } else if name.contains(sought) {
        Some(4)
    } else {
        None
    }
}

/// Lower case without diacritics, so that "malmo" and "MALMÖ" are the same; "kommun" is dropped.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let bare = lower.strip_suffix(" kommun").unwrap_or(&lower);
    bare.chars()
        .map(|letter| match letter {
            'å' | 'ä' | 'à' | 'á' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}

/// The order of the Swedish alphabet: å, ä, ö after z.
fn alphabetic(name: &str) -> Vec<u32> {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' => u32::from('z') + 1,
            'ä' => u32::from('z') + 2,
            'ö' => u32::from('z') + 3,
            other => u32::from(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::registered;

    fn first(typed: &str) -> Option<&'static str> {
        find(registered(), typed).first().map(|of| of.name.as_str())
    }

    #[test]
    fn dots_rings_case_and_the_word_kommun_do_not_matter() {
        for typed in ["Malmö", "malmo", "MALMÖ", " Malmö kommun ", "1280", "malm"] {
            assert_eq!(first(typed), Some("Malmö"), "{typed:?}");
        }
        assert_eq!(first("vasby"), Some("Upplands Väsby"));
        assert_eq!(first("å"), Some("Ale"), "folded letters find both a and å");
        assert_eq!(first("<script>"), None);
    }

    #[test]
    fn a_whole_name_comes_before_a_longer_one() {
        assert_eq!(first("håbo"), Some("Håbo"));
        assert_eq!(first("mora"), Some("Mora"));
        assert_eq!(first("ale"), Some("Ale"));
    }

    #[test]
    fn nothing_typed_finds_all_in_alphabetic_order() {
        let all = find(registered(), "");
        assert_eq!(all.len(), 290);
        assert_eq!(all.first().map(|of| of.name.as_str()), Some("Ale"));
        assert_eq!(all.last().map(|of| of.name.as_str()), Some("Övertorneå"));
    }
}
