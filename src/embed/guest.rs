//! What a later module shows in the page, told by its host which case it is about.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Callback, Renderer};

use crate::case::{self, Case};
use crate::population::registered;
use crate::scheme::{bring_long_texts, builtin};
use crate::view::{GuestProps, Host, page_address, today, untouched};

/// Shows a case in a place; `changed` is called with it whenever a person changes it. Answers with the
/// way to tell more: called with a case it shows that one, called with nothing it goes away.
pub(super) fn open<C>(place: Element, fragment: &str, changed: Function, host: JsValue) -> JsValue
where
    C: BaseComponent<Properties = GuestProps>,
{
    bring_long_texts();
    let mut guest = Some(Guest::<C>::open(place, fragment, changed, Host::new(host)));
    let tell = Closure::<dyn FnMut(Option<String>)>::new(move |fragment: Option<String>| match fragment {
        Some(fragment) => guest.iter_mut().for_each(|guest| guest.update(&fragment)),
        None => guest.take().into_iter().for_each(Guest::close),
    });
    tell.into_js_value()
}

/// A component that is shown, and what it was given.
struct Guest<C: BaseComponent<Properties = GuestProps>> {
    shown: AppHandle<C>,
    props: GuestProps,
}

impl<C: BaseComponent<Properties = GuestProps>> Guest<C> {
    fn open(place: Element, fragment: &str, changed: Function, host: Host) -> Self {
        let changed = Callback::from(move |case: Case| {
            // A host that fails to listen loses the link, not what is shown.
            let _ = changed.call1(&JsValue::NULL, &case::write(&case).into());
        });
        let address = host.address().unwrap_or_else(page_address);
        let (case, today, host) = (read(fragment), today(), Some(host));
        let props = GuestProps { case, today, address, changed, place: Some(place.clone()), host };
        let shown = Renderer::<C>::with_root_and_props(place, props.clone()).render();
        Self { shown, props }
    }

    fn update(&mut self, fragment: &str) {
        self.props.case = read(fragment);
        self.shown.update(self.props.clone());
    }

    fn close(self) {
        self.shown.destroy();
    }
}

fn read(fragment: &str) -> Case {
    let untouched = untouched();
    case::read_over(fragment, &untouched, builtin(), registered()).map_or(untouched, |reopened| reopened.case)
}
