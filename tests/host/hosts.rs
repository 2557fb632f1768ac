//! Schemes from the file that a host names: they count beside the built-in ones, and a person's own come first.

use std::fs;

use kommunkalkyl::case::{AWAITED, Action, Case, CountyField, OwnField, pack, read, write};
use kommunkalkyl::document::{
    Dialect, Hosts, collection_of, csv, hosts_file, municipalities, own_text, standing, workbook,
};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::text;

use crate::workbook::part;

/// A fee per inhabitant in a file whose document has a title of its own.
fn file(id: &str, rate: &str, title: &str) -> String {
    format!(
        r#"{{"format": "kommunkalkyl-ordningar-1", "dokument": {{"d": {{"titel": "{title}", "utgivare": "U"}}}},
 "ordningar": [{{"id": "{id}", "namn": "Namn {id} {title}", "kortnamn": "Kort {id} {title}", "slag": "avgift",
 "beslutad_av": "Förbundet", "om": "Avgift.", "galler": "alla", "folkmangd": {{"ar_fore": 2}},
 "perioder": [{{"fran": "2024-01-01", "till": "2024-12-31", "kalla": "k", "per_invanare": "{rate} kr/inv"}}],
 "kallor": {{"k": {{"dokument": "d", "stalle": "sida 1"}}}}}}]}}"#
    )
}

fn malmo() -> Case {
    let malmo = Case::showing(Year(2020), Year(2024)).after(Action::Choose("1280".parse().ok()));
    malmo.after(Action::Span(Year(2024), Year(2024)))
}

fn with(case: &Case, field: OwnField, text: &str) -> Case {
    case.after(Action::own(field, pack(text)))
}

/// What a scheme comes to, and where that stands.
fn told(case: &Case, id: &str) -> Option<(String, String)> {
    let collection = collection_of(case);
    let outcome = case.outcome(&collection, registered());
    let row = outcome.rows.iter().find(|row| row.scheme.id == id)?;
    let answer = row.cells[0].answer.as_ref().ok()?;
    let source = answer.steps.first()?.source?;
    let citation = text::citation(&collection, row.scheme, source)?;
    Some((answer.rounded.to_string(), citation.line()))
}

#[test]
fn a_hosts_schemes_count_beside_the_built_in_ones_and_are_nobodys_own() {
    let case = with(&malmo(), OwnField::Hosts, &file("vard", "2", "Budget"));
    let standing = standing(&case);
    assert_eq!(standing.hosts, Hosts::Added(vec!["vard".into()]));
    assert!(standing.own.is_empty() && standing.problems.is_empty());
    assert_eq!(standing.collection.schemes.len(), builtin().schemes.len() + 1);
    assert_eq!(own_text(&case), None);
    // 2 × the 357 377 inhabitants of 31 December 2022.
    assert_eq!(told(&case, "vard").expect("an amount").0, "714754");
    let back = read(&write(&case), builtin(), registered()).expect("a case");
    assert_eq!((back.passed_over, back.case), (0, case));
}

#[test]
fn a_persons_own_schemes_take_the_place_of_a_hosts_and_neither_cites_the_others_document() {
    let host = with(&malmo(), OwnField::Hosts, &file("vard", "2", "Budget"));
    let both = with(&host, OwnField::Schemes, &file("mitt", "1", "Protokoll"));
    let (amount, source) = told(&both, "vard").expect("the host's");
    assert_eq!(amount, "714754");
    assert!(source.contains("Budget") && !source.contains("Protokoll"), "{source}");
    let (amount, source) = told(&both, "mitt").expect("one's own");
    assert_eq!(amount, "357377");
    assert!(source.contains("Protokoll"), "{source}");
    let same = with(&host, OwnField::Schemes, &file("vard", "1", "Protokoll"));
    assert_eq!(told(&same, "vard").expect("one's own").0, "357377");
    assert_eq!(standing(&same).hosts, Hosts::Added(Vec::new()));
}

