//! Keeping own schemes on the device: only when the user asks, and gone in one click.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::editor as words;
use crate::view::device;
use crate::view::dressed::said;
use crate::view::field::tick;
use crate::view::host::use_host;

/// What is kept.
#[derive(Properties, PartialEq)]
pub(super) struct KeepProps {
    /// The schemes, packed.
    pub(super) packed: String,
}

/// A box to tick, and what came of it.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    // What is kept where a host's own scripts could read it would not stay on the device.
    let embeds = use_host().is_some_and(|host| host.embeds());
    let keeping = use_state(|| !embeds && device::kept_schemes().is_some());
    let refused = use_state(|| false);
    {
        let refused = refused.clone();
        use_effect_with((props.packed.clone(), *keeping), move |(packed, keeping)| {
            refused.set(*keeping && !device::keep_schemes(Some(packed)));
        });
    }
    let onchange = {
        let keeping = keeping.clone();
        Callback::from(move |event: Event| {
            let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            if !ticked {
                // What cannot be removed was never kept.
                let _ = device::keep_schemes(None);
            }
            keeping.set(ticked);
        })
    };
    if embeds {
        return Html::default();
    }
    html! {
        <div class="keep">
            { tick(
                "kk-spara-ordningar",
                html! {
                    <input type="checkbox" id="kk-spara-ordningar" checked={*keeping} {onchange}
                        aria-describedby="kk-spara-ordningar-hint" />
                },
                html! { words::KEEP },
            ) }
            <p class="hint" id="kk-spara-ordningar-hint">{ words::KEEP_HINT }</p>
            <div role="status">
                if *refused {
                    { said("p", "fault", words::NOT_KEPT) }
                }
            </div>
        </div>
    }
}
