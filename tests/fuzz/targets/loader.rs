//! Whatever bytes a file of own schemes has, the loader answers; and what it lets in can be saved,
//! loaded again, and reckoned by.
#![no_main]

use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, Whom, assess};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::scheme::own::{Format, OwnSchemes, read_own, read_own_bytes, write_own};
use kommunkalkyl::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::Json, Format::Toml] {
        match read_own_bytes(bytes, format) {
            Ok(own) => let_in(&own),
            Err(problems) => {
                assert!(!problems.is_empty());
                for problem in problems {
                    assert!(!text::problem::problem(&problem).is_empty());
                }
            }
        }
    }
});

fn let_in(own: &OwnSchemes) {
    for format in [Format::Json, Format::Toml] {
        let again = read_own(&write_own(&own.collection, format), format);
        assert_eq!(again.as_ref(), Ok(own), "{format:?}");
    }
    let collection = own.beside(builtin());
    let whom = Whom::Municipality(registered().municipalities()[7].code);
    for scheme in own.collection.schemes.iter().take(3) {
        let settings = Settings::defaults(scheme);
        for whom in [whom, Whom::Unnamed] {
            for population in [None, Some(1), Some(20_000_000)] {
                let question = Question {
                    own_population: population,
                    ..Question::new(&collection, registered(), whom)
                };
                for year in [1990, 2024, 2025, 2100].map(Year) {
                    if let Ok(answer) = assess(&question, scheme, &settings, year) {
                        assert_eq!(answer.steps.last().map(|step| step.amount), Some(answer.rounded));
                    }
                }
            }
        }
    }
}
