//! The long texts of the schemes, fetched when there is first something to explain.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::host::Host;
use crate::scheme::{has_long_texts, take_long_texts};

/// Fetches them once they are wanted, and shows everything anew when they have come. Answers with the way to
/// try again, while they could not be fetched.
#[hook]
pub(super) fn use_long_texts(wanted: bool, host: Option<&Host>) -> Option<Callback<MouseEvent>> {
    let (come, host) = (use_force_update(), host.cloned());
    let (failed, tries) = (use_state(|| false), use_state(|| 0_u32));
    let again = {
        let (failed, tries) = (failed.clone(), tries.clone());
        Callback::from(move |_| {
            failed.set(false);
            tries.set(*tries + 1);
        })
    };
    let again = failed.then_some(again);
    use_effect_with((wanted, *tries), move |&(wanted, _)| {
        let Some(host) = host.filter(|_| wanted && !has_long_texts()) else { return };
        spawn_local(async move {
            match host.fetch("texts").await.ok().and_then(|texts| texts.as_string()) {
                Some(texts) => {
                    // They stay for as long as the page.
                    take_long_texts(texts.leak());
                    come.force_update();
                }
                None => failed.set(true),
            }
        });
    });
    again
}
