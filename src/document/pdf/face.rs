//! The letters: two weights of one open font, with the width of every sign.

use std::ops::Range;

use krilla::text::{Font, KrillaGlyph};
use skrifa::FontRef;
use skrifa::raw::TableProvider;
use skrifa::{GlyphId, MetadataProvider};

use super::points::{Length, glyph};

static REGULAR: &[u8] = include_bytes!("../fonts/regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/bold.ttf");

/// What stands for a sign that the font lacks.
const LACKING: char = '\u{25a1}';

/// Both weights.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) bold: Face,
}

/// One weight.
pub(super) struct Face {
    /// As krilla embeds it.
    pub(super) font: Font,
    read: FontRef<'static>,
    per_em: Length,
}

/// A sign's glyph and how far it moves the pen, in units of the font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Drawn {
    pub(super) id: u32,
    pub(super) advance: Length,
}

impl Faces {
    /// None when the built-in fonts cannot be read, which a test holds they can.
    pub(super) fn new() -> Option<Self> {
        Some(Self { regular: Face::new(REGULAR)?, bold: Face::new(BOLD)? })
    }

    /// The weight that is asked for.
    pub(super) fn weight(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let read = FontRef::new(bytes).ok()?;
        let per_em = Length::from(read.head().ok()?.units_per_em());
        Some(Self { font: Font::new(bytes.into(), 0)?, read, per_em })
    }

    /// A sign's glyph; for a sign that the font lacks, one that looks the same or an empty square.
    pub(super) fn drawn(&self, sign: char) -> Drawn {
        let alike = match sign {
            '\u{2011}' => '-',
            sign => sign,
        };
        let map = self.read.charmap();
        let id = map.map(alike).or_else(|| map.map(LACKING)).unwrap_or(GlyphId::NOTDEF);
        let advance = self.read.hmtx().ok().and_then(|widths| widths.advance(id));
        Drawn { id: id.to_u32(), advance: Length::from(advance.unwrap_or_default()) }
    }

    /// How far a glyph moves the pen at a size.
    pub(super) fn width(&self, drawn: Drawn, size: Length) -> Length {
        drawn.advance * size / self.per_em
    }

    /// A glyph for krilla, which stands for a part of the text.
    pub(super) fn glyph(&self, drawn: Drawn, text: Range<usize>) -> KrillaGlyph {
        glyph(drawn.id, drawn.advance, self.per_em, text)
    }
}
