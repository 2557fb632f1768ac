//! A pasted list of municipalities: who is in it, and which of its lines are nobody.

use super::find::{folded, lower};
use super::{MunicipalityCode, Table};

/// How many lines that are nobody are shown back.
const SHOWN: usize = 8;
/// How much of such a line is shown, in characters.
const LONGEST: usize = 60;

/// What came of a pasted list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Those who were recognised, each once, in the order of the list.
    pub found: Vec<MunicipalityCode>,
    /// How many lines named someone who had been named before.
    pub repeated: usize,
    /// How many lines are no municipality.
    pub unknown: usize,
    /// The first of them, cut short.
    pub shown: Vec<String>,
}

/// Reads a list: one municipality a line, by name or code, alone or in a row of cells. Lines with
/// nothing in them are passed over.
#[must_use]
pub fn pasted(table: &Table, list: &str) -> Pasted {
    let names = Names::of(table);
    let mut pasted = Pasted::default();
    let mut known = vec![false; table.municipalities().len()];
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let cells = line.split([';', '\t', ',']).map(|cell| cell.trim_matches([' ', '"', '\u{a0}']));
        match std::iter::once(line).chain(cells).find_map(|cell| names.meant(cell)) {
            Some(place) if known[place] => pasted.repeated += 1,
            Some(place) => {
                known[place] = true;
                pasted.found.push(table.municipalities()[place].code);
            }
            None => {
                pasted.unknown += 1;
                if pasted.shown.len() < SHOWN {
                    pasted.shown.push(line.chars().take(LONGEST).collect());
                }
            }
        }
    }
    pasted
}

/// What the municipalities are called, sorted, so that a long list is read at once.
struct Names {
    exact: Vec<(String, usize)>,
    folded: Vec<(String, usize)>,
}

impl Names {
    fn of(table: &Table) -> Self {
        let (mut exact, mut bare) = (Vec::new(), Vec::new());
        for (place, of) in table.municipalities().iter().enumerate() {
            let name = lower(&of.name);
            bare.push((folded(&name), place));
            exact.push((name, place));
            exact.push((of.code.to_string(), place));
        }
        exact.sort_unstable();
        bare.sort_unstable();
        Self { exact, folded: bare }
    }

    /// The one that a text names without doubt: two whose names differ by dots and rings only are
    /// told apart by them.
    fn meant(&self, text: &str) -> Option<usize> {
        let text = lower(text);
        let place = ["", " kommun", "s kommun", " stad", "s stad"]
            .iter()
            .filter_map(|ending| text.strip_suffix(ending))
            .find_map(|name| only(&self.exact, name));
        place.or_else(|| only(&self.folded, &folded(&text)))
    }
}

fn only(names: &[(String, usize)], sought: &str) -> Option<usize> {
    let from = names.partition_point(|(name, _)| name.as_str() < sought);
    let mut same = names[from..].iter().take_while(|(name, _)| name == sought);
    let (_, place) = same.next()?;
    same.next().is_none().then_some(*place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::registered;

    fn names(list: &str) -> Vec<&'static str> {
        let found = pasted(registered(), list).found;
        found.iter().filter_map(|code| registered().municipality(*code)).map(|of| of.name.as_str()).collect()
    }

    #[test]
    fn names_codes_and_rows_of_a_spreadsheet_are_recognised() {
        assert_eq!(names("Malmö\n1285\r\nlunds kommun\n"), ["Malmö", "Eslöv", "Lund"]);
        assert_eq!(names("1214;Svalöv;14 123\n\"Höör\"\t1267"), ["Svalöv", "Höör"]);
        assert_eq!(names("MALMO"), ["Malmö"]);
    }

    #[test]
    fn two_names_that_differ_by_a_ring_are_not_taken_for_each_other() {
        assert_eq!(names("Habo\nHåbo"), ["Habo", "Håbo"]);
    }

    #[test]
    fn ten_thousand_lines_are_answered_with_what_was_known_twice_or_nobody() {
        let mut list: Vec<String> = (0..9_996).map(|line| format!("Rad {line}")).collect();
        list.extend(["Malmö", "malmö", "9999", ""].map(str::to_owned));
        let read = pasted(registered(), &list.join("\n"));
        assert_eq!((read.found.len(), read.repeated, read.unknown), (1, 1, 9_997));
        assert_eq!(read.shown.len(), SHOWN);
    }

    #[test]
    fn every_municipality_is_found_by_its_name_and_code() {
        for of in registered().municipalities() {
            for text in [of.name.clone(), of.code.to_string(), of.name.to_uppercase()] {
                assert_eq!(pasted(registered(), &text).found, [of.code], "{text}");
            }
        }
    }
}
