//! Pages rendered on the host: what is shown for a case, without a browser.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use kommunkalkyl::case::{Action, Case, Decision, Shown};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::SettingKey;
use kommunkalkyl::scheme::{Kind, SettingName, builtin};
use kommunkalkyl::view::{App, AppProps, Draft, GuestProps, Kept, Start};
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
    let today = "2026-11-22".parse().expect("a day");
    Start { case, fault: None, passed_over: 0, kept: 0, today, address: "https://exempel.se/".to_owned() }
}

pub(crate) fn page(case: Case) -> String {
    let props = move || AppProps { start: start(case), place: None, host: None, kept: Kept::default() };
    let html = now(ServerRenderer::<App>::with_props(props).hydratable(false).render());
    html.replace('\u{a0}', " ")
}

/// A later module's part of the page.
pub(crate) fn guest<C>(case: &Case) -> String
where
    C: yew::BaseComponent<Properties = GuestProps>,
{
    let case = case.clone();
    let props = move || {
        let (today, address) = ("2026-11-22".parse().expect("a day"), "https://exempel.se/".to_owned());
        GuestProps { case, today, address, changed: Callback::noop(), place: None, host: None }
    };
    let html = now(ServerRenderer::<C>::with_props(props).hydratable(false).render());
    html.replace('\u{a0}', " ")
}

fn of(code: &str, from: u16, to: u16) -> Case {
    Case::showing(Year(2020), Year(2024))
        .after(Action::Choose(code.parse().ok()))
        .after(Action::Span(Year(from), Year(to)))
}

/// The text of a page without its tags.
pub(crate) fn text(html: &str) -> String {
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
    let text = text(&page(Case::opened_in(Year(2026))));
    assert!(text.contains("Välj er kommun"), "{text}");
    assert!(text.contains("Malmö 2026–2028: det som gäller nu"), "one example is of the present: {text}");
    assert!(text.contains("2026–2028 i år och två år till"), "{text}");
}

#[test]
fn the_years_that_are_offered_reach_as_far_as_the_schemes_and_the_case() {
    let offered = |case: Case, year: u16| page(case).contains(&format!("<option value=\"{year}\""));
    let present = Case::opened_in(Year(2026));
    let (first, last) = builtin().reach(Year(2026), &present.left_out);
    assert!(offered(present.clone(), first.0) && offered(present.clone(), last.0));
    assert!(!offered(present.clone(), first.0 - 1) && !offered(present.clone(), last.0 + 1));
    let later = present.after(Action::Span(Year(2026), Year(2040)));
    assert!(offered(later, 2040), "a year that a link shows can be chosen again");
}

#[test]
fn the_foot_of_the_page_says_which_dates_are_registered() {
    let page = std::fs::read_to_string("index.html").expect("the page");
    let dates = format!("31 december {}–{}", registered().first_year(), registered().last_year());
    assert!(page.contains(&dates), "{dates}");
}

#[test]
fn a_fee_whose_date_has_not_come_is_preliminary_until_it_is_foreseen() {
    let case = of("2080", 2027, 2028);
    let waits = text(&page(case.clone()));
    assert!(waits.contains("Prognos för folkmängden den 31 december 2026"), "{waits}");
    assert!(waits.contains("116 949") && waits.contains("Preliminär"), "{waits}");
    // 60 500 × 1,95 = 117 975; 2027 counts the registered 59 974 all the same.
    let foreseen = text(&page(case.after(Action::Foresee(Year(2026), "60 500".to_owned()))));
    assert!(foreseen.contains("117 975") && foreseen.contains("116 949"), "{foreseen}");
    assert!(foreseen.contains("är användarens prognos") && !foreseen.contains("Preliminär"), "{foreseen}");
    let faulty = text(&page(of("2080", 2028, 2028).after(Action::Foresee(Year(2026), "många".to_owned()))));
    assert!(faulty.contains("116 949") && faulty.contains("Preliminär"), "{faulty}");
    assert!(faulty.contains("Prognos för folkmängden den 31 december 2026: "), "{faulty}");
}

#[test]
fn malmo_sees_its_fee_with_the_rebate_and_the_sums() {
    let text = text(&page(of("1280", 2020, 2020)));
    assert!(text.contains("Malmö, 2020"), "{text}");
    assert!(text.contains("595 494"), "{text}");
    assert!(text.contains("SKR kunskapsstyrning"), "{text}");
}

#[test]
fn money_to_the_county_stands_beside_the_municipality_s_own_and_not_in_its_net() {
    let told = text(&page(of("2080", 2013, 2013)));
    // 546 780 kr for e-health is the municipality's; 1 772 204 kr is its part of what the county has.
    assert!(told.contains("Nettokostnad −546 780 kr"), "{told}");
    assert!(told.contains("Till länet 1 772 204 kr"), "{told}");
    assert!(told.contains("Till länet, ingår inte i nettot Stimulansmedel till länet"), "{told}");
    let other = text(&page(of("2080", 2020, 2020)));
    assert!(!other.contains("Till länet"), "there is none: {other}");
}

