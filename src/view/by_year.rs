//! The net by year: a bar and its figures in one table, so that the picture is never without them.

use yew::prelude::*;

use super::bars::{Piece, bar, patterns};
use super::dressed::{PICTURE, dressed, heading, heading_said, said};
use super::page::Page;
use super::table::{number_headings, region, subtotal};
use crate::case::{Subtotal, YearTotal};
use crate::money::Kronor;
use crate::population::Year;
use crate::text::page;

/// A row for every year shown, and their sum.
pub(super) fn by_year(page: &Page<'_>) -> Html {
    let totals = &page.outcome.totals;
    let scale = Scale::of(&totals.years);
    let beside = totals.all.has_beside();
    let headings = page::BESIDE.into_iter().zip(beside).filter(|(_, any)| *any);
    let headings: Vec<&str> = headings.map(|(heading, _)| heading).collect();
    let years = page.outcome.years.iter().zip(&totals.years);
    let head = html! {
        <>
            { heading_said("col", "", page::YEAR) }
            { heading("col", PICTURE, html! {
                <>
                    { said("span", "key paid", page::FEES) }{ " " }
                    { said("span", "key shared", page::COFINANCING) }{ " " }
                    { said("span", "key received", page::GRANTS) }
                </>
            }) }
            { number_headings(&[page::FEES, page::COFINANCING, page::GRANTS, page::NET]) }
            { number_headings(&headings) }
        </>
    };
    let rows = html! {
        <>
            <tbody>{ for years.map(|(year, total)| row(*year, total, &scale, beside)) }</tbody>
            <tfoot>
                <tr>
                    { heading_said("row", "", page::SUM) }
                    { said("td", PICTURE, "") }
                    { figures(&totals.all, beside, &page.outcome.years) }
                </tr>
            </tfoot>
        </>
    };
    html! { <>{ patterns() }{ region(page::BY_YEAR, "by-year", head, rows) }</> }
}

fn row(year: Year, total: &YearTotal, scale: &Scale, beside: [bool; 2]) -> Html {
    html! {
        <tr key={year.0}>
            { heading_said("row", "", &year.to_string()) }
            { dressed("td", PICTURE, bar(&scale.pieces(total), Some(scale.zero))) }
            { figures(total, beside, &[year]) }
        </tr>
    }
}

/// Amounts by kind and net, and after them those of what stands beside it that any year has.
fn figures(total: &YearTotal, beside: [bool; 2], shown: &[Year]) -> Html {
    let net = total.net();
    let apart = total.beside().into_iter().zip(beside).filter_map(|(of, any)| any.then_some(of));
    let all = [&total.fees, &total.cofinancing, &total.grants, &net].into_iter().chain(apart);
    all.map(|of| subtotal("number", of, shown)).collect()
}

/// From kronor to a bar's length: grants to the left of zero, costs to the right.
struct Scale {
    full: Kronor,
    zero: i32,
}

impl Scale {
    fn of(years: &[YearTotal]) -> Self {
        let most = |amount: fn(&YearTotal) -> Kronor| years.iter().map(amount).max().unwrap_or_default();
        let costs = most(|total| total.fees.known() + total.cofinancing.known());
        let grants = most(|total| total.grants.known());
        let full = costs + grants;
        Self { full, zero: grants.per_mille_of(full) }
    }

    fn pieces(&self, total: &YearTotal) -> [Piece; 3] {
        let length = |of: &Subtotal| of.known().per_mille_of(self.full);
        let (fees, cofinancing, grants) =
            (length(&total.fees), length(&total.cofinancing), length(&total.grants));
        [
            Piece { class: "received", from: self.zero - grants, length: grants },
            Piece { class: "paid", from: self.zero, length: fees },
            Piece { class: "shared", from: self.zero + fees, length: cofinancing },
        ]
    }
}
