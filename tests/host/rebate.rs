//! What a typed population does to a rebate is said beside the amount.

use std::fs;

use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{Cause, Question, Settings, Whom, assess};
use kommunkalkyl::scheme::own::{Format, read_own};
use kommunkalkyl::scheme::{Collection, builtin};
use kommunkalkyl::text;

/// The amount, and what is said of the rebate.
fn fee(
    collection: &Collection,
    scheme: &str,
    code: &str,
    year: u16,
    own: Option<u32>,
) -> (String, Vec<String>) {
    let scheme = collection.scheme(scheme).expect("a scheme");
    let whom = Whom::Municipality(code.parse().expect("a code"));
    let question = Question { own_population: own, ..Question::new(collection, registered(), whom) };
    let answer = assess(&question, scheme, &Settings::defaults(scheme), Year(year)).expect("a fee");
    let rebates = answer
        .flags
        .iter()
        .filter(|flag| matches!(flag.cause, Cause::RebateBySize { .. } | Cause::RebateByRank { .. }));
    (answer.rounded.to_string(), rebates.map(|flag| text::flag(flag).replace('\u{a0}', " ")).collect())
}

#[test]
fn rank_goes_by_registered_figures_and_a_typed_one_that_would_change_it_says_so() {
    let skr = |code, own| fee(builtin(), "skr-kunskapsstyrning", code, 2020, own);
    let said = "Rabatten går till de fyra största kommunerna efter SCB:s folkmängd. Den egna folkmängden ändrar inte vilka de är.";
    // 900 000 × 1,95 = 1 755 000, without the rebate.
    assert_eq!(skr("0580", Some(900_000)), ("1755000".to_owned(), vec![said.to_owned()]));
    // Uppsala is one of the four by its registered figures: 100 000 × 1,95 × 0,9 = 175 500.
    assert_eq!(skr("0380", Some(100_000)), ("175500".to_owned(), vec![said.to_owned()]));
    for (code, own) in [("0580", Some(170_000)), ("0380", Some(250_000)), ("0380", None)] {
        assert_eq!(skr(code, own).1, Vec::<String>::new(), "{code} {own:?}");
    }
}

#[test]
fn a_typed_population_on_the_other_side_of_a_limit_decides_and_says_what_it_did() {
    let sample = fs::read_to_string("src/scheme/samples/grund-rabatt.toml").expect("a sample");
    let own = read_own(&sample, Format::Toml).expect("a sample without faults").beside(builtin());
    let by_size = |code, typed| fee(&own, "exempel-storleksrabatt", code, 2025, typed);
    // 120 000 × 1,955 × 0,95 = 222 870; Eslöv has 34 000 or so.
    let (amount, said) = by_size("1285", Some(120_000));
    assert_eq!(amount, "222870");
    assert!(
        said.len() == 1
            && said[0].starts_with("Med 120 000 invånare får kommunen rabatten för kommuner med över 100 000 invånare. Med SCB:s folkmängd, ")
            && said[0].ends_with(" invånare, får den ingen rabatt."),
        "{said:?}"
    );
    // 90 000 × 1,955 = 175 950; Malmö has more than 300 000.
    let (amount, said) = by_size("1280", Some(90_000));
    assert_eq!(amount, "175950");
    assert!(
        said.len() == 1
            && said[0].starts_with("Med 90 000 invånare får kommunen inte rabatten")
            && said[0].ends_with(" invånare, får den rabatt."),
        "{said:?}"
    );
    assert_eq!(by_size("1280", Some(150_000)).1, Vec::<String>::new());
    assert_eq!(by_size("1285", None).1, Vec::<String>::new());
}
