//! The answer: three sums and the net.

use yew::prelude::*;

use super::dressed::{dressed, said};
use super::page::Page;
use crate::case::Subtotal;
use crate::text::{self, page};

/// Fees, co-financing, grants and net cost for all the years shown.
pub(super) fn headline(page: &Page<'_>) -> Html {
    let all = &page.outcome.totals.all;
    let net = all.net();
    html! {
        <>
            <dl class="headline">
                { figure(page::FEES, &all.fees, None) }
                { figure(page::COFINANCING, &all.cofinancing, None) }
                { figure(page::GRANTS, &all.grants, None) }
                { figure(page::NET, &net, Some(page::NET_HINT)) }
            </dl>
            if let Some(missing) = page::missing(&net) {
                { said("p", "missing", &missing) }
            }
        </>
    }
}

fn figure(name: &str, of: &Subtotal, hint: Option<&'static str>) -> Html {
    let class = if hint.is_some() { "figure net" } else { "figure" };
    let inside = html! {
        <>
            { said("dt", "", name) }
            { said("dd", "amount", &page::sum(of)) }
            if !of.is_unknown() {
                { said("dd", "each", &text::kr_per_inhabitant(of.per_inhabitant)) }
            }
            if of.missing > 0 && of.counted > 0 {
                { said("dd", "each partial", page::PARTIAL) }
            }
            if let Some(hint) = hint {
                { said("dd", "each", hint) }
            }
        </>
    };
    dressed("div", class, inside)
}
