//! The calculation with schemes and rates of the user's own, in a wasm module of its own: fetched when
//! there are any, or when a person first asks for them.

use js_sys::Function;
use kommunkalkyl::embed;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows the calculation of a case in a place of the page: the case as it stands in the address, what is
/// called with the case, in the same form, whenever a person changes it there, and who fetches other
/// modules. Answers with a function: called with another case it shows that, with nothing it goes away.
#[wasm_bindgen]
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    embed::open_own(place, fragment, changed, host)
}

/// A host's file of schemes, packed for an address.
///
/// # Errors
/// An array with everything that is wrong with it, said in words.
#[wasm_bindgen]
pub fn take(file: &[u8]) -> Result<String, JsValue> {
    embed::take_own(file)
}

fn main() {}
