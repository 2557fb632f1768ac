//! What holds for every own scheme that can be said.

use std::borrow::Cow;

use kommunkalkyl::money::{Kronor, PerInhabitant, Share};
use kommunkalkyl::population::{Municipality, MunicipalityCode, Year, registered};
use kommunkalkyl::rules::{Assessment, Question, Settings, Whom, assess};
use kommunkalkyl::scheme::own::{Format, read_own, write_own};
use kommunkalkyl::scheme::{
    Bracket, Collection, Composed, Concerns, Counts, Document, Index, Kind, List, Map, PartYear, Period,
    PopulationDate, Rates, Rebate, Rounding, Scheme, Shared, SharedBy, Source, Tariff, Text, Whose,
};
use kommunkalkyl::text;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn list<T: Clone>(items: Vec<T>) -> List<T> {
    Cow::Owned(items)
}

fn kronor(hundredths: i64) -> Kronor {
    Kronor::whole(hundredths) / 100
}

fn share(per_mille: u32) -> Share {
    Share::of(per_mille, 1000).expect("a share")
}

fn rate(ten_thousandths: u32) -> PerInhabitant {
    PerInhabitant::of_one(Kronor::whole(ten_thousandths.into()) / 10_000)
}

/// A scheme with one tariff, from the first day to the last.
fn scheme(concerns: Concerns, tariff: Tariff, (from, to): (&str, &str), rounding: Rounding) -> Scheme {
    let period = Period {
        from: from.parse().expect("a day"),
        to: Some(to.parse().expect("a day")),
        tariff,
        source: "k".into(),
        part_year: Some(PartYear::ByDays),
        rebate: None,
        ceiling: None,
        purposes: list(Vec::new()),
    };
    let source = Source { document: "d".into(), place: Some("s. 1".into()), quote: None };
    Scheme {
        id: "var-egen".into(),
        name: "En egen ordning".into(),
        short_name: "Egen".into(),
        kind: Kind::Fee,
        decided_by: "Vi".into(),
        about: "Prov.".into(),
        concerns,
        population: PopulationDate { years_before: 2, fixed: None, source: None },
        listed_to: None,
        rounding,
        periods: list(vec![period]),
        rebate: None,
        ceiling: None,
        capacity: None,
        needs_most: None,
        purposes: list(Vec::new()),
        unit_price: None,
        settings: list(Vec::new()),
        notes: list(Vec::new()),
        dates: list(Vec::new()),
        sources: Map(Cow::Owned(vec![("k".into(), source)])),
        whose: Whose::Decided,
    }
}

fn collection(scheme: Scheme) -> Collection {
    let document = Document { title: "T".into(), publisher: "U".into(), reference: None, dated: None };
    Collection {
        schemes: list(vec![scheme]),
        decided: kommunkalkyl::scheme::Decided::default(),
        documents: Map(Cow::Owned(vec![(Text::from("d"), document)])),
    }
}

fn answered(
    collection: &Collection,
    whom: Whom,
    own_population: Option<u32>,
    year: u16,
) -> Option<Assessment<'_>> {
    let scheme = &collection.schemes[0];
    let question = Question { own_population, ..Question::new(collection, registered(), whom) };
    assess(&question, scheme, &Settings::defaults(scheme), Year(year)).ok()
}

/// A fee of somebody without a name, with so many inhabitants.
fn fee(collection: &Collection, inhabitants: u32) -> Kronor {
    answered(collection, Whom::Unnamed, Some(inhabitants), 2024).expect("a fee").exact
}

fn counts() -> impl Strategy<Value = Counts> {
    select(vec![Counts::Everybody, Counts::Slices])
}

fn rounding() -> impl Strategy<Value = Rounding> {
    select(vec![Rounding::Ore, Rounding::Krona, Rounding::Ten, Rounding::Hundred, Rounding::Thousand])
}

prop_compose! {
    /// Brackets whose limits grow; by slices with a base in the first only.
    fn rates()(
        counts in counts(),
        limits in prop::collection::btree_set(1_u32..200_000, 0..5),
        steps in prop::collection::vec((0_i64..10_000_000, 0_u32..1_000_000), 6),
    ) -> Rates {
        let limits: Vec<Option<u32>> = limits.into_iter().map(Some).chain([None]).collect();
        let brackets: Vec<Bracket> = limits.iter().zip(steps).enumerate().map(|(place, (up_to, (base, rate_of)))| {
            let based = counts == Counts::Everybody || place == 0;
            let base = if based { kronor(base) } else { Kronor::ZERO };
            Bracket { up_to: *up_to, base, per_inhabitant: rate(rate_of) }
        }).collect();
        // One bracket alone is the same either way, and written as the plainer.
        let counts = if brackets.len() == 1 { Counts::Everybody } else { counts };
        Rates { counts, brackets: list(brackets) }
    }
}

