//! The draft in the page, told by its host which case it is about.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::case::{self, Case};
use crate::population::registered;
use crate::scheme::builtin;
use crate::view::{Draft, DraftProps, page_address, today, use_modules};

/// The draft that is shown, and what it was given.
struct Shown {
    draft: AppHandle<Draft>,
    props: DraftProps,
}

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Shows the draft of a case; `changed` is called with the case whenever a person changes it.
/// `load` fetches the modules that write files.
pub fn open(place: Element, fragment: &str, changed: Function, load: Function) {
    close();
    use_modules(load);
    let changed = Callback::from(move |case: Case| {
        // A host that fails to listen loses the link, not the draft.
        let _ = changed.call1(&JsValue::NULL, &case::write(&case).into());
    });
    let props = DraftProps { case: read(fragment), today: today(), address: page_address(), changed };
    let draft = Renderer::<Draft>::with_root_and_props(place, props.clone()).render();
    SHOWN.with(|shown| shown.replace(Some(Shown { draft, props })));
}

/// Shows another case.
pub fn update(fragment: &str) {
    SHOWN.with(|shown| {
        if let Some(shown) = shown.borrow_mut().as_mut() {
            shown.props.case = read(fragment);
            shown.draft.update(shown.props.clone());
        }
    });
}

/// Takes the draft away.
pub fn close() {
    if let Some(shown) = SHOWN.with(RefCell::take) {
        shown.draft.destroy();
    }
}

fn read(fragment: &str) -> Case {
    case::read(fragment, builtin(), registered()).map(|reopened| reopened.case).unwrap_or_default()
}
