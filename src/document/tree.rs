//! What a document is made of, whatever form it is written in.

use serde::{Deserialize, Serialize};

pub use crate::case::{Media, Picture};
use crate::scheme::Day;

/// A document: its blocks in order, and the stamp that says what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The kind of document, as its first words.
    pub kind: String,
    /// The title, as it stands among the blocks too.
    pub title: String,
    /// The language, as BCP 47 has it.
    pub language: String,
    /// In order.
    pub blocks: Vec<Block>,
    /// Version, inputs, date and the link, for the foot.
    pub stamp: Line,
    /// The address that reopens the case; the stamp's last run.
    pub link: String,
    /// The official's name; empty when it was not typed.
    pub author: String,
    /// The day that it was made.
    pub made: Day,
    /// What stands at the very top, such as the municipality's coat of arms.
    pub picture: Option<Picture>,
}

impl Document {
    /// How many things the user must fill in, each once however often it stands there.
    #[must_use]
    pub fn to_complete(&self) -> usize {
        let runs = self.blocks.iter().flat_map(Block::lines).flatten();
        let left = runs.filter(|run| run.role == Role::ToComplete).map(|run| run.text.as_str());
        left.collect::<std::collections::HashSet<_>>().len()
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A box to be read and taken away before the document is used.
    Notice(Vec<Line>),
    /// What it rests on that no decision says, or whose words are in it: never taken away.
    Told(Line),
    /// Labels and values on top: date, registration number, official.
    Head(Vec<Labelled>),
    /// The title.
    Title(String),
    /// A heading.
    Heading {
        /// What it stands over, by a name that lasts when its words are changed or it is moved;
        /// empty where a user's own template cannot ask for it.
        key: String,
        /// 2 under the title, 3 under that.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// In order.
        items: Vec<Line>,
    },
    /// A table.
    Table(Table),
    /// Who signs.
    SignOff(Vec<Signature>),
    /// What follows begins on a page of its own.
    NewPage,
}

/// The most receivers that stand on one page with those who sign.
const FEW: usize = 6;

impl Block {
    /// Its lines that are made of runs, with those in a table.
    fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Notice(lines) | Self::List { items: lines, .. } => lines.iter().collect(),
            Self::Head(pairs) => pairs.iter().map(|pair| &pair.value).collect(),
            Self::Paragraph(line) | Self::Told(line) => vec![line],
            Self::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
            Self::SignOff(signatures) => signatures.iter().flat_map(|by| [&by.name, &by.title]).collect(),
            Self::Title(_) | Self::Heading { .. } | Self::NewPage => Vec::new(),
        }
    }

    /// How many of a list's items stand on one page with the signatures that come next, which never
    /// stand alone: all of a few, the last of many.
    #[must_use]
    pub fn with_signatures(items: &[Line]) -> usize {
        if items.len() <= FEW { items.len() } else { 1 }
    }
}

/// A value with its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labelled {
    /// What it is, by a name that lasts when its label is changed.
    pub key: String,
    /// The label.
    pub label: String,
    /// The value.
    pub value: Line,
}

/// A table; the first cell of a row is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, by a name that lasts when its caption is changed.
    pub key: String,
    /// What stands over it.
    pub caption: String,
    /// The header row.
    pub columns: Vec<Column>,
    /// Under the header; every row has as many cells as there are columns.
    pub rows: Vec<TableRow>,
}

/// The most rows of a table that is not divided between two pages.
const SHORT: usize = 12;

impl Table {
    /// Whether it is so short that it stands whole on one page.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.rows.len() <= SHORT
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// How its cells are set.
    pub align: Align,
}

/// How a column's cells are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// From the left.
    Text,
    /// From the right, in figures of one width.
    Number,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// One for every column; an empty line where there is nothing to say.
    pub cells: Vec<Line>,
    /// Whether it is the sum of the rows above.
    pub sum: bool,
}

/// Someone who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name.
    pub name: Line,
    /// The title.
    pub title: Line,
}

/// Text in one line or paragraph, in runs of one role each.
pub type Line = Vec<Run>;

/// A stretch of text. A newline in it, which only typed text has, is a line break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Plain text: nothing in it is markup.
    pub text: String,
    /// Whose words they are.
    pub role: Role,
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// The draft's standing words.
    Fixed,
    /// What was reckoned or filled in from the case.
    Computed,
    /// What the user typed or chose.
    Typed,
    /// What the user must add, with its label in brackets.
    ToComplete,
}

impl Run {
    /// Standing words.
    #[must_use]
    pub fn fixed(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Fixed }
    }

    /// What was reckoned.
    #[must_use]
    pub fn computed(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Computed }
    }

    /// What the user typed.
    #[must_use]
    pub fn typed(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Typed }
    }

    /// What the user must add.
    #[must_use]
    pub fn to_complete(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::ToComplete }
    }
}
