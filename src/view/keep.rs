//! Keeping the draft on the device: only when the user asks, and gone in one click.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::device;
use super::field::tick;
use crate::text::page;

/// What is kept.
#[derive(Properties, PartialEq)]
pub(super) struct KeepProps {
    /// The case, as it stands in an address.
    pub(super) fragment: String,
    /// The picture, as an address of data.
    pub(super) picture: Option<String>,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    /// Nothing is kept.
    No,
    Yes,
    /// The browser does not let it.
    Refused,
    /// It was kept, and is not any more.
    Forgotten,
}

/// A box to tick, and a button that forgets.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let kept = use_state(|| Kept::No);
    {
        let kept = kept.clone();
        use_effect_with((), move |()| {
            if device::kept().is_some() {
                kept.set(Kept::Yes);
            }
        });
    }
    {
        let kept = kept.clone();
        let keeping = *kept == Kept::Yes;
        use_effect_with(
            (props.fragment.clone(), props.picture.clone(), keeping),
            move |(case, picture, keeping)| {
                if *keeping && !(device::keep(case) && device::keep_picture(picture.as_deref())) {
                    kept.set(Kept::Refused);
                }
            },
        );
    }
    let onchange = {
        let kept = kept.clone();
        Callback::from(move |event: Event| {
            let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            if !ticked {
                device::forget();
            }
            kept.set(if ticked { Kept::Yes } else { Kept::Forgotten });
        })
    };
    let forget = {
        let kept = kept.clone();
        Callback::from(move |_: MouseEvent| {
            device::forget();
            kept.set(Kept::Forgotten);
        })
    };
    let said = match *kept {
        Kept::No | Kept::Yes => "",
        Kept::Refused => page::NOT_KEPT,
        Kept::Forgotten => page::FORGOTTEN,
    };
    let keeping = *kept == Kept::Yes;
    html! {
        <div class="keep">
            { tick("kk-spara",
                html! { <input type="checkbox" id="kk-spara" checked={keeping} {onchange} aria-describedby="kk-spara-hint" /> },
                html! { page::KEEP }) }
            <p class="hint" id="kk-spara-hint">{ page::KEEP_HINT }</p>
            if keeping {
                <button type="button" class="quiet" onclick={forget}>{ page::FORGET }</button>
            }
            <p class="done" role="status">{ said }</p>
        </div>
    }
}
