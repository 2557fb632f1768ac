//! One setting of a scheme: a list of options, or a field to type in.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::page::Page;
use crate::case::{Action, Row};
use crate::population::registered;
use crate::scheme::{Choice, Input, Setting};
use crate::text::{self, page};

/// The identifier of a setting's field.
pub(super) fn field_id(scheme: &str, setting: &Setting) -> String {
    format!("kk-{scheme}-{}", setting.name.as_str())
}

/// A setting with its label, explanation and, where it cannot be read, what to write instead.
pub(super) fn setting(page: &Page<'_>, row: &Row<'static>, of: &'static Setting) -> Html {
    let scheme = &row.scheme.id;
    let id = field_id(scheme, of);
    let typed = page.case.settings.get(scheme).and_then(|typed| typed.get(&of.name)).cloned();
    let typed = typed.unwrap_or_default();
    let fault = row.faults.iter().find(|fault| fault.setting == of);
    let described = if fault.is_some() { format!("{id}-fault") } else { format!("{id}-hint") };
    let send = {
        let scheme = scheme.clone();
        page.send.reform(move |text: String| Action::Set(scheme.clone(), of.name, text))
    };
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{ &of.label }</label>
            <p class="hint" id={format!("{id}-hint")}>{ &of.explanation }</p>
            { match &of.input {
                Input::Choice { options } => select(&id, options, &typed, &send),
                Input::PopulationYear => select(&id, &population_years(), &typed, &send),
                Input::Percent { default } => {
                    text_field(&id, &typed, &text::percent(*default), &described, fault.is_some(), &send)
                }
                Input::Count | Input::Kronor | Input::PerInhabitant => {
                    text_field(&id, &typed, "", &described, fault.is_some(), &send)
                }
            } }
            if let Some(fault) = fault {
                <p class="fault" id={format!("{id}-fault")}>{ text::setting_fault(fault) }</p>
            }
        </div>
    }
}

fn text_field(
    id: &str,
    typed: &str,
    default: &str,
    described: &str,
    wrong: bool,
    send: &Callback<String>,
) -> Html {
    let oninput = send.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input id={id.to_owned()} type="text" inputmode="decimal" maxlength="60" autocomplete="off"
            value={typed.to_owned()} placeholder={default.to_owned()} {oninput}
            aria-describedby={described.to_owned()} aria-invalid={wrong.then_some("true")} />
    }
}

fn select(id: &str, options: &[Choice], typed: &str, send: &Callback<String>) -> Html {
    let onchange = send.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let first = options.first().map(|option| option.value.clone()).unwrap_or_default();
    let chosen = if typed.is_empty() { first } else { typed.to_owned() };
    html! {
        <select id={id.to_owned()} {onchange} aria-describedby={format!("{id}-hint")}>
            { for options.iter().map(|option| html! {
                <option key={option.value.clone()} value={option.value.clone()} selected={option.value == chosen}>
                    { &option.label }
                </option>
            }) }
        </select>
    }
}

/// The years of the population table, after the scheme's own date.
fn population_years() -> Vec<Choice> {
    let years = registered().first_year().to(registered().last_year());
    let own = Choice { value: String::new(), label: page::SCHEME_DATE.to_owned() };
    let listed = years.rev().map(|year| Choice { value: year.to_string(), label: year.to_string() });
    std::iter::once(own).chain(listed).collect()
}
