//! A user's own Word file with names in double braces, filled from a document.

mod blocks;
mod edit;
mod first;
mod kind;
mod last;
mod outside;
mod paragraph;
mod part;
mod place;
mod sample;
mod unpack;
mod values;

use super::{Block, Document};
use crate::text::template;
use values::Values;

pub use outside::Outside;
pub use sample::sample;
pub use unpack::LARGEST;

/// How deep elements may lie in each other; those of Word's own files lie some forty deep.
const DEEPEST: usize = 256;
/// The most fields of a template.
const MOST_FIELDS: usize = 2_000;
/// The most that may be written in their places, in bytes.
const MOST_WRITTEN: usize = 10_000_000;
/// The most text that is read, headers, footers and relations included, in bytes.
const MOST_READ: usize = 10_000_000;

/// A filled template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The `.docx` file.
    pub bytes: Vec<u8>,
    /// What stands in braces without being a name that is known, each once; it stands there still. No
    /// more than are worth listing.
    pub unknown: Vec<String>,
    /// Known names that this document has nothing for; the file says so where they stood.
    pub absent: Vec<String>,
    /// Whether the template has a place for the stamp; where it has none, the stamp stands last.
    pub stamped: bool,
    /// What leads out of the template or runs; it is in the filled file, too.
    pub outside: Vec<Outside>,
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
    /// Has more fields, text or layers than are filled.
    TooMuch,
    /// No Word file.
    NoWord,
    /// A Word file of another kind: with macros, or a `.dotx`.
    OtherKind,
    /// A Word file that cannot be read.
    Damaged,
}

impl NotATemplate {
    /// Every reason.
    const ALL: [Self; 7] = [
        Self::TooLarge,
        Self::Encrypted,
        Self::Bomb,
        Self::TooMuch,
        Self::NoWord,
        Self::OtherKind,
        Self::Damaged,
    ];

    /// Its name, on its way between modules.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Encrypted => "encrypted",
            Self::Bomb => "bomb",
            Self::TooMuch => "too-much",
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
    let (mut values, mut outside) = (Values::of(document), Vec::new());
    let (mut changed, mut read) = (Vec::new(), 0);
    let mut part = |name: &str| {
        let bytes = package.part(name)?;
        read += bytes.len();
        if read > MOST_READ { Err(NotATemplate::TooMuch) } else { Ok(bytes) }
    };
    for name in texts.iter().filter(|name| package.holds(name)) {
        let bytes = part(name)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| NotATemplate::Damaged)?;
        let (filled, codes) = part::filled(text, &mut values)?;
        outside::fields(&codes, &mut outside);
        changed.push((name.clone(), filled));
    }
    // What a part leads to stands in a part of its own, whose name ends so to the letter.
    for name in package.names().filter(|name| name.rsplit('.').next() == Some("rels")) {
        outside::relations(&part(name)?, &mut outside)?;
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
    Ok(Filled { bytes, unknown: values.unknown, absent: values.absent, stamped, outside })
}