/// Some municipalities, with a key to divide a sum between them.
fn sharers() -> impl Strategy<Value = (Vec<MunicipalityCode>, SharedBy)> {
    let codes: Vec<MunicipalityCode> = registered().municipalities().iter().map(|of| of.code).collect();
    let weights = prop::collection::vec(0_u32..100_000, 290);
    (subsequence(codes, 1..60), 0_u8..4, 0_u32..=1000, weights).prop_map(|(codes, key, part, weights)| {
        let by = match key {
            0 => SharedBy::Population,
            1 => SharedBy::Equal,
            2 => SharedBy::BaseAndPopulation(share(part)),
            _ => {
                let weight = |weight: u32| PerInhabitant::of_one(Kronor::whole((weight + 1).into()) / 100);
                let weights = codes
                    .iter()
                    .zip(weights)
                    .map(|(code, of)| (*code, weight(of).to_string().parse().expect("a weight")));
                SharedBy::Weights(Map(Cow::Owned(weights.collect())))
            }
        };
        (codes, by)
    })
}

prop_compose! {
    fn shared()((codes, by) in sharers(), units in 0_i64..1_000_000, rounding in rounding(), parts in (0_u32..=1000, 0_u32..=1000))
        -> (Vec<MunicipalityCode>, Shared, Rounding) {
        let amount = Kronor::whole(units) * unit_share(rounding.unit());
        let some = |part: u32| (part < 900).then(|| share(part));
        let shared = Shared {
            name: "Pott".into(),
            amount,
            taken_over: some(parts.0),
            municipal_share: some(parts.1),
            by,
        };
        (codes, shared, rounding)
    }
}

/// So many kronor as a factor.
fn unit_share(unit: Kronor) -> Share {
    unit.to_string().parse().expect("a number")
}

