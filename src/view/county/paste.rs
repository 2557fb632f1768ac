//! A pasted list of those who take part, or do not.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::case::{Scope, TakingPart};
use crate::population::{Pasted, pasted, registered};
use crate::text::county;
use crate::view::field::Field;

/// What the list is given.
#[derive(Properties, PartialEq)]
pub(super) struct PasteProps {
    pub(super) scope: Scope,
    pub(super) taking_part: TakingPart,
    pub(super) set: Callback<TakingPart>,
}

/// A field for the list, what to do with it, and what came of it.
#[component]
pub(super) fn Paste(props: &PasteProps) -> Html {
    let field_ref = use_node_ref();
    let came_of_it = use_state(|| None::<Pasted>);
    let take = |only: bool| {
        let (field, came_of_it, set) = (field_ref.clone(), came_of_it.clone(), props.set.clone());
        let (scope, before) = (props.scope, props.taking_part.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let read = pasted(registered(), &field.value());
            if read.found.iter().any(|code| scope.holds(*code)) {
                set.emit(before.with(scope, registered(), |code| read.found.contains(&code) == only));
            }
            came_of_it.set(Some(read));
        })
    };
    let field = Field { id: "kk-lista", label: county::PASTED, hint: Some(county::PASTED_HINT), fault: None };
    html! {
        <div class="paste">
            { field.around(html! {
                <textarea id="kk-lista" ref={field_ref.clone()} rows="4" autocomplete="off" spellcheck="false"
                    aria-describedby={field.described()} />
            }) }
            <div class="buttons">
                <button type="button" class="quiet" onclick={take(true)}>{ county::ONLY_THESE }</button>
                <button type="button" class="quiet" onclick={take(false)}>{ county::NOT_THESE }</button>
            </div>
            <div class="pasted" role="status">
                { came_of_it.as_ref().map(|read| report(read, props.scope)).unwrap_or_default() }
            </div>
        </div>
    }
}

fn report(read: &Pasted, scope: Scope) -> Html {
    if read.found.is_empty() && read.unknown == 0 {
        return html! { <p>{ county::NOTHING_PASTED }</p> };
    }
    let outside = read.found.iter().filter(|code| !scope.holds(**code)).count();
    html! {
        <>
            <p>{ county::pasted(read.found.len(), outside, read.repeated, read.unknown) }</p>
            if read.unknown > 0 {
                <ul>
                    { for read.shown.iter().map(|line| html! { <li>{ line }</li> }) }
                    if read.unknown > read.shown.len() {
                        <li>{ county::more_unknown(read.unknown - read.shown.len()) }</li>
                    }
                </ul>
            }
        </>
    }
}
