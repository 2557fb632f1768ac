//! Which municipalities, which years, which schemes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use crate::case::{Action, CountyField, Scope};
use crate::population::registered;
use crate::scheme::Scheme;
use crate::text::{county, page};
use crate::view::combobox::Combobox;
use crate::view::field::{Field, tick};
use crate::view::form::years;

/// The form beside the county view.
pub(super) fn form(view: &View<'_>) -> Html {
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let choose = view.send.reform(Action::Choose);
    html! {
        <form class="form" aria-label={county::FORM} autocomplete="off" {onsubmit}>
            <section class="step">
                { scope(view) }
                <Combobox chosen={view.case.municipality} {choose} />
                <p class="hint">{ county::OWN_HINT }</p>
                if !view.case.population.trim().is_empty() {
                    <p class="own">{ county::OWN_POPULATION }</p>
                }
            </section>
            <fieldset class="step">
                <legend>{ page::YEARS }</legend>
                { years(view.case, view.send) }
            </fieldset>
            <fieldset class="step">
                <legend>{ page::SCHEMES }</legend>
                <ul class="schemes">
                    { for view.basis.schemes(view.collection, registered()).map(|scheme| one(view, scheme)) }
                </ul>
                <p class="hint">{ county::SETTINGS_HINT }</p>
            </fieldset>
        </form>
    }
}

fn scope(view: &View<'_>) -> Html {
    let counties = registered().counties().iter().map(|county| Scope::County(county.code));
    let options: Vec<(String, String)> = std::iter::once(Scope::Country)
        .chain(counties)
        .map(|scope| (scope.name(), county::scope(scope, registered())))
        .collect();
    let field = Field { id: "kk-omrade", label: county::SCOPE, hint: None, fault: None };
    let options = options.iter().map(|(value, label)| (value.as_str(), label.as_str()));
    field.select(options, &view.basis.scope().name(), &view.sends(CountyField::Scope))
}

fn one(view: &View<'_>, scheme: &Scheme) -> Html {
    let id = format!("kk-lan-{}", scheme.id);
    let checked = !view.case.left_out.iter().any(|id| *id == scheme.id);
    let of = scheme.id.clone();
    let onchange = view.send.reform(move |event: Event| {
        Action::Include(of.to_string(), event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <li key={&*scheme.id}>
            { tick(
                &id,
                html! { <input type="checkbox" id={id.clone()} {checked} {onchange} /> },
                html! {
                    <>
                        { &*scheme.short_name }
                        <span class="hint">{ page::kind_and_validity(scheme) }</span>
                    </>
                },
            ) }
        </li>
    }
}
