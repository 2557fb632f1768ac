//! The calculation with schemes and rates of the user's own, in the page.

use js_sys::Function;
use web_sys::Element;

use super::guest::Seat;
use crate::view::Own;

thread_local! {
    static SEAT: Seat<Own> = const { Seat::new() };
}

/// Shows the calculation of a case; `changed` is called with the case whenever a person changes it.
/// `load` fetches the modules that write files.
pub fn open(place: Element, fragment: &str, changed: Function, load: Function) {
    SEAT.with(|seat| seat.open(place, fragment, changed, load));
}

/// Shows another case.
pub fn update(fragment: &str) {
    SEAT.with(|seat| seat.update(fragment));
}

/// Takes the calculation away.
pub fn close() {
    SEAT.with(Seat::close);
}
