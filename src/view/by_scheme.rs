//! The amounts by scheme and year, each with the way to its reckoning.

use yew::prelude::*;

use super::dressed::{dressed, heading, heading_said, said};
use super::fill_in::Asked;
use super::page::{Opening, Page};
use super::table::{amount, columns, each, region, subtotal};
use crate::case::{Cell, Row};
use crate::population::Year;
use crate::rules::{FlagKind, Participation};
use crate::scheme::Kind;
use crate::text::{self, page};

/// The class of a cell with a sum.
const SUM: &str = "number sum";

/// A group of rows for each kind of scheme, and the net under them.
pub(super) fn by_scheme(page: &Page<'_>) -> Html {
    let years: Vec<String> = page.outcome.years.iter().map(Year::to_string).collect();
    let mut numbers: Vec<&str> = years.iter().map(String::as_str).collect();
    numbers.push(page::SUM);
    let head = columns(page::SCHEME, &numbers);
    let rows = html! {
        <>
            { for Kind::ALL.map(|kind| group(page, kind)) }
            <tfoot>{ net(page) }</tfoot>
        </>
    };
    html! {
        <>
            { region(page::BY_SCHEME, "by-scheme", head, rows) }
            { said("p", "hint screen-only", page::TABLE_HINT) }
            { for participations(page).map(|told| said("p", "hint", &told)) }
        </>
    }
}

/// The share of the inhabitants that a price is reckoned with, for every scheme that has such a price.
fn participations(page: &Page<'_>) -> impl Iterator<Item = String> {
    page.outcome.rows.iter().filter_map(|row| {
        let known = row.cells.iter().filter(|cell| cell.answer.is_ok()).map(|cell| cell.year);
        let by = Participation::of(row.scheme, &row.settings, known)?;
        Some(text::scheme_participation(&row.scheme.short_name, by))
    })
}

fn group(page: &Page<'_>, kind: Kind) -> Html {
    let rows: Vec<&Row<'_>> = page.outcome.rows.iter().filter(|row| row.scheme.kind == kind).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <tbody>
            <tr class="group">
                <th scope="rowgroup" colspan={(page.outcome.years.len() + 2).to_string()}>{ page::kinds(kind) }</th>
            </tr>
            { for rows.into_iter().map(|row| self::row(page, row)) }
        </tbody>
    }
}

fn row(page: &Page<'_>, row: &Row<'_>) -> Html {
    html! {
        <tr key={&*row.scheme.id}>
            { heading("row", "", html! {
                <>
                    { &*row.scheme.short_name }
                    { dressed("span", "flags", flags_of(row).into_iter().map(flag).collect()) }
                </>
            }) }
            { for row.cells.iter().map(|cell| self::cell(page, row, cell)) }
            if row.sum.is_nothing() {
                { said("td", "number sum none", page::NO_SUM) }
            } else if !row.cells.is_empty() {
                { subtotal(SUM, &row.sum, &page.outcome.years) }
            } else {
                <td colspan={(page.outcome.years.len() + 1).to_string()}>{ page::FAULTS_HEADING }</td>
            }
        </tr>
    }
}

/// Every kind of flag that one of the row's amounts has.
fn flags_of(row: &Row<'_>) -> Vec<FlagKind> {
    let has = |kind: &FlagKind| {
        let mut answers = row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok());
        answers.any(|answer| answer.flags.iter().any(|flag| flag.kind == *kind))
    };
    FlagKind::ALL.into_iter().filter(has).collect()
}

/// A flag as a small labelled note.
pub(super) fn flag(kind: FlagKind) -> Html {
    let class = match kind {
        FlagKind::Assumption => "flag assumption",
        FlagKind::Derived => "flag derived",
        FlagKind::Contradiction => "flag contradiction",
        FlagKind::OutsideValidity => "flag outside",
        FlagKind::OwnFigure
        | FlagKind::Changed
        | FlagKind::Forecast
        | FlagKind::OwnScheme
        | FlagKind::HostScheme => "flag own-figure",
        FlagKind::Preliminary => "flag preliminary",
    };
    dressed("span", class, html! { { text::flag_name(kind) } })
}

/// What stands in a cell, and under it the field for what it asks for: in the same place whether that is
/// filled in or not, so that the field keeps the focus.
fn cell(page: &Page<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Html {
    let asked = row.scheme.asks_for(cell.year).map(|name| {
        let asked = Asked {
            scheme: row.scheme,
            year: cell.year,
            name,
            case: page.case,
            faults: &row.faults,
            send: page.send,
        };
        asked.in_cell(row.settings.fills_in(name, cell.year))
    });
    let class = if cell.answer.is_ok() { "number" } else { "number none" };
    html! {
        <td {class} key={cell.year.0}>
            { answer(page, row, cell, asked.is_some()) }
            { asked.unwrap_or_default() }
        </td>
    }
}

fn answer(page: &Page<'_>, row: &Row<'_>, cell: &Cell<'_>, is_asked: bool) -> Html {
    let inside = match &cell.answer {
        Ok(_) => {
            let (scheme, year) = (page.place(row.scheme), cell.year);
            let onclick = page.open.reform(move |_: MouseEvent| Opening::GoTo(scheme, year));
            html! {
                <>
                    <button type="button" class="amount" {onclick}>
                        { amount("", cell.sum()) }
                        { said("span", "heard", &format!(", {}", page::show_reckoning(&row.scheme.short_name, year))) }
                    </button>
                    { each(cell.each()) }
                    if let Some(own) = page.own {
                        { (own.beside)(page, row, cell) }
                    }
                </>
            }
        }
        Err(_) if is_asked => Html::default(),
        Err(reason) => html! { { text::no_answer_short(reason, row.scheme.kind) } },
    };
    dressed("span", "", inside)
}

fn net(page: &Page<'_>) -> Html {
    let totals = &page.outcome.totals;
    html! {
        <tr>
            { heading_said("row", "", page::ALL_TOGETHER) }
            { for page.outcome.years.iter().zip(&totals.years).map(|(year, total)| subtotal(SUM, &total.net(), std::slice::from_ref(year))) }
            { subtotal(SUM, &totals.all.net(), &page.outcome.years) }
        </tr>
    }
}
