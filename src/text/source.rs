//! Where a figure was read, in words.

use super::number::dated;
use crate::scheme::{Collection, Scheme};

/// A source as it is shown: the document, the place in it, and the words that carry the figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation<'a> {
    /// Publisher, title, reference and date.
    pub document: String,
    /// Where in it.
    pub place: Option<&'a str>,
    /// To the letter, without quotation marks.
    pub quote: Option<&'a str>,
}

impl Citation<'_> {
    /// On one line, as in a list of sources.
    #[must_use]
    pub fn line(&self) -> String {
        match self.place {
            Some(place) => format!("{}, {place}", self.document),
            None => self.document.clone(),
        }
    }
}

/// The source that a scheme keeps under this key.
#[must_use]
pub fn citation<'a>(collection: &Collection, scheme: &'a Scheme, key: &str) -> Option<Citation<'a>> {
    let source = scheme.sources.get(key)?;
    let document = document(collection, &source.document)?;
    Some(Citation { document, place: source.place.as_deref(), quote: source.quote.as_deref() })
}

/// A document on one line: publisher, title, reference and date.
#[must_use]
pub fn document(collection: &Collection, key: &str) -> Option<String> {
    let document = collection.documents.get(key)?;
    let mut name = format!("{}: {}", document.publisher, document.title);
    for detail in
        [document.reference.clone(), document.dated.map(|of| dated(of).into())].into_iter().flatten()
    {
        name.push_str(", ");
        name.push_str(&detail);
    }
    Some(name)
}

/// A quote in Swedish quotation marks.
#[must_use]
pub fn quoted(quote: &str) -> String {
    format!("”{quote}”")
}