/// The same file under another identifier, with names that only its file knows to be its own.
fn named(id: &str, rate: &str, name: &str) -> String {
    let names = [("namn", format!("Namn {id} Budget")), ("kortnamn", format!("Kort {id} Budget"))];
    names.iter().fold(file(id, rate, "Budget"), |file, (field, old)| {
        let (before, after) = (format!("\"{field}\": \"{old}\""), format!("\"{field}\": \"{name}\""));
        assert!(file.contains(&before));
        file.replace(&before, &after)
    })
}

/// A host's scheme of 2 kr and a person's own of 1 kr, by names that only a hyphen parts, for Skåne.
fn of_one_name() -> Case {
    let host = with(&malmo(), OwnField::Hosts, &named("vard", "2", "Medlemsavgift"));
    let both = with(&host, OwnField::Schemes, &named("mitt", "1", "Medlems-avgift"));
    both.after(Action::county(CountyField::Scope, "12".to_owned()))
}

#[test]
fn a_hosts_scheme_and_a_persons_of_the_same_name_are_told_apart_in_every_output() {
    let both = of_one_name();
    let collection = collection_of(&both);
    let names = |id| collection.scheme(id).map(|of| (of.name.to_string(), of.short_name.to_string()));
    let twice = |name: &str| Some((name.to_owned(), name.to_owned()));
    assert_eq!(names("vard"), twice("Medlemsavgift (uppgift från värdwebbplatsen)"));
    assert_eq!(
        names("mitt"),
        twice("Medlems-avgift (enligt användaren)"),
        "the hyphen alone tells nobody apart"
    );
    let reckoned = both.basis(registered()).reckon(&collection, registered());
    let taking_part = both.taking_part(registered());
    let together = reckoned.together(&taking_part, None);
    let sheet = municipalities(&reckoned, &together, &taking_part);
    let headings = String::from_utf8(csv(&sheet, Dialect::Rfc4180)).expect("text");
    for heading in
        [",Medlemsavgift (uppgift från värdwebbplatsen) 2024,", ",Medlems-avgift (enligt användaren) 2024,"]
    {
        assert!(headings.contains(heading), "{headings}");
    }
}

#[test]
fn a_hosts_scheme_and_a_persons_of_the_same_name_share_no_input_in_the_workbook() {
    let host = with(&malmo(), OwnField::Hosts, &named("vard", "2", "Medlemsavgift"));
    let both = with(&host, OwnField::Schemes, &named("mitt", "1", "Medlemsavgift"));
    let both = both.after(Action::county(CountyField::Scope, "12".to_owned()));
    let collection = collection_of(&both);
    let bytes = workbook(&both, &collection, "2026-11-22".parse().expect("a day"), "0").expect("a workbook");
    let amounts = part(&bytes, "xl/worksheets/sheet1.xml");
    // The input that Malmö's amount is reckoned from: 2 kr and 1 kr each stand in a cell of their own.
    let rate = |amount: &str| {
        let (before, _) = amounts.split_once(&format!(",6),0)</f><v>{amount}</v>")).expect(amount);
        before.rsplit_once("Indata!").map(|(_, cell)| cell.to_owned())
    };
    assert_ne!(rate("714754"), rate("357377"));
}

#[test]
fn what_a_host_has_not_sent_or_cannot_be_read_counts_for_nothing() {
    let awaited = malmo().after(Action::own(OwnField::Hosts, AWAITED.to_owned()));
    assert_eq!(standing(&awaited).hosts, Hosts::Awaited);
    assert_eq!(collection_of(&awaited), *builtin());
    assert_eq!(awaited.for_address(builtin()), malmo(), "no link carries what has not come");
    let wrong = with(&malmo(), OwnField::Hosts, &file("vard", "mycket", "Budget"));
    let packed = malmo().after(Action::own(OwnField::Hosts, "!".to_owned()));
    for case in [wrong, packed] {
        assert_eq!(standing(&case).hosts, Hosts::Unreadable);
        assert_eq!(collection_of(&case), *builtin());
    }
    let long = malmo().after(Action::own(OwnField::Hosts, "A".repeat(8_001)));
    assert!(long.is_too_long_for_a_link(OwnField::Hosts) && !long.is_too_long_for_a_link(OwnField::Schemes));
    assert_eq!(long.for_address(builtin()), malmo());
}

