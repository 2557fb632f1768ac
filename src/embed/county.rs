//! The county view in the page.

use std::cell::RefCell;

use js_sys::Function;
use web_sys::Element;

use super::guest::Guest;
use crate::view::{County, use_modules};

thread_local! {
    static SHOWN: RefCell<Option<Guest<County>>> = const { RefCell::new(None) };
}

/// Shows the county view of a case; `changed` is called with the case whenever a person changes it.
/// `load` fetches the modules that write files.
pub fn open(place: Element, fragment: &str, changed: Function, load: Function) {
    close();
    use_modules(load);
    let guest = Guest::open(place, fragment, changed);
    SHOWN.with(|shown| shown.replace(Some(guest)));
}

/// Shows another case.
pub fn update(fragment: &str) {
    SHOWN.with(|shown| {
        if let Some(guest) = shown.borrow_mut().as_mut() {
            guest.update(fragment);
        }
    });
}

/// Takes the county view away.
pub fn close() {
    if let Some(guest) = SHOWN.with(RefCell::take) {
        guest.close();
    }
}
