//! A line of the tree as signs with widths, broken into lines of a page.

use std::ops::Range;

use super::face::{Drawn, Faces};
use super::points::Length;
use super::tags::Leaf;
use crate::document::Role;

/// How a stretch of text looks, and what it is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) role: Role,
    pub(super) leaf: Leaf,
    /// Whether it is the link that reopens the case.
    pub(super) link: bool,
}

/// One glyph, and the part of the text that it stands for.
#[derive(Debug, Clone)]
pub(super) struct Sign {
    pub(super) text: Range<usize>,
    pub(super) drawn: Drawn,
    pub(super) look: Look,
    after: After,
}

/// What may come after a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// More of the same word.
    Word,
    /// The next line, where this one is full.
    MayBreak,
    /// The next line, where this one is full; at its end the sign takes no room.
    Blank,
    /// The next line.
    Break,
}

/// Text with its signs.
#[derive(Debug, Clone, Default)]
pub(super) struct Shaped {
    pub(super) text: String,
    pub(super) signs: Vec<Sign>,
}

impl Shaped {
    /// Adds a stretch of text in one look.
    pub(super) fn push(&mut self, faces: &Faces, text: &str, look: Look) {
        let face = faces.weight(look.bold);
        let mut signs = text.chars().filter_map(legible).peekable();
        while let Some(sign) = signs.next() {
            let from = self.text.len();
            let after = match sign {
                '\n' => After::Break,
                ' ' => After::Blank,
                '-' if signs.peek().is_some_and(|next| next.is_alphabetic()) => After::MayBreak,
                _ => After::Word,
            };
            self.text.push(if sign == '\n' { ' ' } else { sign });
            let text = from..self.text.len();
            match self.signs.last_mut() {
                // What is not seen belongs to the sign before it.
                Some(before) if is_unseen(sign) && before.after == After::Word => before.text.end = text.end,
                _ => {
                    let shown = if sign == '\n' || is_unseen(sign) { ' ' } else { sign };
                    self.signs.push(Sign { text, drawn: face.drawn(shown), look, after });
                }
            }
        }
    }

    /// How wide some of the signs are, without the blank at their end.
    pub(super) fn width(&self, faces: &Faces, signs: Range<usize>, size: Length) -> Length {
        let signs = self.signs.get(signs).unwrap_or_default();
        let blank = |sign: &&Sign| matches!(sign.after, After::Blank | After::Break);
        let end = signs.len() - signs.iter().rev().take_while(blank).count();
        let seen = signs.get(..end).unwrap_or_default();
        seen.iter().map(|sign| faces.weight(sign.look.bold).width(sign.drawn, size)).sum()
    }

    /// How wide the longest word is.
    pub(super) fn widest_word(&self, faces: &Faces, size: Length) -> Length {
        let words = self.signs.split_inclusive(|sign| sign.after != After::Word);
        let mut from = 0;
        let mut widest = 0;
        for word in words {
            widest = widest.max(self.width(faces, from..from + word.len(), size));
            from += word.len();
        }
        widest
    }

    /// The signs of each line, where a line has room for so much; a word that is too long for a
    /// line of its own is broken where the line ends.
    pub(super) fn lines(&self, faces: &Faces, size: Length, room: Length) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut from, mut width, mut word) = (0, 0, 0);
        for (at, sign) in self.signs.iter().enumerate() {
            let own = faces.weight(sign.look.bold).width(sign.drawn, size);
            let seen = !matches!(sign.after, After::Blank | After::Break);
            if seen && width + own > room && at > from {
                let end = if word > from { word } else { at };
                lines.push(from..end);
                from = end;
                width = self.full_width(faces, from..at, size);
            }
            width += own;
            match sign.after {
                After::Word => {}
                After::MayBreak | After::Blank => word = at + 1,
                After::Break => {
                    lines.push(from..at + 1);
                    (from, width, word) = (at + 1, 0, at + 1);
                }
            }
        }
        if from < self.signs.len() {
            lines.push(from..self.signs.len());
        }
        lines
    }

    fn full_width(&self, faces: &Faces, signs: Range<usize>, size: Length) -> Length {
        let signs = self.signs.get(signs).unwrap_or_default();
        signs.iter().map(|sign| faces.weight(sign.look.bold).width(sign.drawn, size)).sum()
    }
}

/// A sign that a file may hold: none for what steers, the sign for unreadable text where there is
/// no character or only a private one.
fn legible(sign: char) -> Option<char> {
    match sign {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        sign if sign.is_control() => None,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => Some('\u{fffd}'),
        sign if u32::from(sign) & 0xfffe == 0xfffe => Some('\u{fffd}'),
        sign => Some(sign),
    }
}

/// Marks that join, part or turn text without being seen.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}
