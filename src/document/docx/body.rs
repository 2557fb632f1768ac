//! The text, block by block.

use super::numbering::Marker;
use super::page::{MARGIN, PAGE};
use super::paragraph::{kept, kept_properties, paragraph, plain, runs};
use super::{Block, Document, parts, picture, table};
use crate::document::element::{Element, element};
use crate::document::{Labelled, Line, stamp};

/// What is counted while the text is written.
#[derive(Default)]
pub(super) struct Body {
    /// How many numbered lists there are; each is numbered from one.
    pub(super) numbered: usize,
    on_new_page: bool,
}

impl Body {
    /// The main part.
    pub(super) fn document(&mut self, document: &Document) -> Element {
        let picture = picture::png(document).and_then(picture::paragraph);
        let kind = paragraph("DocumentKind").child(plain(&document.kind));
        let mut body = element("w:body").children(picture).child(kind);
        let mut blocks = document.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let signed = matches!(blocks.peek(), Some(Block::SignOff(_)));
            body = body.children(self.block(block, signed));
        }
        // Word refuses an address of such length as a link; it stands as text.
        let end = stamp::stamp(document).end;
        body = body.children(end.map(|line| paragraph("Footer").children(runs(&line))));
        parts::with_namespaces(element("w:document")).child(body.child(section()))
    }

    /// A block's elements; the last of them stands on one page with the signatures that come next,
    /// which never stand alone.
    fn block(&mut self, block: &Block, signed: bool) -> Vec<Element> {
        match block {
            Block::Notice(lines) => {
                lines.iter().map(|line| paragraph("Notice").children(runs(line))).collect()
            }
            Block::Head(labelled) => vec![paragraph("Spacer"), head(labelled), paragraph("Spacer")],
            Block::Title(title) => vec![self.started("Heading1", false).child(plain(title))],
            Block::Heading { level: 2, text, .. } => vec![self.started("Heading2", false).child(plain(text))],
            Block::Heading { text, .. } => vec![self.started("Heading3", false).child(plain(text))],
            Block::Paragraph(line) | Block::Told(line) => {
                vec![self.started("Normal", signed).children(runs(line))]
            }
            Block::List { ordered, items } => self.list(*ordered, items, signed),
            Block::Table(of) => table::table(of),
            Block::SignOff(signatures) => {
                vec![kept("Spacer", true), table::sign_off(signatures), paragraph("Spacer")]
            }
            Block::NewPage => {
                self.on_new_page = true;
                Vec::new()
            }
        }
    }

    /// A paragraph, on a new page where one was asked for.
    fn started(&mut self, style: &str, with_next: bool) -> Element {
        let mut properties = kept_properties(style, with_next);
        if std::mem::take(&mut self.on_new_page) {
            properties = properties.child(element("w:pageBreakBefore"));
        }
        element("w:p").child(properties)
    }

    fn list(&mut self, ordered: bool, items: &[Line], signed: bool) -> Vec<Element> {
        let (style, marker) = if ordered {
            self.numbered += 1;
            ("ListNumber", Marker::Number(self.numbered))
        } else {
            ("ListBullet", Marker::Dash)
        };
        let kept = items.len() - if signed { Block::with_signatures(items) } else { 0 };
        let item = |(place, line): (usize, &Line)| {
            let properties = kept_properties(style, place >= kept);
            element("w:p").child(properties.child(marker.property())).children(runs(line))
        };
        items.iter().enumerate().map(item).collect()
    }
}

/// Labels over their values, two beside one another, read from left to right.
fn head(labelled: &[Labelled]) -> Element {
    let of = |pair: &Labelled| {
        vec![
            paragraph("HeadLabel").child(plain(&pair.label)),
            paragraph("HeadValue").children(runs(&pair.value)),
        ]
    };
    table::beside(labelled.iter().map(of).collect(), true)
}

/// A4, its margins and its foot.
fn section() -> Element {
    let mut margins = element("w:pgMar");
    for (side, twips) in [("w:top", 1_247), ("w:right", MARGIN), ("w:bottom", 1_417), ("w:left", MARGIN)] {
        margins = margins.with(side, twips);
    }
    element("w:sectPr")
        .child(element("w:footerReference").with("w:type", "default").with("r:id", parts::FOOTER))
        .child(element("w:pgSz").with("w:w", PAGE.0).with("w:h", PAGE.1))
        .child(margins.with("w:header", 709).with("w:footer", 567).with("w:gutter", 0))
}
