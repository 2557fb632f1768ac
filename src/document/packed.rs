//! A document as bytes, on its way from the draft's module to the one that writes a file.

use super::Document;

/// The document as bytes; none when memory does not suffice.
#[must_use]
pub fn packed(document: &Document) -> Option<Vec<u8>> {
    postcard::to_allocvec(document).ok()
}

/// The document that was packed; none for anything else.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Document> {
    postcard::from_bytes(bytes).ok()
}
