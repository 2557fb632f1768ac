//! What can be done with the whole page: copy its link, print it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address;
use super::clipboard::copy_text;
use super::dressed::quiet;
use super::home::Home;
use crate::text::page;

/// Two buttons, and what came of copying.
pub(super) fn tools(link: &str, host: Option<&dyn Home>, copied: &UseStateHandle<Option<String>>) -> Html {
    let copy = {
        let (link, copied) = (link.to_owned(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            let link = link.clone();
            spawn_local(async move {
                let done = copy_text(&link).await.is_ok();
                copied.set(Some(page::copied(done).to_owned()));
            });
        })
    };
    let print = Callback::from(|_: MouseEvent| address::print());
    html! {
        <div class="tools">
            <p class="done" role="status">{ copied.as_deref().unwrap_or_default() }</p>
            { quiet(page::COPY_LINK, copy) }
            { match host {
                Some(host) => host.print(link),
                None => quiet(page::PRINT, print),
            } }
        </div>
    }
}
