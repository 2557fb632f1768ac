//! What stands on a page.

use std::ops::Range;
use std::rc::Rc;

use super::points::{Area, Length};
use super::shape::Shaped;
use super::tags::Leaf;

/// Something to draw; its place counts from the top of the strip that it is part of.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A line of text.
    Text(Line),
    /// A line from left to right.
    Rule { x: Length, y: Length, width: Length, thickness: Length, grey: u8 },
    /// The ground of a box.
    Ground(Area),
    /// The picture at the head.
    Picture { area: Area, leaf: Leaf },
    /// Where a bookmark leads: 1 for the title, more for what is under it.
    Bookmark { level: usize, text: String },
}

/// A line of text: some of the signs of a paragraph.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) shaped: Rc<Shaped>,
    pub(super) signs: Range<usize>,
    pub(super) x: Length,
    /// Where the letters stand.
    pub(super) baseline: Length,
    pub(super) size: Length,
    pub(super) grey: u8,
    /// Whether it is not read aloud, because it comes again on every page.
    pub(super) artifact: bool,
}

/// A strip of the page, from one margin to the other, that is never split.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// Room before it, but for at the top of a page.
    pub(super) before: Length,
    pub(super) height: Length,
    /// Whether it stays on the same page as the next one.
    pub(super) keep: bool,
    /// Whether it begins a page.
    pub(super) new_page: bool,
    /// The table whose row it is part of, by its place among the headers.
    pub(super) table: Option<usize>,
    pub(super) items: Vec<Item>,
}

/// A strip in its place on a page.
pub(super) struct Placed {
    pub(super) top: Length,
    pub(super) items: Vec<Item>,
}
