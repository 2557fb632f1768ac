//! The law of what is not known: no output states a whole where a part is unknown.

use std::collections::BTreeSet;

use kommunkalkyl::case::{Action, Case, CountyField, Outcome, Subtotal, Sum, TakingPart, YearTotal};
use kommunkalkyl::document::{Cell, Circumstances, answers, draft, municipalities, plain, workbook};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Municipality, Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::text::count;

use crate::pages;
use crate::workbook::part;

/// Years of which something is unknown to some or all, and years of which nothing is.
const SPANS: [(u16, u16); 6] =
    [(2013, 2013), (2013, 2017), (2017, 2018), (2020, 2024), (2023, 2023), (2026, 2028)];

fn case(of: &Municipality, (from, to): (u16, u16)) -> Case {
    Case::showing(Year(from), Year(to)).after(Action::Choose(Some(of.code)))
}

fn kinds(total: &YearTotal) -> [Subtotal; 6] {
    let of = total.clone();
    [of.fees, of.cofinancing, of.grants, of.county_grants, of.memberships, total.net()]
}

/// What the sums that lack a part come to without it, dressed; without what happens to be a whole amount
/// of something else.
fn partial(outcome: &Outcome<'_>) -> BTreeSet<String> {
    let totals = outcome.totals.years.iter().chain([&outcome.totals.all]).flat_map(kinds);
    let sums: Vec<Subtotal> = totals.chain(outcome.rows.iter().map(|row| row.sum.clone())).collect();
    let mut whole: BTreeSet<Kronor> = sums.iter().filter_map(|of| of.sum().whole()).collect();
    for answer in outcome.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.answer.as_ref().ok())
    {
        whole.extend(answer.steps.iter().map(|step| step.amount.rounded()));
        whole.extend(answer.population.map(|of| Kronor::whole(i64::from(of.value))));
    }
    let lacking = sums.iter().filter(|of| !of.is_whole()).map(Subtotal::known);
    let lacking =
        lacking.filter(|amount| !amount.is_zero() && !whole.contains(amount) && !whole.contains(&-*amount));
    lacking.flat_map(|amount| [count(amount), count(-amount)]).collect()
}

/// Whether a text states an amount without saying that it is the least.
fn states(text: &str, amount: &str) -> bool {
    text.match_indices(amount).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + amount.len()..]);
        let digit = |sign: char| sign.is_ascii_digit();
        let inside = before.ends_with(digit) || after.starts_with(digit) || after.starts_with(',');
        let longer = before.trim_end_matches('\u{a0}').ends_with(digit)
            || after.trim_start_matches('\u{a0}').starts_with(digit);
        !inside && !longer && !before.ends_with("minst ")
    })
}

#[test]
fn the_law_finds_a_sum_that_looks_whole() {
    assert!(states("Nettokostnad 273\u{a0}350\u{a0}kr", "273\u{a0}350"));
    assert!(!states("Nettokostnad minst 273\u{a0}350\u{a0}kr", "273\u{a0}350"));
    assert!(!states("1\u{a0}273\u{a0}350\u{a0}kr", "273\u{a0}350"));
}

#[test]
fn no_page_and_no_budget_memo_states_a_whole_where_a_part_is_unknown() {
    let circumstances = Circumstances {
        today: "2026-11-22".parse().expect("a day"),
        link: "https://exempel.se/",
        version: "0",
    };
    let mut lacking = 0;
    for of in registered().municipalities() {
        for span in SPANS {
            let case = case(of, span);
            let partial = partial(&case.outcome(builtin(), registered()));
            lacking += usize::from(!partial.is_empty());
            let memo = case.after(Action::decide(kommunkalkyl::case::Decision::Budget));
            let memo = plain(&draft(&memo, builtin(), registered(), &circumstances).expect("a draft"));
            // Rendering is slow; the rules are the same for all.
            let is_rendered = of.code.to_string().ends_with('0') && !partial.is_empty();
            let page = if is_rendered { pages::page(case) } else { String::new() };
            for amount in &partial {
                assert!(!states(&memo, amount), "{} {span:?}: {amount} in {memo}", of.name);
                assert!(!states(&page, amount), "{} {span:?}: {amount} in {page}", of.name);
            }
        }
    }
    assert!(lacking > 500, "only {lacking} cases lack anything");
}

#[test]
fn no_table_workbook_or_answer_states_a_whole_where_a_part_is_unknown() {
    let scopes = registered().counties().iter().map(|of| of.code.to_string()).chain(["alla".to_owned()]);
    for scope in scopes {
        for (from, to) in SPANS {
            let case =
                Case::showing(Year(from), Year(to)).after(Action::county(CountyField::Scope, scope.clone()));
            let reckoned = case.basis(registered()).reckon(builtin(), registered());
            let everyone = TakingPart::default();
            let together = reckoned.together(&everyone, None);
            let sheet = municipalities(&reckoned, &together, &everyone);
            let place = |heading: &str| sheet.columns.iter().position(|of| of == heading).expect(heading);
            let columns = ["Avgifter", "Medfinansiering", "Bidrag", "Nettokostnad"].map(place);
            let totals = together.lines.iter().map(|line| &line.total).chain([&together.total]);
            let mut lacks = false;
            for (row, total) in sheet.rows.iter().zip(totals) {
                let sums = [total.fees.sum(), total.cofinancing.sum(), total.grants.sum(), total.net().sum()];
                for (column, sum) in columns.into_iter().zip(sums) {
                    let is_number = matches!(row[column], Cell::Number(_));
                    assert_eq!(is_number, matches!(sum, Sum::Whole(_)), "{scope} {from}–{to}: {row:?}");
                }
                lacks |= !total.net().is_whole();
                let missing = sheet.columns.iter().position(|of| of == "Saknas");
                let said = missing.is_some_and(|at| matches!(row[at], Cell::Text(_)));
                let lacking = !total.net().is_whole() || !total.county_grants.is_whole();
                assert_eq!(said, lacking, "{scope} {from}–{to}: {row:?}");
            }
            for answer in
                serde_json::to_value(answers(&reckoned, &everyone)).expect("JSON").as_array().expect("a list")
            {
                let complete = answer["complete"].as_bool().expect("said of every amount");
                assert_eq!(complete, answer.get("missing").is_none(), "{answer}");
                lacks |= !complete;
            }
            if lacks && scope != "alla" {
                let bytes = workbook(&case, builtin(), "2026-11-22".parse().expect("a day"), "0")
                    .expect("a workbook");
                let words = part(&bytes, "xl/sharedStrings.xml");
                assert!(
                    words.contains("Saknas") && words.contains("(minst;"),
                    "{scope} {from}–{to}: {words}"
                );
                let formats = part(&bytes, "xl/styles.xml");
                assert!(formats.contains("minst") || !has_least(&together.total), "{formats}");
            }
        }
    }
}

fn has_least(total: &YearTotal) -> bool {
    kinds(total).iter().any(|of| matches!(of.sum(), Sum::AtLeast(_)))
}
