//! Each kind of block as strips with tags.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag as Kind};

use super::item::{Item, Strip};
use super::layout::{Cell, Layout, Placing, gap, ground, rule};
use super::points::{Area, Length, POINT};
use super::settings::{
    BODY, HEADING, ITEM, KIND, LABEL, LEFT, NOTICE, SIGNATURE, SUBHEADING, Setting, TITLE, VALUE, WIDTH,
};
use super::tags::Tags;
use crate::document::{Align, Block, Document, Labelled, Line, Picture, Run, Signature};

/// How far a list's items stand from the margin.
const INDENT: Length = 21 * POINT;
/// Between two cells that stand beside one another.
const GUTTER: Length = 14 * POINT;
/// Room for a hand.
const HAND: Length = 40 * POINT;
/// The most that a picture may take: eighty by twenty-five millimetres.
const PICTURE: (u32, u32) = (226_772, 70_866);

impl Layout<'_> {
    /// The whole document, but for its foot.
    pub(super) fn document(&mut self, document: &Document) {
        if let Some(picture) = &document.picture {
            self.picture(picture);
        }
        let kind = self.tags.tag(Tags::ROOT, Kind::P);
        let strips = self.paragraph(kind, &[Run::fixed(document.kind.as_str())], KIND);
        self.add(strips);
        let mut blocks = document.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            let from = self.strips.len();
            self.block(block);
            if let (Block::List { items, .. }, Some(Block::SignOff(_))) = (block, blocks.peek())
                && Block::with_signatures(items) == items.len()
            {
                self.strips.iter_mut().skip(from).for_each(|strip| strip.keep = true);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Notice(lines) => self.notice(lines),
            Block::Head(labelled) => self.head(labelled),
            Block::Title(title) => self.heading(1, title, TITLE),
            Block::Heading { level: 2, text, .. } => self.heading(2, text, HEADING),
            Block::Heading { text, .. } => self.heading(3, text, SUBHEADING),
            Block::Paragraph(line) | Block::Told(line) => {
                let tag = self.tags.tag(Tags::ROOT, Kind::P);
                let strips = self.paragraph(tag, line, BODY);
                self.add(strips);
            }
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => self.table(table),
            Block::SignOff(signatures) => self.sign_off(signatures),
            Block::NewPage => self.new_page = true,
        }
    }

    fn picture(&mut self, picture: &Picture) {
        let Some((width, height)) = picture.within(PICTURE.0, PICTURE.1) else { return };
        let (Ok(width), Ok(height)) = (Length::try_from(width), Length::try_from(height)) else { return };
        let tag = self.tags.tag(Tags::ROOT, Kind::Figure(Some(picture.description.clone())));
        let leaf = self.tags.leaf(tag);
        let area = Area { x: LEFT, y: 0, width, height };
        let items = vec![Item::Picture { area, leaf }];
        self.add(vec![Strip { height: height + 10 * POINT, keep: true, items, ..Strip::default() }]);
    }

    fn heading(&mut self, level: u16, text: &str, setting: Setting) {
        let kind = Kind::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(text.to_owned()));
        let tag = self.tags.tag(Tags::ROOT, kind);
        let mut strips = self.paragraph(tag, &[Run::fixed(text)], setting);
        for strip in &mut strips {
            strip.keep = true;
        }
        if let Some(first) = strips.first_mut() {
            first.items.push(Item::Bookmark { level: usize::from(level), text: text.to_owned() });
        }
        self.add(strips);
    }

    /// A box with a ground and a line on each side, to be taken away before use.
    fn notice(&mut self, lines: &[Line]) {
        let group = self.tags.tag(Tags::ROOT, Kind::Div);
        let mut strips = vec![gap(6 * POINT)];
        for line in lines {
            let tag = self.tags.tag(group, Kind::P);
            strips.extend(self.paragraph(tag, line, NOTICE));
        }
        strips.push(gap(6 * POINT));
        let last = strips.len() - 1;
        for (place, strip) in strips.iter_mut().enumerate() {
            strip.keep = place < last;
            strip.items.insert(0, ground(strip.height));
            if place == 0 {
                strip.items.push(rule(0, POINT, 120));
            } else if place == last {
                strip.items.push(rule(strip.height, POINT, 120));
            }
        }
        self.add(vec![gap(8 * POINT)]);
        self.add(strips);
        self.add(vec![gap(4 * POINT)]);
    }

    /// Labels over their values, two beside one another.
    fn head(&mut self, labelled: &[Labelled]) {
        let list = self.tags.tag(Tags::ROOT, Kind::L(ListNumbering::None));
        let half = (WIDTH - GUTTER) / 2;
        self.add(vec![gap(6 * POINT), line_over(5 * POINT)]);
        for pair in labelled.chunks(2) {
            let mut cells = Vec::new();
            for (of, x) in pair.iter().zip([0, half + GUTTER]) {
                let item = self.tags.tag(list, Kind::LI);
                let label = self.tags.tag(item, Kind::Lbl);
                let value = self.tags.tag(item, Kind::LBody);
                let placing = |setting| Placing { x, width: half, align: Align::Text, setting };
                let label = self.shaped(label, &[Run::fixed(of.label.as_str())], LABEL);
                let value = self.shaped(value, &of.value, VALUE);
                cells.push(Cell { paragraphs: vec![(placing(LABEL), label), (placing(VALUE), value)] });
            }
            let row = self.row(cells, 3 * POINT);
            self.add(row);
        }
        self.add(vec![gap(4 * POINT), line_over(2 * POINT)]);
    }

    fn list(&mut self, ordered: bool, items: &[Line]) {
        let numbering = if ordered { ListNumbering::Decimal } else { ListNumbering::Disc };
        let list = self.tags.tag(Tags::ROOT, Kind::L(numbering));
        for (line, number) in items.iter().zip(1..) {
            let item = self.tags.tag(list, Kind::LI);
            let (label, body) = (self.tags.tag(item, Kind::Lbl), self.tags.tag(item, Kind::LBody));
            let mark = if ordered { format!("{number}. ") } else { "– ".to_owned() };
            let placing =
                |x, width| Placing { x, width, align: Align::Text, setting: Setting { before: 0, ..ITEM } };
            let mark = self.shaped(label, &[Run::fixed(mark)], ITEM);
            let text = self.shaped(body, line, ITEM);
            let marks = self.lines(mark, &placing(0, INDENT));
            let mut strips = self.lines(text, &placing(INDENT, WIDTH - INDENT));
            if strips.is_empty() {
                strips = marks;
            } else if let (Some(first), Some(mark)) = (strips.first_mut(), marks.into_iter().next()) {
                first.items.splice(0..0, mark.items);
            }
            if let Some(first) = strips.first_mut() {
                first.before = ITEM.before;
            }
            self.add(strips);
        }
    }

    /// Those who sign, beside one another, each with room for a hand; never on two pages.
    fn sign_off(&mut self, signatures: &[Signature]) {
        let group = self.tags.tag(Tags::ROOT, Kind::Div);
        let half = (WIDTH - GUTTER) / 2;
        for pair in signatures.chunks(2) {
            let mut cells = Vec::new();
            for (by, x) in pair.iter().zip([0, half + GUTTER]) {
                let mut cell = Cell::default();
                for line in [&by.name, &by.title] {
                    let tag = self.tags.tag(group, Kind::P);
                    let shaped = self.shaped(tag, line, SIGNATURE);
                    let placing = Placing { x, width: half, align: Align::Text, setting: SIGNATURE };
                    cell.paragraphs.push((placing, shaped));
                }
                cells.push(cell);
            }
            let mut row = self.row(cells, 0);
            if let Some(first) = row.first_mut() {
                first.before = HAND;
            }
            // Nobody signs a page that says nothing.
            if let Some(last) = self.strips.last_mut() {
                last.keep = true;
            }
            self.add(row);
        }
    }
}

/// A line over the whole width, and room after it.
fn line_over(height: Length) -> Strip {
    Strip { keep: true, height, items: vec![rule(0, 750, 0)], ..Strip::default() }
}