#[test]
fn the_share_that_a_price_is_reckoned_with_stands_under_the_amounts() {
    let said = text(&page(of("2080", 2021, 2024)));
    let default = "Yrkesresan: Kalkylen räknar med att 60 % av invånarna bor i kommuner som deltar, tills ni väljer annat.";
    assert!(said.contains(default), "{said}");
}

#[test]
fn a_year_without_a_rate_shows_no_amount_and_asks_for_the_rate_in_its_cell() {
    let html = page(of("1401", 2020, 2020).after(Action::Include("gr-medlemsavgift".to_owned(), true)));
    let text = text(&html);
    assert!(text.contains("Avgift saknas , fyll i : GR medlemsavgift 2020, kronor per invånare"), "{text}");
    assert!(html.contains("id=\"kk-gr-medlemsavgift-avgift-2020\""), "{html}");
    assert!(!text.contains("GR:s medlemsavgift saknas. Fyll i"), "no sum lacks it: {text}");
}

#[test]
fn a_year_of_which_nothing_is_known_costs_an_unknown_amount_and_not_zero() {
    let taper = Action::Include("nedtrappning-stodstruktur".to_owned(), false);
    let text = text(&page(of("2080", 2017, 2017).after(taper)));
    assert!(text.contains("Avgifter okänd SKR:s avgift saknas"), "{text}");
    assert!(text.contains("Bidrag ingår inte"), "{text}");
    assert!(text.contains("Nettokostnad okänd"), "{text}");
}

#[test]
fn what_is_filled_in_for_a_year_makes_its_amount_whole_and_is_marked_as_ones_own() {
    let set = |key: &str, text: &str| {
        let key = SettingKey::named(key).expect("a setting");
        of("2080", 2023, 2023).after(Action::Set("yrkesresan".to_owned(), key, text.to_owned()))
    };
    let lacking = text(&page(of("2080", 2023, 2023)));
    assert!(lacking.contains("minst 136 428 kr , visa uträkningen för Yrkesresan 2023"), "{lacking}");
    assert!(lacking.contains("Regional avgift saknas , fyll i"), "{lacking}");
    // 59 837 × (2,28 + 1,50).
    let whole = text(&page(set("regional.2023", "1,50")));
    assert!(whole.contains("226 184 kr , visa uträkningen för Yrkesresan 2023"), "{whole}");
    assert!(!whole.contains("minst") && !whole.contains("saknas"), "{whole}");
    assert!(
        whole.contains("Egen uppgift") && whole.contains("Den regionala avgiften är egen uppgift."),
        "{whole}"
    );
    let wrong = page(set("regional.2023", "två"));
    assert!(
        wrong.contains("value=\"två\"") && wrong.contains("kk-yrkesresan-regional-2023-fault"),
        "{wrong}"
    );
    assert!(text(&wrong).contains("minst 136 428"), "the national price is still known");
}

#[test]
fn a_municipality_sees_its_county_s_part_of_the_pots_in_both_readings() {
    let stimulus = |unit: &str| {
        let set = Action::Set("stimulans-ehalsa-2013".to_owned(), SettingName::Bas.into(), unit.to_owned());
        let set = of("2080", 2013, 2013).after(set);
        let pot = Action::Set(
            "stimulans-ehalsa-2013".to_owned(),
            SettingName::Pott.into(),
            "utveckling".to_owned(),
        );
        let outcome = set.after(pot).outcome(builtin(), registered());
        let row = outcome.rows.iter().find(|row| row.scheme.id == "stimulans-ehalsa-2013");
        let answer = row.and_then(|row| row.cells.first()?.answer.clone().ok()).expect("an amount");
        answer
            .steps
            .iter()
            .map(kommunkalkyl::text::comes_to)
            .collect::<Vec<_>>()
            .join("; ")
            .replace('\u{a0}', " ")
    };
    assert!(stimulus("lan").contains("→ 2 679 594 kr"), "{}", stimulus("lan"));
    assert!(stimulus("kommun").starts_with("= 2 823 271 kr"), "{}", stimulus("kommun"));
}

#[test]
fn a_sum_that_lacks_amounts_says_so_where_it_stands() {
    let text = text(&page(of("2403", 2024, 2025)));
    // 2 372 × 1,95 and × 2,28 in 2024, 2 348 × 1,95 and × 2,28 in 2025: 4 625 + 5 408 + 4 579 + 5 353.
    assert!(text.contains("Avgifter minst 19 965 kr"), "{text}");
    // The grant of 2024 is 650 000; that of 2025 is not known, so the two sides have no difference.
    assert!(text.contains("2025 okänt bidrag"), "{text}");
    assert!(
        text.contains("Bidrag minst 650 000 kr") && text.contains("Nettokostnad kan inte beräknas"),
        "{text}"
    );
    assert!(text.contains("minst 8,46 kr per invånare för två år"), "{text}");
    assert!(text.contains("Yrkesresans regionala avgift saknas"), "{text}");
}

