//! What of the view is on the screen when a box is ticked; the rest is drawn after the frame that shows it.

use std::ops::RangeInclusive;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What of the view is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// The groups of the table's rows.
    pub(super) groups: RangeInclusive<usize>,
    /// Whether something above the table may be.
    pub(super) above: bool,
    /// Whether something below it may be.
    pub(super) below: bool,
}

impl Seen {
    /// What is seen when a table is where it is; none where nothing of its rows is seen.
    pub(super) fn around(table: &Element) -> Option<Self> {
        let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
        let groups = table.query_selector_all("tbody").ok()?;
        let area = |at| groups.get(at).map(|of| of.unchecked_into::<Element>().get_bounding_client_rect());
        let places: Vec<u32> = (0..groups.length()).collect();
        let first = places.partition_point(|at| area(*at).is_some_and(|of| of.bottom() < 0.0));
        let after = places.partition_point(|at| area(*at).is_some_and(|of| of.top() <= height));
        Some(Self {
            groups: first..=after.checked_sub(1)?,
            above: table.get_bounding_client_rect().top() > 0.0,
            below: after == places.len(),
        })
    }
}

/// The parts beside the table's rows as they were last drawn.
#[derive(Default)]
pub(super) struct Drawn {
    /// What follows from who takes part.
    pub(super) brief: Html,
    /// What the rows come to, and what to know about the table.
    pub(super) sums: Html,
    pub(super) about: Html,
    pub(super) downloads: Html,
    /// What only paper shows.
    pub(super) stamp: Html,
}

/// Draws a part now, or leaves it as it was where nobody sees it.
pub(super) fn drawn(last: &mut Html, now: bool, draw: impl FnOnce() -> Html) -> Html {
    if now {
        *last = draw();
    }
    last.clone()
}

/// Draws the component again after the next frame, when something of it was not drawn; `of` tells what was
/// drawn from that of the time before.
#[hook]
pub(super) fn use_rest<T: PartialEq + 'static>(is_left: bool, of: T) {
    let again = use_force_update();
    use_effect_with((is_left, of), move |(is_left, _)| {
        let frame = is_left.then(|| {
            request_animation_frame(move |_| {
                Timeout::new(0, move || again.force_update()).forget();
            })
        });
        move || drop(frame)
    });
}
