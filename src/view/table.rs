//! What the result's tables share: a region that scrolls sideways, and cells with an amount.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::dressed::{dressed, heading_said, said};
use crate::case::{Subtotal, Sum};
use crate::population::Year;
use crate::text::whose::words;
use crate::text::{self, page};

/// A table, its headings and its rows, in a region of its own that can be scrolled by keyboard.
pub(super) fn region(caption: &str, class: &'static str, head: Html, rows: Html) -> Html {
    html! {
        <div class="scroll" data-label={page::scrolls(caption)}>
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

/// What can be said of a sum in kronor, with its unit for those who hear it: its column's heading is a year.
pub(super) fn amount(class: &'static str, of: Sum) -> Html {
    with_unit(class, of, &text::cell(of, text::count), page::UNIT)
}

/// The same of kronor per inhabitant.
pub(super) fn each(of: Sum) -> Html {
    with_unit("each", of, &text::cell(of, text::ore), page::UNIT_EACH)
}

fn with_unit(class: &'static str, of: Sum, words: &str, unit: &str) -> Html {
    let unit =
        if let Sum::Whole(_) | Sum::AtLeast(_) = of { said("span", "heard", unit) } else { Html::default() };
    dressed("span", class, [VText::new(words.to_owned()).into(), unit].into_iter().collect())
}

/// A sum over its amount per inhabitant, where it is of one year; or what can be said of it. Under it
/// stands what is missing.
pub(super) fn subtotal(class: &'static str, of: &Subtotal, shown: &[Year]) -> Html {
    let is_known = matches!(of.sum(), Sum::Whole(_) | Sum::AtLeast(_));
    let inside = html! {
        <>
            { amount(if is_known { "amount" } else { "none" }, of.sum()) }
            if is_known && shown.len() == 1 {
                { each(of.each()) }
            }
            if of.whose().is_somebodys() {
                { said("span", "each", words(of.whose())) }
            }
            if !of.is_whole() {
                { said("span", "each partial", &text::missing(of.missing(), shown)) }
            }
        </>
    };
    dressed("td", class, inside)
}
