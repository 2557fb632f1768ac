//! What a later module shows in the page, told by its host which case it is about.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Callback, Renderer};

use crate::case::{self, Case};
use crate::population::registered;
use crate::scheme::builtin;
use crate::view::{GuestProps, page_address, today};

/// A component that is shown, and what it was given.
pub(super) struct Guest<C: BaseComponent<Properties = GuestProps>> {
    shown: AppHandle<C>,
    props: GuestProps,
}

impl<C: BaseComponent<Properties = GuestProps>> Guest<C> {
    /// Shows a case; `changed` is called with the case whenever a person changes it.
    pub(super) fn open(place: Element, fragment: &str, changed: Function) -> Self {
        let changed = Callback::from(move |case: Case| {
            // A host that fails to listen loses the link, not what is shown.
            let _ = changed.call1(&JsValue::NULL, &case::write(&case).into());
        });
        let props = GuestProps { case: read(fragment), today: today(), address: page_address(), changed };
        let shown = Renderer::<C>::with_root_and_props(place, props.clone()).render();
        Self { shown, props }
    }

    /// Shows another case.
    pub(super) fn update(&mut self, fragment: &str) {
        self.props.case = read(fragment);
        self.shown.update(self.props.clone());
    }

    /// Takes away what was shown.
    pub(super) fn close(self) {
        self.shown.destroy();
    }
}

fn read(fragment: &str) -> Case {
    case::read(fragment, builtin(), registered()).map(|reopened| reopened.case).unwrap_or_default()
}
