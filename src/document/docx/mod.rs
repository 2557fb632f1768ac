//! A document as a Word file.

mod body;
mod foot;
mod numbering;
mod page;
mod paragraph;
mod parts;
mod picture;
mod styles;
mod table;

use super::package::{Part, pack};
use super::{Block, Document};

pub(super) use table::columns;

/// The document as a `.docx` file; none when memory does not suffice.
#[must_use]
pub fn docx(document: &Document) -> Option<Vec<u8>> {
    let mut body = body::Body::default();
    let text = body.document(document);
    let mut parts: Vec<Part> = vec![
        ("[Content_Types].xml".to_owned(), parts::content_types(document).file()),
        ("_rels/.rels".to_owned(), parts::package_relations().file()),
        ("docProps/core.xml".to_owned(), parts::properties(document).file()),
        ("word/document.xml".to_owned(), text.file()),
        ("word/_rels/document.xml.rels".to_owned(), parts::document_relations(document).file()),
        ("word/_rels/footer1.xml.rels".to_owned(), parts::footer_relations(document).file()),
        ("word/footer1.xml".to_owned(), foot::footer(document).file()),
        ("word/styles.xml".to_owned(), styles::styles(&document.language).file()),
        ("word/numbering.xml".to_owned(), numbering::numbering(body.numbered).file()),
        ("word/settings.xml".to_owned(), parts::settings(&document.language).file()),
    ];
    if let Some(png) = picture::png(document) {
        parts.push((format!("word/{}", parts::PICTURE), png.bytes.clone()));
    }
    pack(&parts)
}
