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
    /// The words on the button.
    pub(super) act: &'static str,
    pub(super) choose: Callback<String>,
}

/// The list and its button.
#[component]
pub(super) fn Choosing(props: &ChoosingProps) -> Html {
    let chosen = use_state(String::new);
    // What is no longer offered is not chosen.
    let value = props.options.iter().find(|(value, _)| *value == *chosen).map_or("", |(value, _)| value);
    let set = {
        let chosen = chosen.clone();
        Callback::from(move |value| chosen.set(value))
    };
    let act = {
        let (value, choose) = (value.to_owned(), props.choose.clone());
        Callback::from(move |_: MouseEvent| {
            if !value.is_empty() {
                choose.emit(value.clone());
                chosen.set(String::new());
            }
        })
    };
    let field = Field { id: props.id, label: props.label, hint: Some(props.hint), fault: None };
    let options = props.options.iter().map(|(value, label)| (value.as_str(), label.as_str()));
    html! {
        <div class="choosing">
            { field.select(options, value, &set) }
            { quiet(props.act, act) }
        </div>
    }
}
