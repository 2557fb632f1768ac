//! National and county sums, reckoned by hand, and the population's own totals.

use std::collections::BTreeMap;
use std::fs;

use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Question, Settings, Whom, assess_all};
use kommunkalkyl::scheme::builtin;
use serde::Deserialize;

use crate::golden::typed;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    sum: Vec<Sum>,
    population: Vec<Population>,
    county_count: Vec<CountyCount>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sum {
    name: String,
    scheme: String,
    year: u16,
    #[serde(default)]
    set: BTreeMap<String, String>,
    over: String,
    total: String,
    reckoning: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Population {
    year: u16,
    /// What the municipalities add up to.
    total: String,
    /// What Statistics Sweden publishes for the country, where that is not the same.
    published: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountyCount {
    county: String,
    name: String,
    count: usize,
}

fn file() -> File {
    let text = fs::read_to_string("tests/golden/national.toml").expect("the national sums");
    toml::from_str(&text).expect("the national sums")
}

#[test]
fn the_national_population_of_every_year_is_reproduced() {
    let totals = file().population;
    assert_eq!(totals.len(), 18);
    for Population { year, total, published } in totals {
        let registered = registered().of_nation(Year(year)).map(|nation| nation.to_string());
        assert_eq!(registered.as_ref(), Some(&total), "{year}");
        // From 2025 on each published figure is a little uncertain by itself; nothing is made to fit.
        assert_eq!(published.is_some(), year >= 2025, "{year}");
        let off = published.map_or(0, |published| whole(&published) - whole(&total));
        assert_eq!(off, if year == 2025 { 9 } else { 0 }, "{year}");
    }
}

fn whole(number: &str) -> i64 {
    number.parse().expect("a whole number")
}

#[test]
fn every_county_has_its_municipalities() {
    let counts = file().county_count;
    assert_eq!(counts.len(), 21);
    for CountyCount { county, name, count } in counts {
        let code = county.parse().expect("a code");
        assert_eq!(registered().municipalities_of(code).len(), count, "{county} {name}");
    }
}

#[test]
fn national_and_county_sums_are_exact_to_the_krona() {
    let collection = builtin();
    let mut wrong = Vec::new();
    for sum in file().sum {
        let scheme = collection.scheme(&sum.scheme).expect("a scheme");
        let settings = Settings::read(scheme, &typed(&sum.set), registered()).expect("settings");
        let question = Question::new(collection, registered(), Whom::Unnamed);
        let total: Kronor = assess_all(&question, scheme, &settings, Year(sum.year))
            .filter(|(of, _)| sum.over == "all" || of.code.county().to_string() == sum.over)
            .filter_map(|(_, answer)| answer.ok())
            .map(|answer| answer.rounded)
            .sum();
        if total.to_string() != sum.total {
            let reckoning = sum.reckoning.unwrap_or_default();
            wrong.push(format!("{}: expected {}, got {total} ({reckoning})", sum.name, sum.total));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
