//! Lists: numbers that begin again in each list, and dashes.

use super::paragraph::value;
use super::parts::with_namespaces;
use crate::document::element::{Element, element};

/// What stands before an item.
#[derive(Clone, Copy)]
pub(super) enum Marker {
    /// A number, in the list of this ordinal.
    Number(usize),
    /// A dash.
    Dash,
}

/// The identifier of the dash's list; those of numbers begin above it.
const DASH: usize = 1;

impl Marker {
    /// What makes a paragraph an item.
    pub(super) fn property(self) -> Element {
        let id = match self {
            Self::Number(list) => DASH + list,
            Self::Dash => DASH,
        };
        element("w:numPr").child(value("w:ilvl", 0)).child(value("w:numId", id))
    }
}

/// The part that says what the lists look like, with one numbering for each numbered list.
pub(super) fn numbering(numbered: usize) -> Element {
    let dash = element("w:num").with("w:numId", DASH).child(value("w:abstractNumId", 0));
    let numbers = (1..=numbered).map(|list| {
        let from_one = element("w:lvlOverride").with("w:ilvl", 0).child(value("w:startOverride", 1));
        element("w:num").with("w:numId", DASH + list).child(value("w:abstractNumId", 1)).child(from_one)
    });
    with_namespaces(element("w:numbering"))
        .child(kind(0, "bullet", "–", "ListBullet"))
        .child(kind(1, "decimal", "%1.", "ListNumber"))
        .child(dash)
        .children(numbers)
}

fn kind(id: usize, format: &str, text: &str, style: &str) -> Element {
    let indent = element("w:ind").with("w:left", 425).with("w:hanging", 425);
    let level = element("w:lvl")
        .with("w:ilvl", 0)
        .child(value("w:start", 1))
        .child(value("w:numFmt", format))
        .child(value("w:pStyle", style))
        .child(value("w:lvlText", text))
        .child(value("w:lvlJc", "left"))
        .child(element("w:pPr").child(indent));
    element("w:abstractNum")
        .with("w:abstractNumId", id)
        .child(value("w:multiLevelType", "singleLevel"))
        .child(level)
}
