//! A table that leaves the page, and its form as comma-separated values.

use crate::case::Sum;

/// A table: its columns, and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, the sum last.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A plain decimal, with a point.
    Number(String),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A sum: a number where it is whole, and words wherever a number would look as if it were.
    #[must_use]
    pub fn of(sum: Sum) -> Self {
        match sum {
            Sum::Whole(amount) => Self::Number(amount.to_string()),
            Sum::AtLeast(_) | Sum::Unknown | Sum::Unstated | Sum::NotIncluded => {
                Self::Text(crate::text::sum(sum, |amount| amount.to_string().replace('.', ",")))
            }
        }
    }
}

/// How the values are parted and their decimals written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Semicolons and decimal commas, as a Swedish Excel opens it.
    Swedish,
    /// Commas and decimal points: RFC 4180.
    Rfc4180,
}

/// The table as UTF-8 with a byte order mark, which Excel needs to read it as such. Quoting and
/// line ends are RFC 4180's; a library would weigh more than these lines and not make formulas
/// harmless.
#[must_use]
pub fn csv(sheet: &Sheet, dialect: Dialect) -> Vec<u8> {
    let headings = sheet.columns.iter().map(|heading| quoted(&harmless(heading), dialect));
    let mut text = String::from('\u{feff}');
    line(&mut text, headings, dialect);
    for row in &sheet.rows {
        line(&mut text, row.iter().map(|cell| written(cell, dialect)), dialect);
    }
    text.into_bytes()
}

fn line(text: &mut String, cells: impl Iterator<Item = String>, dialect: Dialect) {
    let cells: Vec<String> = cells.collect();
    text.push_str(&cells.join(match dialect {
        Dialect::Swedish => ";",
        Dialect::Rfc4180 => ",",
    }));
    text.push_str("\r\n");
}

fn written(cell: &Cell, dialect: Dialect) -> String {
    match (cell, dialect) {
        (Cell::Text(text), _) => quoted(&harmless(text), dialect),
        (Cell::Number(plain), Dialect::Swedish) => plain.replace('.', ","),
        (Cell::Number(plain), Dialect::Rfc4180) => plain.clone(),
        (Cell::Empty, _) => String::new(),
    }
}

/// What parts cells in one country or another, whatever parts them in this file.
const PARTS: [char; 5] = [';', ',', '\t', '\r', '\n'];

/// Words that a spreadsheet would take for a formula get an apostrophe before them; also in the middle,
/// where a spreadsheet of another country begins a new cell.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut begins = true;
    for sign in text.chars() {
        if begins && matches!(sign, '=' | '+' | '-' | '@')
            || harmless.is_empty() && PARTS[2..].contains(&sign)
        {
            harmless.push('\'');
        }
        harmless.push(sign);
        begins = PARTS.contains(&sign) || begins && matches!(sign, ' ' | '"' | '\'');
    }
    harmless
}

fn quoted(text: &str, dialect: Dialect) -> String {
    // A file with commas is often opened where semicolons part cells.
    let parts = match dialect {
        Dialect::Swedish => &[';'][..],
        Dialect::Rfc4180 => &[',', ';', '\t'],
    };
    if text.contains(parts) || text.contains(['"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn what_looks_like_a_formula_is_words_and_a_negative_number_is_a_number() {
        let sheet = Sheet {
            columns: vec!["Kommun".to_owned(), "@x".to_owned()],
            rows: vec![
                vec![text("=1+1"), Cell::Number("-12.5".to_owned())],
                vec![text("a;\"b\""), Cell::Empty],
            ],
        };
        let swedish = String::from_utf8(csv(&sheet, Dialect::Swedish)).expect("text");
        assert_eq!(swedish, "\u{feff}Kommun;'@x\r\n'=1+1;-12,5\r\n\"a;\"\"b\"\"\";\r\n");
        let plain = String::from_utf8(csv(&sheet, Dialect::Rfc4180)).expect("text");
        assert_eq!(plain, "\u{feff}Kommun,'@x\r\n'=1+1,-12.5\r\n\"a;\"\"b\"\"\",\r\n");
    }

    #[test]
    fn a_cell_holds_no_formula_where_another_country_parts_it() {
        let cells = [
            ("B;=9*9", "\"B;'=9*9\"", "\"B;'=9*9\""),
            ("B, =9*9", "B, '=9*9", "\"B, '=9*9\""),
            ("C;\"-2\"\t@D", "\"C;\"\"'-2\"\"\t'@D\"", "\"C;\"\"'-2\"\"\t'@D\""),
            ("\tx", "'\tx", "\"'\tx\""),
            ("Hälsa-, vård- och omsorg", "Hälsa-, vård- och omsorg", "\"Hälsa-, vård- och omsorg\""),
        ];
        for (words, swedish, plain) in cells {
            assert_eq!(written(&text(words), Dialect::Swedish), swedish);
            assert_eq!(written(&text(words), Dialect::Rfc4180), plain);
        }
    }
}
