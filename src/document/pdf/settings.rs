//! Sizes: of the page, and of each kind of text.

use super::points::{Length, POINT};

/// A4.
pub(super) const PAGE: (Length, Length) = (595_276, 841_890);
/// Twenty-five millimetres at both sides.
pub(super) const LEFT: Length = 70_866;
/// Twenty-two millimetres at the top.
pub(super) const TOP: Length = 62_362;
/// Between the foot's last line and the edge.
pub(super) const BOTTOM: Length = 30 * POINT;
/// What the margins leave for text.
pub(super) const WIDTH: Length = PAGE.0 - 2 * LEFT;

/// How a kind of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) size: Length,
    /// From one line to the next.
    pub(super) leading: Length,
    /// Before the first line.
    pub(super) before: Length,
    pub(super) bold: bool,
    /// From 0 for black.
    pub(super) grey: u8,
}

const fn setting(size: Length, leading: Length, before: Length) -> Setting {
    Setting { size: size * 100, leading: leading * 100, before: before * 100, bold: false, grey: 0 }
}

const fn bold(size: Length, leading: Length, before: Length) -> Setting {
    Setting { bold: true, ..setting(size, leading, before) }
}

const fn grey(size: Length, leading: Length, before: Length) -> Setting {
    Setting { grey: 89, ..setting(size, leading, before) }
}

// In tenths of a point: size, leading, room before.
pub(super) const KIND: Setting = bold(130, 170, 0);
pub(super) const NOTICE: Setting = setting(92, 122, 0);
pub(super) const LABEL: Setting = grey(82, 112, 0);
pub(super) const VALUE: Setting = setting(100, 130, 0);
pub(super) const TITLE: Setting = bold(165, 205, 220);
pub(super) const HEADING: Setting = bold(122, 155, 170);
pub(super) const SUBHEADING: Setting = bold(102, 138, 110);
pub(super) const BODY: Setting = setting(102, 145, 65);
pub(super) const ITEM: Setting = setting(102, 145, 45);
pub(super) const CAPTION: Setting = bold(92, 125, 120);
pub(super) const HEADER: Setting = bold(92, 118, 0);
pub(super) const CELL: Setting = setting(92, 118, 0);
pub(super) const SUM: Setting = bold(92, 118, 0);
pub(super) const SIGNATURE: Setting = setting(102, 140, 0);
pub(super) const FOOT: Setting = grey(70, 90, 0);
pub(super) const NUMBER: Setting = grey(85, 110, 30);
