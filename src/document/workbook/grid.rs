//! A sheet before it is written: cells by place, and what a formula calls them.

use super::open::{Open, Place};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// Words.
    Text(String),
    /// A plain decimal that a person may change.
    Input(String),
    /// A plain decimal that is not meant to be changed.
    Number(String),
    /// A formula, and the plain decimal that it comes to.
    Formula(String, String),
}

/// How a number is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dress {
    /// Words.
    Plain,
    /// Words over a column, or the workbook's own.
    Heading,
    /// Whole numbers in groups of three.
    Whole,
    /// The same of what lacks a part: the least that it is.
    WholeAtLeast,
    /// Two decimals.
    Ore,
    /// The same of what lacks a part.
    OreAtLeast,
    /// A share in per cent, with two decimals.
    Percent,
    /// As many decimals as there are.
    Exact,
}

impl Dress {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 8] = [
        Self::Plain,
        Self::Heading,
        Self::Whole,
        Self::WholeAtLeast,
        Self::Ore,
        Self::OreAtLeast,
        Self::Percent,
        Self::Exact,
    ];
}

/// One sheet.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) name: &'static str,
    pub(super) cells: Vec<(u32, u16, Content, Dress)>,
    /// Widths of the first columns, in characters; the others are of one width.
    pub(super) widths: Vec<u32>,
    /// The rows and columns that stay in sight.
    pub(super) frozen: (u32, u16),
}

impl Grid {
    pub(super) fn new(name: &'static str, widths: &[u32], frozen: (u32, u16)) -> Self {
        Self { name, cells: Vec::new(), widths: widths.to_vec(), frozen }
    }

    pub(super) fn put(&mut self, row: u32, column: u16, content: Content, dress: Dress) {
        self.cells.push((row, column, content, dress));
    }

    pub(super) fn text(&mut self, row: u32, column: u16, text: impl Into<String>) {
        self.put(row, column, Content::Text(text.into()), Dress::Plain);
    }

    pub(super) fn heading(&mut self, row: u32, column: u16, text: impl Into<String>) {
        self.put(row, column, Content::Text(text.into()), Dress::Heading);
    }

    /// The column under a heading of the first row; a new one where none has it.
    pub(super) fn under(&mut self, heading: &str) -> u16 {
        let headings = self.cells.iter().filter(|(row, _, _, dress)| (*row, *dress) == (0, Dress::Heading));
        let is = |content: &Content| matches!(content, Content::Text(text) if text == heading);
        if let Some((_, column, ..)) = headings.clone().find(|(_, _, content, _)| is(content)) {
            return *column;
        }
        let column = headings.map(|(_, column, ..)| column + 1).max().unwrap_or(0);
        self.heading(0, column, heading);
        column
    }

    /// A formula in a column of every place: only a way to the amounts, reckoned where the workbook is opened.
    pub(super) fn way<'p>(
        &mut self,
        column: u16,
        formula: &str,
        places: impl IntoIterator<Item = &'p Place>,
        dress: Dress,
    ) {
        let formula = Open::new(formula);
        for place in places {
            self.put(place.row, column, Content::Formula(formula.at(place), String::new()), dress);
        }
    }

    /// A cell as a formula on any sheet calls it, wherever it is copied to.
    pub(super) fn reference(&self, row: u32, column: u16) -> String {
        format!("{}${}${}", on(self.name), letters(column), row + 1)
    }
}

/// What goes before a cell of another sheet.
pub(super) fn on(sheet: &str) -> String {
    if sheet.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        format!("{sheet}!")
    } else {
        format!("'{sheet}'!")
    }
}

/// A column's letters: 0 is A, 26 is AA.
pub(super) fn letters(column: u16) -> String {
    let mut rest = u32::from(column);
    let mut letters = String::with_capacity(3);
    loop {
        let letter = u8::try_from(rest % 26).unwrap_or(0) + b'A';
        letters.insert(0, char::from(letter));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => return letters,
        }
    }
}

/// A cell of the sheet that the formula stands on.
pub(super) fn cell(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// A stretch of a column, in whichever row the formula stands.
pub(super) fn span(column: u16, (from, to): (u32, u32)) -> String {
    let letters = letters(column);
    format!("{letters}${}:{letters}${}", from + 1, to + 1)
}

/// Whole kronor from an exact amount: rounded twice, since a binary fraction may fall just short
/// of the half krona that it stands for.
pub(super) fn whole(exact: &str) -> String {
    format!("ROUND(ROUND({exact},6),0)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_spreadsheets_call_them() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_heading_has_one_column_the_next_free_one_and_a_cell_s_words_are_no_heading() {
        let mut grid = Grid::new("Blad", &[], (1, 0));
        grid.heading(0, 0, "År");
        grid.text(1, 4, "Intäkt");
        assert_eq!(["Intäkt", "År", "Täckning", "Intäkt"].map(|of| grid.under(of)), [1, 0, 2, 1]);
        assert_eq!(grid.cells.iter().filter(|(row, ..)| *row == 0).count(), 3);
    }
}
