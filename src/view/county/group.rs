//! The rows of the county's table, in groups that are drawn only when something in them has changed.

use std::ops::RangeInclusive;
use std::rc::Rc;

use yew::prelude::*;

use super::row::{Row, RowProps};

/// So many rows; what is laid out for a box that was ticked is what is near the screen.
const ROWS: usize = 4;

/// What the groups are given.
#[derive(Properties, PartialEq)]
pub(super) struct GroupsProps {
    pub(super) rows: Rc<[RowProps]>,
    /// The groups that are drawn now, the others staying as they were; without that, all.
    pub(super) seen: Option<RangeInclusive<usize>>,
}

#[component]
pub(super) fn Groups(props: &GroupsProps) -> Html {
    let drawn = use_mut_ref(Vec::<Rc<[RowProps]>>::new);
    let mut drawn = drawn.borrow_mut();
    draw(&mut drawn, props);
    let groups = drawn.iter().enumerate();
    groups.map(|(place, rows)| html! { <Group key={place} rows={rows.clone()} /> }).collect()
}

/// Takes over what has changed.
fn draw(drawn: &mut Vec<Rc<[RowProps]>>, props: &GroupsProps) {
    let groups = props.rows.chunks(ROWS);
    drawn.truncate(groups.len());
    for (place, rows) in groups.enumerate() {
        let is_seen = || props.seen.as_ref().is_none_or(|seen| seen.contains(&place));
        match drawn.get_mut(place) {
            Some(shown) if is_seen() && **shown != *rows => *shown = rows.into(),
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
