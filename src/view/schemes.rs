//! The schemes that concern the chosen municipality, each with its choices.

use web_sys::{HtmlDetailsElement, HtmlInputElement};
use yew::prelude::*;

use super::dressed::{link, said};
use super::field::tick;
use super::page::{Folded, Opening, Page};
use super::setting::Settable;
use crate::case::{Action, Case, OwnField, Row, concerning};
use crate::scheme::Scheme;
use crate::text::page;

/// A tick box for every scheme, and its settings when it is taken in.
pub(super) fn schemes(page: &Page<'_>) -> Html {
    let Some(who) = &page.outcome.who else {
        return said("p", "hint", page::SCHEMES_LATER);
    };
    let schemes: Vec<&Scheme> = concerning(who.question.collection, who, &page.outcome.years).collect();
    if schemes.is_empty() {
        return said("p", "hint", page::NO_SCHEMES);
    }
    html! {
        <ul class="schemes">{ for schemes.into_iter().map(|scheme| one(page, scheme)) }</ul>
    }
}

fn one(page: &Page<'_>, scheme: &Scheme) -> Html {
    let row = page.outcome.rows.iter().find(|row| row.scheme.id == scheme.id);
    html! {
        <li key={&*scheme.id}>
            { include(page.case, page.send, scheme, "ordning", Some(&page::kind_and_validity(scheme))) }
            if let Some(row) = row.filter(|_| !scheme.settings.is_empty()) {
                { settings(page, row) }
            }
            if let Some(own) = page.own {
                { (own.rates)(page, scheme) }
            }
        </li>
    }
}

/// A tick box that takes a scheme in; `place` tells it from those for the same scheme in other views.
pub(super) fn include(
    case: &Case,
    send: &Callback<Action>,
    scheme: &Scheme,
    place: &str,
    hint: Option<&str>,
) -> Html {
    let checked = !case.left_out.iter().any(|id| *id == scheme.id);
    let id = format!("kk-{place}-{}", scheme.id);
    let of = scheme.id.to_string();
    let onchange = send.reform(move |event: Event| {
        let ticked = event.target_unchecked_into::<HtmlInputElement>().checked();
        Action::Include(of.clone(), ticked)
    });
    let control = html! { <input type="checkbox" id={id.clone()} {checked} {onchange} /> };
    let hint = hint.map(|hint| said("span", "hint", hint));
    tick(&id, control, html! { <>{ &*scheme.short_name }{ hint }</> })
}

/// A button that asks for what a module of its own shows, by its name there.
pub(super) fn asking(page: &Page<'_>, asked: &'static str, label: &str) -> Html {
    link(label, page.send.reform(move |_: MouseEvent| Action::own(OwnField::Asked, asked.to_owned())))
}

/// They open by themselves when something in them must be seen, and never close by themselves.
fn settings(page: &Page<'_>, row: &Row<'_>) -> Html {
    let scheme = row.scheme;
    let of = Settable { scheme, case: page.case, faults: &row.faults, send: page.send };
    let folded = Folded::Settings(page.place(scheme));
    let open = page.opened.contains(&folded) || !row.faults.is_empty();
    let ontoggle = page.open.reform(move |event: Event| {
        Opening::Turn(folded, event.target_unchecked_into::<HtmlDetailsElement>().open())
    });
    html! {
        <details {open} {ontoggle}>
            <summary>{ page::SETTINGS }{ said("span", "heard", &format!(" {}", scheme.short_name)) }</summary>
            { for scheme.settings.iter().map(|setting| of.setting(setting)) }
        </details>
    }
}
