//! The page as a whole: the case, the address, the parts.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::desk::Desk;
use super::device::on_now;
use super::dressed::quiet;
use super::folding::use_folding;
use super::form::form;
use super::home::{Home, Kept};
use super::host::Host;
use super::long_texts::use_long_texts;
use super::page::{ANSWER_ID, CODE_ID, EXPORTS_ID, Opening, Page};
use super::result::result;
use super::state::State;
use super::told::use_said;
use super::tools::tools;
use crate::case::{self, Action, Case, Shown, Unreadable};
use crate::population::registered;
use crate::scheme::{Day, builtin};
use crate::text::page;

/// So long after the last keystroke the address follows, or the host is told, in milliseconds: browsers
/// refuse more than some hundred changes in half a minute.
const ADDRESS_DELAY: u32 = 200;

/// What a page starts with.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// The case that the address held, or an empty one.
    pub case: Case,
    /// Why the address held none.
    pub fault: Option<Unreadable>,
    /// How many of its parts were left out.
    pub passed_over: usize,
    /// How many drafts are kept on this device, where the case is one of them.
    pub kept: u32,
    /// The day it is.
    pub today: Day,
    /// The page's address, without what follows `#`.
    pub address: String,
}

impl Start {
    /// A case that nothing is to be said about.
    #[must_use]
    pub fn of(case: Case, today: Day, address: String) -> Self {
        Self { case, fault: None, passed_over: 0, kept: 0, today, address }
    }
}

/// What the page is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it starts with.
    pub start: Start,
    /// Where the later modules may show what is theirs.
    #[prop_or_default]
    pub place: Option<Element>,
    /// Who fetches them.
    #[prop_or_default]
    pub host: Option<Host>,
    /// Where the case is kept.
    #[prop_or_default]
    pub kept: Kept,
}

/// Form and result; draft fields and preview.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = {
        let case = props.start.case.clone();
        use_reducer(|| State(case))
    };
    let notice = {
        let start = props.start.clone();
        use_state(|| said(&start, true))
    };
    let copied = use_said();
    let folding = use_folding(props.place.as_ref());
    let send = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    {
        let (kept, host) = (props.kept.clone(), props.host.clone());
        use_effect_with(state.0.clone(), |case| {
            let case = case.clone();
            let later = Timeout::new(ADDRESS_DELAY, move || kept.remember(host.as_ref(), &case));
            move || drop(later)
        });
    }
    let latest = use_mut_ref(|| props.start.case.clone());
    latest.replace(state.0.clone());
    {
        let (send, notice, kept, host) =
            (send.clone(), notice.clone(), props.kept.clone(), props.host.clone());
        use_effect_with((), move |()| {
            let (told, shown, page) = (kept.clone(), latest.clone(), host.clone());
            let now = on_now({
                let (told, shown, page) = (told.clone(), shown.clone(), page.clone());
                move || told.remember(page.as_ref(), &shown.borrow())
            });
            let callback = Callback::from(move |start: Start| {
                notice.set(said(&start, false));
                match start.fault {
                    None => send.emit(Action::Open(Box::new(start.case))),
                    // What is shown takes the place of an address that cannot be opened.
                    Some(_) => told.remember(page.as_ref(), &shown.borrow()),
                }
            });
            let listener = kept.listen(host.as_ref(), latest, callback);
            move || drop((listener, now))
        });
    }
    let close = {
        let (notice, open) = (notice.clone(), folding.open.clone());
        Callback::from(move |_: MouseEvent| {
            notice.set(None);
            open.emit(Opening::GoToPart(part_id(Shown::Calculation)));
        })
    };
    let outcome = state.0.outcome(builtin(), registered());
    let again = use_long_texts(outcome.who.is_some(), props.host.as_ref());
    let link = format!("{}#{}", props.start.address, case::write(&state.0.for_address(builtin())));
    let page = Page {
        case: &state.0,
        outcome: &outcome,
        send: &send,
        link: &link,
        today: props.start.today,
        opened: &folding.opened,
        open: &folding.open,
        again: again.as_ref(),
        own: None,
    };
    // Who has once turned to schemes of their own stays with the module that reads them.
    let reads_own = use_mut_ref(|| false);
    let reads_own = {
        let mut reads = reads_own.borrow_mut();
        *reads |= !state.0.own.is_empty();
        *reads
    };
    html! {
        <div class="kalkyl">
            { skip(&page, reads_own) }
            { message(notice.as_ref(), close) }
            { parts(&page, props.kept.host(), &copied) }
            { for props.kept.host().map(Home::notice) }
            { match state.0.shown {
                Shown::Calculation if reads_own => desk(props, "own", &state.0, &send),
                Shown::Calculation => html! {
                    <div class="columns">{ form(&page) }{ result(&page) }</div>
                },
                Shown::Draft => desk(props, "draft", &state.0, &send),
                Shown::County => desk(props, "county", &state.0, &send),
                Shown::Generator => desk(props, "generator", &state.0, &send),
            } }
        </div>
    }
}

