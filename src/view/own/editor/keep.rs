//! Keeping own schemes on the device: only when the user asks, and gone in one click. What is kept already is
//! never written over by other schemes: it stands beside, and the user chooses.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::editor as words;
use crate::view::Host;
use crate::view::device::{Came, Kind};
use crate::view::dressed::said;
use crate::view::field::tick;
use crate::view::keep::use_kept;

/// Who keeps them.
#[derive(Properties, PartialEq)]
pub(super) struct KeepProps {
    pub(super) host: Host,
}

/// A box to tick, and what came of it.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let host = &props.host;
    let (kept, came) = use_kept(host, Kind::Schemes);
    let ours = kept.iter().find(|of| of.is_ours).map(|of| of.id.clone());
    let onchange = {
        let (host, ours) = (host.clone(), ours.clone());
        Callback::from(move |event: Event| {
            let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            match (ticked, &ours) {
                (false, Some(ours)) => Kind::Schemes.forget(&host, ours),
                (true, None) => Kind::Schemes.keep(&host),
                (true, Some(_)) | (false, None) => {}
            }
        })
    };
    let fault = match came {
        Came::Well => "",
        Came::Refused => words::NOT_KEPT,
        Came::Beside => words::KEPT_BESIDE,
        Came::Gone => words::KEPT_GONE,
    };
    html! {
        <div class="keep">
            { tick(
                "kk-spara-ordningar",
                html! {
                    <input type="checkbox" id="kk-spara-ordningar" checked={ours.is_some()} {onchange}
                        aria-describedby="kk-spara-ordningar-hint" />
                },
                html! { words::KEEP },
            ) }
            <p class="hint" id="kk-spara-ordningar-hint">{ words::KEEP_HINT }</p>
            <div role="status">
                if !fault.is_empty() {
                    { said("p", "fault", fault) }
                }
            </div>
        </div>
    }
}
