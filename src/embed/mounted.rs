//! Where the calculator stands, and beside it what is fetched later.

use web_sys::{Document, Element};
use yew::{AppHandle, Renderer};

use crate::view::{App, AppProps, Host, Kept, Start};

/// Mounts the calculator in a place; nothing where the document makes no elements. The later modules get a place beside the calculator, not in it: two Yew programs, one inside the
/// other, would answer each other's events.
#[must_use]
pub fn mount_in(place: &Element, host: Host, start: Start, kept: Kept) -> Option<AppHandle<App>> {
    let document = place.owner_document()?;
    let (page, later) = (division(&document, place)?, division(&document, place)?);
    let props = AppProps { start, place: Some(later), host: Some(host), kept };
    Some(Renderer::<App>::with_root_and_props(page, props).render())
}

fn division(document: &Document, place: &Element) -> Option<Element> {
    let division = document.create_element("div").ok()?;
    place.append_child(&division).ok()?;
    Some(division)
}
