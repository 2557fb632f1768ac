//! Tables: those of figures, and those that set things beside one another.

use super::page::TEXT_WIDTH;
use super::paragraph::{kept, paragraph, plain, runs, value};
use crate::document::element::{Element, element};
use crate::document::widths::{Need, widths};
use crate::document::{Align, Signature, Table, TableRow};

/// A sign of nine and a half points: on the whole, and in a short word in bold that must not be broken;
/// and a cell's margins. All in twentieths of a point.
const SIGN: u32 = 122;
const WIDE_SIGN: u32 = 150;
const PADDING: u32 = 160;

/// A table under its caption; the header row comes again on every page.
pub(super) fn table(of: &Table) -> Vec<Element> {
    let widths = columns(of, TEXT_WIDTH);
    let short = of.is_short();
    let titles = of.columns.iter().zip(&widths).map(|(column, &width)| {
        cell(width, None, vec![kept(head_style(column.align), short).child(plain(&column.title))])
    });
    let repeated = element("w:trPr").child(element("w:cantSplit")).child(element("w:tblHeader"));
    let header = element("w:tr").child(repeated).children(titles);
    let look = element("w:tblLook").with("w:val", "0420").with("w:firstRow", 1).with("w:lastRow", 0);
    let look =
        look.with("w:firstColumn", 1).with("w:lastColumn", 0).with("w:noHBand", 0).with("w:noVBand", 1);
    let properties = element("w:tblPr")
        .child(value("w:tblStyle", "Figures"))
        .child(width("w:tblW", TEXT_WIDTH))
        .child(element("w:tblLayout").with("w:type", "fixed"))
        .child(look)
        .child(value("w:tblCaption", &of.caption));
    let last = of.rows.len().saturating_sub(1);
    let rows = of.rows.iter().enumerate();
    let rows = rows.map(|(place, row)| self::row(of, row, &widths, short && place < last));
    let table = element("w:tbl").child(properties).child(grid(&widths)).child(header).children(rows);
    vec![paragraph("Caption").child(plain(&of.caption)), table, paragraph("Spacer")]
}

fn row(table: &Table, row: &TableRow, widths: &[u32], with_next: bool) -> Element {
    let cells = row.cells.iter().zip(&table.columns).zip(widths).map(|((line, column), &width)| {
        let style = match (column.align, row.sum) {
            (Align::Text, false) => "TableText",
            (Align::Text, true) => "TableTextSum",
            (Align::Number, false) => "TableNumber",
            (Align::Number, true) => "TableNumberSum",
        };
        let line_over = row.sum.then(|| border("w:top", "single", 8, "000000"));
        cell(width, line_over, vec![kept(style, with_next).children(runs(line))])
    });
    element("w:tr").child(element("w:trPr").child(element("w:cantSplit"))).children(cells)
}

/// The columns' widths, which add up to a whole, by what stands in them.
pub(in crate::document) fn columns(of: &Table, whole: u32) -> Vec<u32> {
    widths(whole, &needs(of))
}

fn head_style(align: Align) -> &'static str {
    match align {
        Align::Text => "TableHead",
        Align::Number => "TableHeadNumber",
    }
}

/// What each column needs, by the number of signs.
fn needs(of: &Table) -> Vec<Need> {
    let need = |place: usize| {
        let title = of.columns.get(place).map(|column| column.title.clone());
        let cells = of.rows.iter().filter_map(|row| row.cells.get(place));
        let cells = cells.map(|line| line.iter().map(|run| run.text.as_str()).collect::<String>());
        let texts: Vec<String> = title.into_iter().chain(cells).collect();
        let longest = |sign: u32, signs: &dyn Fn(&str) -> usize| {
            let signs = texts.iter().map(|text| signs(text)).max().unwrap_or(0);
            u32::try_from(signs).unwrap_or(u32::MAX).min(2_000) * sign + PADDING
        };
        let word = |text: &str| text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        let least = longest(WIDE_SIGN, &word);
        Need { least, most: longest(SIGN, &|text| text.chars().count()).max(least) }
    };
    (0..of.columns.len()).map(need).collect()
}

/// Those who sign, beside one another, each with room for a hand; never on two pages.
pub(super) fn sign_off(signatures: &[Signature]) -> Element {
    let by = |of: &Signature| {
        vec![
            paragraph("SignatureName").children(runs(&of.name)),
            paragraph("SignatureTitle").children(runs(&of.title)),
        ]
    };
    beside(signatures.iter().map(by).collect(), false)
}

/// Cells two beside one another, without lines between them.
pub(super) fn beside(cells: Vec<Vec<Element>>, ruled: bool) -> Element {
    let half = TEXT_WIDTH / 2;
    let mut properties = element("w:tblPr").child(width("w:tblW", 2 * half));
    if ruled {
        let lines = ["w:top", "w:bottom"].map(|side| border(side, "single", 6, "000000"));
        properties = properties.child(element("w:tblBorders").children(lines));
    }
    let margin = |side, twips: u32| width(side, twips);
    let margins = [margin("w:top", 40), margin("w:left", 0), margin("w:bottom", 40), margin("w:right", 170)];
    properties = properties
        .child(element("w:tblLayout").with("w:type", "fixed"))
        .child(element("w:tblCellMar").children(margins));
    let mut cells = cells.into_iter().map(|content| cell(half, None, content));
    let mut rows = Vec::new();
    while let Some(first) = cells.next() {
        let second = cells.next().unwrap_or_else(|| cell(half, None, vec![paragraph("HeadValue")]));
        let whole = element("w:trPr").child(element("w:cantSplit"));
        rows.push(element("w:tr").child(whole).child(first).child(second));
    }
    element("w:tbl").child(properties).child(grid(&[half, half])).children(rows)
}

fn cell(twips: u32, line_over: Option<Element>, content: Vec<Element>) -> Element {
    let mut properties = element("w:tcPr").child(width("w:tcW", twips));
    if let Some(line) = line_over {
        properties = properties.child(element("w:tcBorders").child(line));
    }
    element("w:tc").child(properties).children(content)
}

fn grid(widths: &[u32]) -> Element {
    element("w:tblGrid").children(widths.iter().map(|width| element("w:gridCol").with("w:w", width)))
}

/// A width in twentieths of a point.
pub(super) fn width(name: &'static str, twips: u32) -> Element {
    element(name).with("w:w", twips).with("w:type", "dxa")
}

/// A line of so many eighths of a point.
pub(super) fn border(side: &'static str, kind: &str, eighths: u32, colour: &str) -> Element {
    value(side, kind).with("w:sz", eighths).with("w:space", 0).with("w:color", colour)
}
