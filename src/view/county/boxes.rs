//! The boxes of the county's table: what ticking one does, and where the focus is after it.

use std::ops::RangeInclusive;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::case::{Action, CountyField, TakingPart};
use crate::population::{MunicipalityCode, registered};

/// The groups of rows that were in sight when a box was ticked; without that, all are taken to be.
#[derive(Default)]
pub(super) struct Sight(Option<RangeInclusive<u32>>);

impl Sight {
    /// Whether a group was in sight.
    pub(super) fn holds(&self, place: u32) -> bool {
        self.0.as_ref().is_none_or(|seen| seen.contains(&place))
    }

    fn of(table: &Element) -> Self {
        let window = web_sys::window().and_then(|window| window.inner_height().ok());
        let (Some(height), Ok(groups)) =
            (window.and_then(|height| height.as_f64()), table.query_selector_all("tbody"))
        else {
            return Self::default();
        };
        let is_seen = |place: &u32| {
            let group = groups.get(*place).and_then(|group| group.dyn_into::<Element>().ok());
            let area = group.map(|group| group.get_bounding_client_rect());
            area.is_none_or(|area| area.bottom() >= 0.0 && area.top() <= height)
        };
        let seen: Vec<u32> = (0..groups.length()).filter(is_seen).collect();
        Self(seen.first().zip(seen.last()).map(|(first, last)| *first..=*last))
    }
}

/// Lets the municipality with a code join or leave, the table that its box stands in, and what of the
/// table was in sight then.
#[hook]
pub(super) fn use_boxes(
    taking_part: &TakingPart,
    send: &Callback<Action>,
) -> (Callback<String>, NodeRef, Sight) {
    let table = use_node_ref();
    let ticked = use_mut_ref(String::new);
    let sight = use_mut_ref(Sight::default);
    let turn = {
        let (taking_part, ticked, sight, table) =
            (taking_part.clone(), ticked.clone(), sight.clone(), table.clone());
        send.reform(move |code: String| {
            let turned = code.parse::<MunicipalityCode>().map(|code| taking_part.turned(code));
            ticked.replace(code);
            sight.replace(table.cast::<Element>().map_or_else(Sight::default, |table| Sight::of(&table)));
            let turned = turned.unwrap_or_else(|_| taking_part.clone());
            Action::county(CountyField::TakingPart, turned.name(registered()))
        })
    };
    {
        let table = table.clone();
        use_effect_with(taking_part.clone(), move |_| {
            let code = ticked.take();
            if let Some(table) = table.cast::<Element>().filter(|_| !code.is_empty()) {
                keep_focus(&table, &code);
            }
        });
    }
    (turn, table, sight.take())
}

/// A row that has moved to its new place has lost the focus on the way.
fn keep_focus(table: &Element, code: &str) {
    let ticked = table.query_selector(&format!("input[data-code='{code}']:not(:focus)"));
    if let Some(ticked) = ticked.ok().flatten() {
        let _ = ticked.unchecked_into::<HtmlElement>().focus();
    }
}
