//! The calculator as it will look: the element itself, beside everything that Yew knows of.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};
use yew::prelude::*;

use crate::text::generator as words;
use crate::view::dressed::said;

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct PreviewProps {
    /// The element's script, and the hash that it is held to.
    pub(super) address: String,
    pub(super) integrity: String,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) looks: Vec<(&'static str, String)>,
    /// What it does not show.
    pub(super) about: Option<&'static str>,
}

/// The element's class.
const PREVIEW: &str = "preview";
/// The attributes that the preview may have.
const ATTRIBUTES: [&str; 7] = ["lan", "kommun", "ordningar", "fran", "till", "vy", "kompakt"];
/// The properties that it may have, without `--kk-`.
const LOOKS: [&str; 3] = ["accent", "radius", "density"];

/// The heading stands here; the element is put behind the place that this Yew program was given, because
/// one program inside another would answer its events. It stays there, hidden, when this is left.
#[component]
pub(super) fn Preview(props: &PreviewProps) -> Html {
    let heading = use_node_ref();
    let shown = use_mut_ref(|| None::<HtmlElement>);
    {
        let (heading, shown) = (heading.clone(), shown.clone());
        let script = (props.address.clone(), props.integrity.clone());
        use_effect_with((), move |()| {
            let made = heading.cast::<Element>().and_then(|of| behind(&of, &script));
            shown.replace(made.clone());
            // A calculator that is mounted anew costs memory that the framework never gives back.
            move || made.into_iter().for_each(|made| made.set_hidden(true))
        });
    }
    use_effect_with((props.attributes.clone(), props.looks.clone()), move |(attributes, looks)| {
        if let Some(element) = &*shown.borrow() {
            dress(element, attributes, looks);
        }
    });
    html! {
        <>
            <h3 ref={heading}>{ words::PREVIEW }</h3>
            { props.about.map(|about| said("p", "hint", about)).unwrap_or_default() }
        </>
    }
}

fn behind(heading: &Element, (address, integrity): &(String, String)) -> Option<HtmlElement> {
    let document = heading.owner_document()?;
    let place = heading.closest(".generator").ok()??.parent_element()?;
    let known = place.parent_element()?.query_selector(&format!(":scope > .{PREVIEW}")).ok()?;
    if let Some(known) = known.and_then(|known| known.dyn_into::<HtmlElement>().ok()) {
        known.set_hidden(false);
        return Some(known);
    }
    let script = document.create_element("script").ok()?;
    for (name, value) in
        [("type", "module"), ("src", address), ("integrity", integrity), ("crossorigin", "anonymous")]
    {
        script.set_attribute(name, value).ok()?;
    }
    document.head()?.append_child(&script).ok()?;
    element(&document, &place)
}

fn element(document: &Document, place: &Element) -> Option<HtmlElement> {
    let element: HtmlElement = document.create_element("kommun-kalkyl").ok()?.dyn_into().ok()?;
    element.set_class_name(PREVIEW);
    place.parent_element()?.insert_before(&element, place.next_sibling().as_ref()).ok()?;
    Some(element)
}

fn dress(element: &HtmlElement, attributes: &[(&'static str, String)], looks: &[(&'static str, String)]) {
    for name in ATTRIBUTES {
        let value = attributes.iter().find(|(known, _)| *known == name);
        // A name that is written here is never refused.
        let _ = match value {
            Some((_, value)) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
    for name in LOOKS {
        let value = looks.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        let _ = element.style().set_property(&format!("--kk-{name}"), value);
    }
}
