//! The schemes' days and periods, as a list and as a calendar file.

use yew::prelude::*;

use super::View;
use crate::document::{calendar, days};
use crate::population::registered;
use crate::scheme::{Day, Scheme};
use crate::text::{self, dates as words, download};
use crate::view::address::today;
use crate::view::host::Host;
use crate::view::save::save;
use crate::view::told::{done, use_said};

/// A list for every scheme that is taken in.
pub(super) fn dates(view: &View<'_>) -> Html {
    let schemes: Vec<&Scheme> = view
        .basis
        .schemes(view.collection, registered())
        .filter(|scheme| !view.case.left_out.iter().any(|id| *id == scheme.id))
        .collect();
    let all: Vec<(Day, String, String)> = schemes.iter().flat_map(|scheme| days(scheme)).collect();
    html! {
        <div class="dates">
            <p class="about">{ words::ABOUT }</p>
            <Calendar days={all} host={view.host.cloned()} />
            { for schemes.into_iter().map(one) }
        </div>
    }
}

/// What the button is given.
#[derive(Properties, PartialEq)]
struct CalendarProps {
    days: Vec<(Day, String, String)>,
    host: Option<Host>,
}

/// A button that saves the days, and what came of it.
#[component]
fn Calendar(props: &CalendarProps) -> Html {
    let (said, say) = use_said();
    let onclick = {
        let (days, host, say) = (props.days.clone(), props.host.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            let file = calendar(&days, today());
            let saved = save(host.as_ref(), words::FILE, "text/calendar;charset=utf-8", &file);
            let told = if saved.is_ok() { download::HANDED } else { download::FAILED };
            say.emit(told.to_owned());
        })
    };
    html! {
        <div class="screen-only">
            <button type="button" class="quiet" {onclick}>{ download::ICS }</button>
            { done(&said) }
        </div>
    }
}

fn one(scheme: &Scheme) -> Html {
    let days = days(scheme);
    html! {
        <section key={&*scheme.id}>
            <h3>{ &*scheme.short_name }</h3>
            <p class="hint">{ text::page::validity(scheme) }</p>
            <dl class="days">
                { for days.into_iter().map(|(day, what, _)| html! {
                    <div><dt><time datetime={day.to_string()}>{ text::day(day) }</time></dt>
                    <dd>{ words::without(&scheme.short_name, &what).to_owned() }</dd></div>
                }) }
            </dl>
        </section>
    }
}
