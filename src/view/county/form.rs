//! Which municipalities, which years, which schemes.

use yew::prelude::*;

use super::downloads::ByPlace;
use crate::case::{Action, Case, CountyField};
use crate::population::registered;
use crate::scheme::{Collection, Day};
use crate::text::{county, page};
use crate::view::area::area;
use crate::view::combobox::municipality;
use crate::view::form::years;
use crate::view::schemes::include;

/// What the form is given.
#[derive(Properties, PartialEq)]
pub(super) struct FormProps {
    case: Case,
    collection: ByPlace<Collection>,
    today: Day,
    send: Callback<Action>,
}

impl FormProps {
    /// Of a case, but for who takes part: the form is not drawn again for a box that is ticked.
    pub(super) fn new(
        case: &Case,
        collection: ByPlace<Collection>,
        today: Day,
        send: Callback<Action>,
    ) -> Self {
        let case = case.after(Action::county(CountyField::TakingPart, String::new()));
        Self { case, collection, today, send }
    }
}

/// The form beside the county view.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let (case, send, table) = (&props.case, &props.send, registered());
    let (basis, collection) = (case.basis(table), &*props.collection.0);
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    let choose = send.reform(Action::Choose);
    let area_chosen = send.reform(|text| Action::county(CountyField::Scope, text));
    html! {
        <form class="form" aria-label={county::FORM} autocomplete="off" {onsubmit}>
            <div class="step">
                { area(basis.scope(), &area_chosen) }
                { municipality(case, choose) }
                <p class="hint">
                    { match case.municipality {
                        Some(own) if !basis.scope().holds(own) => county::OWN_ELSEWHERE,
                        Some(_) | None => county::OWN_HINT,
                    } }
                </p>
                if !case.population.trim().is_empty() || !case.forecasts.is_empty() {
                    <p class="own">{ county::OWN_POPULATION }</p>
                }
            </div>
            <fieldset class="step">
                <legend>{ page::YEARS }</legend>
                { years(case, collection, props.today, send) }
            </fieldset>
            <fieldset class="step">
                <legend>{ page::SCHEMES }</legend>
                <ul class="schemes">
                    { for basis.schemes(collection, table).map(|scheme| html! {
                        <li key={&*scheme.id}>
                            { include(case, send, scheme, "lan", Some(&page::kind_and_validity(scheme))) }
                        </li>
                    }) }
                </ul>
                <p class="hint">{ county::SETTINGS_HINT }</p>
            </fieldset>
        </form>
    }
}
