//! The boxes of the county's table: what ticking one does, and where the focus is after it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::case::{Action, CountyField, TakingPart};
use crate::population::{MunicipalityCode, registered};

/// Lets the municipality with a code join or leave, and the table that its box stands in.
#[hook]
pub(super) fn use_boxes(taking_part: &TakingPart, send: &Callback<Action>) -> (Callback<String>, NodeRef) {
    let table = use_node_ref();
    let ticked = use_mut_ref(String::new);
    let turn = {
        let (taking_part, ticked) = (taking_part.clone(), ticked.clone());
        send.reform(move |code: String| {
            let turned = code.parse::<MunicipalityCode>().map(|code| taking_part.turned(code));
            ticked.replace(code);
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
    (turn, table)
}

/// A row that has moved to its new place has lost the focus on the way.
fn keep_focus(table: &Element, code: &str) {
    let ticked = table.query_selector(&format!("input[data-code='{code}']:not(:focus)"));
    if let Some(ticked) = ticked.ok().flatten() {
        let _ = ticked.unchecked_into::<HtmlElement>().focus();
    }
}
