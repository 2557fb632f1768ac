//! What holds for every scheme, every municipality and every year.

use std::collections::BTreeMap;

use kommunkalkyl::money::{Kronor, Share};
use kommunkalkyl::population::{CountyCode, Year, registered};
use kommunkalkyl::rules::{
    Assessment, Key, NoAnswer, Question, Settings, Typed, Whom, assess, assess_all, is_composed,
};
use kommunkalkyl::scheme::{Input, Scheme, SettingName, Tariff, builtin};
use proptest::prelude::*;

const YEARS: (Year, Year) = (Year(2005), Year(2032));

fn question(whom: Whom) -> Question<'static> {
    Question::new(builtin(), registered(), whom)
}

/// Every way in which a scheme's choices can be combined, one at a time.
fn variants(scheme: &Scheme) -> Vec<Typed> {
    let mut variants = vec![Typed::new()];
    for setting in scheme.settings.iter() {
        let values: Vec<String> = match &setting.input {
            Input::Choice { options } => options.iter().map(|option| option.value.to_string()).collect(),
            Input::Count => vec!["120".to_owned()],
            Input::Kronor => vec!["1 234 567,50".to_owned()],
            Input::PerInhabitant => vec!["2,10".to_owned()],
            Input::Percent { .. } => ["0", "33,33", "75", "100"].map(str::to_owned).to_vec(),
            Input::PopulationYear => vec!["2015".to_owned()],
        };
        variants.extend(values.into_iter().map(|value| Typed::from_iter([(setting.name.into(), value)])));
    }
    variants
}

/// What must hold of any answer: the steps lead to it, and its parts add up.
fn holds(answer: &Assessment<'_>, scheme: &Scheme, settings: &Settings) -> Result<(), String> {
    let last = answer.steps.last().ok_or("no steps")?;
    let law = |holds: bool, law: &str| if holds { Ok(()) } else { Err(law.to_owned()) };
    law(last.amount == answer.rounded, "the last step is the amount")?;
    law(answer.rounded == answer.rounded.rounded(), "whole kronor are shown")?;
    law(!answer.rounded.is_negative(), "no amount is negative")?;
    let off = answer.exact - answer.rounded;
    law(off.abs() < Kronor::whole(2), "apportioning moves an amount by less than two kronor")?;
    for step in &answer.steps {
        let off = step.expression.value() - step.amount;
        law(off.abs() < Kronor::whole(2), "a step is what its expression comes to")?;
        law(step.source.is_none_or(|key| scheme.sources.contains_key(key)), "a step's source exists")?;
    }
    if !answer.purposes.is_empty() && settings.surveys.is_none() {
        let purposes: Kronor = answer.purposes.iter().map(|(_, amount)| *amount).sum();
        law(purposes == answer.rounded, "the purposes add up to the fee")?;
    }
    Ok(())
}

#[test]
fn every_scheme_answers_every_municipality_and_county_in_every_year() {
    let mut answers = 0;
    for scheme in builtin().schemes.iter() {
        for typed in variants(scheme) {
            let settings = Settings::read(scheme, &typed, registered()).expect("settings");
            for year in YEARS.0.to(YEARS.1) {
                for (of, answer) in assess_all(&question(Whom::Unnamed), scheme, &settings, year) {
                    if let Ok(answer) = answer {
                        answers += 1;
                        if let Err(law) = holds(&answer, scheme, &settings) {
                            panic!("{} {} {year} {typed:?}: {law}: {answer:#?}", scheme.id, of.name);
                        }
                    }
                }
                for county in registered().counties() {
                    if let Ok(answer) = assess(&question(Whom::County(county.code)), scheme, &settings, year)
                    {
                        holds(&answer, scheme, &settings).unwrap_or_else(|law| panic!("{} {law}", scheme.id));
                    }
                }
            }
        }
    }
    assert!(answers > 100_000, "only {answers} answers");
}

