//! What a document has for each name that a template may ask for.

use super::{MOST_FIELDS, MOST_WRITTEN, NotATemplate};
use crate::document::file_name::folded;
use crate::document::{Block, Document, Line, plain};
use crate::text::template;

/// More characters than any name has.
const LONGEST_NAME: usize = 60;

/// What stands in a name's place.
pub(super) enum Value<'a> {
    /// Text within a paragraph.
    Text(String),
    /// Paragraphs, lists, tables, names.
    Blocks(Vec<&'a Block>),
}

/// What there is, and what came of asking for it.
pub(super) struct Values<'a> {
    there: Vec<(String, Value<'a>)>,
    asked: Vec<String>,
    pub(super) unknown: Vec<String>,
    pub(super) absent: Vec<String>,
    /// How many fields there were, and how many bytes were written for them.
    fields: usize,
    written: usize,
}

impl<'a> Values<'a> {
    /// What a document has.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut values = vec![
            (template::TITLE.to_owned(), Value::Text(document.title.clone())),
            (template::KIND.to_owned(), Value::Text(document.kind.clone())),
            (template::STAMP.to_owned(), Value::Text(said(&document.stamp))),
            (template::LINK.to_owned(), Value::Text(document.link.clone())),
        ];
        let mut section: Option<(String, Vec<&Block>)> = None;
        for block in &document.blocks {
            match block {
                Block::Heading { key, level: 2, .. } => {
                    values.extend(section.take().map(whole));
                    section = Some((key.clone(), Vec::new()));
                    continue;
                }
                Block::NewPage => values.extend(section.take().map(whole)),
                Block::SignOff(_) => {
                    values.extend(section.take().map(whole));
                    values.push((template::SIGNATURES.to_owned(), Value::Blocks(vec![block])));
                }
                Block::Head(pairs) => {
                    let text = pairs.iter().map(|of| (of.key.clone(), Value::Text(said(&of.value))));
                    values.extend(text);
                }
                Block::Table(table) => {
                    let key = format!("{}{}", template::TABLE, table.key);
                    match values.iter_mut().find(|(known, _)| *known == key) {
                        Some((_, Value::Blocks(blocks))) => blocks.push(block),
                        _ => values.push((key, Value::Blocks(vec![block]))),
                    }
                }
                Block::Notice(_)
                | Block::Told(_)
                | Block::Title(_)
                | Block::Heading { .. }
                | Block::Paragraph(_)
                | Block::List { .. } => {}
            }
            if let Some((_, blocks)) = &mut section {
                blocks.push(block);
            }
        }
        values.extend(section.map(whole));
        Self {
            there: values,
            asked: Vec::new(),
            unknown: Vec::new(),
            absent: Vec::new(),
            fields: 0,
            written: 0,
        }
    }

    /// What stands for a name as it was written: in any case, with or without rings and dots.
    /// None for a name that is not known.
    pub(super) fn ask(&mut self, written: &str) -> Option<&Value<'a>> {
        self.fields += 1;
        // No name is longer, whatever stands between the braces.
        let short: String = written.trim().chars().take(LONGEST_NAME).collect();
        let name: String = short.to_lowercase().chars().map(folded).collect();
        if !template::NAMES.iter().any(|(known, _)| *known == name) {
            self.unknown(written);
            return None;
        }
        if !self.there.iter().any(|(known, _)| *known == name) {
            once(&mut self.absent, name.clone());
            self.there.push((name.clone(), Value::Text(template::absent(&name))));
        }
        once(&mut self.asked, name.clone());
        self.there.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Takes note of braces that were never closed.
    pub(super) fn open(&mut self, written: &str) {
        self.fields += 1;
        self.unknown(written);
    }

    fn unknown(&mut self, written: &str) {
        if self.unknown.len() < template::MOST_UNKNOWN {
            once(&mut self.unknown, template::shortened(written));
        }
    }

    /// Takes note of what was written for fields.
    ///
    /// # Errors
    /// [`NotATemplate::TooMuch`] when that, or the fields, were more than a template has.
    pub(super) fn wrote(&mut self, bytes: usize) -> Result<(), NotATemplate> {
        self.written += bytes;
        let fits = self.fields <= MOST_FIELDS && self.written <= MOST_WRITTEN;
        if fits { Ok(()) } else { Err(NotATemplate::TooMuch) }
    }

    /// Whether a name was asked for.
    pub(super) fn used(&self, name: &str) -> bool {
        self.asked.iter().any(|asked| asked == name)
    }
}

impl Value<'_> {
    /// As text; a newline is a line break.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Blocks(blocks) => {
                blocks.iter().map(|block| plain::block(block)).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

fn whole((key, blocks): (String, Vec<&Block>)) -> (String, Value<'_>) {
    (key, Value::Blocks(blocks))
}

pub(super) fn said(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

fn once(list: &mut Vec<String>, name: String) {
    if !list.contains(&name) {
        list.push(name);
    }
}
