//! Figures side by side on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::document::{Figure, FigureRow};
use crate::text::{self, comparison as words, county, scenario};
use crate::view::table::{columns, region};

/// A table with a column for each name.
pub(super) fn table(caption: &str, names: &[&str], rows: Vec<FigureRow>) -> Html {
    let rows = html! {
        <tbody>
            { for rows.into_iter().map(|(name, figures)| html! {
                <tr>
                    <th scope="row">{ name }</th>
                    { for figures.iter().map(|figure| html! { <td class="number">{ dressed(figure) }</td> }) }
                </tr>
            }) }
        </tbody>
    };
    region(caption, "compared-table", columns(words::WHAT, names), rows)
}

fn dressed(figure: &Figure) -> String {
    match figure {
        Figure::Text(text) => text.clone(),
        Figure::Count(count) => county::people(*count),
        Figure::Amount(sum) => text::sum(*sum, text::count),
        Figure::Each(sum) => text::sum(*sum, text::ore),
        Figure::Apart(sum) => text::sum(*sum, words::difference),
        Figure::ApartEach(sum) => text::sum(*sum, words::difference_each),
        Figure::Lacking => scenario::NONE.to_owned(),
    }
}

/// Puts the focus where a person goes on: what is about to be removed takes its button, and the focus, along.
pub(super) fn go_on(event: &MouseEvent) {
    let section = event.target_unchecked_into::<Element>().closest("section");
    let next = section.ok().flatten().map(|of| of.query_selector("select, input, button:not(:focus)"));
    if let Some(Ok(Some(next))) = next {
        let _ = next.unchecked_into::<HtmlElement>().focus();
    }
}
