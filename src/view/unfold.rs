//! Something folded away, which stays as the person has left it until it must be seen.

use web_sys::{Event, HtmlDetailsElement};
use yew::prelude::*;

/// What is folded.
#[derive(Properties, PartialEq)]
pub(super) struct UnfoldProps {
    /// Its summary.
    pub(super) summary: Html,
    /// Whether there is something in it that must be seen.
    pub(super) needed: bool,
    pub(super) children: Html,
}

/// A `details` element. It opens by itself when it is needed, and never closes by itself.
#[component]
pub(super) fn Unfold(props: &UnfoldProps) -> Html {
    let open = use_state(|| props.needed);
    {
        let open = open.clone();
        use_effect_with(props.needed, move |&needed| {
            if needed {
                open.set(true);
            }
        });
    }
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<HtmlDetailsElement>().open());
        })
    };
    html! {
        <details open={*open} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            { props.children.clone() }
        </details>
    }
}
