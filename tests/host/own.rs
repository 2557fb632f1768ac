//! Files of own schemes: what is let in, what is refused and why, and that nothing is lost on the way.

use kommunkalkyl::population::registered;
use kommunkalkyl::rules::{Question, Settings, Whom, assess_all};
use kommunkalkyl::scheme::own::{Format, Problem, read_any, read_own, write_own};
use kommunkalkyl::scheme::{Collection, builtin};
use kommunkalkyl::text::no_answer;
use kommunkalkyl::text::problem::problem;

const FORMATS: [Format; 2] = [Format::Json, Format::Toml];

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(problem).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_built_in_schemes_come_back_as_they_were_from_either_format() {
    for format in FORMATS {
        let written = write_own(builtin(), format);
        let read = read_any(&written, format).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
        let used: Vec<_> = builtin().documents.keys().filter(|id| written.contains(&***id)).collect();
        assert_eq!(read.collection.schemes, builtin().schemes, "{format:?}");
        assert!(read.collection.documents.keys().all(|id| used.contains(&id)), "{format:?}");
        assert_eq!(write_own(&read.collection, format), written, "{format:?}");
    }
}

#[test]
fn every_sample_is_let_in_and_survives_both_formats() {
    for entry in std::fs::read_dir("src/scheme/samples").expect("the samples").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a sample");
        let name = entry.file_name();
        let own = read_own(&text, Format::Toml).unwrap_or_else(|of| panic!("{name:?}:\n{}", lines(&of)));
        for format in FORMATS {
            let again = read_own(&write_own(&own.collection, format), format);
            let again = again.unwrap_or_else(|of| panic!("{name:?} as {format:?}:\n{}", lines(&of)));
            assert_eq!(again, own, "{name:?} as {format:?}");
        }
    }
}

/// Every amount that a collection's schemes give in twenty years.
fn amounts(collection: &Collection) -> Vec<String> {
    let question = Question::new(collection, registered(), Whom::Unnamed);
    let mut amounts = Vec::new();
    for scheme in collection.schemes.iter() {
        let settings = Settings::defaults(scheme);
        for year in (2012..2028).map(kommunkalkyl::population::Year) {
            for (of, answer) in assess_all(&question, scheme, &settings, year) {
                let said = match answer {
                    Ok(answer) => answer.exact.to_string(),
                    Err(reason) => no_answer(&reason),
                };
                amounts.push(format!("{} {year} {} {said}", scheme.id, of.code));
            }
        }
    }
    amounts
}

#[test]
fn the_built_in_schemes_give_the_same_figures_through_the_exchange_format() {
    let read = read_any(&write_own(builtin(), Format::Json), Format::Json).expect("the built-in schemes");
    assert_eq!(amounts(&read.collection), amounts(builtin()));
}
