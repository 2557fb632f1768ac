//! The file that the editor writes: nothing typed is lost, and every field of the format has its words.

use kommunkalkyl::case::{Action, Case, LONGEST_IN_LINK, OwnField, pack, read, unpack, write};
use kommunkalkyl::document::{FieldPath, OwnFile, collection_of, field_of, read_file, standing};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::scheme::own::fields::{FILE, Fields, Shape};
use kommunkalkyl::scheme::own::{Format, LARGEST_FILE, read_own};
use kommunkalkyl::text::editor;

fn carrying(file: &OwnFile) -> Case {
    Case::showing(Year(2020), Year(2024)).after(Action::own(OwnField::Schemes, pack(&file.text())))
}

#[test]
fn a_copy_of_every_built_in_scheme_is_let_in_under_a_name_of_its_own_and_reckons_the_same() {
    for scheme in builtin().schemes.iter().filter(|of| !of.id.starts_with("nedtrappning")) {
        let file = OwnFile::empty().with_copy(scheme, builtin());
        let standing = standing(&carrying(&file));
        assert_eq!(standing.problems, [], "{}", scheme.id);
        let copy = standing.collection.scheme(&format!("var-{}", scheme.id)).expect("the copy");
        assert_eq!((&copy.periods, &copy.rebate), (&scheme.periods, &scheme.rebate), "{}", scheme.id);
    }
}

#[test]
fn a_blank_scheme_says_what_remains_and_each_of_it_is_a_field_of_the_form() {
    let file = OwnFile::empty().with_blank();
    let problems = read_own(&file.text(), Format::Json).expect_err("nothing is filled in");
    let fields: Vec<String> = problems.iter().map(field_of).collect();
    for expected in [
        "dokument.beslut.titel",
        "dokument.beslut.utgivare",
        "ordningar[0].namn",
        "ordningar[0].kortnamn",
        "ordningar[0].beslutad_av",
        "ordningar[0].om",
    ] {
        assert!(fields.iter().any(|field| field == expected), "{expected} is not among {fields:?}");
    }
    assert_eq!(standing(&carrying(&file)).collection, *builtin());
}

#[test]
fn what_is_typed_stays_as_it_was_typed_until_it_can_be_read() {
    let rate =
        FieldPath::default().field("ordningar").item(0).field("perioder").item(0).field("per_invanare");
    assert_eq!(rate.name(), "ordningar[0].perioder[0].per_invanare");
    let file = OwnFile::empty().with_blank().with(&rate, Some("72, kr/inv".into()));
    assert_eq!(file.text_at(&rate), "72, kr/inv");
    let again = OwnFile::open(&file.saved()).expect("a file with faults in its fields");
    assert_eq!(again.text_at(&rate), "72, kr/inv");
    assert_eq!(again.with(&rate, None).text_at(&rate), "");
}

#[test]
fn a_scheme_that_is_not_finished_leaves_the_finished_ones_in() {
    let fee = builtin().scheme("yrkesresan").expect("a scheme");
    let finished = OwnFile::empty().with_copy(fee, builtin());
    let before = standing(&carrying(&finished));
    let after = standing(&carrying(&finished.with_blank()));
    assert!(!after.problems.is_empty(), "the blank one is told");
    assert_eq!(after.own, before.own);
    assert_eq!(after.collection.scheme(&before.own[0]), before.collection.scheme(&before.own[0]));
    let blank = standing(&carrying(&OwnFile::empty().with_blank()));
    assert!(blank.own.is_empty() && !blank.problems.is_empty());
}

#[test]
fn a_scheme_that_is_taken_away_takes_its_documents_along_and_no_others() {
    let gr = builtin().scheme("gr-medlemsavgift").expect("the scheme");
    let file = OwnFile::empty().with_copy(gr, builtin()).with_blank();
    assert_eq!((file.count(), file.keys(&FieldPath::default().field("dokument")).len()), (2, 5));
    let left = file.without(1);
    assert_eq!(left.count(), 1);
    assert!(read_file(&left).is_some(), "{}", left.saved());
}

