//! The schemes, and the counties' collaboration, that were compiled in.

use super::{Collaboration, Collection};

#[allow(clippy::all, clippy::pedantic, reason = "the build writes it, and nobody reads it")]
mod written {
    extern crate alloc;

    // Written by the build from the data files: the constants `COLLECTION` and `COLLABORATION`.
    include!(concat!(env!("OUT_DIR"), "/schemes.rs"));
    include!(concat!(env!("OUT_DIR"), "/collaboration.rs"));
}

/// The built-in schemes and the documents that they rest on.
#[must_use]
pub fn builtin() -> &'static Collection {
    &written::COLLECTION
}

/// The counties' collaboration as it was last described.
#[must_use]
pub fn collaboration() -> &'static Collaboration {
    &written::COLLABORATION
}
