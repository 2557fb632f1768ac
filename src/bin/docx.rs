//! The Word file, written by a wasm module of its own: fetched when one is first asked for.

use kommunkalkyl::document::{docx, unpack};
use wasm_bindgen::prelude::wasm_bindgen;

/// The Word file of a packed document; nothing when the document cannot be read.
#[wasm_bindgen]
#[must_use]
pub fn write(packed: &[u8]) -> Option<Vec<u8>> {
    docx(&unpack(packed)?)
}

fn main() {}
