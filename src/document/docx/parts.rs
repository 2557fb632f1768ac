//! What a Word file has besides its text: what its parts are, how they hang together, its properties.

use super::paragraph::value;
use super::picture::{self, PICTURE_RELATION, PICTURES};
use crate::document::element::{Element, element};
use crate::document::{Document, stamp};

/// The relation from the text to its foot.
pub(super) const FOOTER: &str = "rId3";
/// The relation from the foot to the address that reopens the case.
pub(super) const LINK: &str = "rId1";
/// Where the picture lies, under `word/`.
pub(super) const PICTURE: &str = "media/image1.png";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part's root with the names that its content uses.
pub(super) fn with_namespaces(root: Element) -> Element {
    root.with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .with("xmlns:r", OFFICE)
        .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("xmlns:pic", PICTURES)
}

/// What each part is.
pub(super) fn content_types(document: &Document) -> Element {
    let default = |ending, kind| element("Default").with("Extension", ending).with("ContentType", kind);
    let part = |name, kind: String| element("Override").with("PartName", name).with("ContentType", kind);
    let word = |name: &str, kind: &str| part(format!("/word/{name}.xml"), format!("{WORD}.{kind}+xml"));
    element("Types")
        .with("xmlns", format!("{PACKAGE}/content-types"))
        .child(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .child(default("xml", "application/xml"))
        .children(picture::png(document).map(|_| default("png", "image/png")))
        .child(word("document", "document.main"))
        .child(word("styles", "styles"))
        .child(word("numbering", "numbering"))
        .child(word("settings", "settings"))
        .child(word("footer1", "footer"))
        .child(part(
            "/docProps/core.xml".to_owned(),
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ))
}

/// Where the text and the properties lie.
pub(super) fn package_relations() -> Element {
    let properties = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations([
        relation("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        relation("rId2", &properties, "docProps/core.xml"),
    ])
}

/// What the text rests on.
pub(super) fn document_relations(document: &Document) -> Element {
    let of = |id, kind: &str, target| relation(id, &format!("{OFFICE}/{kind}"), target);
    let own = [
        of("rId1", "styles", "styles.xml"),
        of("rId2", "numbering", "numbering.xml"),
        of(FOOTER, "footer", "footer1.xml"),
        of("rId4", "settings", "settings.xml"),
    ];
    relations(own).children(picture::png(document).map(|_| of(PICTURE_RELATION, "image", PICTURE)))
}

/// The link in the foot.
pub(super) fn footer_relations(document: &Document) -> Element {
    let link = relation(LINK, &format!("{OFFICE}/hyperlink"), &document.link).with("TargetMode", "External");
    let in_foot = !document.link.is_empty() && stamp::stamp(document).end.is_none();
    relations(in_foot.then_some(link))
}

fn relations(of: impl IntoIterator<Item = Element>) -> Element {
    element("Relationships").with("xmlns", format!("{PACKAGE}/relationships")).children(of)
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    element("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

/// Title, author and language; nothing of when or on what it was made.
pub(super) fn properties(document: &Document) -> Element {
    let author = Some(&document.author).filter(|author| !author.is_empty());
    element("cp:coreProperties")
        .with("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .child(element("dc:title").text(&document.title))
        .children(author.map(|author| element("dc:creator").text(author)))
        .child(element("dc:language").text(&document.language))
}

/// As Word 2013 and later lays out text.
pub(super) fn settings(language: &str) -> Element {
    let mode = element("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", 15);
    with_namespaces(element("w:settings"))
        .child(value("w:defaultTabStop", 1_304))
        .child(element("w:compat").child(mode))
        .child(value("w:themeFontLang", language))
        .child(value("w:decimalSymbol", ","))
        .child(value("w:listSeparator", ";"))
}
