//! What can be done with the whole page: copy its link, print it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address;
use super::clipboard::copy_text;
use super::dressed::quiet;
use super::home::Home;
use super::told::done;
use crate::text::page;

/// Two buttons, and what came of copying.
pub(super) fn tools(link: &str, host: Option<&dyn Home>, (said, say): &(NodeRef, Callback<String>)) -> Html {
    let copy = {
        let (link, say) = (link.to_owned(), say.clone());
        Callback::from(move |_: MouseEvent| {
            let (link, say) = (link.clone(), say.clone());
            spawn_local(async move {
                let done = copy_text(&link).await.is_ok();
                say.emit(page::copied(done).to_owned());
            });
        })
    };
    let print = Callback::from(|_: MouseEvent| address::print());
    html! {
        <div class="tools">
            { done(said) }
            { quiet(page::COPY_LINK, copy) }
            { match host {
                Some(host) => host.print(link),
                None => quiet(page::PRINT, print),
            } }
        </div>
    }
}
