//! What a later module shows in the page, told by its host which case it is about.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Callback, Renderer};

use crate::case::{self, Case};
use crate::population::registered;
use crate::scheme::builtin;
use crate::view::{GuestProps, page_address, today, use_modules};

/// Where a module shows its component, one at a time.
pub(super) struct Seat<C: BaseComponent<Properties = GuestProps>>(RefCell<Option<Guest<C>>>);

impl<C: BaseComponent<Properties = GuestProps>> Seat<C> {
    /// Nothing is shown yet.
    pub(super) const fn new() -> Self {
        Self(RefCell::new(None))
    }

    /// Shows a case; `changed` is called with the case whenever a person changes it, and `load`
    /// fetches the modules that write files.
    pub(super) fn open(&self, place: Element, fragment: &str, changed: Function, load: Function) {
        self.close();
        use_modules(load);
        self.0.replace(Some(Guest::open(place, fragment, changed)));
    }

    /// Shows another case.
    pub(super) fn update(&self, fragment: &str) {
        if let Some(guest) = self.0.borrow_mut().as_mut() {
            guest.update(fragment);
        }
    }

    /// Takes away what is shown.
    pub(super) fn close(&self) {
        if let Some(guest) = self.0.take() {
            guest.shown.destroy();
        }
    }
}

/// A component that is shown, and what it was given.
struct Guest<C: BaseComponent<Properties = GuestProps>> {
    shown: AppHandle<C>,
    props: GuestProps,
}

impl<C: BaseComponent<Properties = GuestProps>> Guest<C> {
    fn open(place: Element, fragment: &str, changed: Function) -> Self {
        let changed = Callback::from(move |case: Case| {
            // A host that fails to listen loses the link, not what is shown.
            let _ = changed.call1(&JsValue::NULL, &case::write(&case).into());
        });
        let props = GuestProps { case: read(fragment), today: today(), address: page_address(), changed };
        let shown = Renderer::<C>::with_root_and_props(place, props.clone()).render();
        Self { shown, props }
    }

    fn update(&mut self, fragment: &str) {
        self.props.case = read(fragment);
        self.shown.update(self.props.clone());
    }
}

fn read(fragment: &str) -> Case {
    case::read(fragment, builtin(), registered()).map(|reopened| reopened.case).unwrap_or_default()
}
