//! The page's first view, compiled to WebAssembly.

use js_sys::Function;
use kommunkalkyl::embed::mount;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the page. `load` fetches another of the product's modules by its name, when first asked.
#[wasm_bindgen]
pub fn start(load: Function) {
    mount(load);
}

fn main() {}
