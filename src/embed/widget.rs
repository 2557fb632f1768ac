//! The page's first view in the page.

use js_sys::Function;
use web_sys::{Document, Element};
use yew::Renderer;

use crate::view::{App, AppProps, reopen, use_modules};

/// The element that the page is mounted in.
const PLACE: &str = "kommunkalkyl";

/// Mounts the calculator in the page's own place; nothing where the page has none.
///
/// The later modules get a place beside it, not in it: two Yew programs, one inside the other, would
/// answer each other's events.
pub fn mount(load: Function) {
    use_modules(load);
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document {
        // A page without the place shows nothing, which is all that can be said there.
        let _ = mount_in(&document);
    }
}

fn mount_in(document: &Document) -> Option<()> {
    let place = document.get_element_by_id(PLACE)?;
    // What stood there until now: the words for those without scripts or wasm.
    place.set_text_content(None);
    let (page, later) = (division(document, &place)?, division(document, &place)?);
    let props = AppProps { start: reopen(), place: Some(later) };
    Renderer::<App>::with_root_and_props(page, props).render();
    Some(())
}

fn division(document: &Document, place: &Element) -> Option<Element> {
    let division = document.create_element("div").ok()?;
    place.append_child(&division).ok()?;
    Some(division)
}
