//! The form: who, which years, which schemes.

use yew::prelude::*;

use super::combobox::municipality;
use super::dressed::said;
use super::field::{Field, Text};
use super::page::Page;
use super::schemes::{asking, schemes};
use crate::case::{Action, Case, FIRST_YEAR, LAST_YEAR, OwnField};
use crate::population::{Year, registered};
use crate::text::{self, page};

/// Steps one and two, visible at once.
pub(super) fn form(page: &Page<'_>) -> Html {
    let choose = page.send.reform(Action::Choose);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="form" aria-label={page::YOUR_FIGURES} autocomplete="off" {onsubmit}>
            <section class="step">
                { municipality(page.case, choose) }
                { county(page) }
                { population(page) }
            </section>
            <fieldset class="step">
                { said("legend", "", page::YEARS) }
                { years(page.case, page.send) }
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
        </>
    }
}

/// The years shown, and the spans that are asked for most.
pub(super) fn years(case: &Case, send: &Callback<Action>) -> Html {
    let from = send.reform(|year: String| Action::From(read_year(&year)));
    let to = send.reform(|year: String| Action::To(read_year(&year)));
    html! {
        <>
            <div class="pair">
                { year_select("kk-fran", page::FROM, case.from, &from) }
                { year_select("kk-till", page::TO, case.to, &to) }
            </div>
            <ul class="spans" aria-label={page::SPANS}>
                { for page::READY_SPANS.iter().map(|&(from, to, why)| span(case, send, from, to, why)) }
            </ul>
        </>
    }
}

/// A list of the years that can be shown.
pub(super) fn year_select(id: &str, label: &str, chosen: Year, choose: &Callback<String>) -> Html {
    let years: Vec<String> = FIRST_YEAR.to(LAST_YEAR).map(|year| year.to_string()).collect();
    let options = years.iter().map(|year| (year.as_str(), year.as_str()));
    Field { id, label, hint: None, fault: None }.select(options, &chosen.to_string(), choose)
}

fn span(case: &Case, send: &Callback<Action>, from: Year, to: Year, why: &'static str) -> Html {
    let chosen = (case.from, case.to) == (from, to);
    let onclick = send.reform(move |_: MouseEvent| Action::Span(from, to));
    html! {
        <li key={from.0}>
            <button type="button" aria-pressed={chosen.to_string()} {onclick}>
                { said("strong", "", &page::span_button(from, to)) }{ " " }{ said("span", "", why) }
            </button>
        </li>
    }
}

/// The year that was chosen in such a list.
pub(super) fn read_year(text: &str) -> Year {
    Year(text.parse().unwrap_or(FIRST_YEAR.0))
}
