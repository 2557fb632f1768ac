//! The files that are written from a case, for the page that saves them.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::case::{self, Action, Case, CountyField};
use crate::document::{answers, collection_of, workbook};
use crate::population::registered;
use crate::scheme::{bring_long_texts, builtin};
use crate::view::today;

/// Whether what writes workbooks has run.
static IS_READY: AtomicBool = AtomicBool::new(false);

/// A county of few municipalities: Blekinge.
const SMALL: &str = "10";

/// A file's bytes; none for a form that is not known, or a case that cannot be read.
#[must_use]
pub fn write(form: &str, fragment: &str) -> Option<Vec<u8>> {
    let case = read(fragment)?;
    match form {
        "xlsx" => written(&case),
        "json" => json(&case),
        _ => None,
    }
}

/// Writes the workbook of a small county once, and throws it away. A browser makes a function fast for when it
/// is called again, never while it runs: the country's takes a third less time after that.
pub fn ready(fragment: &str) {
    if let Some(case) = read(fragment).filter(|_| !IS_READY.swap(true, Ordering::Relaxed)) {
        let _ = written(&small(&case));
    }
}

/// The same of a small county.
fn small(case: &Case) -> Case {
    case.after(Action::county(CountyField::Scope, SMALL.to_owned()))
}

fn read(fragment: &str) -> Option<Case> {
    bring_long_texts();
    case::read(fragment, builtin(), registered()).ok().map(|reopened| reopened.case)
}

fn written(case: &Case) -> Option<Vec<u8>> {
    workbook(case, &collection_of(case), today(), env!("CARGO_PKG_VERSION")).ok()
}

fn json(case: &Case) -> Option<Vec<u8>> {
    let (collection, table) = (collection_of(case), registered());
    let reckoned = case.basis(table).reckon(&collection, table);
    serde_json::to_vec(&answers(&reckoned, &case.taking_part(table))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Scope;

    #[test]
    fn what_is_written_first_is_of_the_same_years_in_a_small_county() {
        let case = case::read("v=1&lan.omrade=alla&fran=2016&till=2024", builtin(), registered());
        let case = case.expect("a fragment").case;
        let small = small(&case);
        let table = registered();
        assert_eq!(case.scope(table), Scope::Country);
        assert_eq!(small.scope(table), Scope::County(SMALL.parse().expect("a county")));
        assert!(small.years().eq(case.years()));
        assert_eq!(table.municipalities_of(SMALL.parse().expect("a county")).len(), 5);
    }
}
