//! The result: the answer first, then the tables, then the reasons.

use yew::prelude::*;

use super::by_scheme::by_scheme;
use super::by_year::by_year;
use super::dressed::{link, said};
use super::faults::{all, faults};
use super::headline::headline;
use super::page::{ANSWER_ID, Opening, Page};
use super::reasons::reasons;
use super::taper::taper;
use super::told::told;
use crate::case::Action;
use crate::population::Year;
use crate::text::page;
use crate::text::whose::on_top;

/// Everything right of the form. What is said to those who hear it stands there from the start,
/// so that its first words are read out too.
pub(super) fn result(page: &Page<'_>) -> Html {
    let heading = heading(page);
    html! {
        <div class="result" data-result="">
            { told(said_of(page)) }
            <div class="answer">
                { faults(page, all(page)) }
                { match heading {
                    Some(heading) => answer(page, heading),
                    None if page.outcome.population_fault.is_some() => Html::default(),
                    None => start(page),
                } }
            </div>
        </div>
    }
}

/// The result in a sentence or two, and before it what cannot be read.
fn said_of(page: &Page<'_>) -> String {
    let net = page::sum_in_full(&page.outcome.totals.all.net(), &page.outcome.years);
    // While the population cannot be read, nothing that is reckoned with it is said.
    let heading = heading(page).filter(|_| page.outcome.population_fault.is_none());
    page::announcement(heading.as_deref(), &net, &all(page))
}

fn heading(page: &Page<'_>) -> Option<String> {
    let who = page.outcome.who.as_ref()?;
    Some(page::result_heading(who.municipality.map(|of| of.name.as_str()), &page.outcome.years))
}

fn answer(page: &Page<'_>, heading: String) -> Html {
    let rests_on = on_top(page.outcome.somebodys());
    html! {
        <>
            <h2 class="who" id={ANSWER_ID} tabindex="-1">{ heading }</h2>
            if let Some(own) = page.own {
                { (own.head)(page) }
            }
            if !rests_on.is_empty() {
                { said("p", "told", &rests_on) }
            }
            if page.outcome.rows.is_empty() {
                { said("p", "empty", page::NO_SCHEMES) }
            } else {
                { headline(page) }
                { by_year(page) }
                { by_scheme(page) }
                { taper(page) }
                { reasons(page) }
                { stamp(page) }
            }
        </>
    }
}

/// What the printed calculation was made from, with the link that reopens it.
fn stamp(page: &Page<'_>) -> Html {
    let own = page.outcome.who.and_then(|who| who.question.own_population);
    let population = own.map_or(page::REGISTERED_POPULATION.to_owned(), page::own_population_fact);
    let who =
        page.outcome.who.and_then(|who| who.municipality).map(|of| format!("{} ({})", of.name, of.code));
    let schemes = page.outcome.rows.iter().map(|row| {
        let typed = page.case.settings.get(&*row.scheme.id);
        page::scheme_fact(row.scheme, typed)
    });
    let foreseen =
        page.outcome.awaited.iter().filter_map(|&date| {
            Some(page::forecast_fact(date, page.outcome.who?.question.forecasts.at(date)?))
        });
    let facts: Vec<String> = who.into_iter().chain([population]).chain(foreseen).chain(schemes).collect();
    html! {
        <footer class="stamp print-only">
            <p>{ page::stamp(env!("CARGO_PKG_VERSION"), page.today, &facts) }{ page.link }</p>
        </footer>
    }
}

/// Before anything was chosen: what to do, and three examples.
fn start(page: &Page<'_>) -> Html {
    html! {
        <section class="start">
            { said("h2", "", page::START_HEADING) }
            { said("p", "", page::START_TEXT) }
            { said("p", "", page::START_EXAMPLES) }
            <ul>{ for page::examples(Year(page.today.year)).into_iter().map(|example| try_out(page, example)) }</ul>
        </section>
    }
}

fn try_out(page: &Page<'_>, (code, (from, to), phrase): (&'static str, (Year, Year), String)) -> Html {
    let case = page.case.after(Action::Choose(code.parse().ok())).after(Action::Span(from, to));
    let (send, open) = (page.send.clone(), page.open.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        send.emit(Action::Open(Box::new(case.clone())));
        open.emit(Opening::GoToPart(ANSWER_ID.to_owned()));
    });
    html! { <li key={code}>{ link(&phrase, onclick) }</li> }
}
