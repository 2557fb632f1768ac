//! The schemes, and the counties' collaboration, that were compiled in.

use std::sync::LazyLock;

use super::{Collaboration, Collection};

/// The packed schemes as they lie in the binary.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schemes.postcard"));

static COLLECTION: LazyLock<Collection> = LazyLock::new(|| {
    // Without the fault's own words, which would bring their whole dress into the page.
    let Ok(collection) = postcard::from_bytes(BYTES) else {
        unreachable!("the build has read the same bytes before it let them in")
    };
    collection
});

/// The built-in schemes and the documents that they rest on.
#[must_use]
pub fn builtin() -> &'static Collection {
    &COLLECTION
}

static COLLABORATION: LazyLock<Collaboration> = LazyLock::new(|| {
    let packed = include_bytes!(concat!(env!("OUT_DIR"), "/collaboration.postcard"));
    let Ok(collaboration) = postcard::from_bytes(packed) else {
        unreachable!("the build has read the same bytes before it let them in")
    };
    collaboration
});

/// The counties' collaboration as it was last described.
#[must_use]
pub fn collaboration() -> &'static Collaboration {
    &COLLABORATION
}
