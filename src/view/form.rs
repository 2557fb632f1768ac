//! The form: who, which years, which schemes.

use web_sys::{Element, Node, wasm_bindgen::JsCast};
use yew::prelude::*;

use super::combobox::municipality;
use super::dressed::said;
use super::field::{Field, Text};
use super::page::Page;
use super::schemes::{asking, schemes};
use crate::case::{Action, Case, OwnField};
use crate::population::{Year, registered};
use crate::scheme::{Collection, Day};
use crate::text::{self, page};

/// Steps one and two, visible at once.
pub(super) fn form(page: &Page<'_>) -> Html {
    let choose = page.send.reform(Action::Choose);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="form" aria-label={page::YOUR_FIGURES} autocomplete="off" {onsubmit}>
            <div class="step">
                { municipality(page.case, choose) }
                { county(page) }
                { population(page) }
            </div>
            <fieldset class="step">
                { said("legend", "", page::YEARS) }
                { years(page.case, page.collection(), page.today, page.send) }
            </fieldset>
            <fieldset class="step">
                { said("legend", "", page::SCHEMES) }
                { schemes(page) }
                { asking(page, OwnField::RATES, page::CHANGE_RATES) }
                { asking(page, OwnField::EDITOR, page::ADD_SCHEME) }
            </fieldset>
        </form>
    }
}

fn county(page: &Page<'_>) -> Html {
    let county = page.case.municipality.and_then(|code| registered().county(code.county()));
    match (county, page.case.municipality) {
        (Some(county), Some(code)) => {
            html! { { said("p", "county", &format!("{} · {code}", county.name)) } }
        }
        _ => Html::default(),
    }
}

fn population(page: &Page<'_>) -> Html {
    let field = Field {
        id: "kk-folkmangd",
        label: page::OWN_POPULATION,
        hint: Some(page::OWN_POPULATION_HINT),
        fault: page.outcome.population_fault.map(text::population_fault),
    };
    let control = Text {
        name: "folkmangd",
        mode: "numeric",
        longest: "200",
        value: &page.case.population,
        placeholder: "",
    };
    let own = page.outcome.who.and_then(|who| who.question.own_population);
    html! {
        <>
            { field.text(&control, &page.send.reform(Action::TypePopulation)) }
            if let Some(own) = own {
                { said("p", "own", &page::own_population_used(own)) }
            }
            { for page.outcome.awaited.iter().map(|date| forecast(page, *date)) }
        </>
    }
}

/// The identifier of such a field.
pub(super) fn forecast_id(date: Year) -> String {
    format!("kk-prognos-{date}")
}

/// Where the population of a coming date is foreseen, by which some amount counts.
fn forecast(page: &Page<'_>, date: Year) -> Html {
    let (id, label) = (forecast_id(date), page::forecast(date));
    let fault = page.outcome.forecast_faults.iter().find(|(of, _)| *of == date);
    let field = Field {
        id: &id,
        label: &label,
        hint: Some(page::FORECAST_HINT),
        fault: fault.map(|(_, fault)| text::population_fault(*fault)),
    };
    let value = page.case.forecasts.get(&date).map_or("", String::as_str);
    let control = Text { name: &id, mode: "numeric", longest: "200", value, placeholder: "" };
    field.text(&control, &page.send.reform(move |typed| Action::Foresee(date, typed)))
}

/// The years shown, and the spans that are asked for most.
pub(super) fn years(case: &Case, collection: &Collection, today: Day, send: &Callback<Action>) -> Html {
    let ready = page::ready_spans(Year(today.year));
    html! {
        <>
            { ends(case, collection, today, send) }
            <ul class="spans" aria-label={page::SPANS}>
                { for ready.into_iter().map(|(span, why)| ready_span(case, send, span, why)) }
            </ul>
        </>
    }
}

/// The first and the last year shown, each in a list of those that can be.
pub(super) fn ends(case: &Case, collection: &Collection, today: Day, send: &Callback<Action>) -> Html {
    let from = send.reform(|year: String| Action::From(read_year(&year)));
    let to = send.reform(|year: String| Action::To(read_year(&year)));
    let offered = case.offered_years(collection, Year(today.year));
    // Once both are chosen the earlier one stands first; until then a year can be typed figure by figure.
    let (first, last) = (case.from, case.to);
    let turn = send.reform(move |()| Action::Span(last, first));
    let onfocusout = Callback::from(move |event: FocusEvent| {
        let pair = event.target_dyn_into::<Element>().and_then(|of| of.closest(".pair").ok().flatten());
        let next: Option<Node> = event.related_target().and_then(|next| next.dyn_into().ok());
        if first > last && !pair.is_some_and(|pair| pair.contains(next.as_ref())) {
            turn.emit(());
        }
    });
    html! {
        <div class="pair" {onfocusout}>
            { year_select("kk-fran", page::FROM, offered, case.from, &from) }
            { year_select("kk-till", page::TO, offered, case.to, &to) }
        </div>
    }
}

/// A list of years, from the first to the last.
pub(super) fn year_select(
    id: &str,
    label: &str,
    (first, last): (Year, Year),
    chosen: Year,
    choose: &Callback<String>,
) -> Html {
    let years: Vec<String> = first.to(last).map(|year| year.to_string()).collect();
    let options = years.iter().map(|year| (year.as_str(), year.as_str()));
    Field { id, label, hint: None, fault: None }.select(options, &chosen.to_string(), choose)
}

fn ready_span(case: &Case, send: &Callback<Action>, (from, to): (Year, Year), why: &'static str) -> Html {
    let chosen = (case.from, case.to) == (from, to);
    let onclick = send.reform(move |_: MouseEvent| Action::Span(from, to));
    html! {
        <li key={why}>
            <button type="button" aria-pressed={chosen.to_string()} {onclick}>
                { said("span", "span", &page::span_button(from, to)) }{ " " }{ said("span", "", why) }
            </button>
        </li>
    }
}

/// The year that was chosen in such a list.
pub(super) fn read_year(text: &str) -> Year {
    Year(text.parse().unwrap_or(Year::FIRST.0))
}
