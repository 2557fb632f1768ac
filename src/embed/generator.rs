//! How to put the calculator on a site of one's own, in the page.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::guest;
use crate::view::Generator;

/// Shows how to put a case on a site; see [`guest::open`].
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    guest::open::<Generator>(place, fragment, changed, host)
}
