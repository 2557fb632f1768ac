//! Which municipalities, which years, which schemes.

use yew::prelude::*;

use super::View;
use crate::case::{Action, CountyField};
use crate::population::registered;
use crate::text::{county, page};
use crate::view::area::area;
use crate::view::combobox::municipality;
use crate::view::form::years;
use crate::view::schemes::include;

/// The form beside the county view.
pub(super) fn form(view: &View<'_>) -> Html {
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let choose = view.send.reform(Action::Choose);
    html! {
        <form class="form" aria-label={county::FORM} autocomplete="off" {onsubmit}>
            <section class="step">
                { area(view.basis.scope(), &view.sends(CountyField::Scope)) }
                { municipality(view.case, choose) }
                <p class="hint">
                    { match view.case.municipality {
                        Some(own) if !view.basis.scope().holds(own) => county::OWN_ELSEWHERE,
                        Some(_) | None => county::OWN_HINT,
                    } }
                </p>
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
                    { for view.basis.schemes(view.collection, registered()).map(|scheme| html! {
                        <li key={&*scheme.id}>
                            { include(view.case, view.send, scheme, "lan", Some(&page::kind_and_validity(scheme))) }
                        </li>
                    }) }
                </ul>
                <p class="hint">{ county::SETTINGS_HINT }</p>
            </fieldset>
        </form>
    }
}
