//! A user's own Word file with names in double braces, filled from a document.

mod blocks;
mod edit;
mod first;
mod kind;
mod last;
mod paragraph;
mod part;
mod place;
mod sample;
mod unpack;
mod values;

use super::{Block, Document};
use crate::text::template;
use values::Values;

pub use sample::sample;
pub use unpack::LARGEST;

/// A filled template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The `.docx` file.
    pub bytes: Vec<u8>,
    /// What stands in braces without being a name that is known, each once; it stands there still.
    pub unknown: Vec<String>,
    /// Known names that this document has nothing for; the file says so where they stood.
    pub absent: Vec<String>,
    /// Whether the template has a place for the stamp; where it has none, the stamp stands last.
    pub stamped: bool,
}

/// Why a file cannot be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotATemplate {
    /// Larger than [`LARGEST`].
    TooLarge,
    /// An OLE compound file: protected by a password, or of the form that Word had before 2007.
    Encrypted,
    /// Holds more than a document can, whatever it weighs.
    Bomb,
    /// No Word file.
    NoWord,
    /// A Word file of another kind: with macros, or a `.dotx`.
    OtherKind,
    /// A Word file that cannot be read.
    Damaged,
}

impl NotATemplate {
    /// Every reason.
    const ALL: [Self; 6] =
        [Self::TooLarge, Self::Encrypted, Self::Bomb, Self::NoWord, Self::OtherKind, Self::Damaged];

    /// Its name, on its way between modules.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Encrypted => "encrypted",
            Self::Bomb => "bomb",
            Self::NoWord => "no-word",
            Self::OtherKind => "other-kind",
            Self::Damaged => "damaged",
        }
    }

    /// The reason of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == name)
    }
}

/// The template filled: names in the text, in headers, footers and notes. Every other part of the
/// file is kept byte for byte. No file leaves without the stamp that says what it was made from, nor without
/// what it rests on that no decision says.
///
/// # Errors
/// [`NotATemplate`] says why the file cannot be filled.
pub fn fill(file: &[u8], document: &Document) -> Result<Filled, NotATemplate> {
    let package = unpack::Package::read(file)?;
    let texts = kind::texts(&package.part("[Content_Types].xml")?)?;
    if !texts.iter().any(|name| package.holds(name)) {
        return Err(NotATemplate::NoWord);
    }
    let mut values = Values::of(document);
    let mut changed = Vec::new();
    for name in texts.iter().filter(|name| package.holds(name)) {
        let bytes = package.part(name)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| NotATemplate::Damaged)?;
        changed.push((name.clone(), part::filled(text, &mut values)?));
    }
    let stamped = values.used(template::STAMP);
    if !stamped {
        last::put(&mut changed, &values::said(&document.stamp))?;
    }
    for block in document.blocks.iter().rev() {
        if let Block::Told(line) = block {
            first::put(&mut changed, &values::said(line))?;
        }
    }
    let bytes = package.with(&changed)?;
    Ok(Filled { bytes, unknown: values.unknown, absent: values.absent, stamped })
}
