//! Everything that cannot be read, in one place, each with the way to its field.

use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};
use yew::prelude::*;

use super::dressed::link;
use super::page::{Opening, Page};
use super::setting::field_id;
use crate::text::{self, page};

/// Everything that cannot be read: its field's identifier, and what is said of it.
pub(super) fn all(page: &Page<'_>) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    if let Some(fault) = page.outcome.population_fault {
        let said = page::fault_at(page::OWN_POPULATION, &text::population_fault(fault));
        all.push(("kk-folkmangd".to_owned(), said));
    }
    for row in &page.outcome.rows {
        for fault in &row.faults {
            let setting = page::setting_label(fault.setting, fault.year);
            let label = format!("{}, {setting}", row.scheme.short_name);
            let said = page::fault_at(&label, &text::setting_fault(fault));
            all.push((field_id(&row.scheme.id, fault.setting.name, fault.year), said));
        }
    }
    for (date, fault) in &page.outcome.forecast_faults {
        let said = page::fault_at(&page::forecast(*date), &text::population_fault(*fault));
        all.push((super::form::forecast_id(*date), said));
    }
    if let Some(own) = page.own {
        all.extend((own.faults)(page));
    }
    all
}

/// The summary of faults; nothing when there are none.
pub(super) fn faults(page: &Page<'_>, all: Vec<(String, String)>) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section class="faults" aria-labelledby="kk-faults">
            <h2 id="kk-faults">{ page::FAULTS_HEADING }</h2>
            <ul>{ for all.into_iter().map(|(field, said)| way_to(page, field, &said)) }</ul>
        </section>
    }
}

fn way_to(page: &Page<'_>, field: String, said: &str) -> Html {
    let key = field.clone();
    let onclick = page.open.reform(move |_: MouseEvent| Opening::GoToPart(field.clone()));
    html! { <li {key}>{ link(said, onclick) }</li> }
}

/// Moves the focus to an element of the calculator. A host's document does not know its identifiers,
/// and a second calculator has the same ones.
pub(super) fn focus(calculator: &Element, id: &str) {
    let element = calculator.query_selector(&format!("[id='{id}']")).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What is folded away cannot take the focus.
        if let Ok(Some(folded)) = element.closest("details:not([open])") {
            let _ = folded.set_attribute("open", "");
        }
        let _ = element.focus();
    }
}
