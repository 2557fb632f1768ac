//! A list to choose in and a button that acts: going through a list by its keys does nothing yet.

use yew::prelude::*;

use super::dressed::quiet;
use super::field::Field;

/// What is chosen from.
#[derive(Properties, PartialEq)]
pub(super) struct ChoosingProps {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    /// Values and labels; the first has no value.
    pub(super) options: Vec<(String, String)>,
    /// What is said when nothing is chosen.
    pub(super) missing: &'static str,
    /// The words on the button.
    pub(super) act: &'static str,
    pub(super) choose: Callback<String>,
}

/// The list and its button.
#[component]
pub(super) fn Choosing(props: &ChoosingProps) -> Html {
    let (chosen, is_missing) = (use_state(String::new), use_state(|| false));
    // What is no longer offered is not chosen.
    let value = props.options.iter().find(|(value, _)| *value == *chosen).map_or("", |(value, _)| value);
    let set = {
        let (chosen, is_missing) = (chosen.clone(), is_missing.clone());
        Callback::from(move |value| {
            chosen.set(value);
            is_missing.set(false);
        })
    };
    let act = {
        let (value, choose, is_missing) = (value.to_owned(), props.choose.clone(), is_missing.clone());
        Callback::from(move |_: MouseEvent| {
            is_missing.set(value.is_empty());
            if !value.is_empty() {
                choose.emit(value.clone());
                chosen.set(String::new());
            }
        })
    };
    let fault = is_missing.then(|| props.missing.to_owned());
    let field = Field { id: props.id, label: props.label, hint: Some(props.hint), fault };
    let options = props.options.iter().map(|(value, label)| (value.as_str(), label.as_str()));
    html! {
        <div class="choosing">
            { field.select(options, value, &set) }
            { quiet(props.act, act) }
            <p class="heard" role="status">{ is_missing.then_some(props.missing).unwrap_or_default() }</p>
        </div>
    }
}
