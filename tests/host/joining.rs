//! Who joins: golden cases reckoned by hand, and what holds whoever joins.

use std::collections::BTreeMap;
use std::fs;

use kommunkalkyl::money::{Kronor, Share};
use kommunkalkyl::population::{Figures, MunicipalityCode, Year, registered};
use kommunkalkyl::rules::{
    Joined, Question, Settings, Whom, assess, assess_all, price, repaid, share_taking_part,
};
use kommunkalkyl::scheme::{Tariff, builtin};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    joined: Vec<JoinedCase>,
    price: Vec<PriceCase>,
    surplus: Vec<SurplusCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct JoinedCase {
    name: String,
    scheme: String,
    year: u16,
    county: Option<String>,
    #[serde(default)]
    without: Vec<String>,
    only: Option<Vec<String>>,
    count: u32,
    all: u32,
    income: String,
    posts: Option<String>,
    covers: Option<String>,
    majority: Option<bool>,
    reckoning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceCase {
    name: String,
    year: u16,
    #[serde(default)]
    without: Vec<String>,
    largest_only: Option<usize>,
    population: u32,
    price: String,
    municipality: String,
    fee: String,
    reckoning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SurplusCase {
    name: String,
    surplus: String,
    #[serde(default)]
    without: Vec<String>,
    parts: BTreeMap<String, String>,
    reckoning: String,
}

fn file() -> File {
    let text = fs::read_to_string("tests/golden/county/joining.toml").expect("the golden cases");
    toml::from_str(&text).expect("the golden cases")
}

/// Everyone's fee in a year, in whole kronor.
fn fees(scheme: &str, year: u16) -> Vec<(MunicipalityCode, Kronor)> {
    let scheme = builtin().scheme(scheme).expect("a scheme");
    let question = Question::new(builtin(), registered(), Whom::Unnamed);
    let settings = Settings::defaults(scheme);
    let answers = assess_all(&question, scheme, &settings, Year(year));
    answers.map(|(of, answer)| (of.code, answer.expect("a fee").rounded)).collect()
}

/// The first four decimals, as a person writes them down.
fn four(share: Share) -> String {
    let rounded: Kronor = share.to_string().parse().expect("a decimal");
    let thousands = (rounded * 10_000).rounded() / 10_000;
    thousands.to_string()
}

/// From everyone's fee, and whether they have joined.
fn joined_of(fees: impl IntoIterator<Item = (Kronor, bool)>) -> Joined {
    let fees: Vec<(Kronor, bool)> = fees.into_iter().collect();
    let absent = fees.iter().filter(|(_, joined)| !joined).map(|(fee, _)| *fee);
    let all = u32::try_from(fees.len()).expect("a number of municipalities");
    Joined::but_for(all, fees.iter().map(|(fee, _)| *fee).sum(), absent)
}

#[test]
fn who_joins_brings_in_and_carries_what_was_reckoned_by_hand() {
    for case in file().joined {
        let has_joined = |code: MunicipalityCode| {
            let code = code.to_string();
            !case.without.contains(&code) && case.only.as_ref().is_none_or(|only| only.contains(&code))
        };
        let asked = |code: MunicipalityCode| {
            case.county.as_ref().is_none_or(|county| code.county().to_string() == *county)
        };
        let fees = fees(&case.scheme, case.year).into_iter().filter(|(code, _)| asked(*code));
        let joined = joined_of(fees.map(|(code, fee)| (fee, has_joined(code))));
        let why = format!("{}: {}", case.name, case.reckoning);
        assert_eq!((joined.count, joined.all), (case.count, case.all), "{why}");
        assert_eq!(joined.income.to_string(), case.income, "{why}");
        let scheme = builtin().scheme(&case.scheme).expect("a scheme");
        let posts = scheme.capacity.as_ref().and_then(|capacity| joined.posts(capacity.posts)).map(four);
        assert_eq!(posts, case.posts, "{why}");
        if let Some(covers) = &case.covers {
            let ceiling = scheme.ceiling.as_ref().expect("a ceiling").amount;
            let decimals = joined.covers(ceiling).map(four).expect("a share");
            assert_eq!(decimals.trim_end_matches('0'), covers.trim_end_matches('0'), "{why}");
        }
        assert!(case.majority.is_none_or(|majority| majority == joined.is_majority()), "{why}");
    }
}

#[test]
fn the_price_of_yrkesresan_is_what_was_reckoned_by_hand() {
    let scheme = builtin().scheme("yrkesresan").expect("the scheme");
    let Tariff::Participation { highest, computed_for } = scheme.periods[0].tariff else { panic!("a price") };
    for case in file().price {
        let why = format!("{}: {}", case.name, case.reckoning);
        let figures = Figures::new(registered(), Year(case.year - 2), None).expect("a date");
        let mut codes: Vec<MunicipalityCode> =
            registered().municipalities().iter().map(|of| of.code).collect();
        codes.sort_by_key(|code| std::cmp::Reverse(figures.municipality(*code)));
        codes.truncate(case.largest_only.unwrap_or(usize::MAX));
        codes.retain(|code| !case.without.contains(&code.to_string()));
        let population: u32 = codes.iter().map(|code| figures.municipality(*code)).sum();
        assert_eq!(population, case.population, "{why}");
        let share = share_taking_part(figures, &codes);
        let each = price(highest, computed_for, share).value();
        let shown: Share = each.to_string().parse().expect("a decimal");
        assert_eq!(four(shown).trim_end_matches('0'), case.price, "{why}");
        let settings = Settings { taking_part: share, ..Settings::defaults(scheme) };
        let whom = Whom::Municipality(case.municipality.parse().expect("a code"));
        let question = Question::new(builtin(), registered(), whom);
        let fee = assess(&question, scheme, &settings, Year(case.year)).expect("a fee").rounded;
        assert_eq!(fee.to_string(), case.fee, "{why}");
    }
}

#[test]
fn a_surplus_is_repaid_as_it_was_reckoned_by_hand() {
    for case in file().surplus {
        let fees = fees("skane-utvecklingsenhet", 2016);
        let paid: Vec<Kronor> = fees
            .iter()
            .map(|(code, fee)| if case.without.contains(&code.to_string()) { Kronor::ZERO } else { *fee })
            .collect();
        let surplus: Kronor = case.surplus.parse().expect("an amount");
        let parts = repaid(surplus, &paid);
        assert_eq!(parts.iter().copied().sum::<Kronor>(), surplus, "{}", case.name);
        for ((code, _), part) in fees.iter().zip(&parts) {
            if let Some(expected) = case.parts.get(&code.to_string()) {
                assert_eq!(&part.to_string(), expected, "{}: {}", case.name, case.reckoning);
            }
        }
    }
}

#[test]
fn more_than_half_of_290_is_146() {
    let at = |count| Joined { count, all: 290, ..Joined::default() };
    assert_eq!(at(0).majority(), 146);
    assert!(!at(145).is_majority() && at(146).is_majority());
    assert_eq!(joined_of([]).posts(8), None, "nobody carries nothing");
}

proptest! {
    #[test]
    fn whoever_joins_adds_to_what_is_shared_and_whoever_leaves_takes_it_back(
        joins in prop::collection::vec(any::<bool>(), 33),
        who in 0_usize..33,
    ) {
        let fees = fees("skane-utvecklingsenhet", 2016);
        let joined = joined_of(fees.iter().map(|(_, fee)| *fee).zip(joins.iter().copied()));
        let (_, fee) = fees[who];
        let more = joined.with(fee);
        prop_assert!(more.income > joined.income && more.posts(8) > joined.posts(8));
        prop_assert_eq!(more.without(fee), joined);
        let share: Share = "8".parse().expect("a share");
        prop_assert!(joined.posts(8).expect("posts") <= share);
    }
}