#[test]
fn a_hosts_file_is_held_to_the_same_rules_in_either_format() {
    let toml = fs::read("src/scheme/samples/pott.toml").expect("a sample");
    let packed = hosts_file(&toml).expect("a file without faults");
    let case = malmo().after(Action::own(OwnField::Hosts, packed));
    assert_eq!(standing(&case).hosts, Hosts::Added(vec!["exempel-pott".into(), "exempel-nycklar".into()]));
    assert!(hosts_file(file("vard", "2", "Budget").as_bytes()).is_ok());
    let many = hosts_file(file("yrkesresan", "mycket", "Budget").as_bytes()).expect_err("two faults");
    assert_eq!(many.len(), 2, "{many:?}");
    let long = vec![b' '; 1_000_001];
    for hostile in [&[0xff, 0xfe][..], b"", b"{", &long] {
        assert!(!hosts_file(hostile).expect_err("no schemes").is_empty());
    }
}

/// The same fee for other days and other municipalities; an open end is no end.
fn for_days(days: &str, concerns: &str) -> String {
    let open =
        file("mitt", "1", "Protokoll").replace("\"galler\": \"alla\"", &format!("\"galler\": {concerns}"));
    open.replace("\"fran\": \"2024-01-01\", \"till\": \"2024-12-31\"", days)
}

#[test]
fn the_years_are_widened_to_those_of_own_schemes_and_to_no_more() {
    let seen = |days: &str, (from, to): (u16, u16)| {
        let case = Case::showing(Year(2020), Year(2024)).after(Action::Span(Year(from), Year(to)));
        let case = with(&case, OwnField::Schemes, &for_days(days, "\"alla\""));
        let (from, to) = standing(&case).years_with_own(&case);
        (from.0, to.0)
    };
    assert_eq!(seen("\"fran\": \"2026-01-01\", \"till\": \"2026-12-31\"", (2020, 2024)), (2020, 2026));
    assert_eq!(seen("\"fran\": \"2026-01-01\"", (2020, 2024)), (2020, 2026));
    assert_eq!(seen("\"fran\": \"2013-01-01\", \"till\": \"2014-12-31\"", (2020, 2024)), (2013, 2024));
    assert_eq!(seen("\"fran\": \"2021-01-01\"", (2020, 2024)), (2020, 2024));
    assert_eq!(seen("\"fran\": \"2022-01-01\", \"till\": \"2022-12-31\"", (2024, 2020)), (2020, 2024));
    // However far ahead, but no more columns than can be read.
    assert_eq!(seen("\"fran\": \"2060-01-01\", \"till\": \"2060-12-31\"", (2020, 2024)), (2020, 2060));
    assert_eq!(seen("\"fran\": \"2026-01-01\", \"till\": \"2099-12-31\"", (2020, 2024)), (2020, 2026));
}

#[test]
fn an_own_scheme_that_does_not_concern_the_chosen_municipality_is_named() {
    let named = |concerns: &str| {
        let days = "\"fran\": \"2024-01-01\", \"till\": \"2024-12-31\"";
        let case = with(&malmo(), OwnField::Schemes, &for_days(days, concerns));
        let standing = standing(&case);
        assert!(standing.problems.is_empty(), "{:?}", standing.problems);
        standing.own_not_concerning(&case)
    };
    assert_eq!(named("{\"kommuner\": [\"1440\", \"1480\"]}"), ["Kort mitt Protokoll"]);
    assert!(named("{\"lan\": [\"12\"]}").is_empty());
    assert!(named("\"alla\"").is_empty());
    let sentence = text::own::not_concerning(&["GR-avgift".to_owned()], "Malmö");
    assert_eq!(sentence, "Ordningen GR-avgift gäller inte Malmö och räknas därför inte för kommunen.");
}

#[test]
fn the_contract_with_hosts_names_the_years_of_the_calendar() {
    let contract = std::fs::read_to_string("src/embed/site/badda-in.html").expect("the contract");
    for end in ["första året", "sista året"] {
        let promised = format!("<td>{end}, {}–{}</td>", Year::FIRST, Year::LAST);
        assert!(contract.contains(&promised), "{promised}");
    }
}
