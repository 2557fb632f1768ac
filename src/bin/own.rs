//! The calculation with schemes and rates of the user's own, in a wasm module of its own: fetched when
//! there are any, or when a person first asks for them.

use js_sys::Function;
use kommunkalkyl::embed;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows the calculation of a case in a place of the page: the case as it stands in the address, and
/// what is called with the case, in the same form, whenever a person changes it there.
/// `load` fetches the modules that write files, by their names, when first asked.
#[wasm_bindgen]
pub fn open(place: Element, fragment: &str, changed: Function, load: Function) {
    embed::open_own(place, fragment, changed, load);
}

/// Shows another case.
#[wasm_bindgen]
pub fn update(fragment: &str) {
    embed::update_own(fragment);
}

/// Takes the calculation away.
#[wasm_bindgen]
pub fn close() {
    embed::close_own();
}

fn main() {}
