//! Where the product meets its host: mounting, and the modules that are fetched later.

use js_sys::Function;
use yew::Renderer;

use crate::case;
use crate::document::{Circumstances, draft};
use crate::population::registered;
use crate::scheme::builtin;
use crate::view::{App, AppProps, reopen, use_modules};

/// The element that the page is mounted in.
const PLACE: &str = "kommunkalkyl";

/// Mounts the calculator in the page's own place; nothing where the page has none.
pub fn mount(load: Function) {
    use_modules(load);
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(place) = document.and_then(|document| document.get_element_by_id(PLACE)) {
        // What stood there until now: the words for those without scripts or wasm.
        place.set_inner_html("");
        Renderer::<App>::with_root_and_props(place, AppProps { start: reopen() }).render();
    }
}

/// Writes the draft of a case, packed for the page that shows it. `None` when the fragment is no
/// case or the day no day.
#[must_use]
pub fn write_draft(fragment: &str, today: &str, link: &str) -> Option<Vec<u8>> {
    let case = case::read(fragment, builtin(), registered()).ok()?.case;
    let today = today.parse().ok()?;
    let circumstances = Circumstances { today, link, version: env!("CARGO_PKG_VERSION") };
    let document = draft(&case, builtin(), registered(), &circumstances).ok()?;
    postcard::to_allocvec(&document).ok()
}
