//! The foot of every page, and how high it is.

use std::rc::Rc;

use super::item::{Item, Placed};
use super::layout::{Layout, Placing, baseline};
use super::points::{Length, POINT};
use super::settings::{BOTTOM, FOOT, LEFT, NUMBER, PAGE, Setting, TOP, WIDTH};
use super::shape::{Look, Shaped};
use super::tags::{Leaf, Tag};
use crate::document::stamp::Stamp;
use crate::document::{Align, Line, Role};
use crate::text::export;

use krilla::tagging::Tag as Kind;

/// Between the text and the foot.
const OVER: Length = 14 * POINT;

/// What stands at the foot: the stamp, as often as there are pages, and the page's number.
pub(super) struct Foot {
    stamp: Shaped,
    lines: Length,
}

impl Layout<'_> {
    /// The stamp's line with the link as a link, part of a tag.
    pub(super) fn stamped(&mut self, stamp: &Line, link: &str, parent: Tag, setting: Setting) -> Shaped {
        let mut shaped = Shaped::default();
        for run in stamp {
            let is_link = !link.is_empty() && run.text == link;
            let tag = if is_link { self.tags.tag(parent, Kind::Link) } else { parent };
            let leaf = self.tags.leaf(tag);
            let look = Look { bold: setting.bold, role: Role::Fixed, leaf, link: is_link };
            shaped.push(self.faces, &run.text, look);
        }
        shaped
    }

    /// The foot; it is read aloud once, after the text.
    pub(super) fn foot(&mut self, stamp: &Stamp, link: &str) -> Foot {
        let tag = self.tags.tag(super::tags::Tags::ROOT, Kind::P);
        let stamp = self.stamped(&stamp.foot, link, tag, FOOT);
        let lines = stamp.lines(self.faces, FOOT.size, WIDTH).len();
        Foot { stamp, lines: Length::try_from(lines).unwrap_or(0) }
    }
}

impl Foot {
    /// What the foot leaves of a page for text.
    pub(super) fn room(&self) -> Length {
        PAGE.1 - TOP - BOTTOM - self.height() - OVER
    }

    fn height(&self) -> Length {
        self.lines * FOOT.leading + NUMBER.before + NUMBER.leading
    }

    /// The foot of a page; that of the last one is read aloud.
    pub(super) fn on(&self, layout: &Layout<'_>, page: usize, pages: usize, leaf: Leaf) -> Placed {
        let placing = |align, setting| Placing { x: 0, width: WIDTH, align, setting };
        let mut strips = layout.lines(self.stamp.clone(), &placing(Align::Text, FOOT));
        for strip in strips.iter_mut().filter(|_| page < pages) {
            for item in &mut strip.items {
                if let Item::Text(line) = item {
                    line.artifact = true;
                }
            }
        }
        let mut number = Shaped::default();
        let look = Look { bold: false, role: Role::Fixed, leaf, link: false };
        let text = format!("{}{page}{}{pages}", export::PAGE, export::OF_PAGES);
        number.push(layout.faces, &text, look);
        let at_the_right = WIDTH - number.width(layout.faces, 0..number.signs.len(), NUMBER.size);
        let (mut y, mut items) = (0, Vec::new());
        for strip in strips {
            items.extend(strip.items.into_iter().map(|item| super::layout::lowered(item, y)));
            y += strip.height;
        }
        let signs = 0..number.signs.len();
        items.push(Item::Text(super::item::Line {
            shaped: Rc::new(number),
            signs,
            x: LEFT + at_the_right,
            baseline: y + NUMBER.before + baseline(NUMBER),
            size: NUMBER.size,
            grey: NUMBER.grey,
            artifact: true,
        }));
        Placed { top: PAGE.1 - TOP - BOTTOM - self.height(), items }
    }
}
