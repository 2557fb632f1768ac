//! The schemes that were compiled in.

use std::sync::LazyLock;

use super::Collection;

/// The packed schemes as they lie in the binary.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schemes.postcard"));

static COLLECTION: LazyLock<Collection> = LazyLock::new(|| {
    postcard::from_bytes(BYTES).expect("the build has read the same bytes before it let them in")
});

/// The built-in schemes and the documents that they rest on.
#[must_use]
pub fn builtin() -> &'static Collection {
    &COLLECTION
}
