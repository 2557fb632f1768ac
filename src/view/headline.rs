//! The answer: three sums and the net.

use yew::prelude::*;

use super::page::Page;
use crate::money::Kronor;
use crate::text::{self, page};

/// Fees, co-financing, grants and net cost for all the years shown.
pub(super) fn headline(page: &Page<'_>) -> Html {
    let all = &page.outcome.totals.all;
    html! {
        <>
            <dl class="headline">
                { figure(page::FEES, all.fees, all.fees_per_inhabitant, None) }
                { figure(page::COFINANCING, all.cofinancing, all.cofinancing_per_inhabitant, None) }
                { figure(page::GRANTS, all.grants, all.grants_per_inhabitant, None) }
                { figure(page::NET, all.net(), all.net_per_inhabitant(), Some(page::NET_HINT)) }
            </dl>
            if let Some(missing) = page::missing(all) {
                <p class="missing">{ missing }</p>
            }
        </>
    }
}

fn figure(name: &str, amount: Kronor, each: Kronor, hint: Option<&'static str>) -> Html {
    html! {
        <div class={classes!("figure", hint.map(|_| "net"))}>
            <dt>{ name }</dt>
            <dd class="amount">{ text::kr(amount) }</dd>
            <dd class="each">{ text::kr_per_inhabitant(each) }</dd>
            if let Some(hint) = hint {
                <dd class="each">{ hint }</dd>
            }
        </div>
    }
}
