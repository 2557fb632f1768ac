//! The answer: three sums and the net, and beside them what the county receives.

use yew::prelude::*;

use super::dressed::{dressed, said};
use super::page::Page;
use crate::case::Subtotal;
use crate::text::{self, page};

/// Fees, co-financing, grants and net cost for all the years shown; the county's money where there is any.
pub(super) fn headline(page: &Page<'_>) -> Html {
    let all = &page.outcome.totals.all;
    let net = all.net();
    html! {
        <>
            <dl class="headline">
                { figure("figure", page::FEES, &all.fees, None) }
                { figure("figure", page::COFINANCING, &all.cofinancing, None) }
                { figure("figure", page::GRANTS, &all.grants, None) }
                { figure("figure net", page::NET, &net, Some(page::NET_HINT)) }
                if !all.county_grants.is_nothing() {
                    { figure("figure", page::COUNTY_GRANTS, &all.county_grants, Some(page::COUNTY_GRANTS_HINT)) }
                }
            </dl>
            if let Some(missing) = page::missing(&net) {
                { said("p", "missing", &missing) }
            }
        </>
    }
}

fn figure(class: &'static str, name: &str, of: &Subtotal, hint: Option<&'static str>) -> Html {
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
