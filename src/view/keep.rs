//! Keeping the draft on the device: only when the user asks, and gone in one click. What is kept already is
//! never written over by another case: it stands beside, and the user chooses.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::device::{Came, Kept, Kind, on_kept};
use super::dressed::{quiet, said};
use super::field::tick;
use super::host::Host;
use crate::case;
use crate::population::registered;
use crate::scheme::builtin;
use crate::text::{draft, page};

/// Who keeps it.
#[derive(Properties, PartialEq)]
pub(super) struct KeepProps {
    pub(super) host: Host,
}

/// A box to tick, a button that forgets, and what else is kept.
#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let host = &props.host;
    let (kept, came) = use_kept(host, Kind::Draft);
    let forgotten = use_state(|| false);
    let ours = kept.iter().find(|of| of.is_ours).map(|of| of.id.clone());
    let forget = {
        let (host, forgotten) = (host.clone(), forgotten.clone());
        Callback::from(move |id: String| {
            Kind::Draft.forget(&host, &id);
            forgotten.set(true);
        })
    };
    let onchange = {
        let (host, ours, forget, forgotten) = (host.clone(), ours.clone(), forget.clone(), forgotten.clone());
        Callback::from(move |event: Event| {
            let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
            match (ticked, &ours) {
                (false, Some(ours)) => forget.emit(ours.clone()),
                (true, None) => {
                    forgotten.set(false);
                    Kind::Draft.keep(&host);
                }
                (true, Some(_)) | (false, None) => {}
            }
        })
    };
    let told = match came {
        Came::Refused => page::NOT_KEPT,
        Came::Beside => page::KEPT_BESIDE,
        Came::Gone => page::KEPT_GONE,
        Came::Well if *forgotten => page::FORGOTTEN,
        Came::Well => "",
    };
    let others: Vec<&Kept> = kept.iter().filter(|of| !of.is_ours).collect();
    html! {
        <div class="keep">
            { tick("kk-spara",
                html! {
                    <input type="checkbox" id="kk-spara" checked={ours.is_some()} {onchange}
                        aria-describedby="kk-spara-hint" />
                },
                html! { page::KEEP }) }
            <p class="hint" id="kk-spara-hint">{ page::KEEP_HINT }</p>
            if let Some(ours) = ours {
                { quiet(page::FORGET, forget.reform(move |_: MouseEvent| ours.clone())) }
            }
            <p class="done" role="status">{ told }</p>
            if !others.is_empty() {
                { said("h3", "", page::KEPT_OTHERS) }
                <ul class="kept">{ for others.into_iter().map(|of| other(host, of, &forget)) }</ul>
            }
        </div>
    }
}

/// One that is kept and not shown, and what can be done with it.
fn other(host: &Host, of: &Kept, forget: &Callback<String>) -> Html {
    let name = page::kept_draft(&of.when, &named(&of.text));
    let open = {
        let (host, id) = (host.clone(), of.id.clone());
        Callback::from(move |_: MouseEvent| Kind::Draft.open(&host, &id))
    };
    let id = of.id.clone();
    html! {
        <li key={of.id.clone()}>
            { said("p", "", &name) }
            { quiet(&page::kept_open(&name), open) }{ " " }
            { quiet(&page::kept_forget(&name), forget.reform(move |_: MouseEvent| id.clone())) }
        </li>
    }
}

/// Whose draft it is and of what, as far as it can be read.
fn named(fragment: &str) -> Vec<String> {
    let Ok(read) = case::read(fragment, builtin(), registered()) else { return Vec::new() };
    let municipality = read.case.municipality.and_then(|code| registered().municipality(code));
    let decision = draft::decision_option(read.case.decision(builtin()), None);
    municipality.map(|of| of.name.clone()).into_iter().chain([decision]).collect()
}

/// What is kept, and what came of keeping, read anew whenever either changes.
#[hook]
pub(super) fn use_kept(host: &Host, kind: Kind) -> (Vec<Kept>, Came) {
    let read = {
        let host = host.clone();
        move || (kind.kept(&host), kind.came(&host))
    };
    let state = use_state(&read);
    {
        let state = state.clone();
        use_effect_with(host.clone(), move |_| {
            let listener = on_kept(move || state.set(read()));
            move || drop(listener)
        });
    }
    (*state).clone()
}
