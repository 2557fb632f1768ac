//! Blocks as they stand in a template: in the look of the paragraph that they replace, and with no
//! style, list or relation that the template would have to know.

use std::fmt::Write as _;

use quick_xml::escape::partial_escape;

use super::paragraph::Child;
use crate::document::docx::columns;
use crate::document::element::legal;
use crate::document::{Align, Block, Line, Signature, Table};

/// What a table's columns add up to; it is as wide as what it stands in.
const WHOLE: u32 = 9_000;

/// How the replaced paragraph looked.
pub(super) struct Look<'a> {
    pub(super) source: &'a str,
    /// What stands before the names of elements, such as `w:`.
    pub(super) prefix: &'a str,
    pub(super) paragraph: &'a [Child],
    pub(super) run: &'a [Child],
}

/// How a paragraph differs from the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Text,
    /// Bold, and on the same page as what follows.
    Heading,
}

/// The elements of a text that may hold line breaks.
pub(super) fn text_element(w: &str, text: &str) -> String {
    let mut whole = String::new();
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            let _ = write!(whole, "<{w}br/>");
        }
        let line = legal(line);
        let _ = write!(whole, "<{w}t xml:space=\"preserve\">{}</{w}t>", partial_escape(&line));
    }
    whole
}

impl Look<'_> {
    /// The blocks, in order.
    pub(super) fn blocks(&self, blocks: &[&Block]) -> String {
        let whole: String = blocks.iter().map(|block| self.block(block)).collect();
        // Something must stand between what is around it, even where there is nothing to say.
        if whole.is_empty() { self.paragraph("", Weight::Text) } else { whole }
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Notice(lines) => lines.iter().map(|line| self.line(line)).collect(),
            Block::Head(pairs) => {
                let line = |label: &str, value| format!("{label}: {}", said(value));
                pairs.iter().map(|of| self.paragraph(&line(&of.label, &of.value), Weight::Text)).collect()
            }
            Block::Title(text) | Block::Heading { text, .. } => self.paragraph(text, Weight::Heading),
            Block::Paragraph(line) | Block::Told(line) => self.line(line),
            Block::List { ordered, items } => {
                let mark = |place: usize| if *ordered { format!("{place}. ") } else { "– ".to_owned() };
                let item = |(item, place)| self.paragraph(&(mark(place) + &said(item)), Weight::Text);
                items.iter().zip(1..).map(item).collect()
            }
            Block::Table(of) => self.table(of),
            Block::SignOff(signatures) => {
                let by = |by: &Signature| self.line(&by.name) + &self.line(&by.title);
                let signed: Vec<String> = signatures.iter().map(by).collect();
                signed.join(&self.paragraph("", Weight::Text))
            }
            Block::NewPage => String::new(),
        }
    }

    fn line(&self, line: &Line) -> String {
        self.paragraph(&said(line), Weight::Text)
    }

    fn paragraph(&self, text: &str, weight: Weight) -> String {
        let w = self.prefix;
        let kept = |child: &&Child| {
            !["numPr", "sectPr", "pPrChange", "keepNext", "pageBreakBefore"].contains(&child.name.as_str())
        };
        let (style, others): (Vec<&Child>, Vec<&Child>) =
            self.paragraph.iter().filter(kept).partition(|child| child.name == "pStyle");
        let next = if weight == Weight::Heading { format!("<{w}keepNext/>") } else { String::new() };
        let properties = format!("{}{next}{}", self.raw(&style), self.raw(&others));
        format!("<{w}p><{w}pPr>{properties}</{w}pPr>{}</{w}p>", self.run(text, weight == Weight::Heading))
    }

    fn run(&self, text: &str, bold: bool) -> String {
        let w = self.prefix;
        if text.is_empty() {
            return String::new();
        }
        let kept = |child: &&Child| {
            child.name != "rPrChange" && !(bold && ["b", "bCs"].contains(&child.name.as_str()))
        };
        let (first, others): (Vec<&Child>, Vec<&Child>) = self
            .run
            .iter()
            .filter(kept)
            .partition(|child| ["rStyle", "rFonts"].contains(&child.name.as_str()));
        let weight = if bold { format!("<{w}b/>") } else { String::new() };
        let properties = format!("{}{weight}{}", self.raw(&first), self.raw(&others));
        format!("<{w}r><{w}rPr>{properties}</{w}rPr>{}</{w}r>", text_element(w, text))
    }

    fn raw(&self, children: &[&Child]) -> String {
        children.iter().filter_map(|child| self.source.get(child.range.clone())).collect()
    }

    /// A table with thin lines under its caption; its first row comes again on every page.
    fn table(&self, of: &Table) -> String {
        let w = self.prefix;
        let widths = columns(of, WHOLE);
        let line = |side: &str| {
            format!("<{w}{side} {w}val=\"single\" {w}sz=\"4\" {w}space=\"0\" {w}color=\"auto\"/>")
        };
        let lines: String = ["top", "bottom", "insideH"].map(line).concat();
        let margin = |side: &str| format!("<{w}{side} {w}w=\"80\" {w}type=\"dxa\"/>");
        let margins = ["left", "right"].map(margin).concat();
        let properties = format!(
            "<{w}tblPr><{w}tblW {w}w=\"5000\" {w}type=\"pct\"/><{w}tblBorders>{lines}</{w}tblBorders><{w}tblCellMar>{margins}</{w}tblCellMar><{w}tblLook {w}val=\"0420\"/></{w}tblPr>"
        );
        let grid = widths.iter().map(|width| format!("<{w}gridCol {w}w=\"{width}\"/>"));
        let grid = grid.collect::<Vec<_>>().concat();
        let titles: Vec<String> = of.columns.iter().map(|column| column.title.clone()).collect();
        let header = self.row(of, &widths, &titles, true, "tblHeader");
        let rows: String = of
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<String> = row.cells.iter().map(said).collect();
                self.row(of, &widths, &cells, row.sum, "")
            })
            .collect();
        let table = format!("<{w}tbl>{properties}<{w}tblGrid>{grid}</{w}tblGrid>{header}{rows}</{w}tbl>");
        // Word wants a paragraph after a table wherever a cell or a part ends.
        self.paragraph(&of.caption, Weight::Heading) + &table + &self.paragraph("", Weight::Text)
    }

    fn row(&self, of: &Table, widths: &[u32], cells: &[String], bold: bool, kind: &str) -> String {
        let w = self.prefix;
        let cells = cells.iter().zip(&of.columns).zip(widths).map(|((text, column), width)| {
            let side = match column.align {
                Align::Text => String::new(),
                Align::Number => format!("<{w}jc {w}val=\"right\"/>"),
            };
            let close = format!("<{w}spacing {w}before=\"0\" {w}after=\"0\"/>");
            let run = self.run(text, bold);
            format!(
                "<{w}tc><{w}tcPr><{w}tcW {w}w=\"{width}\" {w}type=\"dxa\"/></{w}tcPr><{w}p><{w}pPr>{close}{side}</{w}pPr>{run}</{w}p></{w}tc>"
            )
        });
        let cells: String = cells.collect();
        let kind = if kind.is_empty() { String::new() } else { format!("<{w}{kind}/>") };
        format!("<{w}tr><{w}trPr><{w}cantSplit/>{kind}</{w}trPr>{cells}</{w}tr>")
    }
}

fn said(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}
