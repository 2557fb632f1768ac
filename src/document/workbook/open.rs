//! A formula that says the same in every row but for where it stands: made once, and filled in row by row.

use super::grid::{letters, on};
use crate::text::workbook as words;

/// What a formula leaves open, each by a letter that no formula holds.
const LEFT_OPEN: [char; 4] = [OWN, FIRST, LAST, COUNTY];
/// The row that the formula stands on.
const OWN: char = '\u{1}';
/// The first and the last row of its municipality's county.
const FIRST: char = '\u{2}';
const LAST: char = '\u{3}';
/// Its county's row on the counties' sheet.
const COUNTY: char = '\u{4}';

/// Where a formula stands, as it is written into it.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) row: u32,
    /// In the order of [`LEFT_OPEN`].
    written: [String; 4],
}

impl Place {
    /// A row, the first and the last of its county, and the county's on the counties' sheet.
    pub(super) fn new(row: u32, (first, last): (u32, u32), county: u32) -> Self {
        Self { row, written: [row, first, last, county].map(|row| (row + 1).to_string()) }
    }
}

/// A cell of the row that the formula stands on.
pub(super) fn here(column: u16) -> String {
    format!("{}{OWN}", letters(column))
}

/// A stretch of a column, over the rows of the county.
pub(super) fn near(column: u16) -> String {
    let letters = letters(column);
    format!("{letters}${FIRST}:{letters}${LAST}")
}

/// A column's cell of the county on the counties' sheet.
pub(super) fn of_county(column: u16) -> String {
    format!("{}{}${COUNTY}", on(words::COUNTIES), letters(column))
}

/// A formula with places left open.
pub(super) struct Open(Vec<(String, Option<usize>)>);

impl Open {
    pub(super) fn new(formula: &str) -> Self {
        let parts = formula.split_inclusive(LEFT_OPEN);
        let part = |part: &str| match LEFT_OPEN.iter().position(|open| part.ends_with(*open)) {
            Some(open) => (part.trim_end_matches(LEFT_OPEN).to_owned(), Some(open)),
            None => (part.to_owned(), None),
        };
        Self(parts.map(part).collect())
    }

    /// The formula as it stands in a place.
    pub(super) fn at(&self, place: &Place) -> String {
        let most: usize =
            self.0.iter().map(|(text, open)| text.len() + usize::from(open.is_some()) * 4).sum();
        let mut formula = String::with_capacity(most);
        for (text, open) in &self.0 {
            formula += text;
            if let Some(written) = open.and_then(|open| place.written.get(open)) {
                formula += written;
            }
        }
        formula
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_filled_in_with_where_it_stands() {
        let formula = Open::new(&format!("{}/SUM({})*{}-1", here(1), near(27), of_county(3)));
        let place = Place::new(9, (4, 11), 1);
        assert_eq!(formula.at(&place), "B10/SUM(AB$5:AB$12)*'Län'!D$2-1");
        assert_eq!(Open::new("1").at(&place), "1");
    }
}
