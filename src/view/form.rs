//! The form: who, which years, which schemes.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::combobox::Combobox;
use super::page::Page;
use super::schemes::schemes;
use crate::case::{Action, FIRST_YEAR, LAST_YEAR};
use crate::population::{Year, registered};
use crate::text::{self, page};

/// Steps one and two, visible at once.
pub(super) fn form(page: &Page<'_>) -> Html {
    let choose = page.send.reform(Action::Choose);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="form" aria-label={page::YOUR_FIGURES} autocomplete="off" {onsubmit}>
            <section class="step">
                <Combobox chosen={page.case.municipality} {choose} />
                { county(page) }
                { population(page) }
            </section>
            <fieldset class="step">
                <legend>{ page::YEARS }</legend>
                { years(page) }
            </fieldset>
            <fieldset class="step">
                <legend>{ page::SCHEMES }</legend>
                { schemes(page) }
            </fieldset>
        </form>
    }
}

fn county(page: &Page<'_>) -> Html {
    let county = page.case.municipality.and_then(|code| registered().county(code.county()));
    match (county, page.case.municipality) {
        (Some(county), Some(code)) => {
            html! { <p class="county">{ format!("{} · {code}", county.name) }</p> }
        }
        _ => Html::default(),
    }
}

fn population(page: &Page<'_>) -> Html {
    let oninput = page.send.reform(|event: InputEvent| {
        Action::TypePopulation(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let fault = page.outcome.population_fault;
    let own = page.outcome.who.and_then(|who| who.question.own_population);
    html! {
        <div class="field">
            <label for="kk-folkmangd">{ page::OWN_POPULATION }</label>
            <p class="hint" id="kk-folkmangd-hint">{ page::OWN_POPULATION_HINT }</p>
            <input id="kk-folkmangd" name="folkmangd" type="text" inputmode="numeric" maxlength="200"
                autocomplete="off" value={page.case.population.clone()} {oninput}
                aria-invalid={fault.map(|_| "true")}
                aria-describedby={if fault.is_some() { "kk-folkmangd-fault" } else { "kk-folkmangd-hint" }} />
            if let Some(fault) = fault {
                <p class="fault" id="kk-folkmangd-fault">{ text::population_fault(fault) }</p>
            } else if let Some(own) = own {
                <p class="own">{ page::own_population_used(own) }</p>
            }
        </div>
    }
}

fn years(page: &Page<'_>) -> Html {
    let from = page.send.reform(|event: Event| Action::From(chosen_year(&event)));
    let to = page.send.reform(|event: Event| Action::To(chosen_year(&event)));
    html! {
        <>
            <div class="pair">
                { year_select("kk-fran", page::FROM, page.case.from, from) }
                { year_select("kk-till", page::TO, page.case.to, to) }
            </div>
            <ul class="spans" aria-label={page::SPANS}>
                { for page::READY_SPANS.iter().map(|&(from, to, why)| span(page, from, to, why)) }
            </ul>
        </>
    }
}

fn year_select(id: &'static str, label: &'static str, chosen: Year, onchange: Callback<Event>) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>
                { for FIRST_YEAR.to(LAST_YEAR).map(|year| html! {
                    <option key={year.0} value={year.to_string()} selected={year == chosen}>{ year.0 }</option>
                }) }
            </select>
        </div>
    }
}

fn span(page: &Page<'_>, from: Year, to: Year, why: &'static str) -> Html {
    let chosen = (page.case.from, page.case.to) == (from, to);
    let onclick = page.send.reform(move |_: MouseEvent| Action::Span(from, to));
    html! {
        <li key={from.0}>
            <button type="button" aria-pressed={chosen.to_string()} {onclick}>
                <strong>{ page::span_button(from, to) }</strong>{ " " }<span>{ why }</span>
            </button>
        </li>
    }
}

fn chosen_year(event: &Event) -> Year {
    let value = event.target_unchecked_into::<HtmlSelectElement>().value();
    Year(value.parse().unwrap_or(FIRST_YEAR.0))
}
