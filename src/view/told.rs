//! What is said to those who hear the page. It is put into the page beside what is drawn: nothing is drawn anew for it.

use gloo::timers::callback::Timeout;
use web_sys::Node;
use yew::prelude::*;

/// So long what was said is away before the next is, in milliseconds: enough for a browser to tell that it is new.
pub(super) const AWAY: u32 = 40;

/// A sentence that is said once a person has paused, by the script that looks after the calculator
/// (`xtask/src/tend.js`): what is typed or ticked in one go is told once.
pub(super) fn told(words: String) -> Html {
    html! { <p class="heard" role="status" data-told={words} /> }
}

/// The same of what is said only when it changes, and not for being there from the start.
pub(super) fn told_of_changes(words: String) -> Html {
    html! { <p class="heard" role="status" data-told={words} data-changes="" /> }
}

/// The place of what came of something that a person did, and the way to say it: what is the same as the last time
/// is said again, since it goes away before.
#[hook]
pub(super) fn use_said() -> (NodeRef, Callback<String>) {
    let place = use_node_ref();
    let said = place.clone();
    let say = Callback::from(move |words: String| {
        put(&said, "");
        let said = said.clone();
        Timeout::new(AWAY, move || put(&said, &words)).forget();
    });
    (place, say)
}

fn put(place: &NodeRef, words: &str) {
    if let Some(place) = place.cast::<Node>() {
        place.set_text_content(Some(words));
    }
}

/// Such a place for those who hear it only.
pub(super) fn heard(place: &NodeRef) -> Html {
    html! { <p class="heard" role="status" ref={place.clone()} /> }
}

/// Such a place for everyone.
pub(super) fn done(place: &NodeRef) -> Html {
    html! { <p class="done" role="status" ref={place.clone()} /> }
}
