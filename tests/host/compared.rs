//! Comparisons that leave the page: the same figures as on it, as numbers, with what they rest on.

use kommunkalkyl::case::{Action, Case, CountyField};
use kommunkalkyl::document::{Dialect, Side, collection_of, csv, scenarios_sheet, side_by_side, sides_sheet};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;

/// Eslöv in Skåne in 2016, where one fee alone is counted.
fn eslov() -> Case {
    let case = Case::showing(Year(2020), Year(2024))
        .after(Action::Choose("1285".parse().ok()))
        .after(Action::Span(Year(2016), Year(2016)));
    ["nedtrappning-stodstruktur", "skr-kunskapsstyrning"]
        .into_iter()
        .fold(case, |case, id| case.after(Action::Include(id.to_owned(), false)))
        .after(Action::county(CountyField::Scope, "12".to_owned()))
}

fn five(case: &Case) -> Case {
    case.after(Action::change("skane-utvecklingsenhet", "invanare.2016", "5".to_owned()))
}

fn lines(bytes: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(bytes).expect("text").replace('\u{a0}', " ");
    text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect()
}

#[test]
fn scenarios_leave_the_page_with_their_figures_and_with_what_was_changed() {
    let case = eslov();
    let case = case.after(case.keep("=Beslutat").expect("kept"));
    let away = five(&case).after(Action::county(CountyField::TakingPart, "utan.1280".to_owned()));
    let case = away.after(away.keep("Fem; utan Malmö").expect("kept"));
    let compared = side_by_side(&case.scenarios(builtin(), registered()), registered());
    let lines = lines(csv(&scenarios_sheet(&compared), Dialect::Swedish));
    // The figures are reckoned by hand in tests/browser/scenarios.test.mjs.
    let expected = [
        "Belopp, kr (scenarier med namn enligt användaren);'=Beslutat;\"Fem; utan Malmö (enligt användaren)\"",
        "År;2016;2016",
        "Kommun;Eslöv;Eslöv (enligt användaren)",
        "Bygger på;;Skånes utvecklingsenhet (enligt användaren)",
        "Folkmängd;32179;32179",
        "Avgifter;178716;210895",
        "Medfinansiering;ingår inte;ingår inte",
        "Bidrag;ingår inte;ingår inte",
        "Nettokostnad;178716;210895",
        "Nettokostnad per invånare;5,55;6,55",
        "Skillnad mot ”=Beslutat”;0;32179",
        "Skillnad mot ”=Beslutat” per invånare;0;1",
        "Område;Skåne län;Skåne län",
        "Deltar;33 av 33;32 av 33",
        "Bygger på;;Skånes utvecklingsenhet (enligt användaren)",
        "Folkmängd;1288908;1288908",
        "Avgifter;6805632;6454005",
        "Medfinansiering;ingår inte;ingår inte",
        "Bidrag;ingår inte;ingår inte",
        "Nettokostnad;6805632;6454005",
        "Nettokostnad per invånare;5,28;5,01",
        "Skillnad mot ”=Beslutat”;0;-351627",
        "Skillnad mot ”=Beslutat” per invånare;0;-0,27",
    ];
    assert_eq!(lines[..lines.len() - 1], expected);
    let told = lines.last().expect("what was changed");
    assert!(
        told.starts_with("Ändrade satser;;")
            && told.contains("från 4 kr per invånare till 5 kr per invånare"),
        "{told}"
    );
}

#[test]
fn a_scenario_whose_amounts_are_not_all_known_says_so_in_the_file() {
    let case = eslov().after(Action::Include("skr-kunskapsstyrning".to_owned(), true));
    let case = case.after(Action::Span(Year(2018), Year(2018)));
    let case = case.after(case.keep("Sedan").expect("kept"));
    let compared = side_by_side(&case.scenarios(builtin(), registered()), registered());
    let lines = lines(csv(&scenarios_sheet(&compared), Dialect::Rfc4180));
    assert_eq!(lines.last().map(String::as_str), Some("Belopp som inte är kända,SKR:s avgift saknas"));
}

#[test]
fn municipalities_leave_the_page_with_what_parts_them_and_what_was_changed() {
    let case = five(&eslov());
    let collection = collection_of(&case);
    let table = registered();
    let reckoned = case.basis(table).reckon(&collection, table);
    let together = reckoned.together(&case.taking_part(table), case.municipality);
    let side = |code: &str| {
        let line = together.lines.iter().find(|line| line.municipality.code.to_string() == code)?;
        let (of, inhabitants) = (line.municipality.name.clone(), line.inhabitants);
        let years = reckoned.years.clone();
        Some(Side {
            of,
            joined: line.joined,
            inhabitants,
            years,
            total: line.total.clone(),
            rests_on: String::new(),
        })
    };
    let sheet = sides_sheet(&[side("1280"), side("1285")], &collection, &[]);
    let lines = lines(csv(&sheet, Dialect::Rfc4180));
    // 50 000 + 5 × 318 107 and 50 000 + 5 × 32 179.
    for line in [
        "\"Belopp, kr\",Malmö (enligt användaren),Eslöv (enligt användaren)",
        "Folkmängd,318107,32179",
        "Avgifter,1640535,210895",
        "Nettokostnad per invånare,5.16,6.55",
        "Skillnad mot Malmö,0,-1429640",
        "Skillnad mot Malmö per invånare,0,1.39",
    ] {
        assert!(lines.iter().any(|of| of == line), "{line} is not in {lines:#?}");
    }
    assert!(
        lines.last().is_some_and(|told| told.matches("till 5 kr per invånare").count() == 2),
        "{lines:#?}"
    );
}
