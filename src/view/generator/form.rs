//! The choices.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use super::choices::{Choices, concerned};
use crate::case::{Action, CountyField, OwnField, Shown};
use crate::document::Way;
use crate::population::registered;
use crate::scheme::builtin;
use crate::text::{generator as words, page};
use crate::view::area::area;
use crate::view::combobox::municipality;
use crate::view::dressed::said;
use crate::view::field::{Field, Text, tick};
use crate::view::form::years;
use crate::view::schemes::include;

/// The form beside the code.
pub(super) fn form(view: &View<'_>) -> Html {
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let choose = view.send.reform(Action::Choose);
    let area_chosen = view.send.reform(|text| Action::county(CountyField::Scope, text));
    html! {
        <form class="form" aria-label={words::FORM} autocomplete="off" {onsubmit}>
            <fieldset class="step">
                <legend>{ words::WAYS }</legend>
                { for [(Way::Element, words::ELEMENT), (Way::Frame, words::FRAME)].map(|(way, name)| one_way(view, way, name)) }
            </fieldset>
            <fieldset class="step">
                <legend>{ words::CONTENT }</legend>
                { shown(view) }
                { area(view.case.scope(registered()), &area_chosen) }
                { municipality(view.case, choose) }
                { years(view.case, builtin(), view.today, view.send) }
                <p class="hint">{ words::YEARS_HINT }</p>
                <p class="hint">{ words::LETTERS }</p>
                <ul class="schemes">
                    { for concerned(view.case).into_iter().map(|of| html! {
                        <li key={&*of.id}>{ include(view.case, view.send, of, "bed", None) }</li>
                    }) }
                </ul>
                { own_schemes(view) }
            </fieldset>
            <fieldset class="step">
                <legend>{ words::LOOKS }</legend>
                { accent(view) }
                { pick(view, "kk-horn", words::RADIUS, &words::RADII, &view.choices.radius, |of, radius| Choices { radius, ..of }) }
                { pick(view, "kk-avstand", words::DENSITY, &words::DENSITIES, &view.choices.density, |of, density| Choices { density, ..of }) }
                { compact(view) }
            </fieldset>
        </form>
    }
}

fn one_way(view: &View<'_>, way: Way, name: &'static str) -> Html {
    let id = format!("kk-satt-{}", way.script().split('.').next().unwrap_or_default());
    let chosen = view.choices.clone();
    let onchange = view.choose.reform(move |_: Event| Choices { way, ..chosen.clone() });
    let control = html! {
        <input type="radio" name="satt" id={id.clone()} checked={view.choices.way == way} {onchange} />
    };
    tick(&id, control, html! { name })
}

fn shown(view: &View<'_>) -> Html {
    let parts = Shown::ALL.into_iter().filter(|shown| *shown != Shown::Generator);
    let options = parts.map(|shown| (shown.name(), page::part(shown)));
    let chosen = view.choices.clone();
    let choose = view.choose.reform(move |name: String| {
        let shown = Shown::ALL.into_iter().find(|shown| shown.name() == name).unwrap_or_default();
        Choices { shown, ..chosen.clone() }
    });
    let field = Field { id: "kk-visa", label: words::SHOWN, hint: None, fault: None };
    field.select(options, view.choices.shown.name(), &choose)
}

/// Where the host's file of own schemes is, and that schemes which the case has are not in the code without it.
fn own_schemes(view: &View<'_>) -> Html {
    let choices = view.choices;
    let fault = choices.wrong_schemes().then(|| words::NO_ADDRESS.to_owned());
    let field = Field { id: "kk-egen-fil", label: words::OWN_FILE, hint: Some(words::OWN_FILE_HINT), fault };
    let control =
        Text { name: "egen-fil", mode: "url", longest: "2000", value: &choices.schemes, placeholder: "" };
    let chosen = choices.clone();
    let typed = view.choose.reform(move |schemes| Choices { schemes, ..chosen.clone() });
    let left_out = !view.case.in_own(OwnField::Schemes).is_empty() && choices.schemes_at().is_none();
    html! {
        <>
            { field.text(&control, &typed) }
            if left_out {
                { said("p", "told", words::OWN_LEFT_OUT) }
            }
        </>
    }
}

fn accent(view: &View<'_>) -> Html {
    let fault = view.choices.wrong_accent().then(|| words::NO_COLOUR.to_owned());
    let field = Field { id: "kk-accent", label: words::ACCENT, hint: Some(words::ACCENT_HINT), fault };
    let control =
        Text { name: "accent", mode: "text", longest: "20", value: &view.choices.accent, placeholder: "" };
    let chosen = view.choices.clone();
    field.text(&control, &view.choose.reform(move |accent| Choices { accent, ..chosen.clone() }))
}

fn pick(
    view: &View<'_>,
    id: &str,
    label: &str,
    options: &[(&'static str, &'static str)],
    value: &str,
    with: fn(Choices, String) -> Choices,
) -> Html {
    let chosen = view.choices.clone();
    let choose = view.choose.reform(move |value| with(chosen.clone(), value));
    Field { id, label, hint: None, fault: None }.select(options.iter().copied(), value, &choose)
}

fn compact(view: &View<'_>) -> Html {
    let id = "kk-kompakt";
    let chosen = view.choices.clone();
    let onchange = view.choose.reform(move |event: Event| {
        let compact = event.target_unchecked_into::<HtmlInputElement>().checked();
        Choices { compact, ..chosen.clone() }
    });
    let control = html! { <input type="checkbox" {id} checked={view.choices.compact} {onchange} /> };
    tick(id, control, html! { words::COMPACT })
}
