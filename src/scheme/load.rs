//! Reading scheme files: everything that is wrong is reported, with file, key and reason.

use serde::Deserialize;

use super::check::check;
use super::{Collection, Decided, Document, Fault, Map, Scheme, Text};

/// The file of documents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// By identifier.
    pub document: Map<Text, Document>,
}

/// Turns the text of one file into a value, or says what is wrong with it and where.
///
/// The format is the caller's: the build and the tests read TOML, which no browser needs.
pub type Parser<T> = fn(&str) -> Result<T, String>;

/// Loads the schemes of `files` (name without ending, text) that rest on the documents.
///
/// # Errors
/// Every [`Fault`] found: unknown and duplicate keys, missing sources, periods that overlap or
/// leave a gap, rows that do not add up to their printed sum.
pub fn load(
    files: &[(&str, &str)],
    parse: Parser<Scheme>,
    documents: Map<Text, Document>,
) -> Result<Collection, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut schemes = Vec::new();
    for (name, text) in files {
        match parse(text) {
            Ok(scheme) => {
                if scheme.id != *name {
                    faults.push(Fault::new(name, "id", format!("is `{}`, not the file's name", scheme.id)));
                }
                schemes.push(scheme);
            }
            Err(reason) => faults.push(Fault::new(name, "", reason)),
        }
    }
    let collection = Collection { schemes: schemes.into(), documents, decided: Decided::SAME };
    faults.extend(check(&collection));
    if faults.is_empty() { Ok(collection) } else { Err(faults) }
}
