//! The calculator in its own page.

use wasm_bindgen::JsValue;

use super::mounted::mount_in;
use crate::view::{Host, Kept, opened};

/// The element that the page is mounted in.
const PLACE: &str = "kommunkalkyl";

/// Mounts the calculator in the page's own place, with a case: of a link, as it was written here, or one of `kept`
/// drafts on this device. Nothing where the page has no place; false where the case cannot be read.
#[must_use]
pub fn mount(host: JsValue, fragment: &str, is_link: bool, kept: u32) -> bool {
    let start = opened(fragment, is_link, kept);
    let is_read = start.fault.is_none();
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(place) = document.and_then(|document| document.get_element_by_id(PLACE)) {
        // What stood there until now: the words for those without scripts or wasm.
        place.set_text_content(None);
        // A page that cannot have more elements shows nothing, which is all that can be said there.
        let _ = mount_in(&place, Host::new(host), start, Kept::default());
    }
    is_read
}
