//! Ready choices of who takes part: all, none, the large, the small, a pasted list.

use yew::prelude::*;

use super::paste::Paste;
use crate::case::{Action, Case, CountyField, TakingPart};
use crate::money::read_count;
use crate::population::registered;
use crate::text::county;
use crate::view::field::{Field, Text};

/// What the ready choices are given.
#[derive(Properties, PartialEq)]
pub(super) struct PresetsProps {
    pub(super) case: Case,
    pub(super) send: Callback<Action>,
}

/// The largest limit that the field takes.
const MOST: u32 = 20_000_000;

/// Buttons, a limit, and a list to paste.
#[component]
pub(super) fn Presets(props: &PresetsProps) -> Html {
    let limit = use_state(|| "50\u{a0}000".to_owned());
    let table = registered();
    let scope = props.case.scope(table);
    let taking_part = props.case.taking_part(table);
    let set = props
        .send
        .reform(|next: TakingPart| Action::county(CountyField::TakingPart, next.name(registered())));
    let button = |label: &'static str, next: Option<TakingPart>| {
        let set = set.clone();
        let disabled = next.is_none();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(next) = &next {
                set.emit(next.clone());
            }
        });
        html! { <button type="button" class="quiet" {disabled} {onclick}>{ label }</button> }
    };
    let read = read_count(&limit, 1, MOST);
    // The date that the schemes of the last year shown count.
    let date = props
        .case
        .years()
        .next_back()
        .map(|year| year.before(2).clamp(table.first_year(), table.last_year()));
    let people = |code| date.and_then(|date| table.of_municipality(code, date)).unwrap_or(0);
    let by_size = |large: bool| {
        let limit = read.ok()?;
        Some(taking_part.with(scope, table, |code| (people(code) >= limit) == large))
    };
    let field = Field {
        id: "kk-grans",
        label: county::LIMIT,
        hint: None,
        fault: read.is_err().then(|| county::LIMIT_FAULT.to_owned()),
    };
    let typed = {
        let limit = limit.clone();
        Callback::from(move |text| limit.set(text))
    };
    let control = Text { name: "grans", mode: "numeric", longest: "20", value: &limit, placeholder: "" };
    html! {
        <section class="presets screen-only" aria-labelledby="kk-val-deltagare">
            <h3 id="kk-val-deltagare">{ county::PRESETS }</h3>
            <div class="buttons">
                { button(county::ALL, Some(taking_part.with(scope, table, |_| true))) }
                { button(county::NONE, Some(taking_part.with(scope, table, |_| false))) }
            </div>
            <div class="limit">
                { field.text(&control, &typed) }
                { button(county::AT_LEAST, by_size(true)) }
                { button(county::FEWER, by_size(false)) }
            </div>
            <Paste {scope} {taking_part} {set} />
        </section>
    }
}
