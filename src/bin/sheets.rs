//! What is written from a county, in a wasm module of its own: fetched when such a file is first
//! asked for, or is about to be.

use kommunkalkyl::embed;
use wasm_bindgen::prelude::wasm_bindgen;

/// A file's bytes from the case as it stands in the address: a workbook (`xlsx`) or every answer
/// (`json`); none when it cannot be written.
#[wasm_bindgen]
#[must_use]
pub fn write(form: &str, fragment: &str) -> Option<Vec<u8>> {
    embed::write_sheets(form, fragment)
}

/// Makes ready what writes the workbook of a case, before it is asked for.
#[wasm_bindgen]
pub fn ready(fragment: &str) {
    embed::ready_sheets(fragment);
}

fn main() {}
