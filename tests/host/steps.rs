//! What a step comes to as it is written, on the page and in drafts: never rounded before the last one.

use kommunkalkyl::money::{Kronor, PerInhabitant};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, Step, Typed, What, Whom, assess};
use kommunkalkyl::scheme::own::{Format, read_own};
use kommunkalkyl::scheme::{Collection, SettingName, builtin};
use kommunkalkyl::text;

/// Small, middling and largest.
const MUNICIPALITIES: [&str; 5] = ["0180", "1440", "2403", "1280", "0380"];

/// The built-in schemes, and every sample of own ones.
fn collections() -> Vec<Collection> {
    let samples = std::fs::read_dir("src/scheme/samples").expect("the samples").flatten();
    let samples = samples.map(|entry| {
        let sample = std::fs::read_to_string(entry.path()).expect("a sample");
        read_own(&sample, Format::Toml).expect("a sample is let in").collection
    });
    std::iter::once(builtin().clone()).chain(samples).collect()
}

/// Everything that a share taking part and a regional fee bring about.
fn typed() -> Vec<Typed> {
    let shares = ["50", "60", "61", "100"].map(str::to_owned);
    let taking_part = shares.map(|share| Typed::from_iter([(SettingName::Deltagande.into(), share)]));
    let regional = Typed::from_iter([
        (SettingName::Deltagande.into(), "77".to_owned()),
        (SettingName::Regional.into(), "0,72".to_owned()),
    ]);
    [Typed::new(), regional].into_iter().chain(taking_part).collect()
}

/// The last number of a line: "… = 2,28 kr per invånare" is 2.28.
fn last_number(line: &str) -> String {
    let plain = line.replace('\u{a0}', "").replace('\u{2212}', "-").replace(',', ".");
    let number = |of: char| of.is_ascii_digit() || of == '.' || of == '-';
    let end = plain.rfind(|of: char| of.is_ascii_digit()).expect("a number") + 1;
    let start = plain[..end].rfind(|of| !number(of)).map_or(0, |at| at + 1);
    plain[start..end].trim_start_matches(|of: char| !of.is_ascii_digit() && of != '-').to_owned()
}

fn says(line: &str, step: &Step<'_>) {
    let said: Kronor = last_number(line).parse().unwrap_or_else(|_| panic!("no amount at the end: {line}"));
    let price = matches!(step.what, What::Price | What::PriceWithRegional);
    let finest = if price { Kronor::whole(1) / 20_000 } else { Kronor::whole(1) / 200 };
    assert!((said - step.amount).abs() <= finest, "{line}: {}", step.amount);
    let per_inhabitant = line.ends_with("kr per invånare");
    assert_eq!(per_inhabitant, price, "{line}");
    if price {
        let rate = PerInhabitant::of_one(step.amount).rounded().to_string();
        let decimals = rate.split_once('.').is_some();
        assert!(!decimals || last_number(line).contains('.'), "whole kronor per inhabitant: {line}");
    }
}

#[test]
fn no_step_is_written_as_another_amount_than_it_comes_to() {
    let mut prices = 0;
    for collection in collections() {
        for scheme in collection.schemes.iter() {
            for typed in typed() {
                let settings = Settings::read(scheme, &typed, registered()).expect("settings");
                for year in Year(2012).to(Year(2028)) {
                    for code in MUNICIPALITIES {
                        let whom = Whom::Municipality(code.parse().expect("a code"));
                        let question = Question::new(&collection, registered(), whom);
                        let Ok(answer) = assess(&question, scheme, &settings, year) else { continue };
                        for step in &answer.steps {
                            prices += usize::from(step.what == What::Price);
                            says(&text::draft::reckoning(step), step);
                            says(&text::comes_to(step), step);
                        }
                    }
                }
            }
        }
    }
    assert!(prices > 100, "no price per inhabitant was reckoned");
}
