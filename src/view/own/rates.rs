//! Fields in which a scheme's rates are changed for a what-if.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use crate::case::Action;
use crate::document::RateFault;
use crate::population::{MunicipalityCode, Year};
use crate::scheme::{Rate, RateName, Scheme};
use crate::text::page::fault_at;
use crate::text::{self, editor, own as words};
use crate::view::dressed::{quiet, said};
use crate::view::field::{Field, Text};
use crate::view::page::{Folded, Opening, Page};

/// The identifier of the place with a scheme's rates, to move the focus to.
pub(super) fn place_of(scheme: &str) -> String {
    format!("kk-satser-{scheme}")
}

/// The scheme's rates of the years shown, each in a field of its own.
pub(super) fn rates(page: &Page<'_>, scheme: &Scheme) -> Html {
    let taken_in = page.outcome.rows.iter().any(|row| row.scheme.id == scheme.id);
    let Some(own) = page.own.filter(|_| taken_in) else { return Html::default() };
    let decided = own.standing.collection.decided().unwrap_or(&own.standing.collection);
    let rates = decided.scheme(&scheme.id).map(Scheme::rates).unwrap_or_default();
    let rates: Vec<Rate> = rates.into_iter().filter(|rate| matters(page, rate)).collect();
    let folded = Folded::Rates(page.place(scheme));
    let faulty = own.standing.faults.iter().any(|fault| fault.scheme == scheme.id);
    let open = page.opened.contains(&folded) || faulty;
    let ontoggle = page.open.reform(move |event: Event| {
        Opening::Turn(folded, event.target_unchecked_into::<HtmlDetailsElement>().open())
    });
    html! {
        <>
        { told_by(page, scheme) }
        <details {open} {ontoggle}>
            <summary id={place_of(&scheme.id)}>
                { words::RATES }{ said("span", "heard", &format!(" {}", scheme.short_name)) }
            </summary>
            { said("p", "hint", if rates.is_empty() { words::NO_RATES } else { words::RATES_HINT }) }
            { for rates.iter().map(|rate| field(page, scheme, rate)) }
        </details>
        </>
    }
}

/// Whose figures an own scheme holds; nothing for a built-in one.
fn told_by(page: &Page<'_>, scheme: &Scheme) -> Html {
    let standing = page.own.map(|own| own.standing).filter(|standing| standing.is_added(&scheme.id));
    let source = scheme.periods.first().and_then(|period| scheme.sources.get(&*period.source));
    match standing.and_then(|standing| standing.collection.documents.get(&*source?.document)) {
        Some(of) => said("p", "hint", &editor::told_by(&of.publisher, of.dated.map(text::dated).as_deref())),
        None => Html::default(),
    }
}

/// Whether a rate counts in one of the years shown, and in the county that is asked about.
fn matters(page: &Page<'_>, rate: &Rate) -> bool {
    let years = &page.outcome.years;
    let shown = |from: u16, to: Option<u16>| {
        years.iter().any(|&Year(year)| from <= year && to.is_none_or(|to| year <= to))
    };
    let now = rate.holds.is_none_or(|(from, to)| shown(from.year, to.map(|to| to.year)));
    let county = page.case.municipality.map(MunicipalityCode::county);
    let elsewhere = matches!(rate.name, RateName::LumpSum { county: of, .. } if Some(of) != county);
    now && !elsewhere
}

/// The rates that cannot be read, each with its field.
pub(super) fn faults(page: &Page<'_>) -> Vec<(String, String)> {
    let faults = page.own.into_iter().flat_map(|own| &own.standing.faults);
    let said = |fault: &RateFault| {
        let said = text::rate_fault(fault.rate.figure, fault.why);
        (field_id(&fault.scheme, &fault.rate), fault_at(&text::rate_label(&fault.rate), &said))
    };
    faults.map(said).collect()
}

fn field_id(scheme: &str, rate: &Rate) -> String {
    format!("kk-sats-{scheme}-{}", rate.path.replace('.', "-"))
}

fn field(page: &Page<'_>, scheme: &Scheme, rate: &Rate) -> Html {
    let typed = page.case.changed_rates();
    let typed = typed.filter(|of| of.scheme == scheme.id && of.rate == rate.path);
    let typed = typed.map(|of| of.typed).next().unwrap_or_default();
    let faults = page.own.into_iter().flat_map(|own| &own.standing.faults);
    let fault = faults.into_iter().find(|fault| fault.scheme == scheme.id && fault.rate.path == rate.path);
    let decided = text::figure(rate.figure);
    let label = text::rate_label(rate);
    let hint = words::decided(&decided, scheme.whose);
    let field = Field {
        id: &field_id(&scheme.id, rate),
        label: &label,
        hint: Some(&hint),
        fault: fault.map(|fault| text::rate_fault(rate.figure, fault.why)),
    };
    let control = Text { name: "sats", mode: "decimal", longest: "60", value: typed, placeholder: &decided };
    let change = {
        let (id, path) = (scheme.id.clone(), rate.path.clone());
        page.send.reform(move |text: String| Action::change(&id, &path, text))
    };
    html! {
        <>
            { field.text(&control, &change) }
            if !typed.is_empty() {
                { quiet(&words::reset(&label), back(page, field.id, &change)) }
            }
        </>
    }
}

/// Takes a change back, and goes to its field, since the button that was pressed is gone.
fn back(page: &Page<'_>, id: &str, change: &Callback<String>) -> Callback<MouseEvent> {
    let (id, change, open) = (id.to_owned(), change.clone(), page.open.clone());
    Callback::from(move |_: MouseEvent| {
        change.emit(String::new());
        open.emit(Opening::GoToPart(id.clone()));
    })
}
