//! Every municipality of a county at once.

mod boxes;
mod chart;
mod comparison;
mod dates;
mod downloads;
mod form;
mod joining;
mod paste;
mod presets;
mod row;
mod scenarios;
mod sides;
mod stamp;
mod summary;
mod surplus;
mod table;
mod under_way;

use std::rc::Rc;

use self_cell::self_cell;
use yew::prelude::*;

use boxes::use_boxes;
use downloads::{ByPlace, Downloads};
use form::{Form, FormProps};
use under_way::use_reckoned;

use super::guest::{GuestProps, use_case};
use super::host::Host;
use super::page::ANSWER_ID;
use super::told::told;
use crate::case::{Action, Basis, Case, CountyField, CountyPart, Reckoned, TakingPart, Together};
use crate::document::collection_of;
use crate::population::registered;
use crate::scheme::{Collection, Day};
use crate::text::whose::on_top;
use crate::text::{self, county, own, page};

self_cell! {
    /// What was reckoned, with the schemes that it was reckoned from.
    struct Kept {
        owner: Rc<Collection>,
        #[covariant]
        dependent: Reckoned,
    }
}

/// What every part of the county view is given.
struct View<'a> {
    case: &'a Case,
    basis: &'a Basis,
    taking_part: &'a TakingPart,
    collection: &'a Collection,
    reckoned: &'a Reckoned<'a>,
    together: &'a Together<'a>,
    send: &'a Callback<Action>,
    /// Lets the municipality with a code join what is shared, or leave it.
    turn: &'a Callback<String>,
    /// The table whose boxes are ticked.
    table: &'a NodeRef,
    host: Option<&'a Host>,
}

impl View<'_> {
    /// What the scope is called.
    fn scope_name(&self) -> String {
        county::scope(self.reckoned.scope, registered())
    }

    /// Sends what a person chose or typed in one of the view's fields.
    fn sends(&self, field: CountyField) -> Callback<String> {
        self.send.reform(move |text| Action::county(field, text))
    }
}

/// The county view. The page tells the case that it has just been told; what is shown is not drawn for that.
#[component]
pub fn County(props: &GuestProps) -> Html {
    let (state, send) = use_case(props);
    let (case, address, host) = (state.0.clone(), props.address.clone(), props.host.clone());
    let collection = ByPlace(use_memo(case.own.clone(), |_| collection_of(&case)));
    let reckoned = use_reckoned(&case.basis(registered()), &collection);
    html! {
        <div class="columns county-view">
            <Form ..FormProps::new(&case, collection, props.today, send.clone()) />
            { match reckoned {
                Ok(kept) => html! { <Shown {case} {kept} {send} today={props.today} {address} {host} /> },
                Err((done, all)) => html! {
                    <div class="result"><p class="loading" role="status">{ county::under_way(done, all) }</p></div>
                },
            } }
        </div>
    }
}

/// What is drawn anew for another case.
#[derive(Properties, PartialEq)]
struct ShownProps {
    case: Case,
    kept: ByPlace<Kept>,
    send: Callback<Action>,
    today: Day,
    address: String,
    host: Option<Host>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let (case, send, kept) = (&props.case, &props.send, &props.kept.0);
    let table = registered();
    let basis = case.basis(table);
    let reckoned = kept.borrow_dependent();
    let taking_part = case.taking_part(table);
    let together = reckoned.together(&taking_part, case.municipality);
    let (turn, rows) = use_boxes(&taking_part, send);
    let view = View {
        case,
        basis: &basis,
        taking_part: &taking_part,
        collection: kept.borrow_owner(),
        reckoned,
        together: &together,
        send,
        turn: &turn,
        table: &rows,
        host: props.host.as_ref(),
    };
    html! {
        <div class="result" data-result="">
            { told(said_of(&view)) }
            <div class="answer">
            if case.not_understood(table) > 0 {
                <p class="missing">{ page::passed_over(case.not_understood(table)) }</p>
            }
            <h2 class="who" id={ANSWER_ID} tabindex="-1">{ heading(&view) }</h2>
            { changed(&view) }
            { parts(&view) }
            { match case.county_part() {
                CountyPart::Table => html! {
                    <>
                        { joining::brief(&view) }
                        { table::table(&view) }
                        <Downloads case={case.clone()} kept={ByPlace(kept.clone())}
                            taking_part={taking_part.clone()} host={props.host.clone()} />
                    </>
                },
                CountyPart::Participation => html! {
                    <>
                        <presets::Presets case={case.clone()} send={send.clone()} />
                        { joining::joining(&view) }
                        { surplus::surplus(&view) }
                    </>
                },
                CountyPart::Summary => summary::summary(&view),
                CountyPart::Comparison => comparison::comparison(&view),
                CountyPart::Dates => dates::dates(&view),
            } }
            { stamp::stamp(&view, props.today, &props.address) }
            </div>
        </div>
    }
}

/// The answer for those who hear it: how many take part, what it costs, what is missing.
fn said_of(view: &View<'_>) -> String {
    let together = view.together;
    let net = page::sum_in_full(&together.total.net(), &view.reckoned.years);
    let faulty = view.reckoned.entries.iter().filter(|entry| !entry.faults.is_empty());
    let faulty: Vec<String> = faulty.map(|entry| county::faulty(&entry.scheme.short_name)).collect();
    county::told(&heading(view), together.joined, together.lines.len(), &net, &faulty)
}

/// The area, and the years shown where they decide what is.
fn heading(view: &View<'_>) -> String {
    let years = match view.case.county_part() {
        CountyPart::Summary | CountyPart::Dates => &[],
        CountyPart::Table | CountyPart::Participation | CountyPart::Comparison => &*view.reckoned.years,
    };
    county::heading(&view.scope_name(), years)
}

/// What the amounts rest on that no decision says, and the rates that the user has changed, where amounts may rest
/// on them; they are changed back beside the calculation.
fn changed(view: &View<'_>) -> Html {
    let changes = text::changes(view.collection);
    let rests_on = on_top(view.reckoned.somebodys());
    html! {
        <>
            if !rests_on.is_empty() {
                <p class="told">{ rests_on }</p>
            }
            if !changes.is_empty() {
                <section class="changed" aria-labelledby="kk-andrat">
                    <h3 id="kk-andrat">{ own::CHANGED }</h3>
                    <ul>{ for changes.into_iter().map(|change| html! { <li>{ change }</li> }) }</ul>
                </section>
            }
        </>
    }
}

fn parts(view: &View<'_>) -> Html {
    let shown = view.case.county_part();
    let choose = view.sends(CountyField::Part);
    html! {
        <nav class="county-parts screen-only" aria-label={county::PARTS}>
            { for CountyPart::ALL.map(|part| {
                let name = if part == CountyPart::default() { "" } else { part.as_str() };
                let onclick = choose.reform(move |_: MouseEvent| name.to_owned());
                let current = (part == shown).then_some("page");
                html! {
                    <button type="button" class="part" aria-current={current} {onclick}>
                        { county::part(part) }
                    </button>
                }
            }) }
        </nav>
    }
}
