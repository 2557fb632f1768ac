//! Elements made by a call: each that `html!` builds where it stands takes a quarter of a kilobyte of
//! code there, and takes a class that is not known beforehand apart into a set of names.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// The class of a cell with a picture of the figures beside it.
pub(super) const PICTURE: &str = "picture";

/// An element with a class, or none, and words in it.
pub(super) fn said(name: &'static str, class: &'static str, words: &str) -> Html {
    dressed(name, class, VText::new(words.to_owned()).into())
}

/// An element with a class, or none, and what stands in it.
pub(super) fn dressed(name: &'static str, class: &'static str, inside: Html) -> Html {
    attributed(name, class, "", inside)
}

/// A heading of a row, a column or a group of rows (its scope), with a class or none.
pub(super) fn heading(scope: &'static str, class: &'static str, inside: Html) -> Html {
    attributed("th", class, scope, inside)
}

/// A heading with words in it.
pub(super) fn heading_said(scope: &'static str, class: &'static str, words: &str) -> Html {
    heading(scope, class, VText::new(words.to_owned()).into())
}

/// A quiet button with words on it.
pub(super) fn quiet(words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="quiet" {onclick}>{ words }</button> }
}

/// A button that looks like a link, with words on it.
pub(super) fn link(words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" {onclick}>{ words }</button> }
}

fn attributed(name: &'static str, class: &'static str, scope: &'static str, inside: Html) -> Html {
    let mut element = VTag::new(name);
    let given = |value: &'static str| (!value.is_empty()).then_some(AttributeOrProperty::Static(value));
    // A picture's column says nothing that its row does not.
    let hidden = given(if class == PICTURE { "true" } else { "" });
    let values = Box::new([given(class), given(scope), hidden]);
    element.set_attributes(Attributes::Dynamic { keys: &["class", "scope", "aria-hidden"], values });
    element.add_child(inside);
    element.into()
}
