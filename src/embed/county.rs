//! The county view in the page.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::guest;
use crate::view::County;

/// Shows the county view of a case; see [`guest::open`].
#[must_use]
pub fn open(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue {
    guest::open::<County>(place, fragment, changed, host)
}
