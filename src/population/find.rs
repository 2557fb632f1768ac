//! Finding a municipality by what people type: its code, its name, its name without dots and rings.

use super::{Municipality, Table};

/// How many ways there are of being like what was typed.
const LIKENESSES: usize = 5;

/// The municipalities that `typed` may mean, the likeliest first: the name to the letter or the
/// code, then the name but for dots and rings, a beginning, the beginning of a later word, then
/// anywhere. Within each, those whose code begins with `near`, such as a county's, and then by the Swedish
/// alphabet. Nothing typed finds them all.
#[must_use]
pub fn find<'a>(table: &'a Table, typed: &str, near: &str) -> Vec<&'a Municipality> {
    let exact = lower(typed.trim());
    let sought = folded(&exact);
    let mut found: [Vec<&Municipality>; 2 * LIKENESSES] = Default::default();
    for municipality in table.alphabetically() {
        let code = municipality.code.to_string();
        if let Some(likeness) = likeness(municipality, &code, &exact, &sought) {
            found[2 * likeness + usize::from(!code.starts_with(near))].push(municipality);
        }
    }
    found.concat()
}

/// Whether `typed` is the municipality's code, or its name but for upper and lower case.
#[must_use]
pub fn names(municipality: &Municipality, typed: &str) -> bool {
    let typed = lower(typed.trim());
    lower(&municipality.name) == typed || municipality.code.to_string() == typed
}

fn likeness(municipality: &Municipality, code: &str, exact: &str, sought: &str) -> Option<usize> {
    let name = folded(&lower(&municipality.name));
    if lower(&municipality.name) == exact || code == sought {
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

/// Lower case of the letters that Swedish names are spelled with.
pub(super) fn lower(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'Å' => 'å',
            'Ä' => 'ä',
            'Ö' => 'ö',
            'É' => 'é',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

/// Without diacritics, so that "malmo" and "malmö" are the same; the word "kommun" is dropped.
pub(super) fn folded(lower: &str) -> String {
    let bare = lower.strip_suffix(" kommun").unwrap_or(lower);
    bare.chars()
        .map(|letter| match letter {
            'å' | 'ä' | 'à' | 'á' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::registered;

    fn first(typed: &str) -> Option<&'static str> {
        find(registered(), typed, "").first().map(|of| of.name.as_str())
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
    fn a_county_comes_first_among_those_as_likely() {
        let found = |typed| find(registered(), typed, "20").into_iter().map(|of| of.name.as_str());
        assert_eq!(found("").take(2).collect::<Vec<_>>(), ["Avesta", "Borlänge"]);
        assert_eq!(found("").nth(15), Some("Ale"));
        assert_eq!(found("s").take(3).collect::<Vec<_>>(), ["Smedjebacken", "Säter", "Sala"]);
        assert_eq!(found("ale").next(), Some("Ale"), "what was typed to the letter stays first");
    }

    #[test]
    fn nothing_typed_finds_all_in_alphabetic_order() {
        let all = find(registered(), "", "");
        assert_eq!(all.len(), 290);
        assert_eq!(all.first().map(|of| of.name.as_str()), Some("Ale"));
        assert_eq!(all.last().map(|of| of.name.as_str()), Some("Övertorneå"));
    }
}