#[test]
fn every_field_of_the_format_has_its_words() {
    fn walk(fields: &Fields, lacking: &mut Vec<String>, depth: usize) {
        for field in fields.fields {
            let (label, hint) = editor::field(fields.name, field.name);
            let hidden = matches!(field.shape, Shape::Format) || field.name == "ordningar";
            if !hidden && (label == "Uppgift" || hint.is_empty()) {
                lacking.push(format!("{}.{}", fields.name, field.name));
            }
            if let Shape::Table(of)
            | Shape::List(Shape::Table(of), ..)
            | Shape::Map(_, Shape::Table(of), _)
            | Shape::WordOr(_, of) = &field.shape
            {
                assert!(depth < 10, "the format goes round");
                walk(of, lacking, depth + 1);
            }
        }
    }
    let mut lacking = Vec::new();
    walk(&FILE, &mut lacking, 0);
    assert!(lacking.is_empty(), "without words: {lacking:?}");
}

#[test]
fn a_hostile_or_broken_packing_leaves_the_built_in_schemes_and_says_so() {
    let bomb = pack(&"x".repeat(5_000_000));
    for packed in ["!", "AAAA", &bomb] {
        let case =
            Case::showing(Year(2020), Year(2024)).after(Action::own(OwnField::Schemes, packed.to_owned()));
        let standing = standing(&case);
        assert!(standing.unreadable || !standing.problems.is_empty(), "{packed:.10}");
        assert_eq!(standing.collection, *builtin());
    }
    assert_eq!(unpack(&bomb, LARGEST_FILE), None);
}

#[test]
fn schemes_that_are_too_long_for_a_link_stay_in_the_case_and_out_of_the_address() {
    let short = carrying(&OwnFile::empty().with_blank());
    assert!(write(&short.for_address(builtin())).contains("egen.ordningar="));
    let long = "x".repeat(LONGEST_IN_LINK + 1);
    let long = Case::showing(Year(2020), Year(2024)).after(Action::own(OwnField::Schemes, long));
    assert!(!write(&long.for_address(builtin())).contains("egen.ordningar="));
    assert!(write(&long).contains("egen.ordningar="));
    let opened = read(&write(&long), builtin(), registered()).expect("a case");
    assert_eq!((opened.passed_over, &opened.case), (0, &long), "parts of the page tell each other all of it");
    let link = opened.of_a_link();
    assert_eq!((link.passed_over, link.case.in_own(OwnField::Schemes)), (1, ""), "but no link holds it");
}

#[test]
fn an_own_scheme_stands_beside_the_built_in_ones_with_its_amounts_and_its_changed_rates() {
    let sample = std::fs::read_to_string("src/scheme/samples/pott.toml").expect("a sample");
    let file = OwnFile::open(&sample).expect("a good file");
    let case = carrying(&file)
        .after(Action::Choose("1480".parse().ok()))
        .after(Action::Span(Year(2024), Year(2024)));
    let amount = |case: &Case| {
        let collection = collection_of(case);
        let outcome = case.outcome(&collection, registered());
        let row = outcome.rows.iter().find(|row| row.scheme.id == "exempel-pott")?;
        Some(row.cells.first()?.answer.as_ref().ok()?.rounded.to_string())
    };
    // 6 250 000 kr × 596 841 / 1 070 935 = 3 483 177,08.
    assert_eq!(amount(&case).as_deref(), Some("3483177"));
    let twice = case.after(Action::change("exempel-pott", "delas.1.2024", "12 500 000".to_owned()));
    assert_eq!(amount(&twice).as_deref(), Some("6966354"));
    assert_eq!(collection_of(&twice).decided(), Some(&collection_of(&case)));
}

#[test]
fn a_link_s_schemes_and_the_references_of_a_file_are_said_as_a_person_would() {
    let names = ["A".to_owned(), "B".to_owned()];
    let one = "I länken finns en egen ordning: A. Den är inlagd av användaren. Kalkylen har inte kontrollerat uppgifterna.";
    let two = "I länken finns egna ordningar: A, B. De är inlagda av användaren. Kalkylen har inte kontrollerat uppgifterna.";
    assert_eq!(editor::in_link(&names[..1]), one);
    assert_eq!(editor::in_link(&names), two);
    assert_eq!(editor::document(1, " "), "Dokument 2");
    assert_eq!(editor::document(0, "Budget 2026"), "Dokument 1: Budget 2026");
    assert_eq!(editor::reference(Some(1), 3), "Källa 4 (dokument 2)");
    assert_eq!(editor::reference(None, 0), "Källa 1");
    assert!(editor::about(false).contains("Välj kommun, så visas resultatet."));
}
