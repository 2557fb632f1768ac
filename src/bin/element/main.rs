//! The calculator as an element among a host's own content: the page's first view, with what only a host
//! needs, in a module of its own so that the page does not carry it.

mod embedded;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows a case in a place of a host's own page: the case as it stands in an address, and the host, with
/// `load`, `changed`, `saved` and the full page's `address`. Answers with a function: called with keys
/// of an address it changes those, with nothing it goes away.
#[wasm_bindgen]
#[must_use]
pub fn show(place: &Element, fragment: &str, host: JsValue) -> Option<JsValue> {
    embedded::show(place, fragment, host)
}

/// Whether all of a case, as it stands in an address, is understood.
#[wasm_bindgen]
#[must_use]
pub fn understands(fragment: &str) -> bool {
    embedded::understands(fragment)
}

fn main() {}
