//! The decision draft, in a wasm module of its own: fetched when a draft is first asked for.

use kommunkalkyl::embed::write_draft;
use wasm_bindgen::prelude::wasm_bindgen;

/// The draft of a case as packed blocks: the case as it stands in the address, today's date as
/// `2026-11-22`, and the address that reopens the case. Empty when the case cannot be read.
#[wasm_bindgen]
#[must_use]
pub fn draft(fragment: &str, today: &str, link: &str) -> Vec<u8> {
    write_draft(fragment, today, link).unwrap_or_default()
}

fn main() {}
