//! Pages rendered on the host: what is shown for a case, without a browser.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use kommunkalkyl::case::{Action, Case, Shown, YearTotal};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::{SettingName, builtin};
use kommunkalkyl::view::{App, AppProps, Draft, DraftProps, Start};
use yew::{Callback, ServerRenderer};

/// Waits for a future that is never really away: rendering asks nothing of the world.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
        std::thread::yield_now();
    }
}

fn start(case: Case) -> Start {
    Start { case, fault: None, passed_over: 0, today: "2026-11-22".parse().expect("a day") }
}

fn page(case: Case) -> String {
    let props = AppProps { start: start(case), draft_place: None };
    let html = now(ServerRenderer::<App>::with_props(move || props).hydratable(false).render());
    html.replace('\u{a0}', " ")
}

fn of(code: &str, from: u16, to: u16) -> Case {
    Case::default().after(Action::Choose(code.parse().ok())).after(Action::Span(Year(from), Year(to)))
}

/// The text of a page without its tags.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => {
                inside = true;
                text.push(' ');
            }
            '>' => inside = false,
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_empty_page_says_what_to_do_first() {
    let text = text(&page(Case::default()));
    assert!(text.contains("Välj er kommun"), "{text}");
    assert!(text.contains("Malmö 2020–2024"), "{text}");
}

#[test]
fn malmo_sees_its_fee_with_the_rebate_and_the_sums() {
    let text = text(&page(of("1280", 2020, 2020)));
    assert!(text.contains("Malmö, 2020"), "{text}");
    assert!(text.contains("595 494"), "{text}");
    assert!(text.contains("SKR kunskapsstyrning"), "{text}");
}

#[test]
fn a_year_without_a_rate_shows_no_amount_and_says_that_the_sum_lacks_it() {
    let text = text(&page(of("2403", 2025, 2025)));
    assert!(text.contains("okänd avgift"), "{text}");
    assert!(text.contains("Summorna saknar 1 belopp"), "{text}");
}

#[test]
fn a_population_that_cannot_be_read_shows_no_amounts_but_what_to_write() {
    let html = page(of("1280", 2020, 2020).after(Action::TypePopulation("12.345".to_owned())));
    let text = text(&html);
    assert!(text.contains("Skriv folkmängden utan punkt"), "{text}");
    assert!(html.contains("value=\"12.345\""), "what was typed is kept");
    assert!(!text.contains("595 494"), "{text}");
}

#[test]
fn a_setting_that_cannot_be_read_stops_its_own_scheme_only() {
    let set = Action::Set("skr-kunskapsstyrning".to_owned(), SettingName::Enkater, "många".to_owned());
    let text = text(&page(of("1280", 2021, 2021).after(set)));
    assert!(text.contains("Skriv med siffror, till exempel 120."), "{text}");
    assert!(text.contains("784 698"), "Yrkesresan still has its amount: {text}");
}

#[test]
fn typed_markup_is_text() {
    let hostile = "<script>alert(1)</script>";
    let html = page(of("1280", 2020, 2020).after(Action::TypePopulation(hostile.to_owned())));
    assert!(!html.contains(hostile), "{html}");
}

#[test]
fn every_page_is_rendered_and_its_identifiers_are_its_own() {
    for municipality in registered().municipalities().iter().step_by(7) {
        let case = Case { municipality: Some(municipality.code), ..of("1280", 2011, 2028) };
        let html = page(case);
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{} has an identifier twice", municipality.name);
    }
}

#[test]
fn the_rows_of_the_tables_add_up_to_what_is_shown() {
    for code in ["1280", "2080", "1480", "0980", "1285", "0180"] {
        let case = of(code, 2011, 2028);
        let outcome = case.outcome(builtin(), registered());
        let rows: Kronor = outcome
            .rows
            .iter()
            .map(|row| {
                let cells: Kronor = row
                    .cells
                    .iter()
                    .filter_map(|cell| cell.answer.as_ref().ok().map(|answer| answer.rounded))
                    .sum();
                assert_eq!(cells, row.total, "{code} {}", row.scheme.id);
                if row.scheme.kind == kommunkalkyl::scheme::Kind::Grant { -cells } else { cells }
            })
            .sum();
        let years: Kronor = outcome.totals.years.iter().map(YearTotal::net).sum();
        assert_eq!(rows, outcome.totals.all.net(), "{code}");
        assert_eq!(years, outcome.totals.all.net(), "{code}");
    }
}

#[test]
fn the_draft_s_page_has_every_field_and_the_preview() {
    let case = of("0163", 2020, 2023).after(Action::Show(Shown::Draft));
    let props = move || DraftProps {
        case,
        today: "2026-11-22".parse().expect("a day"),
        address: "https://exempel.se/".to_owned(),
        changed: Callback::noop(),
    };
    let html = now(ServerRenderer::<Draft>::with_props(props).hydratable(false).render());
    let text = text(&html);
    for words in ["Diarienummer", "Handläggare", "Förslag till beslut", "Tjänsteskrivelse", "[diarienummer]"]
    {
        assert!(text.contains(words), "{words} is missing in {text}");
    }
}
