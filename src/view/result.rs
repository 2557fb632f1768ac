//! The result: the answer first, then the tables, then the reasons.

use yew::prelude::*;

use super::by_scheme::by_scheme;
use super::by_year::by_year;
use super::faults::faults;
use super::headline::headline;
use super::page::Page;
use super::reasons::reasons;
use super::taper::taper;
use crate::case::Action;
use crate::population::Year;
use crate::text::{self, page};

/// Everything right of the form.
pub(super) fn result(page: &Page<'_>) -> Html {
    let Some(who) = &page.outcome.who else {
        let rest = if page.outcome.population_fault.is_some() { Html::default() } else { start(page) };
        return html! { <div class="result" data-result="">{ faults(page) }{ rest }</div> };
    };
    let name = who.municipality.map(|municipality| municipality.name.as_str());
    let heading = page::result_heading(name, &page.outcome.years);
    let net = text::kr(page.outcome.totals.all.net());
    html! {
        <div class="result" data-result="">
            { faults(page) }
            <h2 class="who">{ &heading }</h2>
            <p class="heard" role="status">{ page::announcement(&heading, &net) }</p>
            if page.outcome.rows.is_empty() {
                <p class="empty">{ page::NO_SCHEMES }</p>
            } else {
                { headline(page) }
                { by_year(page) }
                { by_scheme(page) }
                { taper(page) }
                { reasons(page) }
            }
        </div>
    }
}

/// Before anything was chosen: what to do, and three examples.
fn start(page: &Page<'_>) -> Html {
    html! {
        <section class="start">
            <h2>{ page::START_HEADING }</h2>
            <p>{ page::START_TEXT }</p>
            <p>{ page::START_EXAMPLES }</p>
            <ul>{ for page::EXAMPLES.iter().map(|example| try_out(page, *example)) }</ul>
        </section>
    }
}

fn try_out(page: &Page<'_>, (code, from, to, phrase): (&'static str, Year, Year, &'static str)) -> Html {
    let case = page.case.after(Action::Choose(code.parse().ok())).after(Action::Span(from, to));
    let onclick = page.send.reform(move |_: MouseEvent| Action::Open(Box::new(case.clone())));
    html! { <li key={code}><button type="button" class="link" {onclick}>{ phrase }</button></li> }
}
