//! The page's first view, compiled to WebAssembly.

use kommunkalkyl::embed;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the page. The host's `load` fetches another of the product's modules by its name.
#[wasm_bindgen]
pub fn start(host: JsValue) {
    embed::mount(host);
}

fn main() {}
