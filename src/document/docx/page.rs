//! The paper.

/// A4 in twentieths of a point.
pub(super) const PAGE: (u32, u32) = (11_906, 16_838);
/// Twenty-five millimetres at both sides.
pub(super) const MARGIN: u32 = 1_417;
/// What the margins leave for text.
pub(super) const TEXT_WIDTH: u32 = PAGE.0 - 2 * MARGIN;
