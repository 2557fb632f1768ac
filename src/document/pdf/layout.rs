//! A document laid out: its blocks as strips, and the tags that they are part of.

use std::rc::Rc;

use super::face::Faces;
use super::item::{Item, Line, Strip};
use super::points::{Area, Length, POINT};
use super::settings::{LEFT, Setting, WIDTH};
use super::shape::{Look, Shaped};
use super::tags::{Tag, Tags};
use crate::document::{Align, Role, Run};

/// What a document becomes before it is dealt out on pages.
pub(super) struct Layout<'a> {
    pub(super) faces: &'a Faces,
    pub(super) tags: Tags,
    pub(super) strips: Vec<Strip>,
    /// The header of each table.
    pub(super) headers: Vec<Vec<Strip>>,
    /// Whether the next strip begins a page.
    pub(super) new_page: bool,
}

/// A paragraph in its place between the margins, counted from the left one.
pub(super) struct Placing {
    pub(super) x: Length,
    pub(super) width: Length,
    pub(super) align: Align,
    pub(super) setting: Setting,
}

/// A cell: its paragraphs, from the top.
#[derive(Default)]
pub(super) struct Cell {
    pub(super) paragraphs: Vec<(Placing, Shaped)>,
}

impl<'a> Layout<'a> {
    /// A layout with nothing in it.
    pub(super) fn new(faces: &'a Faces) -> Self {
        let headers = Vec::new();
        Self { faces, tags: Tags::new(), strips: Vec::new(), headers, new_page: false }
    }

    /// Text that is part of a tag.
    pub(super) fn shaped(&mut self, parent: Tag, runs: &[Run], setting: Setting) -> Shaped {
        let leaf = self.tags.leaf(parent);
        let mut shaped = Shaped::default();
        for run in runs {
            let bold = setting.bold || run.role == Role::ToComplete;
            let look = Look { bold, role: run.role, leaf, link: false };
            shaped.push(self.faces, &run.text, look);
        }
        shaped
    }

    /// A paragraph from margin to margin, part of a tag.
    pub(super) fn paragraph(&mut self, parent: Tag, runs: &[Run], setting: Setting) -> Vec<Strip> {
        let shaped = self.shaped(parent, runs, setting);
        self.lines(shaped, &Placing { x: 0, width: WIDTH, align: Align::Text, setting })
    }

    /// The lines of a paragraph, the first two and the last two of which stay together.
    pub(super) fn lines(&self, shaped: Shaped, placing: &Placing) -> Vec<Strip> {
        let setting = placing.setting;
        let shaped = Rc::new(shaped);
        let lines = shaped.lines(self.faces, setting.size, placing.width);
        let count = lines.len();
        let mut strips = Vec::new();
        for (place, signs) in lines.into_iter().enumerate() {
            let left = match placing.align {
                Align::Text => 0,
                Align::Number => {
                    (placing.width - shaped.width(self.faces, signs.clone(), setting.size)).max(0)
                }
            };
            let text = Line {
                shaped: Rc::clone(&shaped),
                signs,
                x: LEFT + placing.x + left,
                baseline: baseline(setting),
                size: setting.size,
                grey: setting.grey,
                artifact: false,
            };
            strips.push(Strip {
                before: if place == 0 { setting.before } else { 0 },
                height: setting.leading,
                keep: place + 1 < count && (place == 0 || place + 2 == count),
                items: vec![Item::Text(text)],
                ..Strip::default()
            });
        }
        strips
    }

    /// Cells beside one another, line by line, as one that is kept whole where a page has room for it.
    pub(super) fn row(&self, cells: Vec<Cell>, padding: Length) -> Vec<Strip> {
        let mut rows: Vec<Strip> = Vec::new();
        for cell in cells {
            let paragraphs = cell.paragraphs.into_iter();
            let lines = paragraphs.flat_map(|(placing, shaped)| self.lines(shaped, &placing));
            for (place, line) in lines.enumerate() {
                if rows.len() == place {
                    rows.push(Strip { keep: true, ..Strip::default() });
                }
                if let Some(row) = rows.get_mut(place) {
                    row.height = row.height.max(line.before + line.height);
                    row.items.extend(line.items.into_iter().map(|item| lowered(item, line.before)));
                }
            }
        }
        if let Some(first) = rows.first_mut() {
            first.height += padding;
            first.items =
                std::mem::take(&mut first.items).into_iter().map(|item| lowered(item, padding)).collect();
        }
        if let Some(last) = rows.last_mut() {
            last.height += padding;
            last.keep = false;
        }
        rows
    }

    /// Adds strips to the document.
    pub(super) fn add(&mut self, strips: Vec<Strip>) {
        for mut strip in strips {
            strip.new_page = std::mem::take(&mut self.new_page);
            self.strips.push(strip);
        }
    }
}

/// An item further down.
pub(super) fn lowered(mut item: Item, by: Length) -> Item {
    match &mut item {
        Item::Text(line) => line.baseline += by,
        Item::Rule { y, .. } => *y += by,
        Item::Ground(area) | Item::Picture { area, .. } => area.y += by,
        Item::Bookmark { .. } => {}
    }
    item
}

/// Room without anything in it.
pub(super) fn gap(height: Length) -> Strip {
    Strip { height, ..Strip::default() }
}

/// A line over the whole width at a height of a strip.
pub(super) fn rule(y: Length, thickness: Length, grey: u8) -> Item {
    Item::Rule { x: LEFT, y, width: WIDTH, thickness, grey }
}

/// The ground of a box over the whole width.
pub(super) fn ground(height: Length) -> Item {
    Item::Ground(Area { x: LEFT - 6 * POINT, y: 0, width: WIDTH + 12 * POINT, height })
}

/// Where letters stand in a line: as much under them as over them.
pub(super) fn baseline(setting: Setting) -> Length {
    (setting.leading - setting.size) / 2 + setting.size * 86 / 100
}
