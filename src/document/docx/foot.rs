//! The foot of every page: what the document was made from, the link, and the page's number.

use super::paragraph::{paragraph, plain, styled};
use super::parts::{LINK, with_namespaces};
use crate::document::element::{Element, element};
use crate::document::{Document, stamp};
use crate::text::export;

/// The part with the foot.
pub(super) fn footer(document: &Document) -> Element {
    let mut stamp = paragraph("Footer");
    for run in stamp::stamp(document).foot {
        stamp = stamp.child(if run.text == document.link && !run.text.is_empty() {
            element("w:hyperlink").with("r:id", LINK).child(styled(&run.text, Some("Hyperlink")))
        } else {
            plain(&run.text)
        });
    }
    let page = paragraph("PageNumber")
        .child(plain(export::PAGE))
        .child(field("PAGE"))
        .child(plain(export::OF_PAGES))
        .child(field("NUMPAGES"));
    with_namespaces(element("w:ftr")).child(stamp).child(page)
}

/// A field that Word reckons.
fn field(name: &str) -> Element {
    element("w:fldSimple").with("w:instr", format!(" {name} ")).child(plain("1"))
}