/// What one of the later modules shows; keyed, so that one leaves before the other comes.
fn desk(props: &AppProps, module: &'static str, case: &Case, send: &Callback<Action>) -> Html {
    let Some((place, host)) = props.place.clone().zip(props.host.clone()) else { return Html::default() };
    html! { <Desk key={module} {module} {place} {host} case={case.clone()} send={send.clone()} /> }
}

/// What is to be said about the address that was opened, beside an empty case or one that stays.
fn said(start: &Start, empty: bool) -> Option<String> {
    match (start.fault, start.passed_over) {
        (Some(fault), _) => Some(page::unreadable(fault, empty)),
        (None, 0) if start.kept == 0 => None,
        (None, 0) => Some(page::kept_opened(start.kept > 1).to_owned()),
        (None, count) => Some(page::passed_over(count)),
    }
}

fn message(said: Option<&String>, onclick: Callback<MouseEvent>) -> Html {
    let Some(said) = said else { return Html::default() };
    html! {
        <div class="message" role="alert">
            <p>{ said }</p>
            { quiet(page::CLOSE, onclick) }
        </div>
    }
}

fn parts(page: &Page<'_>, host: Option<&dyn Home>, copied: &(NodeRef, Callback<String>)) -> Html {
    // What is embedded already does not tell how to embed it.
    let shown = Shown::ALL.into_iter().filter(|shown| host.is_none() || *shown != Shown::Generator);
    html! {
        <div class="parts screen-only">
            <nav aria-label={page::PARTS}>
                { for shown.map(|shown| part(page, shown)) }
            </nav>
            { tools(page.link, host, copied) }
        </div>
    }
}

/// The way past the form, with the answer in the words: on a telephone it is seen at once. Nothing where there is
/// nothing to come to, and no answer where it is another module that reckons.
fn skip(page: &Page<'_>, reads_own: bool) -> Html {
    let id = match page.case.shown {
        Shown::Calculation if page.outcome.who.is_none() => return Html::default(),
        Shown::Calculation | Shown::County => ANSWER_ID,
        Shown::Draft => EXPORTS_ID,
        Shown::Generator => CODE_ID,
    };
    let onclick = page.open.reform(move |_: MouseEvent| Opening::GoToPart(id.to_owned()));
    let net = page.outcome.totals.all.net();
    let answer = (page.case.shown == Shown::Calculation && !reads_own).then_some(&net);
    html! {
        <button type="button" class="link skip screen-only" {onclick}>
            { page::skip(page.case.shown, answer) }
        </button>
    }
}

fn part(page: &Page<'_>, shown: Shown) -> Html {
    let onclick = page.send.reform(move |_: MouseEvent| Action::Show(shown));
    let current = (page.case.shown == shown).then_some("page");
    html! {
        <button type="button" class="part" id={part_id(shown)} aria-current={current} {onclick}>
            { page::part(shown) }
        </button>
    }
}

/// The identifier of the button to a part of the page.
fn part_id(shown: Shown) -> String {
    format!("kk-del-{}", shown.name())
}
