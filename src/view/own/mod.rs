//! The calculation with schemes and rates of the user's own.

mod changed;
mod editor;
mod rates;

use editor::Editor;
use yew::prelude::*;

use super::folding::use_folding;
use super::form::form;
use super::guest::{GuestProps, use_case};
use super::host::Host;
use super::page::{Opening, Own as Shows, Page};
use super::result::result;
use crate::case::{self, Action, OwnField};
use crate::document::standing;
use crate::population::registered;

/// Form and result, as in the first view, and what is the user's own.
#[component]
pub fn Own(props: &GuestProps) -> Html {
    let (state, send) = use_case(props);
    let case = &state.0;
    let standing = use_memo(case.own.clone(), |_| standing(case));
    let folding = use_folding(props.place.as_ref());
    let outcome = case.outcome(&standing.collection, registered());
    let first = outcome.rows.first().map(|row| rates::place_of(&row.scheme.id));
    {
        let (send, open) = (send.clone(), folding.open.clone());
        use_effect_with(case.in_own(OwnField::Asked).to_owned(), move |asked| {
            if asked == OwnField::EDITOR {
                send.emit(Action::Carry(vec![
                    (OwnField::Asked.key().to_owned(), String::new()),
                    (OwnField::Shown.key().to_owned(), asked.clone()),
                ]));
                open.emit(Opening::GoToPart(editor::HEADING_ID.to_owned()));
            } else if !asked.is_empty() {
                send.emit(Action::own(OwnField::Asked, String::new()));
                open.emit(Opening::GoToPart(first.unwrap_or_default()));
            }
        });
    }
    let decided = standing.collection.decided().map(|decided| case.outcome(decided, registered()));
    let link = format!("{}#{}", props.address, case::write(&case.for_address(&standing.collection)));
    let own = Shows {
        standing: &standing,
        decided: decided.as_ref(),
        faults: rates::faults,
        head: changed::head,
        rates: rates::rates,
        beside: changed::beside,
    };
    let page = Page {
        case,
        outcome: &outcome,
        send: &send,
        link: &link,
        today: props.today,
        opened: &folding.opened,
        open: &folding.open,
        again: None,
        own: Some(own),
    };
    html! {
        <ContextProvider<Option<Host>> context={props.host.clone()}>
        <div class="columns">
            if case.in_own(OwnField::Shown) == OwnField::EDITOR {
                <div class="editing">
                    <Editor case={case.clone()} standing={standing.clone()} send={send.clone()}
                        go={folding.open.reform(Opening::GoToPart)} host={props.host.clone()} />
                    { form(&page) }
                </div>
            } else {
                { form(&page) }
            }
            { result(&page) }
        </div>
        </ContextProvider<Option<Host>>>
    }
}
