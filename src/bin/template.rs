//! A user's own Word template filled, by a wasm module of its own: fetched when one is first picked.

use js_sys::{Array, Uint8Array};
use kommunkalkyl::document::{Outside, fill, unpack};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A template filled from a packed document: the file's bytes, the names that are not known, those
/// that the document has nothing for, whether the file carries the stamp, and sentences about what leads
/// out of the template.
///
/// # Errors
/// The name of what is wrong with the template; `refused` when the document cannot be read.
#[wasm_bindgen]
pub fn write(packed: &[u8], file: &[u8]) -> Result<Array, JsValue> {
    let document = unpack(packed).ok_or_else(|| JsValue::from_str("refused"))?;
    let filled = fill(file, &document).map_err(|why| JsValue::from_str(why.as_str()))?;
    let names = |names: &[String]| names.iter().map(|name| JsValue::from_str(name)).collect::<Array>();
    let outside: Vec<String> = filled.outside.iter().map(Outside::said).collect();
    Ok(Array::of5(
        &Uint8Array::from(filled.bytes.as_slice()),
        &names(&filled.unknown),
        &names(&filled.absent),
        &JsValue::from_bool(filled.stamped),
        &names(&outside),
    ))
}

fn main() {}
