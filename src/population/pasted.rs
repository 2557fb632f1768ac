//! A pasted list of municipalities: who is in it, and what in it is nobody.

use super::alphabet::lower;
use super::find::folded;
use super::pasted_row::{Meant, read};
use super::{MunicipalityCode, Table};

/// How many items that are nobody are shown back.
const SHOWN: usize = 8;
/// How much of such an item is shown, in characters.
const LONGEST: usize = 60;

/// What came of a pasted list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Those who were recognised, each once, in the order of the list.
    pub found: Vec<MunicipalityCode>,
    /// How many items named someone who had been named before.
    pub repeated: usize,
    /// How many items are no municipality, or name one and have another's code.
    pub unknown: usize,
    /// The first of them, cut short.
    pub shown: Vec<String>,
    /// All of them as they were pasted.
    pub left: Vec<String>,
    /// Those of them whose name and code are not the same municipality's.
    pub disagreeing: Vec<String>,
}

/// Reads a list: names, codes or both, on a line each, with commas, semicolons or tabs between, or in the
/// rows of a spreadsheet. Lines with nothing in them are passed over.
#[must_use]
pub fn pasted(table: &Table, list: &str) -> Pasted {
    let names = Names::of(table);
    let mut pasted = Pasted::default();
    let mut known = vec![false; table.municipalities().len()];
    for meant in list.lines().flat_map(|line| read(&names, line)) {
        match meant {
            Meant::Found(place) if known[place] => pasted.repeated += 1,
            Meant::Found(place) => {
                known[place] = true;
                pasted.found.push(table.municipalities()[place].code);
            }
            Meant::Nobody(text) => pasted.pass_over(text),
            Meant::Disagreeing(text) => {
                pasted.disagreeing.push(text.clone());
                pasted.pass_over(text);
            }
        }
    }
    pasted
}

impl Pasted {
    fn pass_over(&mut self, text: String) {
        self.unknown += 1;
        if self.shown.len() < SHOWN {
            self.shown.push(text.chars().take(LONGEST).collect());
        }
        self.left.push(text);
    }
}

/// What the municipalities are called, sorted, so that a long list is read at once.
pub(super) struct Names {
    exact: Vec<(String, usize)>,
    folded: Vec<(String, usize)>,
    counties: Vec<String>,
}

impl Names {
    fn of(table: &Table) -> Self {
        let (mut exact, mut bare) = (Vec::new(), Vec::new());
        for (place, of) in table.municipalities().iter().enumerate() {
            let name = lower(&of.name);
            bare.push((folded(&name), place));
            exact.push((name, place));
            exact.push((lower(&of.proper_name()), place));
            exact.push((of.code.to_string(), place));
        }
        exact.sort_unstable();
        bare.sort_unstable();
        let counties = table.counties().iter().map(|of| lower(&of.name)).collect();
        Self { exact, folded: bare, counties }
    }

    /// The one that has a code.
    pub(super) fn coded(&self, code: &str) -> Option<usize> {
        only(&self.exact, code)
    }

    /// Whether a text names a county, as the rows of many lists do beside the municipality.
    pub(super) fn is_county(&self, text: &str) -> bool {
        self.counties.contains(&lower(text))
    }

    /// The one that a text names without doubt: two whose names differ by dots and rings only are
    /// told apart by them.
    pub(super) fn meant(&self, text: &str) -> Option<usize> {
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
        let called = "Falu kommun\nRegion Gotland\nKalmar kommun, Göteborgs Stad och Malung-Sälens kommun";
        assert_eq!(names(called), ["Falun", "Gotland", "Kalmar", "Göteborg", "Malung-Sälen"]);
    }

    #[test]
    fn a_name_and_a_code_of_the_same_municipality_are_one_item_however_they_are_pasted() {
        let three = ["Ale", "Alingsås", "Göteborg"];
        for list in [
            "Ale 1440, Alingsås 1489, Göteborg 1480",
            "Ale 1440\nAlingsås 1489\nGöteborg 1480",
            "1440 Ale; 1489 Alingsås; 1480 Göteborg",
            "Ale (1440)\tAlingsås (1489)\tGöteborg (1480)",
            "Ale, 1440, Alingsås, 1489, Göteborg, 1480",
            "1440;Ale\n1489;Alingsås\n1480;Göteborg",
            "Ale kommun, Alingsås kommun och Göteborgs Stad (1480)",
            "- Ale: 1440\n- Alingsås: 1489\n- Göteborg: 1480",
            "1. Ale\n2. Alingsås-1489\n3. 1480",
            "Ale 1440 Alingsås 1489 Göteborg 1480",
            "1440 1489 1480",
            "1440, Alingsås 1489, göteborg",
            "1440\tAle\tVästra Götalands län\t32 000\n1489;Alingsås;Västra Götalands län;42000\nGöteborg\t1480\tja",
        ] {
            let read = pasted(registered(), list);
            assert_eq!(names(list), three, "{list:?}");
            assert_eq!((read.unknown, read.repeated), (0, 0), "{list:?}: {read:?}");
        }
    }

    #[test]
    fn a_name_with_another_s_code_is_refused_and_told() {
        for (list, told) in [
            ("Ale 1489", "Ale 1489"),
            ("Göteborg 1480, Ale (1489)", "Ale 1489"),
            ("1489;Ale", "1489 Ale"),
            ("Ale 9999", "Ale 9999"),
            ("Ale\t1489\t32000", "Ale 1489"),
        ] {
            let read = pasted(registered(), list);
            assert_eq!(read.disagreeing, [told], "{list:?}");
            assert_eq!(read.left, [told], "{list:?}");
            assert!(read.found.iter().all(|code| code.to_string() == "1480"), "{list:?}");
        }
    }

    #[test]
    fn what_is_nobody_among_others_is_told_and_a_figure_of_a_row_is_nobody_s_code() {
        let read = pasted(registered(), "Ale, Götborg, Alingsås");
        assert_eq!((read.found.len(), read.left), (2, vec!["Götborg".to_owned()]));
        assert_eq!(pasted(registered(), "Ale, 1440, Götborg").left, ["Götborg"]);
        let read = pasted(registered(), "Götborg 1480, Ale");
        assert_eq!((read.found.len(), read.left), (1, vec!["Götborg 1480".to_owned()]));
        let read = pasted(registered(), "Svalöv;1214;2480");
        assert_eq!((read.found.len(), read.unknown), (1, 0));
    }

    #[test]
    fn every_municipality_with_its_code_on_one_line_is_found() {
        let all = registered().municipalities().iter().map(|of| format!("{} {}", of.name, of.code));
        let read = pasted(registered(), &all.collect::<Vec<_>>().join(", "));
        assert_eq!((read.found.len(), read.unknown, read.repeated), (290, 0, 0));
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
