//! Names in double braces, in a text.

use super::MOST_FIELDS;

/// A name with its braces.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// Where it begins in the text, and where it ends.
    pub(super) from: usize,
    pub(super) to: usize,
    /// What stands between the braces.
    pub(super) name: &'a str,
    /// Whether the braces were closed in this paragraph.
    pub(super) closed: bool,
}

/// The names in a paragraph's text, in order; no more than one too many.
pub(super) fn places(text: &str) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    let (mut at, mut closed) = (0, None);
    while let Some(open) = text[at..].find("{{").map(|found| at + found) {
        if places.len() > MOST_FIELDS {
            break;
        }
        let inside = open + 2;
        // Where braces close is looked for once, however many open before it.
        closed = closed.filter(|close| *close >= inside);
        closed = closed.or_else(|| text[inside..].find("}}").map(|found| inside + found));
        let Some(close) = closed else {
            places.push(Place { from: open, to: text.len(), name: &text[inside..], closed: false });
            break;
        };
        // Braces opened anew before they were closed: the first ones stand for nothing.
        if let Some(anew) = text[inside..close].find("{{").map(|found| inside + found) {
            places.push(Place { from: open, to: anew, name: &text[inside..anew], closed: false });
            at = anew;
            continue;
        }
        places.push(Place { from: open, to: close + 2, name: &text[inside..close], closed: true });
        at = close + 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_its_braces_close_and_open_ones_are_told_apart() {
        let names = |text| -> Vec<(String, bool)> {
            places(text).into_iter().map(|place| (place.name.to_owned(), place.closed)).collect()
        };
        assert_eq!(names("a {{ b }}{{c}} d"), [(" b ".to_owned(), true), ("c".to_owned(), true)]);
        assert_eq!(names("{{ a {{b}}"), [(" a ".to_owned(), false), ("b".to_owned(), true)]);
        assert_eq!(names("}} {{ a"), [(" a".to_owned(), false)]);
        assert_eq!(names("{ { a } }"), []);
    }
}
