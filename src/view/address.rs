//! The page's address and today's date. What stands after `#`, and what is kept, is the page's own script's
//! to know (`xtask/src/later.js`). Nothing leaves the browser.

use wasm_bindgen::closure::Closure;
use yew::Callback;

use super::{Host, Start};
use crate::case::{self, Case, Reopened};
use crate::population::{Year, registered};
use crate::scheme::{Day, builtin};
use crate::text::page;

/// The page's address, without what follows `#`.
#[must_use]
pub fn page_address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let address = location.and_then(|location| location.href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Called with the fragment of another case, and whether it is a link's: not one that was written here and comes
/// back by a reload or by going back. It answers whether the case can be read.
pub(super) type OnOther = Closure<dyn Fn(String, bool) -> bool>;

/// Tells the page a case: as its address holds it, and whole, with schemes that are too long for an address.
pub(super) fn remember(host: &Host, case: &Case) {
    let address = case::write(&case.for_address(builtin()));
    host.remember(&address, &case::write(&case.decided(builtin())), *case == untouched());
    // After the entry of the history that is left has kept its own.
    let municipality = case.municipality.and_then(|code| registered().municipality(code));
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&page::title(case.shown, municipality.map(|of| of.name.as_str())));
    }
}

/// Calls back when a person puts another case into the address, or goes back to one. What is opened is told
/// at once, as it is written here: what comes after is what a person has changed.
pub(super) fn on_other_case(host: &Host, shown: &Case, callback: Callback<Start>) -> OnOther {
    let page = host.clone();
    let told = OnOther::new(move |fragment: String, is_link: bool| {
        let start = opened(&fragment, is_link, 0);
        let is_read = start.fault.is_none();
        if is_read {
            remember(&page, &start.case);
        }
        callback.emit(start);
        is_read
    });
    host.listen(&told);
    remember(host, shown);
    told
}

/// The case that a page opens with: by a link, as it was written here, or out of `kept` on this device. An empty
/// one, and why, when there is none.
#[must_use]
pub fn opened(fragment: &str, is_link: bool, kept: u32) -> Start {
    let read = if fragment.is_empty() || fragment == "#" {
        Ok(Reopened { case: untouched(), passed_over: 0 })
    } else if is_link {
        let read = case::read(fragment, builtin(), registered()).map(Reopened::of_a_link);
        read.map(|read| Reopened { case: read.case.with_text_of_a_link(), ..read })
    } else {
        case::read(fragment, builtin(), registered())
    };
    let (case, fault, passed_over) = match read {
        Ok(Reopened { case, passed_over }) => (case, None, passed_over),
        Err(fault) => (untouched(), Some(fault), 0),
    };
    Start { case, fault, passed_over, kept, today: today(), address: page_address() }
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
