//! Finding a municipality by what people type: its code, its name, what it calls itself, its name without
//! dots and rings, or something near it.

use super::alphabet::lower;
use super::{Municipality, Table};

/// How many ways there are of being like what was typed.
const LIKENESSES: usize = 5;

/// What municipalities call themselves beside their names.
const WORDS: [&str; 2] = ["kommun", "stad"];

/// The most that are nearest.
const NEAREST: usize = 3;

/// The municipalities that `typed` may mean, the likeliest first: the name to the letter or the
/// code, then the name but for dots and rings, a beginning, the beginning of a later word, then
/// anywhere. What a municipality calls itself is its name too. Within each, those whose code begins with
/// `near`, such as a county's, and then by the Swedish alphabet. Nothing typed finds them all.
#[must_use]
pub fn find<'a>(table: &'a Table, typed: &str, near: &str) -> Vec<&'a Municipality> {
    let sought = Sought::new(typed);
    let mut found: [Vec<&Municipality>; 2 * LIKENESSES] = Default::default();
    for municipality in table.alphabetically() {
        let code = municipality.code.to_string();
        if let Some(likeness) = likeness(municipality, &code, &sought) {
            found[2 * likeness + usize::from(!code.starts_with(near))].push(municipality);
        }
    }
    found.concat()
}

/// Whether `typed` is the municipality's code, its name, or what it calls itself, but for upper and
/// lower case.
#[must_use]
pub fn names(municipality: &Municipality, typed: &str) -> bool {
    likeness(municipality, &municipality.code.to_string(), &Sought::new(typed)) == Some(0)
}

/// The municipalities whose names are nearest to what was typed, where it finds none: by the fewest
/// letters that must be changed, put in or taken out, one in every four.
#[must_use]
pub fn nearest<'a>(table: &'a Table, typed: &str) -> Vec<&'a Municipality> {
    let sought: Vec<char> = Sought::new(typed).bare.chars().collect();
    let far = |of: &Municipality| distances(&sought, &folded(&lower(&of.name)));
    let near = |(begun, _): &(usize, usize)| 4 * begun <= sought.len();
    // Put in where they belong, few as they are: the page is spared what sorts many.
    let mut found: Vec<((usize, usize), &Municipality)> = Vec::new();
    for one in table.alphabetically().map(|of| (far(of), of)).filter(|(far, _)| near(far)) {
        found.insert(found.partition_point(|(far, _)| *far <= one.0), one);
    }
    let least = found.first().map(|((begun, _), _)| *begun);
    let found = found.into_iter().filter(|((begun, _), _)| Some(*begun) == least);
    found.map(|(_, of)| of).take(NEAREST).collect()
}

/// How many letters differ between what was typed and the beginning of a name that is most like it, and
/// between it and the whole name.
fn distances(sought: &[char], name: &str) -> (usize, usize) {
    let mut row: Vec<usize> = (0..=sought.len()).collect();
    let mut begun = sought.len();
    for (place, letter) in name.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], place + 1);
        for (at, other) in sought.iter().enumerate() {
            let changed = before + usize::from(letter != *other);
            before = row[at + 1];
            row[at + 1] = changed.min(before + 1).min(row[at] + 1);
        }
        begun = begun.min(row[sought.len()]);
    }
    (begun, row[sought.len()])
}

/// What was typed, in the ways that it is compared.
struct Sought {
    /// In lower case, with the word that it ends with and without.
    whole: String,
    exact: String,
    /// The same two without diacritics.
    folded: String,
    bare: String,
}

impl Sought {
    fn new(typed: &str) -> Self {
        let whole = lower(typed.trim());
        let exact = match whole.rsplit_once(' ') {
            // The last word may be half typed.
            Some((name, last)) if WORDS.iter().any(|word| word.starts_with(last)) => name.trim_end(),
            _ => &whole,
        };
        let (folded, bare) = (letters(&whole), letters(exact));
        Self { exact: exact.to_owned(), whole, folded, bare }
    }
}

fn likeness(municipality: &Municipality, code: &str, sought: &Sought) -> Option<usize> {
    let Sought { whole, exact, folded, bare } = sought;
    let (name, proper) = (lower(&municipality.name), lower(&municipality.proper_name()));
    let (plain, called) = (letters(&name), letters(&proper));
    if name == *exact || proper == *whole || code == bare {
        Some(0)
    } else if plain == *bare || called == *folded {
        Some(1)
    } else if [&plain, &called].iter().any(|of| of.starts_with(bare.as_str()))
        || code.starts_with(bare.as_str())
        || bare.strip_suffix('s') == Some(&plain)
    {
        Some(2)
    } else if plain.split([' ', '-']).any(|word| word.starts_with(bare.as_str())) {
        Some(3)
    } else if plain.contains(bare.as_str()) {
        Some(4)
    } else {
        None
    }
}

/// Without diacritics, so that "malmo" and "malmö" are the same.
fn letters(lower: &str) -> String {
    lower
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' | 'à' | 'á' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            other => other,
        })
        .collect()
}

/// Without diacritics and the word "kommun".
pub(super) fn folded(lower: &str) -> String {
    letters(lower.strip_suffix(" kommun").unwrap_or(lower))
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
    fn what_is_nearly_a_name_is_answered_with_the_nearest() {
        let near =
            |typed| nearest(registered(), typed).into_iter().map(|of| of.name.as_str()).collect::<Vec<_>>();
        for (typed, meant) in [
            ("Fallun", "Falun"),
            ("Lidköpping", "Lidköping"),
            ("lidköpp", "Lidköping"),
            ("Fallun kommun", "Falun"),
            ("stokholm", "Stockholm"),
            ("Örebor", "Örebro"),
            ("Upplands Vesby", "Upplands Väsby"),
        ] {
            assert_eq!(find(registered(), typed, "").len(), 0, "{typed}");
            assert_eq!(near(typed), [meant], "{typed}");
        }
        assert_eq!(near("qqq"), Vec::<&str>::new());
        assert_eq!(near("<script>"), Vec::<&str>::new());
        assert_eq!(near(&"x".repeat(10_000)), Vec::<&str>::new());
    }

    #[test]
    fn nothing_typed_finds_all_in_alphabetic_order() {
        let all = find(registered(), "", "");
        assert_eq!(all.len(), 290);
        assert_eq!(all.first().map(|of| of.name.as_str()), Some("Ale"));
        assert_eq!(all.last().map(|of| of.name.as_str()), Some("Övertorneå"));
    }
}
