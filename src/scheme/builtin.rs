//! The schemes that were compiled in.

use std::sync::LazyLock;

use super::Collection;

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
