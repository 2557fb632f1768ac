//! How to put the calculator on a site of one's own: choices, the code to paste, a preview.

mod choices;
mod code;
mod form;
mod preview;
mod release;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::guest::{GuestProps, use_case};
use crate::case::{Action, Case};
use crate::scheme::Day;
use crate::text::generator as words;
use choices::Choices;
use release::Release;

/// What every part is given.
struct View<'a> {
    case: &'a Case,
    choices: &'a Choices,
    send: &'a Callback<Action>,
    choose: &'a Callback<Choices>,
    /// The day it is.
    today: Day,
}

/// Choices on the left; code and preview on the right.
#[component]
pub fn Generator(props: &GuestProps) -> Html {
    let (state, send) = use_case(props);
    let choices = use_state(Choices::default);
    let release = use_state(|| None::<Result<Release, ()>>);
    {
        let (release, address) = (release.clone(), props.address.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { release.set(Some(Release::read(&address).await.map_err(drop))) });
        });
    }
    let choose = {
        let choices = choices.clone();
        Callback::from(move |chosen: Choices| choices.set(chosen))
    };
    let view = View { case: &state.0, choices: &choices, send: &send, choose: &choose, today: props.today };
    html! {
        <div class="columns generator">
            { form::form(&view) }
            <section class="result">
                <div class="answer">
                    <h2 class="who">{ words::HEADING }</h2>
                    <p class="about">{ words::ABOUT }</p>
                    { match &*release {
                        None => html! { <p class="loading" role="status">{ words::WAITING }</p> },
                        Some(Err(())) => html! { <p class="failed" role="alert">{ words::FAILED }</p> },
                        Some(Ok(release)) => code::code(&view, release),
                    } }
                </div>
            </section>
        </div>
    }
}
