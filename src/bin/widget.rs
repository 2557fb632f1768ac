//! The page's first view, compiled to WebAssembly.

use kommunkalkyl::embed;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the page with a case: of a link, as it was written here, or one of `kept` drafts on this device. The
/// host's `load` fetches another of the product's modules by its name; see `xtask/src/later.js` for the rest. False
/// where the case cannot be read.
#[wasm_bindgen]
#[must_use]
pub fn start(host: JsValue, fragment: &str, is_link: bool, kept: u32) -> bool {
    embed::mount(host, fragment, is_link, kept)
}

fn main() {}
