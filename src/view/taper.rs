//! The taper: how the cost moves from the state to the principals, year by year.

use yew::prelude::*;

use super::bars::{Piece, bar};
use super::page::Page;
use crate::case::Cell;
use crate::money::Share;
use crate::rules::Assessment;
use crate::text::{self, page};

/// A bar and its figures for every year, where a scheme tapers; else nothing.
pub(super) fn taper(page: &Page<'_>) -> Html {
    let tapering = page.outcome.rows.iter().find(|row| {
        row.cells.iter().any(|cell| cell.answer.as_ref().is_ok_and(|answer| answer.taken_over.is_some()))
    });
    let Some(row) = tapering else { return Html::default() };
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={page::scrolls(page::TAPER)}>
            <table class="taper">
                <caption>{ page::TAPER }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page::YEAR }</th>
                        <th scope="col" class="picture">{ page::TAPER_PICTURE }</th>
                        <th scope="col" class="number">{ page::TAPER_STATE }</th>
                        <th scope="col" class="number">{ page::TAPER_PRINCIPALS }</th>
                        <th scope="col" class="number">{ page::TAPER_OWN }</th>
                    </tr>
                </thead>
                <tbody>{ for row.cells.iter().filter_map(year) }</tbody>
            </table>
        </div>
    }
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
            <th scope="row">{ cell.year.0 }</th>
            <td class="picture">{ bar(&pieces, None) }</td>
            <td class="number">{ text::percent(state) }</td>
            <td class="number">{ text::percent(principals) }</td>
            <td class="number">{ text::kr(answer.rounded) }</td>
        </tr>
    }
}
