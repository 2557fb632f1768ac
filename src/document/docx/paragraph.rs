//! Paragraphs and the runs in them.

use std::fmt::Display;

use crate::document::element::{Element, element};
use crate::document::{Line, Role};

/// A paragraph in a style.
pub(super) fn paragraph(style: &str) -> Element {
    element("w:p").child(properties(style))
}

/// What stands first in a paragraph of a style; what else it holds is added in the schema's order.
pub(super) fn properties(style: &str) -> Element {
    element("w:pPr").child(value("w:pStyle", style))
}

/// A paragraph in a style, on the same page as what comes next where they belong together.
pub(super) fn kept(style: &str, with_next: bool) -> Element {
    element("w:p").child(kept_properties(style, with_next))
}

/// What stands first in such a paragraph.
pub(super) fn kept_properties(style: &str, with_next: bool) -> Element {
    properties(style).children(with_next.then(|| element("w:keepNext")))
}

/// An element that is its value.
pub(super) fn value(name: &'static str, value: impl Display) -> Element {
    element(name).with("w:val", value)
}

/// A line's runs, each in its role's style.
pub(super) fn runs(line: &Line) -> impl Iterator<Item = Element> {
    line.iter().map(|run| styled(&run.text, style(run.role)))
}

/// A run without a style.
pub(super) fn plain(text: &str) -> Element {
    styled(text, None)
}

/// A run in a character style; newlines are line breaks.
pub(super) fn styled(text: &str, style: Option<&str>) -> Element {
    let mut run = element("w:r");
    if let Some(style) = style {
        run = run.child(element("w:rPr").child(value("w:rStyle", style)));
    }
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            run = run.child(element("w:br"));
        }
        run = run.child(element("w:t").with("xml:space", "preserve").text(line));
    }
    run
}

/// The character style of a role, by its identifier.
fn style(role: Role) -> Option<&'static str> {
    match role {
        Role::Fixed => None,
        Role::Computed => Some("Computed"),
        Role::Typed => Some("Typed"),
        Role::ToComplete => Some("ToComplete"),
    }
}
