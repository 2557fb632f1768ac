//! What can be done with the whole page: copy its link, print it.

use yew::prelude::*;

use super::address;
use crate::text::page;

/// What the tools are given.
#[derive(Properties, PartialEq)]
pub(super) struct ToolsProps {
    pub(super) link: String,
}

/// Two buttons, and what came of copying.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (link, copied) = (props.link.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            address::copy(&link, Callback::from(move |done| copied.set(Some(done))));
        })
    };
    let print = Callback::from(|_: MouseEvent| address::print());
    let said = match *copied {
        None => "",
        Some(true) => page::LINK_COPIED,
        Some(false) => page::LINK_NOT_COPIED,
    };
    html! {
        <div class="tools">
            <p class="done" role="status">{ said }</p>
            <button type="button" class="quiet" onclick={copy}>{ page::COPY_LINK }</button>
            <button type="button" class="quiet" onclick={print}>{ page::PRINT }</button>
        </div>
    }
}
