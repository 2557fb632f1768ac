//! The calculation with schemes and rates of the user's own.

use yew::prelude::*;

use super::folding::use_folding;
use super::form::form;
use super::guest::{GuestProps, use_case};
use super::page::{Own as Shows, Page};
use super::result::result;
use crate::case;
use crate::document::collection_of;
use crate::population::registered;

/// Form and result, as in the first view, and what is the user's own.
#[component]
pub fn Own(props: &GuestProps) -> Html {
    let (state, send) = use_case(props);
    let case = &state.0;
    let collection = use_memo(case.own.clone(), |_| collection_of(case));
    let folding = use_folding(props.place.as_ref());
    let outcome = case.outcome(&collection, registered());
    let link = format!("{}#{}", props.address, case::write(case));
    let own = Shows {
        decided: None,
        head: |_| Html::default(),
        rates: |_, _| Html::default(),
        beside: |_, _, _| Html::default(),
    };
    let page = Page {
        case,
        outcome: &outcome,
        send: &send,
        link: &link,
        today: props.today,
        opened: &folding.opened,
        open: &folding.open,
        own: Some(own),
    };
    html! {
        <div class="columns">{ form(&page) }{ result(&page) }</div>
    }
}
