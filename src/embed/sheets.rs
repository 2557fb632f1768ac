//! The files that are written from a case, for the page that saves them.

use crate::case::{self, Case};
use crate::document::{answers, collection_of, workbook};
use crate::population::registered;
use crate::scheme::{Collection, bring_long_texts, builtin};
use crate::view::today;

/// A file's bytes; none for a form that is not known, or a case that cannot be read.
#[must_use]
pub fn write(form: &str, fragment: &str) -> Option<Vec<u8>> {
    bring_long_texts();
    let case = case::read(fragment, builtin(), registered()).ok()?.case;
    let collection = collection_of(&case);
    match form {
        "xlsx" => workbook(&case, &collection, today(), env!("CARGO_PKG_VERSION")).ok(),
        "json" => json(&case, &collection),
        _ => None,
    }
}

fn json(case: &Case, collection: &Collection) -> Option<Vec<u8>> {
    let table = registered();
    let reckoned = case.basis(table).reckon(collection, table);
    serde_json::to_vec(&answers(&reckoned, &case.taking_part(table))).ok()
}
