//! Lengths as whole thousandths of a point, and their only way into the floats that krilla takes.
#![allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "krilla takes lengths as floats; no amount comes here"
)]

use krilla::geom::{Path, PathBuilder, Point, Quadrilateral, Rect, Size, Transform};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Stroke, StrokeDash};
use krilla::text::{GlyphId, KrillaGlyph};

/// A length in thousandths of a point.
pub(super) type Length = i32;

/// A point.
pub(super) const POINT: Length = 1_000;

/// A box on the page, from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) width: Length,
    pub(super) height: Length,
}

/// A length as krilla takes it.
pub(super) fn points(length: Length) -> f32 {
    length as f32 / POINT as f32
}

/// A place on the page.
pub(super) fn place(x: Length, y: Length) -> Point {
    Point::from_xy(points(x), points(y))
}

/// A page without anything on it.
pub(super) fn page(width: Length, height: Length) -> Option<PageSettings> {
    PageSettings::from_wh(points(width), points(height))
}

/// A picture's size.
pub(super) fn size(area: Area) -> Option<Size> {
    Size::from_wh(points(area.width), points(area.height))
}

/// What moves a drawing to a place.
pub(super) fn moved(area: Area) -> Transform {
    Transform::from_translate(points(area.x), points(area.y))
}

/// A glyph with its advance in units of the font.
pub(super) fn glyph(id: u32, advance: Length, per_em: Length, text: std::ops::Range<usize>) -> KrillaGlyph {
    KrillaGlyph::new(GlyphId::new(id), advance as f32 / per_em as f32, 0.0, 0.0, 0.0, text, None)
}

/// A filled box.
pub(super) fn filled(area: Area) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rectangle(area)?);
    path.finish()
}

/// A line from left to right.
pub(super) fn line(x: Length, y: Length, width: Length) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(points(x), points(y));
    path.line_to(points(x + width), points(y));
    path.finish()
}

/// A pen for lines: how thick, and how long its dashes and gaps are.
pub(super) fn pen(thickness: Length, dash: Option<Length>) -> Stroke {
    let dash = dash.map(|dash| StrokeDash { array: vec![points(dash), points(dash)], offset: 0.0 });
    Stroke { width: points(thickness), opacity: NormalizedF32::ONE, dash, ..Stroke::default() }
}

/// A box's four corners, as links have them.
pub(super) fn corners(area: Area) -> Quadrilateral {
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    Quadrilateral([place(area.x, bottom), place(right, bottom), place(right, area.y), place(area.x, area.y)])
}

/// A box as krilla has it.
pub(super) fn rectangle(area: Area) -> Option<Rect> {
    Rect::from_xywh(points(area.x), points(area.y), points(area.width), points(area.height))
}
