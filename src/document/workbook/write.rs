//! From the sheets to a file's bytes.

use std::fmt;

use rust_decimal::Decimal;
use rust_xlsxwriter::{Color, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError};

use super::book::Book;
use super::grid::{Content, Dress, Grid};
use crate::case::Case;
use crate::population::registered;
use crate::scheme::{Collection, Day};
use crate::text::workbook as words;

/// Why a workbook was not written.
#[derive(Debug)]
pub struct NotWritten(XlsxError);

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NotWritten {}

impl From<XlsxError> for NotWritten {
    fn from(fault: XlsxError) -> Self {
        Self(fault)
    }
}

/// How hard the file is packed: a country's workbook is there a quarter sooner, and a third larger.
const FAST: u8 = 2;

/// The colour of what a person may change, and of headings.
const INPUT: Color = Color::RGB(0x00FF_F3C4);
const HEADING: Color = Color::RGB(0x00E8_F0F1);

/// A case's municipalities as an XLSX file.
///
/// # Errors
/// [`NotWritten`] when the writer refuses a cell, which a law of the tests says it does not.
pub fn workbook(
    case: &Case,
    collection: &Collection,
    today: Day,
    version: &str,
) -> Result<Vec<u8>, NotWritten> {
    let table = registered();
    let taking_part = case.taking_part(table);
    let reckoned = case.basis(table).reckon(collection, table);
    let together = reckoned.together(&taking_part, case.municipality);
    let mut stamp = words::stamp(version, &crate::text::day(today));
    let rests = crate::text::whose::on_top(reckoned.somebodys());
    for change in crate::text::changes(collection) {
        stamp = format!("{stamp} {change}");
    }
    if !rests.is_empty() {
        stamp = format!("{rests} {stamp}");
    }
    let mut book = Book::new(case, &reckoned, &taking_part, &together, &stamp);
    book.fill();
    let mut file = Workbook::new();
    file.set_zip_compression_level(FAST);
    let Book { inputs, municipalities, counties, division, joining, .. } = book;
    for grid in [municipalities, joining, inputs, counties, division] {
        // Sheets that nothing refers to would only puzzle.
        let refers = match grid.name {
            words::COUNTIES => book.county_column > 3,
            words::DIVISION => book.division_column > 2,
            _ => true,
        };
        if refers {
            sheet(file.add_worksheet(), grid)?;
        }
    }
    Ok(file.save_to_buffer()?)
}

/// Takes the cells over one by one, so that what held them holds what the writer makes of them: a browser
/// gives memory that has not been used before slowly. Never part of what calls it: what is large is made
/// fast late.
#[inline(never)]
fn sheet(sheet: &mut Worksheet, grid: Grid) -> Result<(), XlsxError> {
    sheet.set_name(grid.name)?;
    sheet.set_freeze_panes(grid.frozen.0, grid.frozen.1)?;
    let last = grid.cells.iter().map(|(_, column, ..)| *column).max().unwrap_or(0);
    for column in 0..=last {
        let width = grid.widths.get(usize::from(column)).copied().unwrap_or(15);
        sheet.set_column_width(column, width)?;
    }
    let formats = Dress::ALL.map(|dress| [false, true].map(|input| format(dress, input)));
    let mut usual = vec![None; usize::from(last) + 1];
    for (_, column, content, dress) in &grid.cells {
        if matches!(content, Content::Number(_) | Content::Formula(..)) {
            usual[usize::from(*column)] = Some(*dress);
        }
    }
    for (column, dress) in (0..).zip(&usual) {
        if let Some(dress) = dress {
            sheet.set_column_format(column, &formats[*dress as usize][0])?;
        }
    }
    for (row, column, content, dress) in grid.cells {
        let is_usual = usual[usize::from(column)] == Some(dress);
        let format = match content {
            Content::Input(_) => Some(&formats[dress as usize][1]),
            // The writer looks a cell's own format up by all that it says; most have their column's.
            Content::Number(_) | Content::Formula(..) if is_usual => None,
            Content::Text(_) if dress == Dress::Plain => None,
            Content::Text(_) | Content::Number(_) | Content::Formula(..) => Some(&formats[dress as usize][0]),
        };
        put(sheet, (row, column), content, format)?;
    }
    Ok(())
}

/// Writes a cell. Never part of the loop around it: a browser makes a function that is called often fast, and
/// not one that it is in the middle of.
#[inline(never)]
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    content: Content,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match content {
        Content::Text(text) => match format {
            Some(format) => sheet.write_string_with_format(row, column, text, format)?,
            None => sheet.write_string(row, column, text)?,
        },
        Content::Input(plain) | Content::Number(plain) => {
            let number = Decimal::from_str_exact(&plain).unwrap_or_default();
            match format {
                Some(format) => sheet.write_with_format(row, column, number, format)?,
                None => sheet.write(row, column, number)?,
            }
        }
        Content::Formula(formula, value) => {
            let formula = Formula::new(formula).set_result(value);
            match format {
                Some(format) => sheet.write_formula_with_format(row, column, formula, format)?,
                None => sheet.write_formula(row, column, formula)?,
            }
        }
    };
    Ok(())
}

fn format(dress: Dress, input: bool) -> Format {
    let format = match dress {
        Dress::Plain => Format::new(),
        Dress::Heading => {
            Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_background_color(HEADING)
        }
        Dress::Whole => Format::new().set_num_format("#,##0"),
        Dress::WholeAtLeast => Format::new().set_num_format(words::at_least_format("#,##0")),
        Dress::Ore => Format::new().set_num_format("#,##0.00"),
        Dress::OreAtLeast => Format::new().set_num_format(words::at_least_format("#,##0.00")),
        Dress::Percent => Format::new().set_num_format("0.00%"),
        Dress::Exact => Format::new().set_num_format("General"),
    };
    if input { format.set_background_color(INPUT) } else { format }
}