#[test]
fn a_county_is_what_its_municipalities_add_up_to() {
    for scheme in builtin().schemes.iter() {
        for typed in variants(scheme) {
            let settings = Settings::read(scheme, &typed, registered()).expect("settings");
            for year in YEARS.0.to(YEARS.1) {
                let mut sums: BTreeMap<CountyCode, Kronor> = BTreeMap::new();
                for (of, answer) in assess_all(&question(Whom::Unnamed), scheme, &settings, year) {
                    if let Ok(answer) = answer {
                        *sums.entry(of.code.county()).or_default() += answer.rounded;
                    }
                }
                // Surveys are counted once for whoever asks, and what was received is one municipality's own.
                if settings.surveys.is_some() || settings.received.at(year).is_some() {
                    continue;
                }
                for county in registered().counties() {
                    let own = assess(&question(Whom::County(county.code)), scheme, &settings, year);
                    let own = own.ok().map(|answer| answer.rounded);
                    let sum = sums.get(&county.code).copied();
                    assert_eq!(own, sum, "{} {} {year} {typed:?}", scheme.id, county.name);
                }
            }
        }
    }
}

#[test]
fn a_year_without_a_rate_never_has_an_amount() {
    for scheme in builtin().schemes.iter() {
        let settings = Settings::defaults(scheme);
        for year in YEARS.0.to(YEARS.1) {
            let period = scheme.periods.iter().find(|period| period.covers(year));
            let decided = period.is_some_and(|period| {
                !matches!(period.tariff, Tariff::Unknown { .. } | Tariff::Nothing { .. })
            });
            for (of, answer) in assess_all(&question(Whom::Unnamed), scheme, &settings, year) {
                match answer {
                    Ok(_) => assert!(decided, "{} answered {year} for {}", scheme.id, of.name),
                    Err(NoAnswer::NotInSource) => {}
                    // The population is registered from 2008 on; some fees are older.
                    Err(NoAnswer::NoPopulation { wanted }) => assert!(wanted < registered().first_year()),
                    Err(reason) => assert!(!decided, "{} {year} {}: {reason:?}", scheme.id, of.name),
                }
            }
        }
    }
}

/// The first view is not linked with what reckons composed tariffs.
#[test]
fn no_built_in_scheme_is_composed_in_any_year() {
    for scheme in builtin().schemes.iter() {
        for year in (2000..2040).map(Year) {
            assert!(!is_composed(scheme, year), "{} {year}", scheme.id);
        }
    }
}

#[test]
fn the_price_of_yrkesresan_never_rises_with_who_takes_part() {
    let scheme = builtin().scheme("yrkesresan").expect("the scheme");
    let whom = Whom::Municipality("1280".parse().expect("Malmö"));
    let mut last = None;
    for percent in 1..=100 {
        let typed = Typed::from_iter([(SettingName::Deltagande.into(), percent.to_string())]);
        let settings = Settings::read(scheme, &typed, registered()).expect("settings");
        let fee = assess(&question(whom), scheme, &settings, Year(2024)).expect("a fee").exact;
        assert!(last.is_none_or(|last| fee <= last), "{percent} %");
        last = Some(fee);
    }
}

#[test]
fn a_municipality_without_a_name_pays_as_one_with_that_population() {
    let scheme = builtin().scheme("skr-kunskapsstyrning").expect("the scheme");
    let settings = Settings::defaults(scheme);
    for of in registered().municipalities() {
        let named = question(Whom::Municipality(of.code));
        let inhabitants = registered().of_municipality(of.code, Year(2018));
        let unnamed = Question { own_population: inhabitants, ..question(Whom::Unnamed) };
        let fee = |question| assess(&question, scheme, &settings, Year(2020)).expect("a fee").rounded;
        assert_eq!(fee(named), fee(unnamed), "{}", of.name);
    }
}

proptest! {
    #[test]
    fn any_typed_population_and_setting_gives_an_answer_or_a_reason(
        place in 0_usize..290,
        own in proptest::option::of(1_u32..20_000_000),
        year in 2005_u16..2035,
        share in 0_u32..=10_000,
        scheme in 0_usize..8,
        key in 0_usize..3,
    ) {
        let scheme = &builtin().schemes[scheme];
        let of = &registered().municipalities()[place];
        let equal_part: Share = format!("{}.{:04}", share / 10_000, share % 10_000).parse().expect("a share");
        let mut settings = Settings::defaults(scheme);
        settings.key = [Key::Population, Key::Equal, Key::BaseAndPopulation { equal_part }][key];
        settings.municipal_share = equal_part;
        settings.taking_part = equal_part;
        let question = Question { own_population: own, ..question(Whom::Municipality(of.code)) };
        if let Ok(answer) = assess(&question, scheme, &settings, Year(year)) {
            prop_assert!(holds(&answer, scheme, &settings).is_ok());
        }
    }
}
