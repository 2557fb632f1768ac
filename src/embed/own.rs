//! The calculation with schemes and rates of the user's own, in the page.

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::guest;
use crate::document::hosts_file;
use crate::scheme::bring_long_texts;
use crate::text::problem::problem;
use crate::view::Own;

/// Shows the calculation of a case; see [`guest::open`].
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    guest::open::<Own>(place, fragment, changed, host)
}

/// A host's file of schemes, packed for an address.
///
/// # Errors
/// An array with everything that is wrong with it, said in words.
pub fn take(file: &[u8]) -> Result<String, JsValue> {
    bring_long_texts();
    hosts_file(file).map_err(|problems| {
        let said: Array = problems.iter().map(|of| JsValue::from(problem(of))).collect();
        said.into()
    })
}
