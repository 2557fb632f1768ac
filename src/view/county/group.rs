//! The rows of the county's table, drawn in groups: those out of sight after those that are seen.

use std::ops::RangeInclusive;
use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::row::{Row, RowProps};

/// So many rows; what is laid out for a box that was ticked is what is near the screen.
const ROWS: usize = 8;

/// What the groups are given.
#[derive(Properties, PartialEq)]
pub(super) struct GroupsProps {
    pub(super) rows: Rc<[RowProps]>,
    /// The groups in sight; without that, all are taken to be.
    pub(super) seen: Option<RangeInclusive<usize>>,
}

/// The rows; where nobody sees them, as they were until the frame that shows the others is painted.
#[component]
pub(super) fn Groups(props: &GroupsProps) -> Html {
    let drawn = use_mut_ref(Vec::<Rc<[RowProps]>>::new);
    let due = use_mut_ref(|| false);
    let again = use_force_update();
    let waits = !due.take() && props.seen.is_some();
    draw(&mut drawn.borrow_mut(), props, waits);
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
    let groups = drawn.borrow();
    let groups = groups.iter().enumerate();
    groups.map(|(place, rows)| html! { <Group key={place} rows={rows.clone()} /> }).collect()
}

/// Takes over what has changed; where some may wait, only in the groups in sight.
fn draw(drawn: &mut Vec<Rc<[RowProps]>>, props: &GroupsProps, some_wait: bool) {
    let groups = props.rows.chunks(ROWS);
    drawn.truncate(groups.len());
    for (place, rows) in groups.enumerate() {
        let is_seen = || props.seen.as_ref().is_none_or(|seen| seen.contains(&place));
        match drawn.get_mut(place) {
            Some(shown) if (!some_wait || is_seen()) && **shown != *rows => *shown = rows.into(),
            Some(_) => {}
            None => drawn.push(rows.into()),
        }
    }
}

/// What a group is given.
#[derive(Properties)]
struct GroupProps {
    rows: Rc<[RowProps]>,
}

impl PartialEq for GroupProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
    }
}

#[component]
fn Group(props: &GroupProps) -> Html {
    html! {
        <tbody role="rowgroup">
            { for props.rows.iter().map(|row| html! { <Row key={row.code.to_string()} ..row.clone() /> }) }
        </tbody>
    }
}
