//! What the result's tables share: a region that scrolls sideways, and cells with an amount.

use yew::prelude::*;

use super::dressed::{dressed, heading_said, said};
use crate::case::Subtotal;
use crate::text::{self, page};

/// A table, its headings and its rows, in a region of its own that can be scrolled by keyboard.
pub(super) fn region(caption: &str, class: &'static str, head: Html, rows: Html) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={page::scrolls(caption)}>
            { dressed("table", class, html! {
                <>
                    { said("caption", "", caption) }
                    <thead><tr>{ head }</tr></thead>
                    { rows }
                </>
            }) }
        </div>
    }
}

/// The headings of a table: the first column's, and those over numbers.
pub(super) fn columns(first: &str, numbers: &[&str]) -> Html {
    html! { <>{ heading_said("col", "", first) }{ number_headings(numbers) }</> }
}

/// Columns' headings over numbers.
pub(super) fn number_headings(words: &[&str]) -> Html {
    words.iter().map(|words| heading_said("col", "number", words)).collect()
}

/// A sum over its amount per inhabitant; words in its place when nothing of it is known, and a word
/// under it when something is not.
pub(super) fn subtotal(class: &'static str, of: &Subtotal) -> Html {
    if of.is_unknown() {
        return dressed("td", class, said("span", "none", page::UNKNOWN));
    }
    let inside = html! {
        <>
            { said("span", "amount", &text::count(of.amount)) }
            { said("span", "each", &text::ore(of.per_inhabitant)) }
            if of.missing > 0 {
                { said("span", "each partial", page::PARTIAL) }
            }
        </>
    };
    dressed("td", class, inside)
}