fn steps_hold(answer: &Assessment<'_>, unit: Kronor) -> Result<(), TestCaseError> {
    let last = answer.steps.last().expect("steps");
    prop_assert_eq!(last.amount, answer.rounded);
    prop_assert_eq!(answer.rounded, answer.rounded.to_nearest(unit));
    prop_assert!(!answer.rounded.is_negative());
    for step in &answer.steps {
        prop_assert!(!text::what(step.what).is_empty() && !text::expression(&step.expression).is_empty());
    }
    for flag in &answer.flags {
        prop_assert!(!text::flag(flag).is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_parts_of_a_shared_sum_add_up_to_it((codes, shared, rounding) in shared(), grows in proptest::option::of(-20_i32..20)) {
        let index = grows.map(|percent| {
            let growth = format!("{}0.{:02}", if percent < 0 { "-" } else { "" }, percent.abs());
            Index { from: Year(2022), every_year: Some(growth.parse().expect("a growth")), years: Map::default() }
        });
        let composed = Composed { shared: list(vec![shared.clone()]), index: index.clone(), ..Composed::default() };
        let concerns = Concerns::Municipalities(list(codes.clone()));
        let collection = collection(scheme(concerns, Tariff::Composed(composed), ("2023-04-01", "2025-12-31"), rounding));
        for year in [2023, 2025] {
            let mut sum = Kronor::ZERO;
            let mut expected = None;
            for code in &codes {
                let answer = answered(&collection, Whom::Municipality(*code), None, year).expect("a part");
                steps_hold(&answer, rounding.unit())?;
                sum += answer.rounded;
                // What is divided is the amount of the steps before the first that is a municipality's own.
                let own = answer.steps.iter().position(|step| text::what(step.what).contains("kommunens"));
                let own = own.or(answer.steps.iter().position(|step| text::what(step.what).contains("lika del")));
                let whole = answer.steps[own.expect("an own part") - 1].amount.to_nearest(rounding.unit());
                prop_assert!(expected.is_none_or(|expected| expected == whole));
                expected = Some(whole);
            }
            prop_assert_eq!(Some(sum), expected);
        }
    }

    #[test]
    fn a_fee_by_slices_makes_no_leap_and_never_falls(rates in rates(), at in 1_u32..250_000) {
        prop_assume!(rates.counts == Counts::Slices);
        let most = rates.brackets.iter().map(|of| of.per_inhabitant.for_one()).max().expect("a rate");
        let limits: Vec<u32> = rates.brackets.iter().filter_map(|of| of.up_to).collect();
        let tariff = Tariff::Composed(Composed { rates: Some(rates), ..Composed::default() });
        let collection = collection(scheme(Concerns::Everyone, tariff, ("2024-01-01", "2024-12-31"), Rounding::Krona));
        for n in limits.into_iter().chain([at]) {
            let step = fee(&collection, n + 1) - fee(&collection, n);
            prop_assert!(!step.is_negative() && step <= most, "{n}: {step} above {most}");
        }
    }

    #[test]
    fn a_fee_whose_brackets_only_rise_never_falls(rates in rates(), at in 1_u32..250_000, more in 1_u32..1000) {
        let mut brackets = rates.brackets.to_vec();
        let (mut base, mut rate) = (Kronor::ZERO, PerInhabitant::default());
        for bracket in &mut brackets {
            (base, rate) = (base.max(bracket.base), rate.max(bracket.per_inhabitant));
            (bracket.base, bracket.per_inhabitant) = (base, rate);
        }
        let rates = Rates { counts: Counts::Everybody, brackets: list(brackets) };
        let tariff = Tariff::Composed(Composed { rates: Some(rates), ..Composed::default() });
        let collection = collection(scheme(Concerns::Everyone, tariff, ("2024-01-01", "2024-12-31"), Rounding::Krona));
        prop_assert!(fee(&collection, at) <= fee(&collection, at + more));
    }

    #[test]
    fn limits_hold_whatever_is_paid(rates in rates(), at in 1_u32..250_000, least in 0_i64..1_000_000, span in 0_i64..1_000_000) {
        let (least, most) = (Kronor::whole(least), Kronor::whole(least + span));
        let composed = Composed { rates: Some(rates), least: Some(least), most: Some(most), ..Composed::default() };
        let scheme = scheme(Concerns::Everyone, Tariff::Composed(composed), ("2024-01-01", "2024-12-31"), Rounding::Krona);
        let fee = fee(&collection(scheme), at);
        prop_assert!(least <= fee && fee <= most);
    }

    #[test]
    fn what_is_saved_is_what_is_loaded(
        rates in proptest::option::of(rates()),
        sums in prop::collection::vec(shared(), 0..3),
        limits in proptest::option::of((0_i64..1_000_000, 0_i64..1_000_000)),
        growth in proptest::option::of(-20_i32..=20),
        rebate in proptest::option::of((1_u8..100, proptest::option::of(1_u32..1_000_000), 0_u32..=1000)),
        name in "[A-Za-zåäöÅÄÖ][A-Za-zåäöÅÄÖ0-9 ”…–,.:§%&'\"\\\\]{0,40}[a-zåäö]",
        days in (1_u32..366, 0_u32..400),
    ) {
        prop_assume!(rates.is_some() || !sums.is_empty());
        let rounding = sums.first().map_or(Rounding::Ore, |(_, _, rounding)| *rounding);
        // The sums are shared by the first one's municipalities, as many of them as its rounding divides.
        let codes = sums.first().map(|(codes, ..)| codes.clone());
        let shared: Vec<Shared> = sums.into_iter().filter(|(of, shared, _)| {
            let by_weight = matches!(shared.by, SharedBy::Weights(_));
            (Some(of) == codes.as_ref() || !by_weight) && shared.amount == shared.amount.to_nearest(rounding.unit())
        }).map(|(_, shared, _)| shared).collect();
        prop_assume!(rates.is_some() || !shared.is_empty());
        let index = growth.map(|percent| {
            let growth = format!("{}0.{:02}", if percent < 0 { "-" } else { "" }, percent.abs());
            Index { from: Year(2020), every_year: Some(growth.parse().expect("a growth")), years: Map::default() }
        });
        let limited = limits.filter(|_| rates.is_some());
        let rebated = rebate.filter(|_| rates.is_some());
        let composed = Composed {
            rates,
            falling: None,
            least: limited.map(|(least, _)| Kronor::whole(least)),
            most: limited.map(|(least, more)| Kronor::whole(least + more)),
            shared: list(shared),
            index,
        };
        let plain = composed.shared.is_empty() && composed.index.is_none() && composed.least.is_none();
        let single = composed.rates.as_ref().is_some_and(|of| of.brackets.len() == 1);
        // A base and a rate alone are a plain fee, which the reader makes of them.
        prop_assume!(!(plain && single));
        let concerns = codes.map_or(Concerns::Everyone, |codes| Concerns::Municipalities(list(codes)));
        let (from, to) = (format!("2024-{:02}-{:02}", 1 + days.0 % 12, 1 + days.0 % 28), format!("2025-{:02}-{:02}", 1 + days.1 % 12, 1 + days.1 % 28));
        let mut scheme = scheme(concerns, Tariff::Composed(composed), (&from, &to), rounding);
        scheme.name = Cow::Owned(name);
        scheme.rebate = rebated.map(|(largest, above, part)| Rebate {
            largest: if above.is_some() { 0 } else { largest },
            above,
            share: share(part),
            source: "k".into(),
        });
        let collection = collection(scheme);
        for format in [Format::Json, Format::Toml] {
            let written = write_own(&collection, format);
            let read = read_own(&written, format);
            let read = read.map_err(|problems| TestCaseError::fail(format!("{problems:?}\n{written}")))?;
            prop_assert_eq!(&read.collection, &collection, "{}", written);
        }
        let members: Vec<&Municipality> = registered().municipalities().iter().collect();
        for of in members.iter().filter(|of| collection.schemes[0].concerns.municipality(of.code)).take(3) {
            for year in [2024, 2025] {
                if let Some(answer) = answered(&collection, Whom::Municipality(of.code), None, year) {
                    steps_hold(&answer, rounding.unit())?;
                }
            }
        }
    }
}
