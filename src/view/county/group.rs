//! Some rows of the county's table, drawn together: those out of sight after those that are seen.

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::row::{Row, RowProps};

/// So many rows; what is laid out for a box that was ticked is what is near the screen.
pub(super) const ROWS: usize = 8;

/// What a group is given.
#[derive(Properties, PartialEq)]
pub(super) struct GroupProps {
    pub(super) rows: Vec<RowProps>,
    /// Whether any of it is in sight.
    pub(super) seen: bool,
}

/// The rows; where nobody sees them, as they were until the frame that shows the others is painted.
#[component]
pub(super) fn Group(props: &GroupProps) -> Html {
    let drawn = use_mut_ref(|| props.rows.clone());
    let due = use_mut_ref(|| false);
    let again = use_force_update();
    let waits = !props.seen && !due.take() && *drawn.borrow() != props.rows;
    if !waits {
        drawn.replace(props.rows.clone());
    }
    use_effect_with(waits.then(|| props.rows.clone()), move |waiting| {
        let frame = waiting.is_some().then(|| {
            request_animation_frame(move |_| {
                let draw = move || {
                    due.replace(true);
                    again.force_update();
                };
                Timeout::new(0, draw).forget();
            })
        });
        move || drop(frame)
    });
    html! {
        <tbody role="rowgroup">
            { for drawn.borrow().iter().map(|row| html! { <Row key={row.code.to_string()} ..row.clone() /> }) }
        </tbody>
    }
}
