//! Pages drawn, and what was drawn told to the tags.

use krilla::Document;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::luma;
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::Quadrilateral;
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::paint::{Fill, Paint};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};

use super::face::Faces;
use super::item::{Item, Line, Placed};
use super::points::{Area, Length, POINT, corners, filled, line, moved, page, pen, place, points, size};
use super::settings::{PAGE, TOP};
use super::shape::{Look, Sign};
use super::tags::{Leaf, Tags};
use crate::document::Role;
use crate::text::export;

/// Draws pages one by one.
pub(super) struct Drawer<'a> {
    pub(super) faces: &'a Faces,
    pub(super) tags: &'a mut Tags,
    pub(super) image: Option<Image>,
    pub(super) link: &'a str,
    /// Where the headings came to stand: their level, words, page and height.
    pub(super) bookmarks: Vec<(usize, String, usize, Length)>,
}

impl Drawer<'_> {
    /// Draws a page; none when its size is refused, which it never is.
    pub(super) fn page(&mut self, pdf: &mut Document, index: usize, placed: &[Placed]) -> Option<()> {
        let mut page = pdf.start_page_with(page(PAGE.0, PAGE.1)?);
        let mut surface = page.surface();
        let mut links: Vec<(Leaf, Quadrilateral)> = Vec::new();
        for strip in placed {
            let top = TOP + strip.top;
            for item in &strip.items {
                match item {
                    Item::Text(text) => links.extend(self.text(&mut surface, text, top)),
                    Item::Rule { x, y, width, thickness, grey } => {
                        rule(&mut surface, [*x, top + y, *width, *thickness], *grey);
                    }
                    Item::Ground(area) => {
                        fill(
                            &mut surface,
                            Area { y: top + area.y, ..*area },
                            rgb::Color::new(255, 249, 231).into(),
                        );
                    }
                    Item::Picture { area, leaf } => {
                        self.picture(&mut surface, Area { y: top + area.y, ..*area }, *leaf);
                    }
                    Item::Bookmark { level, text } => {
                        self.bookmarks.push((*level, text.clone(), index, top));
                    }
                }
            }
        }
        surface.finish();
        if let Some((leaf, _)) = links.first().copied() {
            let corners = links.into_iter().map(|(_, corners)| corners).collect();
            let target = Target::Action(Action::Link(LinkAction::new(self.link.to_owned())));
            let link = LinkAnnotation::new_with_quad_points(corners, target);
            let annotation = Annotation::new_link(link, Some(export::OPENS_THE_CASE.to_owned()));
            self.tags.drawn(leaf, page.add_tagged_annotation(annotation));
        }
        page.finish();
        Some(())
    }

    /// A line of text, look by look; what of it is a link, and where.
    fn text(&mut self, surface: &mut Surface<'_>, text: &Line, top: Length) -> Vec<(Leaf, Quadrilateral)> {
        let signs = text.shaped.signs.get(text.signs.clone()).unwrap_or_default();
        let mut links = Vec::new();
        let mut x = text.x;
        for alike in signs.chunk_by(|one, other| one.look == other.look) {
            let Some(look) = alike.first().map(|sign| sign.look) else { continue };
            let face = self.faces.weight(look.bold);
            let width: Length = alike.iter().map(|sign| face.width(sign.drawn, text.size)).sum();
            let baseline = top + text.baseline;
            let area = Area { x, y: baseline - text.size, width, height: text.size * 125 / 100 };
            if look.role == Role::ToComplete {
                fill(surface, area, rgb::Color::new(255, 242, 204).into());
            }
            self.signs(surface, text, alike, look, (x, baseline));
            underline(surface, look, (x, baseline + text.size * 18 / 100, width));
            if look.link && !text.artifact {
                links.push((look.leaf, corners(area)));
            }
            x += width;
        }
        links
    }

    fn signs(
        &mut self,
        surface: &mut Surface<'_>,
        text: &Line,
        signs: &[Sign],
        look: Look,
        at: (Length, Length),
    ) {
        let face = self.faces.weight(look.bold);
        let (Some(first), Some(last)) = (signs.first(), signs.last()) else { return };
        let from = first.text.start;
        let words = text.shaped.text.get(from..last.text.end).unwrap_or_default();
        let glyphs: Vec<_> = signs
            .iter()
            .map(|sign| face.glyph(sign.drawn, sign.text.start - from..sign.text.end - from))
            .collect();
        let tag = if text.artifact {
            ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther))
        } else {
            ContentTag::Span(SpanTag::empty())
        };
        surface.set_fill(Some(ink(luma::Color::new(text.grey).into())));
        let drawn = surface.start_tagged(tag);
        surface.draw_glyphs(place(at.0, at.1), &glyphs, face.font.clone(), words, points(text.size), false);
        surface.end_tagged();
        if !text.artifact {
            self.tags.drawn(look.leaf, drawn);
        }
    }

    fn picture(&mut self, surface: &mut Surface<'_>, area: Area, leaf: Leaf) {
        let (Some(image), Some(size)) = (self.image.clone(), size(area)) else { return };
        let drawn = surface.start_tagged(ContentTag::Other);
        surface.push_transform(&moved(area));
        surface.draw_image(image, size);
        surface.pop();
        surface.end_tagged();
        self.tags.drawn(leaf, drawn);
    }

    /// The bookmarks, each under the nearest one of a higher level.
    pub(super) fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        let mut open: Vec<(usize, OutlineNode)> = Vec::new();
        for (level, text, page, top) in &self.bookmarks {
            close(&mut open, &mut outline, *level);
            let target = XyzDestination::new(*page, place(0, *top));
            open.push((*level, OutlineNode::new(text.clone(), target)));
        }
        close(&mut open, &mut outline, 0);
        outline
    }
}

/// Ends the bookmarks that are not above one of this level.
fn close(open: &mut Vec<(usize, OutlineNode)>, outline: &mut Outline, level: usize) {
    while let Some((_, done)) = open.pop_if(|(above, _)| *above >= level) {
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(done),
            None => outline.push_child(done),
        }
    }
}

fn ink(paint: Paint) -> Fill {
    Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn fill(surface: &mut Surface<'_>, area: Area, paint: Paint) {
    let Some(path) = filled(area) else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(ink(paint)));
    surface.draw_path(&path);
    surface.end_tagged();
}

/// Dots under what was reckoned, dashes under what was typed, a line under a link.
fn underline(surface: &mut Surface<'_>, look: Look, (x, y, width): (Length, Length, Length)) {
    let (dash, paint): (_, Paint) = match (look.role, look.link) {
        (_, true) => (None, luma::Color::new(89).into()),
        (Role::Computed, _) => (Some(POINT), rgb::Color::new(46, 92, 138).into()),
        (Role::Typed, _) => (Some(3 * POINT), rgb::Color::new(128, 96, 0).into()),
        (Role::Fixed | Role::ToComplete, _) => return,
    };
    let Some(path) = line(x, y, width) else { return };
    draw(surface, &path, krilla::paint::Stroke { paint, ..pen(500, dash) });
}

fn rule(surface: &mut Surface<'_>, [x, y, width, thickness]: [Length; 4], grey: u8) {
    let Some(path) = line(x, y, width) else { return };
    draw(
        surface,
        &path,
        krilla::paint::Stroke { paint: luma::Color::new(grey).into(), ..pen(thickness, None) },
    );
}

fn draw(surface: &mut Surface<'_>, path: &krilla::geom::Path, stroke: krilla::paint::Stroke) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(stroke));
    surface.draw_path(path);
    surface.set_stroke(None);
    surface.end_tagged();
}
