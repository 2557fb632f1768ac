//! Cases kept under a name, side by side with the case as it is now.

use yew::prelude::*;

use super::chart::Drawing;
use super::downloads::{Values, file_name};
use super::sides::{go_on, table};
use crate::case::{Action, Case, LONGEST_NAME, MOST_SCENARIOS, NotKept, Scenario};
use crate::document::{Compared, scenario_rows, scenarios_chart, scenarios_sheet, side_by_side};
use crate::population::registered;
use crate::scheme::builtin;
use crate::text::{download, scenario as words};
use crate::view::field::{Field, Text};
use crate::view::host::Host;

/// What the scenarios are given.
#[derive(Properties, PartialEq)]
pub(super) struct ScenariosProps {
    pub(super) case: Case,
    pub(super) send: Callback<Action>,
    pub(super) host: Option<Host>,
}

/// How the last attempt to keep a case went.
#[derive(Clone, PartialEq)]
enum Tried {
    Nothing,
    Kept(String),
    Refused(NotKept),
}

/// A field to keep the case under a name, what is kept, and the comparison.
#[component]
pub(super) fn Scenarios(props: &ScenariosProps) -> Html {
    let case = &props.case;
    let typed = use_state(String::new);
    let tried = use_state(|| Tried::Nothing);
    let kept = case.scenarios(builtin(), registered());
    let shown = with_the_present(case, &kept);
    let compared = use_memo(shown, |shown| side_by_side(shown, registered()));
    let onsubmit = {
        let (case, send, typed, tried) = (case.clone(), props.send.clone(), typed.clone(), tried.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match case.keep(&typed) {
                Ok(kept) => {
                    tried.set(Tried::Kept(typed.trim().to_owned()));
                    typed.set(String::new());
                    send.emit(kept);
                }
                Err(why) => tried.set(Tried::Refused(why)),
            }
        })
    };
    let write = {
        let (typed, tried) = (typed.clone(), tried.clone());
        Callback::from(move |text| {
            typed.set(text);
            tried.set(Tried::Nothing);
        })
    };
    let fault = if let Tried::Refused(why) = &*tried { Some(words::fault(*why).to_owned()) } else { None };
    let field = Field { id: "kk-scenario", label: words::NAME, hint: Some(words::HINT), fault };
    let control =
        Text { name: "scenario", mode: "text", longest: LONGEST_NAME, value: &typed, placeholder: "" };
    html! {
        <section class="comparison scenarios" aria-labelledby="kk-scenarier">
            <h3 id="kk-scenarier">{ words::SCENARIOS }</h3>
            <form class="compared screen-only" {onsubmit}>
                { field.text(&control, &write) }
                <div class="buttons"><button type="submit" class="quiet">{ words::ADD }</button></div>
                <p class="done" role="status">
                    if let Tried::Kept(name) = &*tried { { words::added(name) } }
                </p>
            </form>
            { list(props, &kept) }
            { beside(props, &kept, &compared) }
        </section>
    }
}

/// The kept ones, and last the case as it is now where it is none of them and there is room.
fn with_the_present(case: &Case, kept: &[Scenario]) -> Vec<Scenario> {
    let now = case.compared_by();
    let mut shown = kept.to_vec();
    if !shown.is_empty() && shown.len() < MOST_SCENARIOS && shown.iter().all(|of| of.case != now) {
        shown.push(Scenario { name: words::NOW.to_owned(), case: now });
    }
    shown
}

/// What is kept, each to be opened or taken away.
fn list(props: &ScenariosProps, kept: &[Scenario]) -> Html {
    if kept.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="kept screen-only">
            { for kept.iter().map(|of| {
                let (opened, dropped) = (Box::new(props.case.turned_to(of)), props.case.drop_scenario(&of.name));
                let open = props.send.reform(move |_: MouseEvent| Action::Open(opened.clone()));
                let drop = props.send.reform(move |event: MouseEvent| {
                    go_on(&event);
                    dropped.clone()
                });
                html! {
                    <li key={of.name.clone()} class="buttons">
                        <button type="button" class="quiet" onclick={open}>{ words::open(&of.name) }</button>
                        <button type="button" class="quiet" onclick={drop}>{ words::remove(&of.name) }</button>
                    </li>
                }
            }) }
        </ul>
    }
}

fn beside(props: &ScenariosProps, kept: &[Scenario], compared: &[Compared]) -> Html {
    if compared.len() < 2 {
        return html! { <p class="empty">{ if kept.is_empty() { words::CHOOSE } else { words::SAME } }</p> };
    }
    let names: Vec<String> = compared.iter().map(Compared::named).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let lacking: Vec<&str> = compared.iter().filter(|of| of.lacks).map(|of| of.name.as_str()).collect();
    let changes =
        compared.iter().flat_map(|of| of.changes.iter().map(|change| words::changed(&of.name, change)));
    let name = format!("{}-{}", file_name(&props.case), words::FILE);
    html! {
        <>
            { table(words::TABLE, &names, scenario_rows(compared)) }
            <Values sheet={scenarios_sheet(compared)} name={name.clone()} title={download::SCENARIOS}
                host={props.host.clone()} />
            if !lacking.is_empty() {
                <p class="missing">{ words::lacks(&lacking) }</p>
            }
            <ul class="mind">{ for changes.map(|said| html! { <li>{ said }</li> }) }</ul>
            <Drawing id="kk-scenariodiagram" chart={scenarios_chart(compared)} host={props.host.clone()} {name} />
        </>
    }
}
