//! The page's address: what stands after `#`, today's date. Nothing leaves the browser.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::{Start, device};
use crate::case::{self, Case, Reopened};
use crate::population::{Year, registered};
use crate::scheme::{Day, builtin};

/// What stands after `#` in the address.
pub(super) fn fragment() -> String {
    let location = web_sys::window().map(|window| window.location());
    location.and_then(|location| location.hash().ok()).unwrap_or_default()
}

/// The page's address, without what follows `#`.
#[must_use]
pub fn page_address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let address = location.and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

thread_local! {
    /// What stood after `#` when it was last read or written here.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Puts a case into the address, in place of what stood there. An address that somebody else has
/// changed meanwhile is left alone: the case in it is about to be opened.
pub(super) fn remember(case: &Case) {
    let fragment = format!("#{}", case::write(&case.for_address(builtin())));
    let standing = self::fragment();
    let changed = KNOWN.with_borrow(|known| *known != standing);
    if changed || standing == fragment || (standing.is_empty() && *case == untouched()) {
        return;
    }
    KNOWN.set(fragment.clone());
    if device::kept().is_some() {
        // What was once let in is let in again, or else stays as it was.
        let _ = device::keep(&case::write(&case.decided(builtin())));
    }
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A host that forbids it loses the reopening link, and nothing else.
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", Some(&fragment));
    }
}

/// Puts a case back into the address, over one that could not be opened.
pub(super) fn restore(case: &Case) {
    KNOWN.set(fragment());
    remember(case);
}

/// Calls back when a person puts another case into the address.
pub(super) fn on_other_case(callback: Callback<Start>) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback.emit(reopen())))
}

/// Whether the address was written here, and comes back by a reload or by going back: a link says nothing beside
/// its address.
fn is_ours() -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.and_then(|history| history.state().ok()).is_some_and(|state| !state.is_null())
}

/// The case in the address; an empty one, and why, when there is none.
#[must_use]
pub fn reopen() -> Start {
    let fragment = fragment();
    KNOWN.set(fragment.clone());
    let kept = device::kept().filter(|_| fragment.trim_start_matches('#').is_empty());
    let read = match &kept {
        Some(kept) => case::read(kept, builtin(), registered()),
        None if fragment.trim_start_matches('#').is_empty() => {
            Ok(Reopened { case: untouched(), passed_over: 0 })
        }
        None => case::read(&fragment, builtin(), registered()).map(Reopened::of_a_link).map(|read| {
            if is_ours() { read } else { Reopened { case: read.case.with_text_of_a_link(), ..read } }
        }),
    };
    let (case, fault, passed_over) = match read {
        Ok(Reopened { case, passed_over }) => (case, None, passed_over),
        Err(fault) => (untouched(), Some(fault), 0),
    };
    Start { case, fault, passed_over, kept: kept.is_some(), today: today(), address: page_address() }
}

/// An untouched case, as it opens today.
#[must_use]
pub fn untouched() -> Case {
    Case::opened_in(Year(today().year))
}

/// Today, by the browser's clock.
#[must_use]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Day {
        year: u16::try_from(now.get_full_year()).unwrap_or(0),
        month: small(now.get_month() + 1),
        day: small(now.get_date()),
    }
}

/// Opens the browser's own dialogue for printing.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