#[test]
fn the_same_rate_is_the_same_amount_per_inhabitant_every_year() {
    let text = text(&page(of("1280", 2020, 2024)));
    assert!(text.contains("1,76"), "{text}");
    assert!(!text.contains("1,75"), "595 494 kr for 339 313 inhabitants is 1,755 as agreed: {text}");
}

#[test]
fn a_population_that_cannot_be_read_shows_no_amounts_but_what_to_write() {
    let html = page(of("1280", 2020, 2020).after(Action::TypePopulation("12.345".to_owned())));
    let text = text(&html);
    assert!(text.contains("Skriv folkmängden utan punkt"), "{text}");
    assert!(html.contains("value=\"12.345\""), "what was typed is kept");
    assert!(!text.contains("595 494"), "{text}");
    assert!(text.contains("Malmö") && !text.contains("Välj kommun, så visas"), "Malmö is chosen: {text}");
}

#[test]
fn a_population_that_cannot_be_read_leaves_the_schemes_and_what_counts_no_inhabitants() {
    let right = of("2080", 2013, 2013);
    let wrong = right.after(Action::TypePopulation("12.345".to_owned()));
    let (right, wrong) = [&right, &wrong].map(|case| case.outcome(builtin(), registered())).into();
    assert_eq!(wrong.rows.len(), right.rows.len());
    for (row, reckoned) in wrong.rows.iter().zip(&right.rows) {
        let answers = reckoned.cells.iter().filter_map(|cell| cell.answer.as_ref().ok());
        let counts = answers.filter(|answer| answer.population.is_some()).count() > 0;
        assert_eq!(row.cells.is_empty(), counts, "{}", row.scheme.id);
        assert!(!counts || !row.sum.is_whole(), "{}", row.scheme.id);
    }
}

#[test]
fn a_setting_that_cannot_be_read_stops_its_own_scheme_only() {
    let set = Action::Set("skr-kunskapsstyrning".to_owned(), SettingName::Enkater.into(), "många".to_owned());
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
                assert_eq!(cells, row.sum.known(), "{code} {}", row.scheme.id);
                match row.scheme.kind {
                    Kind::Fee | Kind::CoFinancing => cells,
                    Kind::Grant => -cells,
                    Kind::CountyGrant | Kind::Membership => Kronor::ZERO,
                }
            })
            .sum();
        let years: Kronor = outcome.totals.years.iter().map(|year| year.net().known()).sum();
        assert_eq!(rows, outcome.totals.all.net().known(), "{code}");
        assert_eq!(years, outcome.totals.all.net().known(), "{code}");
    }
}

/// The draft's own page.
fn draft(case: Case) -> String {
    let props = move || GuestProps {
        case: case.after(Action::Show(Shown::Draft)),
        today: "2026-11-22".parse().expect("a day"),
        address: "https://exempel.se/".to_owned(),
        changed: Callback::noop(),
        place: None,
        host: None,
    };
    now(ServerRenderer::<Draft>::with_props(props).hydratable(false).render())
}

#[test]
fn the_draft_s_page_has_every_field_and_the_preview() {
    let text = text(&draft(of("0163", 2020, 2023)));
    for words in ["Diarienummer", "Handläggare", "Förslag till beslut", "Tjänsteskrivelse", "[diarienummer]"]
    {
        assert!(text.contains(words), "{words} is missing in {text}");
    }
}

#[test]
fn a_municipality_is_offered_the_decisions_that_concern_it_and_keeps_the_one_that_is_chosen() {
    let offered = |case: Case, name: &str| draft(case).contains(&format!("<option value=\"{name}\""));
    for (code, contract) in [("1440", false), ("1280", true)] {
        assert_eq!(offered(of(code, 2016, 2018), "skane-2016"), contract, "{code}");
        assert!(offered(of(code, 2016, 2018), "skr-2020") && offered(of(code, 2016, 2018), "budget"));
    }
    assert!(offered(Case::showing(Year(2020), Year(2024)), "skane-2016"), "nobody is chosen yet");
    let answers = |case: Case, answer: &str| text(&draft(case)).contains(answer);
    let (skane, renewed) = ("Ingå avtalet med tillägg", "Anta med tillägg");
    assert!(answers(of("1285", 2016, 2018), skane), "what fits is chosen until somebody chooses");
    assert!(answers(of("1285", 2026, 2028), renewed));
    let late = "SKR:s rekommendation 2020–2023 (sista svarsdag var 2019-06-15)";
    assert!(draft(of("1285", 2016, 2018)).contains(late), "by the day that the page is opened");
    assert!(
        !draft(of("1285", 2016, 2018)).contains("2016–2018 (svarstiden"),
        "no source names a day for Skåne"
    );
    let contract = Decision::named("skane-2016").expect("a decision");
    assert!(answers(of("1285", 2026, 2028).after(Action::decide(contract)), skane));
    assert!(offered(of("1440", 2016, 2018).after(Action::decide(contract)), "skane-2016"));
}
