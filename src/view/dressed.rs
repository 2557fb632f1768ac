//! Elements whose class is known only when they are shown.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// An element with a class and what stands in it. `html!` would take the class apart into a set of
/// names, with two kilobytes of code for a set that nothing else needs.
pub(super) fn dressed(name: &'static str, class: &'static str, inside: Html) -> Html {
    let mut element = VTag::new(name);
    let values = Box::new([Some(AttributeOrProperty::Static(class))]);
    element.set_attributes(Attributes::Dynamic { keys: &["class"], values });
    element.add_child(inside);
    element.into()
}
