//! The schemes that concern the chosen municipality, each with its choices.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::tick;
use super::page::Page;
use super::setting::Settable;
use super::unfold::Unfold;
use crate::case::{Action, Row, concerning};
use crate::scheme::Scheme;
use crate::text::page;

/// A tick box for every scheme, and its settings when it is taken in.
pub(super) fn schemes(page: &Page<'_>) -> Html {
    let Some(who) = &page.outcome.who else {
        return html! { <p class="hint">{ page::SCHEMES_LATER }</p> };
    };
    let schemes: Vec<&'static Scheme> =
        concerning(who.question.collection, who, &page.outcome.years).collect();
    if schemes.is_empty() {
        return html! { <p class="hint">{ page::NO_SCHEMES }</p> };
    }
    html! {
        <ul class="schemes">{ for schemes.into_iter().map(|scheme| one(page, scheme)) }</ul>
    }
}

fn one(page: &Page<'_>, scheme: &'static Scheme) -> Html {
    let included = !page.case.left_out.contains(&scheme.id);
    let id = format!("kk-ordning-{}", scheme.id);
    let onchange = page.send.reform(move |event: Event| {
        let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::Include(scheme.id.clone(), ticked)
    });
    let row = page.outcome.rows.iter().find(|row| row.scheme.id == scheme.id);
    let faulty = row.is_some_and(|row| !row.faults.is_empty());
    html! {
        <li key={scheme.id.clone()}>
            { tick(
                &id,
                html! { <input type="checkbox" id={id.clone()} checked={included} {onchange} /> },
                html! {
                    <>
                        { &scheme.short_name }
                        <span class="hint">{ page::kind_and_validity(scheme) }</span>
                    </>
                },
            ) }
            if let Some(row) = row.filter(|_| !scheme.settings.is_empty()) {
                <Unfold needed={faulty} summary={summary(scheme)}>
                    { settings(page, row) }
                </Unfold>
            }
        </li>
    }
}

fn settings(page: &Page<'_>, row: &Row<'static>) -> Html {
    let of = Settable { scheme: row.scheme, case: page.case, faults: &row.faults, send: page.send };
    row.scheme.settings.iter().map(|setting| of.setting(setting)).collect()
}

fn summary(scheme: &Scheme) -> Html {
    html! {
        <>{ page::SETTINGS }<span class="heard">{ format!(" {}", scheme.short_name) }</span></>
    }
}
