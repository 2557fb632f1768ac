//! The net by year: a bar and its figures in one table, so that the picture is never without them.

use yew::prelude::*;

use super::bars::{Piece, bar, patterns};
use super::page::Page;
use super::table::{number_heading, region, subtotal};
use crate::case::{Subtotal, YearTotal};
use crate::money::Kronor;
use crate::population::Year;
use crate::text::page;

/// A row for every year shown, and their sum.
pub(super) fn by_year(page: &Page<'_>) -> Html {
    let totals = &page.outcome.totals;
    let scale = Scale::of(&totals.years);
    let rows = page.outcome.years.iter().zip(&totals.years);
    let inside = html! {
        <>
            <thead>
                <tr>
                    <th scope="col">{ page::YEAR }</th>
                    <th scope="col" class="picture">
                        <span class="key paid">{ page::FEES }</span>
                        <span class="key shared">{ page::COFINANCING }</span>
                        <span class="key received">{ page::GRANTS }</span>
                    </th>
                    { for [page::FEES, page::COFINANCING, page::GRANTS, page::NET].map(number_heading) }
                </tr>
            </thead>
            <tbody>{ for rows.map(|(year, total)| row(*year, total, &scale)) }</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ page::SUM }</th>
                    <td class="picture"></td>
                    { figures(&totals.all) }
                </tr>
            </tfoot>
        </>
    };
    html! { <>{ patterns() }{ region(page::BY_YEAR, "by-year", inside) }</> }
}

fn row(year: Year, total: &YearTotal, scale: &Scale) -> Html {
    html! {
        <tr key={year.0}>
            <th scope="row">{ year.0 }</th>
            <td class="picture">{ bar(&scale.pieces(total), Some(scale.zero)) }</td>
            { figures(total) }
        </tr>
    }
}

fn figures(total: &YearTotal) -> Html {
    let all = [total.fees, total.cofinancing, total.grants, total.net()];
    all.iter().map(|of| subtotal("number", of)).collect()
}

/// From kronor to a bar's length: grants to the left of zero, costs to the right.
struct Scale {
    full: Kronor,
    zero: i32,
}

impl Scale {
    fn of(years: &[YearTotal]) -> Self {
        let most = |amount: fn(&YearTotal) -> Kronor| years.iter().map(amount).max().unwrap_or_default();
        let costs = most(|total| total.fees.amount + total.cofinancing.amount);
        let grants = most(|total| total.grants.amount);
        let full = costs + grants;
        Self { full, zero: grants.per_mille_of(full) }
    }

    fn pieces(&self, total: &YearTotal) -> [Piece; 3] {
        let length = |of: &Subtotal| of.amount.per_mille_of(self.full);
        let (fees, cofinancing, grants) =
            (length(&total.fees), length(&total.cofinancing), length(&total.grants));
        [
            Piece { class: "received", from: self.zero - grants, length: grants },
            Piece { class: "paid", from: self.zero, length: fees },
            Piece { class: "shared", from: self.zero + fees, length: cofinancing },
        ]
    }
}
