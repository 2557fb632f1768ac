//! The PDF file, written by a wasm module of its own: fetched when one is first asked for.

use kommunkalkyl::document::{NoPdf, pdf, unpack};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The PDF file of a packed document.
///
/// # Errors
/// `picture` when its picture cannot be read, `refused` when anything else is amiss.
#[wasm_bindgen]
pub fn write(packed: &[u8]) -> Result<Vec<u8>, JsValue> {
    let refused = JsValue::from_str("refused");
    let document = unpack(packed).ok_or(refused.clone())?;
    pdf(&document).map_err(|fault| match fault {
        NoPdf::Picture => JsValue::from_str("picture"),
        NoPdf::Refused => refused,
    })
}

fn main() {}
