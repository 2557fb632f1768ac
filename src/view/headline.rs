//! The answer: three sums and the net, and beside them what the county receives.

use yew::prelude::*;

use super::dressed::{dressed, said};
use super::page::Page;
use crate::case::{Subtotal, Sum};
use crate::population::Year;
use crate::text::whose::words;
use crate::text::{self, page};

/// Fees, co-financing, grants and net cost for all the years shown; the county's money where there is any.
pub(super) fn headline(page: &Page<'_>) -> Html {
    let all = &page.outcome.totals.all;
    let net = all.net();
    let years = &*page.outcome.years;
    html! {
        <>
            <dl class="headline">
                { figure("figure", page::FEES, &all.fees, None, years) }
                { figure("figure", page::COFINANCING, &all.cofinancing, None, years) }
                { figure("figure", page::GRANTS, &all.grants, None, years) }
                { figure("figure net", page::NET, &net, Some(page::NET_HINT), years) }
                if !all.county_grants.is_nothing() {
                    { figure("figure", page::COUNTY_GRANTS, &all.county_grants, Some(page::COUNTY_GRANTS_HINT), years) }
                }
            </dl>
            if let Some((missing, fill_in)) = page::missing(&net, years) {
                <p class="missing">{ missing }{ said("span", "screen-only", &fill_in) }</p>
            }
        </>
    }
}

fn figure(
    class: &'static str,
    name: &str,
    of: &Subtotal,
    hint: Option<&'static str>,
    shown: &[Year],
) -> Html {
    let inside = html! {
        <>
            { said("dt", "", name) }
            { said("dd", "amount", &page::sum(of)) }
            if let Sum::Whole(_) | Sum::AtLeast(_) = of.each() {
                { said("dd", "each", &page::each_for_years(of.each(), shown.len())) }
            }
            if of.whose().is_somebodys() {
                { said("dd", "each", words(of.whose())) }
            }
            if !of.is_whole() {
                { said("dd", "each partial", &text::missing(of.missing(), shown)) }
            }
            if let Some(hint) = hint {
                { said("dd", "each", hint) }
            }
        </>
    };
    dressed("div", class, inside)
}
