//! A template's paragraph: what it says across its runs, and what stands there when it is filled.

use std::ops::Range;
use std::rc::Rc;

use super::NotATemplate;
use super::blocks::{Look, text_element};
use super::edit::Edit;
use super::place::{Place, places};
use super::values::{Value, Values};

/// The most bytes of a paragraph's look: it is written again for every paragraph that takes its place.
const LARGEST_LOOK: usize = 20_000;

/// A property, by its name and by where it stands.
#[derive(Clone)]
pub(super) struct Child {
    pub(super) name: String,
    pub(super) range: Range<usize>,
}

/// A stretch of a paragraph's text.
pub(super) struct Piece {
    /// Its element; none for what parts the text, such as a line break.
    pub(super) range: Option<Range<usize>>,
    pub(super) text: String,
    /// The properties of its run.
    pub(super) run: Rc<Vec<Child>>,
}

/// A paragraph.
pub(super) struct Paragraph {
    from: usize,
    pub(super) pieces: Vec<Piece>,
    pub(super) properties: Vec<Child>,
    /// Bookmarks, which must not be lost: other parts of the text may lead to them.
    pub(super) marks: Vec<Range<usize>>,
    /// Whether it holds nothing but text.
    plain: bool,
}

impl Paragraph {
    /// A paragraph that begins at a place.
    pub(super) fn at(from: usize) -> Self {
        Self { from, pieces: Vec::new(), properties: Vec::new(), marks: Vec::new(), plain: true }
    }

    /// Takes note of an element in it, by its name.
    pub(super) fn meets(&mut self, name: &str) {
        match name {
            "p"
            | "pPr"
            | "r"
            | "rPr"
            | "t"
            | "proofErr"
            | "bookmarkStart"
            | "bookmarkEnd"
            | "lastRenderedPageBreak" => return,
            "hyperlink" | "ins" | "del" | "sdt" | "sdtPr" | "sdtEndPr" | "sdtContent" | "smartTag"
            | "moveFrom" | "moveTo" => {}
            _ => self.pieces.push(Piece { range: None, text: "\n".to_owned(), run: Rc::default() }),
        }
        self.plain = false;
    }

    /// The changes that fill it.
    ///
    /// # Errors
    /// [`NotATemplate::TooMuch`] when they are more than a template has.
    pub(super) fn filled(
        &self,
        source: &str,
        prefix: &str,
        to: usize,
        values: &mut Values<'_>,
    ) -> Result<Vec<Edit>, NotATemplate> {
        let text: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let places = places(&text);
        if let [only] = places.as_slice()
            && only.closed
            && text.trim() == &text[only.from..only.to]
            && self.may_be_replaced()
            && let Some(Value::Blocks(blocks)) = values.ask(only.name)
        {
            let run = self.piece_at(only.from).map(|piece| piece.run.as_slice()).unwrap_or_default();
            let weight: usize = self.properties.iter().chain(run).map(|child| child.range.len()).sum();
            if weight > LARGEST_LOOK {
                return Err(NotATemplate::TooMuch);
            }
            let look = Look { source, prefix, paragraph: &self.properties, run };
            let marks: String = self.marks.iter().filter_map(|range| source.get(range.clone())).collect();
            let with = marks + &look.blocks(blocks);
            values.wrote(with.len())?;
            return Ok(vec![Edit { range: self.from..to, with }]);
        }
        let mut known: Vec<(Place<'_>, String)> = Vec::new();
        for place in places {
            let value = if place.closed {
                values.ask(place.name).map(Value::text)
            } else {
                values.open(place.name);
                None
            };
            values.wrote(value.as_ref().map_or(0, String::len))?;
            known.extend(value.map(|value| (place, value)));
        }
        Ok(self.pieces_with(&text, prefix, &known))
    }

    /// A section of the paper ends with a paragraph, which must then stay.
    fn may_be_replaced(&self) -> bool {
        self.plain && !self.properties.iter().any(|child| child.name == "sectPr")
    }

    fn piece_at(&self, place: usize) -> Option<&Piece> {
        let mut to = 0;
        self.pieces.iter().find(|piece| {
            to += piece.text.len();
            place < to
        })
    }

    /// Each piece without what of a name lies in it; what stands for the name goes where it begins.
    fn pieces_with(&self, text: &str, prefix: &str, known: &[(Place<'_>, String)]) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut from = 0;
        for piece in &self.pieces {
            let to = from + piece.text.len();
            // Both are in order: no name before the first that ends in this piece touches it.
            let first = known.partition_point(|(place, _)| place.to <= from);
            let mut touching = known[first..].iter().take_while(|(place, _)| place.from < to).peekable();
            if let Some(range) = piece.range.clone().filter(|_| touching.peek().is_some()) {
                let mut at = from;
                let mut with = String::new();
                for (place, value) in touching {
                    if place.from >= from {
                        with.push_str(&text[at..place.from]);
                        with.push_str(value);
                    }
                    at = place.to.min(to);
                }
                with.push_str(&text[at..to]);
                edits.push(Edit { range, with: text_element(prefix, &with) });
            }
            from = to;
        }
        edits
    }
}
