//! The Word file, written by a wasm module of its own: fetched when one is first asked for.

use kommunkalkyl::document::{docx, unpack};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The Word file of a packed document.
///
/// # Errors
/// `refused` when the document cannot be read or memory does not suffice.
#[wasm_bindgen]
pub fn write(packed: &[u8]) -> Result<Vec<u8>, JsValue> {
    unpack(packed).as_ref().and_then(docx).ok_or_else(|| JsValue::from_str("refused"))
}

fn main() {}
