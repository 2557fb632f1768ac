//! What the result's tables share: a region that scrolls sideways, and cells with an amount.

use yew::prelude::*;

use crate::money::Kronor;
use crate::text::{self, page};

/// A table in a region of its own that can be scrolled by keyboard.
pub(super) fn region(caption: &str, class: &'static str, inside: Html) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={page::scrolls(caption)}>
            <table {class}>
                <caption>{ caption }</caption>
                { inside }
            </table>
        </div>
    }
}

/// A column's heading over numbers.
pub(super) fn number_heading(text: &str) -> Html {
    html! { <th scope="col" class="number">{ text }</th> }
}

/// An amount over its amount per inhabitant.
pub(super) fn number(class: &'static str, amount: Kronor, each: Kronor) -> Html {
    html! {
        <td {class}>
            <span class="amount">{ text::count(amount) }</span>
            <span class="each">{ text::ore(each) }</span>
        </td>
    }
}
