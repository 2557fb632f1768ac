//! Golden cases, reckoned by hand from the sources and never regenerated from our own output.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kommunkalkyl::money::read_count;
use kommunkalkyl::population::Year;
use kommunkalkyl::population::registered;
use kommunkalkyl::rules::{Assessment, NoAnswer, Question, SettingKey, Settings, Typed, Whom, assess};
use kommunkalkyl::scheme::own::{Format, read_own};
use kommunkalkyl::scheme::{Collection, builtin};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    scheme: String,
    municipality: Option<String>,
    county: Option<String>,
    year: u16,
    population: Option<String>,
    #[serde(default)]
    set: BTreeMap<String, String>,
    population_used: Option<String>,
    rounded: Option<String>,
    exact: Option<String>,
    #[serde(default)]
    flags: Vec<String>,
    /// Flags that must not be there.
    #[serde(default)]
    no_flags: Vec<String>,
    outcome: Option<String>,
    reckoning: Option<String>,
}

/// Settings as a case, or the command line, gives them.
pub(crate) fn typed(set: &BTreeMap<String, String>) -> Typed {
    set.iter().map(|(name, value)| (SettingKey::named(name).expect("a setting"), value.clone())).collect()
}

fn outcome_name(answer: &NoAnswer<'_>) -> &'static str {
    match answer {
        NoAnswer::OutsideValidity { .. } | NoAnswer::RateUnknown { .. } | NoAnswer::NotInSource => {
            "outside-validity"
        }
        NoAnswer::NotConcerned => "not-concerned",
        NoAnswer::NeedsMunicipality => "needs-municipality",
        NoAnswer::NoSuchMunicipality(_) => "no-such-municipality",
        NoAnswer::NoPopulation { .. } => "no-population",
    }
}

fn faults(case: &Case, answer: Result<Assessment<'_>, NoAnswer<'_>>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut compare = |what: &str, expected: Option<&String>, got: Option<String>| {
        if expected.is_some() && expected != got.as_ref() {
            faults.push(format!("{what}: expected {expected:?}, got {got:?}"));
        }
    };
    match answer {
        Ok(answer) => {
            compare("outcome", case.outcome.as_ref(), None);
            compare("rounded", case.rounded.as_ref(), Some(answer.rounded.to_string()));
            compare("exact", case.exact.as_ref(), Some(answer.exact.to_string()));
            let used = answer.population.map(|population| population.value.to_string());
            compare("population", case.population_used.as_ref(), used);
            let flags: Vec<&str> = answer.flags.iter().map(|flag| flag.kind.as_str()).collect();
            for expected in &case.flags {
                if !flags.contains(&expected.as_str()) {
                    faults.push(format!("flag {expected} is missing among {flags:?}"));
                }
            }
            for unwanted in &case.no_flags {
                if flags.contains(&unwanted.as_str()) {
                    faults.push(format!("flag {unwanted} should not be there"));
                }
            }
            if case.rounded.is_none() && case.outcome.is_none() {
                faults.push("the case expects nothing".to_owned());
            }
        }
        Err(reason) => {
            let outcome = outcome_name(&reason).to_owned();
            if case.outcome.as_ref() != Some(&outcome) {
                faults.push(format!("expected {:?} or {:?}, got {outcome}", case.rounded, case.outcome));
            }
        }
    }
    faults
}

fn answered(collection: &Collection, case: &Case) -> Vec<String> {
    let scheme = collection.scheme(&case.scheme).expect("a scheme");
    let whom = match (&case.municipality, &case.county) {
        (Some(code), None) => Whom::Municipality(code.parse().expect("a code")),
        (None, Some(code)) => Whom::County(code.parse().expect("a code")),
        _ => panic!("{}: a municipality or a county", case.name),
    };
    let own_population =
        case.population.as_ref().map(|text| read_count(text, 1, 20_000_000).expect("a population"));
    let question = Question { own_population, ..Question::new(collection, registered(), whom) };
    let settings = Settings::read(scheme, &typed(&case.set), registered()).expect("settings");
    faults(case, assess(&question, scheme, &settings, Year(case.year)))
}

/// The cases of a folder that come out differently, and how many there are; each file with its schemes.
fn wrong(folder: &str, collection: impl Fn(&Path) -> Option<Collection>) -> (usize, Vec<String>) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for file in fs::read_dir(folder).expect("the folder of golden cases").flatten() {
        let cases = file.path().extension().is_some_and(|ending| ending == "toml");
        let Some(collection) = collection(&file.path()).filter(|_| cases) else { continue };
        let text = fs::read_to_string(file.path()).expect("a golden file");
        let parsed: File = toml::from_str(&text).expect("a golden file");
        for case in &parsed.case {
            count += 1;
            for fault in answered(&collection, case) {
                let reckoning = case.reckoning.as_deref().unwrap_or_default();
                wrong.push(format!("{} {}: {}: {fault} ({reckoning})", case.scheme, case.year, case.name));
            }
        }
    }
    (count, wrong)
}

#[test]
fn every_golden_case_comes_out_as_it_was_reckoned_by_hand() {
    let other = |path: &Path| path.file_name().is_some_and(|name| name != "national.toml");
    let (count, wrong) = wrong("tests/golden", |path| other(path).then(|| builtin().clone()));
    assert!(count >= 60, "only {count} golden cases");
    assert!(wrong.is_empty(), "{} of {count} are off:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_sample_of_an_own_scheme_comes_out_as_it_was_reckoned_by_hand() {
    let (count, wrong) = wrong("tests/golden/own", |path| {
        let sample = Path::new("src/scheme/samples").join(path.file_name()?);
        let own = read_own(&fs::read_to_string(sample).expect("a sample"), Format::Toml);
        Some(own.expect("a sample without faults").beside(builtin()))
    });
    let samples = fs::read_dir("src/scheme/samples").expect("the samples").count();
    let files = fs::read_dir("tests/golden/own").expect("the folder").count();
    assert_eq!(files, samples, "each kind of scheme has its cases");
    assert!(count >= 80, "only {count} golden cases");
    assert!(wrong.is_empty(), "{} of {count} are off:\n{}", wrong.len(), wrong.join("\n"));
}
