//! "Så räknade vi": under every amount its steps, with the values put in, down to quote and source.

use yew::prelude::*;

use super::by_scheme::flag;
use super::dressed::{quiet, said};
use super::page::{Folded, Opened, Opening, Page, reckoning_id};
use crate::case::{Cell, Row, national_sum};
use crate::rules::{Assessment, FlagKind, NoAnswer, Step};
use crate::scheme::{Note, Scheme, has_long_texts};
use crate::text::{self, Citation, page};

/// One section a scheme, one reckoning a year.
pub(super) fn reasons(page: &Page<'_>) -> Html {
    let all: Opened = page
        .outcome
        .rows
        .iter()
        .flat_map(|row| told(row).map(|cell| Folded::Reckoning(page.place(row.scheme), cell.year)))
        .collect();
    let every = all.iter().all(|one| page.opened.contains(one));
    let onclick =
        page.open.reform(move |_: MouseEvent| if every { Opening::None } else { Opening::All(all.clone()) });
    html! {
        <section class="reasons" aria-labelledby="kk-skal">
            <div class="reasons-head">
                <h2 id="kk-skal">{ page::REASONS }</h2>
                <button type="button" class="quiet screen-only" {onclick}>
                    { if every { page::CLOSE_ALL } else { page::OPEN_ALL } }
                </button>
            </div>
            if let Some(again) = page.again {
                <p class="failed" role="alert">{ page::NO_LONG_TEXTS }{ " " }{ quiet(page::AGAIN, again.clone()) }</p>
            }
            { for page.outcome.rows.iter().map(|row| scheme(page, row)) }
        </section>
    }
}

fn scheme(page: &Page<'_>, row: &Row<'_>) -> Html {
    let scheme = row.scheme;
    let id = format!("kk-ordning-{}-skal", scheme.id);
    html! {
        <article class="scheme" key={&*scheme.id} aria-labelledby={id.clone()}>
            <h3 {id}>{ &*scheme.name }</h3>
            if has_long_texts() {
                { said("p", "", &scheme.about) }
                <dl class="facts">
                    <div>{ said("dt", "", page::DECIDED_BY) }{ said("dd", "", &scheme.decided_by) }</div>
                    <div>{ said("dt", "", page::VALIDITY) }{ said("dd", "", &page::validity(scheme)) }</div>
                </dl>
            } else {
                { beside(page) }
            }
            <ul class="reckonings">{ for told(row).map(|cell| reckoning(page, scheme, cell)) }</ul>
            { ceiling(page, row) }
            if has_long_texts() {
                { mind(row) }
            }
        </article>
    }
}

/// In the place of a source, a note or an explanation that is not here yet.
fn beside(page: &Page<'_>) -> Html {
    said("p", "hint", if page.again.is_some() { page::SOURCES_FAILED } else { page::SOURCES_COMING })
}

/// The years that there is something to tell of: all, or where some have an amount, not those that
/// the decision does not cover.
fn told<'r, 'a>(row: &'r Row<'a>) -> impl Iterator<Item = &'r Cell<'a>> {
    let some = row.cells.iter().any(|cell| cell.answer.is_ok());
    row.cells
        .iter()
        .filter(move |cell| !some || !matches!(cell.answer, Err(NoAnswer::OutsideValidity { .. })))
}

/// The decision's ceiling beside what all municipalities together come to, in the last known year.
fn ceiling(page: &Page<'_>, row: &Row<'_>) -> Html {
    let Some(who) = page.outcome.who else { return Html::default() };
    // Where the sum is above the ceiling, the flag says so, and which of the two is followed.
    if row.cells.iter().flat_map(|cell| &cell.answer).any(|answer| answer.above_ceiling().is_some()) {
        return Html::default();
    }
    let known = |cell: &&Cell<'_>| cell.answer.as_ref().is_ok_and(|answer| !answer.purposes.is_empty());
    let Some(year) = row.cells.iter().rev().find(known).map(|cell| cell.year) else {
        return Html::default();
    };
    let Some(ceiling) = row.scheme.period(year).and_then(|period| row.scheme.ceiling(period)) else {
        return Html::default();
    };
    let sum = national_sum(&who, row.scheme, year);
    html! { { said("p", "", &page::ceiling(&text::million(ceiling.amount), &text::million(sum), year)) } }
}

