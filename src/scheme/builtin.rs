//! The schemes, and the counties' collaboration, that were compiled in.

use super::{Collaboration, Collection, take_long_texts};

#[allow(clippy::all, clippy::pedantic, reason = "the build writes it, and nobody reads it")]
mod written {
    extern crate alloc;

    // Written by the build from the data files: the constants `COLLECTION` and `COLLABORATION`.
    include!(concat!(env!("OUT_DIR"), "/schemes.rs"));
    include!(concat!(env!("OUT_DIR"), "/collaboration.rs"));
}

/// Takes the long texts from the program itself: for all but the first view, which fetches them.
pub fn bring_long_texts() {
    take_long_texts(include_str!(concat!(env!("OUT_DIR"), "/texts.txt")));
}

/// The built-in schemes and the documents that they rest on.
#[must_use]
pub fn builtin() -> &'static Collection {
    // In a browser, what shows them fetches them, or brings them along.
    if cfg!(not(target_arch = "wasm32")) {
        bring_long_texts();
    }
    &written::COLLECTION
}

/// The counties' collaboration as it was last described.
#[must_use]
pub fn collaboration() -> &'static Collaboration {
    &written::COLLABORATION
}
