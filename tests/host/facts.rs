//! What the sources say and do not say, held where it is told.

use kommunkalkyl::case::{Action, Case, Decision, Stance};
use kommunkalkyl::document::{Circumstances, draft, plain};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, What, Whom, assess};
use kommunkalkyl::scheme::{builtin, collaboration};
use kommunkalkyl::text::citation;

/// The counties whose amounts the source prints.
const PRINTED: [&str; 6] = ["01", "03", "06", "13", "20", "24"];

fn drafted(municipality: &str, decision: Decision) -> String {
    let case = Case::showing(Year(2020), Year(2024))
        .after(Action::decide(decision))
        .after(Action::propose(Stance::Adopt));
    let case = case.after(Action::Choose(municipality.parse().ok()));
    let circumstances = Circumstances {
        today: "2026-11-28".parse().expect("a day"),
        link: "https://exempel.se/",
        version: "0",
    };
    plain(&draft(&case, builtin(), registered(), &circumstances).expect("a draft"))
}

/// Where the steps of a county's amounts say that they were read, each with what it is.
fn places(scheme: &str, county: &str, year: u16) -> Vec<(bool, String)> {
    let scheme = builtin().scheme(scheme).expect("the scheme");
    let whom = Whom::County(county.parse().expect("a code"));
    let question = Question::new(builtin(), registered(), whom);
    let answer = assess(&question, scheme, &Settings::defaults(scheme), Year(year)).expect("an amount");
    let place = |key: &str| citation(builtin(), scheme, key)?.place.map(str::to_owned);
    let steps = answer.steps.iter().filter_map(|step| Some((step.what, place(step.source?)?)));
    steps.map(|(what, place)| (matches!(what, What::TakenOver), place)).collect()
}

#[test]
fn a_derived_amount_never_says_that_the_table_lists_it() {
    for county in registered().counties() {
        let code = county.code.to_string();
        let printed = PRINTED.contains(&code.as_str());
        for (scheme, year) in [("stimulans-lan-2013", 2013), ("nedtrappning-stodstruktur", 2015)] {
            let places = places(scheme, &code, year);
            let amounts = places.iter().filter(|(taken_over, _)| !taken_over);
            for (_, place) in amounts {
                // Västerbotten's 75 000 are the one amount of the six that is derived.
                let derived = place.starts_with("härlett");
                assert!(derived != printed || code == "24", "{code}, {scheme}: {place}");
            }
            assert!(!places.is_empty(), "{code}, {scheme}");
        }
    }
}

#[test]
fn that_the_principals_carried_nothing_before_2014_is_derived() {
    let place = |year| {
        let places = places("nedtrappning-stodstruktur", "20", year);
        places.into_iter().find_map(|(taken_over, place)| taken_over.then_some(place)).expect("a place")
    };
    for year in 2011..=2013 {
        assert!(place(year).starts_with("härlett"), "{year}: {}", place(year));
    }
    for year in 2014..=2017 {
        assert_eq!(place(year), "avsnitt 4.1, s. 33–34", "{year}");
    }
}

#[test]
fn each_municipality_of_vastra_gotaland_has_one_support_structure_of_the_four_and_its_draft_names_it() {
    let county = collaboration().county("14".parse().expect("a code")).expect("the county");
    let mut sizes = Vec::new();
    for part in county.parts.iter() {
        sizes.push((&*part.name, part.municipalities.len()));
        for &code in part.municipalities.iter() {
            assert!(registered().municipality(code).is_some(), "{code}");
        }
    }
    assert_eq!(sizes, [("Göteborgsregionen (GR)", 12), ("Fyrbodal", 14), ("Skaraborg", 15), ("Sjuhärad", 8)]);
    let municipalities = registered().municipalities_of(county.code);
    assert_eq!(municipalities.len(), 49);
    for municipality in municipalities {
        let mut of = county.parts.iter().filter(|part| part.municipalities.contains(&municipality.code));
        let (Some(own), None) = (of.next(), of.next()) else { panic!("{}", municipality.name) };
        for decision in [Decision::TakeOver, Decision::Partnership] {
            let out = drafted(&municipality.code.to_string(), decision);
            assert!(out.contains(&format!("Kommunen hör till {}.", own.name)), "{}", municipality.name);
            assert!(
                out.contains(&format!("till den regionala samverkans- och stödstrukturen i {}", own.name))
            );
            assert!(out.contains("kontrollera uppgiften"));
            assert_eq!(out.contains("Vårdsamverkan"), &*own.name == "Skaraborg", "{}", municipality.name);
        }
    }
}
