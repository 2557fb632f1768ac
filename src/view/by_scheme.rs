//! The amounts by scheme and year, each with the way to its reckoning.

use yew::prelude::*;

use super::dressed::{dressed, heading, heading_said, said};
use super::page::{Opening, Page};
use super::table::{columns, region, subtotal};
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
            if row.sum.counted > 0 {
                { subtotal(SUM, &row.sum) }
            } else if row.faults.is_empty() {
                { said("td", "number sum none", page::NO_SUM) }
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
        FlagKind::OwnFigure | FlagKind::Changed | FlagKind::Forecast => "flag own-figure",
        FlagKind::Preliminary => "flag preliminary",
    };
    dressed("span", class, html! { { text::flag_name(kind) } })
}

fn cell(page: &Page<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Html {
    let year = cell.year;
    match &cell.answer {
        Ok(answer) => {
            let scheme = page.place(row.scheme);
            let onclick = page.open.reform(move |_: MouseEvent| Opening::GoTo(scheme, year));
            html! {
                <td class="number" key={year.0}>
                    <button type="button" class="amount" {onclick}>
                        { text::count(answer.rounded) }
                        { said("span", "heard", &format!(", {}", page::show_reckoning(&row.scheme.short_name, year))) }
                    </button>
                    { said("span", "each", &cell.per_inhabitant.map(text::ore).unwrap_or_default()) }
                    if let Some(own) = page.own {
                        { (own.beside)(page, row, cell) }
                    }
                </td>
            }
        }
        Err(reason) => html! {
            <td class="number none" key={year.0}>{ text::no_answer_short(reason) }</td>
        },
    }
}

fn net(page: &Page<'_>) -> Html {
    let totals = &page.outcome.totals;
    html! {
        <tr>
            { heading_said("row", "", page::ALL_TOGETHER) }
            { for totals.years.iter().map(|year| subtotal(SUM, &year.net())) }
            { subtotal(SUM, &totals.all.net()) }
        </tr>
    }
}
