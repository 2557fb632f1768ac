//! What the result's tables share: a region that scrolls sideways, and cells with an amount.

use yew::prelude::*;

use super::dressed::dressed;
use crate::case::Subtotal;
use crate::text::{self, page};

/// A table in a region of its own that can be scrolled by keyboard.
pub(super) fn region(caption: &str, class: &'static str, inside: Html) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={page::scrolls(caption)}>
            { dressed("table", class, html! { <><caption>{ caption }</caption>{ inside }</> }) }
        </div>
    }
}

/// A column's heading over numbers.
pub(super) fn number_heading(text: &str) -> Html {
    html! { <th scope="col" class="number">{ text }</th> }
}

/// A sum over its amount per inhabitant; words in its place when nothing of it is known, and a word
/// under it when something is not.
pub(super) fn subtotal(class: &'static str, of: &Subtotal) -> Html {
    if of.is_unknown() {
        return dressed("td", class, html! { <span class="none">{ page::UNKNOWN }</span> });
    }
    let inside = html! {
        <>
            <span class="amount">{ text::count(of.amount) }</span>
            <span class="each">{ text::ore(of.per_inhabitant) }</span>
            if of.missing > 0 {
                <span class="each partial">{ page::PARTIAL }</span>
            }
        </>
    };
    dressed("td", class, inside)
}
