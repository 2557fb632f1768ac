//! The schemes that a case is reckoned with: the built-in ones, the user's own, and what the user has
//! changed in them.

use crate::case::Case;
use crate::scheme::{Collection, builtin};

/// The schemes that a case is reckoned with.
#[must_use]
pub fn collection_of(_case: &Case) -> Collection {
    builtin().clone()
}