fn reckoning(page: &Page<'_>, scheme: &Scheme, cell: &Cell<'_>) -> Html {
    let year = cell.year;
    let place = page.place(scheme);
    let id = reckoning_id(place, year);
    let inside = format!("{id}-i");
    let folded = Folded::Reckoning(place, year);
    let open = page.opened.contains(&folded);
    let onclick = page.open.reform(move |_: MouseEvent| Opening::Turn(folded, !open));
    let amount = match &cell.answer {
        Ok(_) => text::sum(cell.sum(), text::kr),
        Err(reason) => text::no_answer_short(reason, scheme.kind).to_owned(),
    };
    html! {
        <li key={year.0}>
            <h4>
                <button type="button" class="turn" {id} aria-expanded={open.to_string()}
                    aria-controls={inside.clone()} {onclick}>
                    { said("span", "year", &year.0.to_string()) }{ " " }{ said("span", "amount", &amount) }
                </button>
            </h4>
            <div id={inside} class="inside" hidden={!open}>
                if open {
                    { match &cell.answer {
                        Ok(answer) => steps(page, scheme, answer),
                        Err(reason) => unanswered(page, scheme, reason),
                    } }
                }
            </div>
        </li>
    }
}

fn steps(page: &Page<'_>, scheme: &Scheme, answer: &Assessment<'_>) -> Html {
    html! {
        <>
            if let Some(population) = answer.population {
                { said("p", "population", &page::population_used(population)) }
            }
            <ol class="steps">{ for answer.steps.iter().map(|of| step(page, scheme, of)) }</ol>
            if !answer.purposes.is_empty() {
                { said("p", "label", page::PURPOSES) }
                <ul class="purposes">
                    { for answer.purposes.iter().filter(|_| has_long_texts()).map(|(purpose, amount)| html! {
                        <li>{ &*purpose.name }{ said("span", "amount", &text::kr(*amount)) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

fn step(page: &Page<'_>, scheme: &Scheme, step: &Step<'_>) -> Html {
    let citation = step.source.and_then(|key| page.citation(scheme, key));
    html! {
        <li>
            { said("p", "what", &text::what(step.what)) }
            <p class="expression">
                { said("span", "", &text::expression(&step.expression)) }{ " " }
                { said("span", "amount", &text::comes_to(step)) }
            </p>
            { citation.as_ref().map(|citation| cite(page, citation)).unwrap_or_default() }
        </li>
    }
}

fn cite(page: &Page<'_>, citation: &Citation<'_>) -> Html {
    if !has_long_texts() {
        return beside(page);
    }
    html! {
        <figure class="source">
            if let Some(quote) = &citation.quote {
                <blockquote>{ said("p", "", &text::quoted(quote)) }</blockquote>
            }
            { said("figcaption", "", &format!("{}: {}", page::SOURCE, citation.line())) }
        </figure>
    }
}

fn unanswered(page: &Page<'_>, scheme: &Scheme, reason: &NoAnswer<'_>) -> Html {
    let source =
        if let NoAnswer::RateUnknown { source, .. } = reason { page.citation(scheme, source) } else { None };
    html! {
        <>
            { said("p", "", &text::no_answer(reason)) }
            { source.as_ref().map(|source| cite(page, source)).unwrap_or_default() }
        </>
    }
}

/// The flags and notes of all the row's amounts, each said once.
fn mind(row: &Row<'_>) -> Html {
    let mut flags: Vec<(FlagKind, String)> = Vec::new();
    let mut notes: Vec<&Note> = Vec::new();
    for answer in row.cells.iter().filter_map(|cell| cell.answer.as_ref().ok()) {
        for flag in &answer.flags {
            let said = (flag.kind, text::flag(flag));
            if !flags.contains(&said) {
                flags.push(said);
            }
        }
        for &note in &answer.notes {
            if !notes.iter().any(|of| std::ptr::eq(*of, note)) {
                notes.push(note);
            }
        }
    }
    if flags.is_empty() && notes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { said("p", "label", page::MIND) }
            <ul class="mind">
                { for flags.iter().map(|(kind, said)| html! { <li>{ flag(*kind) }{ " " }{ said }</li> }) }
                { for notes.iter().map(|note| html! {
                    <li>{ said("span", "flag", text::note_name(note.kind)) }{ " " }{ &*note.text }</li>
                }) }
            </ul>
        </>
    }
}
