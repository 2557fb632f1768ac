//! The taper: how the cost moves from the state to the principals, year by year.

use yew::prelude::*;

use super::bars::{Piece, bar};
use super::dressed::{PICTURE, dressed, heading_said, said};
use super::page::Page;
use super::table::{number_headings, region};
use crate::case::{Cell, Row};
use crate::money::Share;
use crate::rules::Assessment;
use crate::text::{self, page};

/// A bar and its figures for every year, where a scheme's share moves in them; else nothing.
pub(super) fn taper(page: &Page<'_>) -> Html {
    let shares = |row: &Row<'_>| -> Vec<Share> {
        row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok()?.taken_over).collect()
    };
    let moves = |row: &&Row<'_>| shares(row).windows(2).any(|pair| pair[0] != pair[1]);
    let Some(row) = page.outcome.rows.iter().find(moves) else { return Html::default() };
    let head = html! {
        <>
            { heading_said("col", "", page::YEAR) }
            { heading_said("col", PICTURE, page::TAPER_PICTURE) }
            { number_headings(&[page::TAPER_STATE, page::TAPER_PRINCIPALS, page::TAPER_OWN]) }
        </>
    };
    let rows = html! { <tbody>{ for row.cells.iter().filter_map(year) }</tbody> };
    region(page::TAPER, "taper", head, rows)
}

fn year(cell: &Cell<'_>) -> Option<Html> {
    let answer = cell.answer.as_ref().ok()?;
    Some(taken_over(cell, answer, answer.taken_over?))
}

fn taken_over(cell: &Cell<'_>, answer: &Assessment<'_>, principals: Share) -> Html {
    let state = principals.rest();
    let pieces = [
        Piece { class: "shared", from: 0, length: principals.per_mille() },
        Piece { class: "state", from: principals.per_mille(), length: state.per_mille() },
    ];
    html! {
        <tr key={cell.year.0}>
            { heading_said("row", "", &cell.year.to_string()) }
            { dressed("td", PICTURE, bar(&pieces, None)) }
            { said("td", "number", &text::percent(state)) }
            { said("td", "number", &text::percent(principals)) }
            { said("td", "number", &text::kr(answer.rounded)) }
        </tr>
    }
}
