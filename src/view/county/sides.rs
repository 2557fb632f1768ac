//! Figures side by side, with what parts each from the first.

use yew::prelude::*;

use crate::case::YearTotal;
use crate::document::Side;
use crate::money::Kronor;
use crate::text::{self, comparison as words, county};
use crate::view::table::{columns, region};

/// A row: what it is, and a cell for every column.
pub(super) type Row = (String, Vec<String>);

/// A table with a column for each name.
pub(super) fn table(caption: &str, names: &[&str], rows: Vec<Row>) -> Html {
    let rows = html! {
        <tbody>
            { for rows.into_iter().map(|(name, cells)| html! {
                <tr>
                    <th scope="row">{ name }</th>
                    { for cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }
                </tr>
            }) }
        </tbody>
    };
    region(caption, "compared-table", columns(words::WHAT, names), rows)
}

/// The rows of figures, and of what parts them from the first column, which has this name. A column
/// without figures has a dash.
pub(super) fn figures(sides: &[Option<Side>], first: &str) -> Vec<Row> {
    let row = |name: &str, figure: &dyn Fn(&Side) -> String| {
        let cell = |side: &Option<Side>| side.as_ref().map_or(text::scenario::NONE.to_owned(), figure);
        (name.to_owned(), sides.iter().map(cell).collect())
    };
    let amount = |of: fn(&YearTotal) -> Kronor| move |side: &Side| text::count(of(&side.total));
    let mut rows = vec![
        row(words::POPULATION, &|side| county::people(side.inhabitants)),
        row(text::page::FEES, &amount(|of| of.fees.amount)),
        row(text::page::COFINANCING, &amount(|of| of.cofinancing.amount)),
        row(text::page::GRANTS, &amount(|of| of.grants.amount)),
        row(text::page::NET, &amount(|of| of.net().amount)),
        row(words::EACH, &|side| county::each(side.total.net().per_inhabitant)),
    ];
    if let Some(Some(from)) = sides.first() {
        let from = from.total.net();
        rows.push(row(&words::apart(first), &|side| {
            words::difference(side.total.net().amount - from.amount)
        }));
        rows.push(row(&words::apart_each(first), &|side| {
            words::difference_each(side.total.net().per_inhabitant - from.per_inhabitant)
        }));
    }
    rows
}
