//! The calculation with schemes and rates of the user's own, in the page.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::guest;
use crate::view::Own;

/// Shows the calculation of a case; see [`guest::open`].
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    guest::open::<Own>(place, fragment, changed, host)
}
