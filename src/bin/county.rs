//! The county view, in a wasm module of its own: fetched when it is first asked for.

use js_sys::Function;
use kommunkalkyl::embed;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows the county view of a case in a place of the page: the case as it stands in the address, what is
/// called with the case, in the same form, whenever a person changes it there, and who fetches other
/// modules. Answers with a function: called with another case it shows that, with nothing it goes away.
#[wasm_bindgen]
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    embed::open_county(place, fragment, changed, host)
}

fn main() {}
