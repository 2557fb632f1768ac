//! A Rust file cut into code, texts and comments: enough of the language to judge where words stand.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A file of the repository.
pub(crate) struct Source {
    /// From the repository's top, with `/`.
    pub(crate) path: String,
    /// As it is.
    pub(crate) text: String,
    /// The same length, with blanks for comments and for what stands between quotation marks.
    pub(crate) code: String,
    /// Where the string and character literals lie, without their quotation marks.
    pub(crate) literals: Vec<Range<usize>>,
}

impl Source {
    /// Reads a Rust file.
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a Rust file");
        let (code, literals) = masked(&text);
        Self { path: path.to_string_lossy().into_owned(), text, code, literals }
    }

    /// What is said about a place in the file.
    pub(crate) fn at(&self, place: usize, what: &str) -> String {
        let line = self.text[..place].matches('\n').count() + 1;
        format!("{}:{line}: {what}", self.path)
    }

    /// The parts that only tests compile.
    pub(crate) fn tests(&self) -> Vec<Range<usize>> {
        let starts = self.code.match_indices("#[cfg(test)]").map(|(at, _)| at);
        starts.map(|at| at..self.end_of_block(at, '{').unwrap_or(self.code.len())).collect()
    }

    /// What stands in the page's markup.
    pub(crate) fn markup(&self) -> Vec<Range<usize>> {
        let starts = ["html!", "html_nested!"].into_iter().flat_map(|name| self.code.match_indices(name));
        let spans = starts.map(|(at, name)| {
            let after = at + name.len();
            let open = self.code[after..].trim_start().chars().next().unwrap_or('{');
            at..self.end_of_block(after, open).unwrap_or(after)
        });
        spans.collect()
    }

    /// Every whole word of the code, with its place. A point between digits is part of a number.
    pub(crate) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let mut rest = 0;
        std::iter::from_fn(move || {
            let start = rest + self.code[rest..].find(is_part)?;
            let mut end = start;
            loop {
                end += self.code[end..].find(|c| !is_part(c)).unwrap_or(self.code.len() - end);
                let decimals = self.code[end..].strip_prefix('.').is_some_and(|after| {
                    after.starts_with(|c: char| c.is_ascii_digit()) && !self.code[..start].ends_with('.')
                });
                if !(decimals
                    && self.code[start..end].bytes().all(|byte| byte.is_ascii_digit() || byte == b'_'))
                {
                    break;
                }
                end += 1;
            }
            rest = end;
            Some((start, &self.code[start..end]))
        })
    }

    /// Where the block that opens after a place ends.
    fn end_of_block(&self, place: usize, open: char) -> Option<usize> {
        let close = match open {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        let mut depth = 0_usize;
        for (at, c) in self.code[place..].char_indices() {
            if c == open {
                depth += 1;
            } else if c == close {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(place + at + 1);
                }
            }
        }
        None
    }
}

/// Every file below a folder whose name ends so, in order.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    // What is fetched or made, and never committed.
    const PASSED_OVER: [&str; 5] = [".git", "target", "dist", "node_modules", "shots"];
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() && !PASSED_OVER.iter().any(|passed_over| name == *passed_over) {
            found.extend(files(&path, ending));
        } else if path.is_file() && name.to_string_lossy().ends_with(ending) {
            found.push(path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path));
        }
    }
    found.sort();
    found
}

/// The code with blanks for comments and literals, and where the literals are.
fn masked(text: &str) -> (String, Vec<Range<usize>>) {
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += blank(&mut code, &rest[..rest.find('\n').unwrap_or(rest.len())]);
        } else if rest.starts_with("/*") {
            at += blank(&mut code, &rest[..end_of_comment(rest)]);
        } else if let Some((opening, length)) = literal(rest, code.chars().next_back()) {
            code.push_str(&rest[..opening]);
            literals.push(at + opening..at + opening + length);
            let hashes = rest[..opening].matches('#').count();
            at += opening + blank(&mut code, &rest[opening..opening + length]);
            let closing = (1 + hashes).min(text.len() - at);
            code.push_str(&text[at..at + closing]);
            at += closing;
        } else {
            code.push(first);
            at += first.len_utf8();
        }
    }
    (code, literals)
}

/// Puts as many blanks, keeping the lines, and tells how many bytes they stand for.
fn blank(code: &mut String, text: &str) -> usize {
    code.extend(text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    text.len()
}

fn end_of_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// How long the opening of the literal here is, and how long what stands in it; none for a lifetime.
fn literal(text: &str, before: Option<char>) -> Option<(usize, usize)> {
    let in_a_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let raw = text.strip_prefix("br").or(text.strip_prefix('r')).filter(|_| !in_a_word);
    if let Some(raw) = raw.filter(|raw| raw.trim_start_matches('#').starts_with('"')) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let opening = text.len() - raw.len() + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some((opening, text[opening..].find(&end).unwrap_or(text.len() - opening)));
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut inside = text[1..].char_indices();
    let (_, first) = inside.next()?;
    if quote == '\'' && first != '\\' && inside.next().is_none_or(|(_, second)| second != '\'') {
        return None;
    }
    let mut escaped = false;
    for (at, c) in text[1..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some((1, at)),
            _ => {}
        }
    }
    Some((1, text.len() - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_masked_is_as_long_and_has_neither_comment_nor_text() {
        let text = "fn a<'x>(b: &'x str) { /* ö /* å */ */ c('\\'', \"d\\\"ä\", r#\"e\"ö\"#, 'f'); } // å\n";
        let (code, literals) = masked(text);
        assert_eq!(code.len(), text.len());
        assert!(code.is_ascii(), "{code}");
        assert!(code.contains("fn a<'x>(b: &'x str) {"), "{code}");
        let found: Vec<&str> = literals.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["\\'", "d\\\"ä", "e\"ö", "f"]);
    }
}
