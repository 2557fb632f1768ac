//! Own schemes: a file that an association writes, held to the same rules as what is built in.
//!
//! Linked only by what reads or writes such files, never by the page's first view.

mod broken;
pub mod fields;
mod letters;
mod parse;
mod period;
mod pick;
mod problem;
mod read;
mod rules;
mod sources;
mod tree;
mod walk;
mod write;

use std::borrow::Cow;

pub use problem::{Expected, Place, Problem, Rule, Syntax};

use super::{Collection, Decided, Map, Text, builtin};
use tree::{Node, Value};

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 1_000_000;
/// The most problems that are listed at once; where there are more, nothing more is looked for.
const MOST_PROBLEMS: usize = 200;

/// In which format a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For exchange.
    Json,
    /// For people: it may hold comments.
    Toml,
}

impl Format {
    /// The format of a text: JSON begins with a brace.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
            Self::Json
        } else {
            Self::Toml
        }
    }
}

/// Schemes of somebody's own, with the documents that they rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSchemes {
    /// As a collection of their own.
    pub collection: Collection,
}

impl OwnSchemes {
    /// These schemes after those of another collection, with the documents of both.
    #[must_use]
    pub fn beside(&self, other: &Collection) -> Collection {
        let mut schemes = other.schemes.to_vec();
        schemes.extend(self.collection.schemes.iter().cloned());
        let mut documents = other.documents.0.to_vec();
        let new = self.collection.documents.iter().filter(|(id, _)| !other.documents.contains_key(&***id));
        documents.extend(new.map(|(id, document)| (id.clone(), document.clone())));
        Collection {
            schemes: Cow::Owned(schemes),
            documents: Map(Cow::Owned(documents)),
            decided: Decided::SAME,
        }
    }

    /// The schemes' identifiers.
    #[must_use]
    pub fn ids(&self) -> Vec<Text> {
        self.collection.schemes.iter().map(|scheme| scheme.id.clone()).collect()
    }

    /// These schemes without those that another file has too.
    #[must_use]
    pub fn apart_from(&self, other: &Self) -> Self {
        let mut collection = self.collection.clone();
        collection.schemes.to_mut().retain(|scheme| other.collection.scheme(&scheme.id).is_none());
        Self { collection }
    }
}

/// Reads a file's bytes, which may be no text at all.
///
/// # Errors
/// As [`read_own`].
pub fn read_own_bytes(bytes: &[u8], format: Format) -> Result<OwnSchemes, Vec<Problem>> {
    match str::from_utf8(bytes) {
        _ if bytes.len() > LARGEST_FILE => Err(of_file(Rule::FileTooLarge { most: LARGEST_FILE })),
        Ok(text) => read_own(text, format),
        Err(_) => Err(of_file(Rule::NotText)),
    }
}

/// Reads a file of own schemes, strictly.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file: each [`Problem`] with its place, the
/// rule broken and what may stand there instead. A syntax error in JSON hides what comes after it.
pub fn read_own(text: &str, format: Format) -> Result<OwnSchemes, Vec<Problem>> {
    read_beside(text, format, Some(builtin()))
}

/// Reads a file whose schemes may be the built-in ones themselves, as [`write_own`] writes them.
///
/// # Errors
/// As [`read_own`].
pub fn read_any(text: &str, format: Format) -> Result<OwnSchemes, Vec<Problem>> {
    read_beside(text, format, None)
}

fn read_beside(
    text: &str,
    format: Format,
    beside: Option<&'static Collection>,
) -> Result<OwnSchemes, Vec<Problem>> {
    if text.len() > LARGEST_FILE {
        return Err(of_file(Rule::FileTooLarge { most: LARGEST_FILE }));
    }
    let bare = text.trim_start_matches('\u{feff}');
    let mark = text.len() - bare.len();
    let tree = parse::parse(bare, format).map_err(|faults| {
        let faults = faults.into_iter();
        placed(text, faults.map(|(at, rule)| (at + mark, String::new(), rule)).collect())
    })?;
    let walked = walk::walk(&tree, &fields::FILE);
    // What is longer than any list is not read: only what the table bounds is looked through in time.
    let bounded = walked.len() <= MOST_PROBLEMS
        && !walked.iter().any(|fault| matches!(fault.rule, Rule::TooMany { .. }));
    let mut faults: Vec<(usize, String, Rule)> =
        walked.into_iter().map(|fault| (fault.at, fault.field, fault.rule)).collect();
    if bounded {
        let (collection, broken) = read::read(&tree, beside);
        faults.extend(located(&tree, &broken.in_order()));
        if faults.is_empty() {
            return Ok(OwnSchemes { collection });
        }
    }
    for (at, ..) in &mut faults {
        *at += mark;
    }
    Err(placed(text, faults))
}

/// Writes schemes with the documents that they rest on; [`read_own`] reads the same back.
#[must_use]
pub fn write_own(collection: &Collection, format: Format) -> String {
    write::write(collection, format)
}

fn of_file(rule: Rule) -> Vec<Problem> {
    vec![Problem { place: Place { line: 1, column: 1, field: String::new() }, rule }]
}

/// Gives bytes their lines and columns, in the order of the file.
fn placed(text: &str, mut faults: Vec<(usize, String, Rule)>) -> Vec<Problem> {
    faults.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    faults.dedup();
    let more = faults.len() > MOST_PROBLEMS;
    faults.truncate(MOST_PROBLEMS);
    let (mut line, mut column, mut seen) = (1, 1, 0);
    let mut problems: Vec<Problem> = Vec::with_capacity(faults.len() + 1);
    for (at, field, rule) in faults {
        let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        for sign in text[seen..at].chars() {
            (line, column) = if sign == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        seen = at;
        problems.push(Problem { place: Place { line, column, field }, rule });
    }
    if let (true, Some(last)) = (more, problems.last()) {
        let place = Place { field: String::new(), ..last.place.clone() };
        problems.push(Problem { place, rule: Rule::AndMore { most: MOST_PROBLEMS } });
    }
    problems
}

/// Gives nodes of the tree their paths, by one walk through it. The broken rules come in the order of
/// their places, so that each node's are found at once.
fn located(tree: &Node, broken: &[(&Node, Rule)]) -> Vec<(usize, String, Rule)> {
    let mut found = Vec::new();
    if !broken.is_empty() {
        locate(tree, broken, &mut String::new(), &mut found);
    }
    found
}

fn locate(node: &Node, broken: &[(&Node, Rule)], path: &mut String, found: &mut Vec<(usize, String, Rule)>) {
    let first = broken.partition_point(|(of, _)| of.at < node.at);
    let here = broken[first..].iter().take_while(|(of, _)| of.at == node.at);
    for (of, rule) in here.filter(|(of, _)| std::ptr::eq(*of, node)) {
        found.push((of.at, path.clone(), rule.clone()));
    }
    let length = path.len();
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                walk::put_field(path, &entry.name);
                locate(&entry.node, broken, path, found);
                path.truncate(length);
            }
        }
        Value::List(items) => {
            for (place, item) in items.iter().enumerate() {
                walk::put_place(path, place);
                locate(item, broken, path, found);
                path.truncate(length);
            }
        }
        Value::Text(_) | Value::Number(_) | Value::Other => {}
    }
}
