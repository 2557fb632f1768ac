//! How drafts are worded, held for every decision: no jargon, nothing said twice, nothing before its time.

use std::collections::BTreeSet;

use kommunkalkyl::case::{Action, Case, Decision, DraftField, Stance};
use kommunkalkyl::document::{Block, Circumstances, Document, Line, draft, plain};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::{Day, builtin};
use kommunkalkyl::text;

fn case(municipality: &str, decision: Decision, stance: Stance) -> Case {
    let case =
        Case::showing(Year(2020), Year(2024)).after(Action::decide(decision)).after(Action::propose(stance));
    case.after(Action::Choose(municipality.parse().ok()))
}

fn drafted(case: &Case) -> Document {
    let circumstances = Circumstances {
        today: "2026-11-28".parse().expect("a day"),
        link: "https://exempel.se/",
        version: "0",
    };
    draft(case, builtin(), registered(), &circumstances).expect("a draft")
}

fn filled(case: &Case, field: DraftField, text: &str) -> Case {
    case.after(Action::fill(field, text.to_owned()))
}

/// Every decision and stance for some municipalities; a budget for several stretches of years.
fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for municipality in ["", "0163", "1280", "1285", "1440", "2080"] {
        for decision in Decision::ALL {
            for stance in Stance::ALL {
                let case = case(municipality, decision, stance);
                let spans: &[(u16, u16)] = if decision == Decision::Budget {
                    &[(2012, 2018), (2024, 2028)]
                } else {
                    &[(2020, 2020)]
                };
                cases.extend(spans.iter().map(|&(from, to)| case.after(Action::Span(Year(from), Year(to)))));
            }
        }
    }
    cases
}

fn said(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

/// What a draft says in running text: not the box on top, the tables or the reckoning behind them.
fn sentences(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(line) | Block::Told(line) => lines.push(said(line)),
            Block::List { items, .. } => lines.extend(items.iter().map(said)),
            Block::Heading { .. }
            | Block::Title(_)
            | Block::Notice(_)
            | Block::Head(_)
            | Block::Table(_)
            | Block::SignOff(_) => {}
            Block::NewPage => break,
        }
    }
    let ends =
        |line: &String| line.split_inclusive(". ").map(|one| one.trim().to_owned()).collect::<Vec<_>>();
    lines.iter().flat_map(ends).collect()
}

/// A document's whole text without the box on top and the stamp.
fn body(document: &Document) -> String {
    let mut document = document.clone();
    document.blocks.retain(|block| !matches!(block, Block::Notice(_)));
    document.stamp = Line::new();
    plain(&document)
}

#[test]
fn no_draft_speaks_of_the_calculator_or_in_its_words() {
    for case in all() {
        let out = body(&drafted(&case)).to_lowercase();
        let line = out.lines().find(|line| line.contains("kalkyl"));
        assert_eq!(line, None, "{:?}", case.decision(builtin()));
        let words: BTreeSet<&str> = out.split(|sign: char| !sign.is_alphanumeric()).collect();
        for jargon in ["ordning", "ordningar", "ordningen", "ordningarna", "pott", "potter", "potterna"] {
            assert!(!words.contains(jargon), "{jargon}: {out}");
        }
    }
}

#[test]
fn no_draft_says_the_same_sentence_twice() {
    let mut twice = BTreeSet::new();
    for case in all() {
        let mut seen = BTreeSet::new();
        for sentence in sentences(&drafted(&case)) {
            let is_long = sentence.chars().count() > 25;
            // A blank to fill in, and a field of a list, may well stand twice.
            let is_said = is_long && !sentence.starts_with('[') && !sentence.starts_with("Beslutad av: ");
            if is_said && !seen.insert(sentence.clone()) {
                twice.insert(format!("{}: {sentence}", case.decision(builtin()).as_str()));
            }
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn no_draft_rests_on_a_document_that_did_not_exist_yet() {
    for date in ["2013-03-01", "2014-03-01", "2015-01-15", "2019-05-02", "2022-09-14", "2024-05-14"] {
        let day: Day = date.parse().expect("a day");
        for case in all() {
            let out = plain(&drafted(&filled(&case, DraftField::Date, date)));
            for (key, document) in builtin().documents.iter() {
                if document.dated.is_some_and(|dated| dated.earliest() > day) {
                    let name = text::document(builtin(), key).expect("a name");
                    assert!(!out.contains(&name), "{date}: {name}");
                }
            }
        }
    }
    let early = filled(&case("2080", Decision::TakeOver, Stance::Adopt), DraftField::Date, "2014-03-01");
    let out = plain(&drafted(&early));
    assert!(!out.contains("Kommunförbundet Skåne") && !out.contains("Efter 2016 finns enligt SKL"), "{out}");
    assert!(out.contains("Överenskommelse för år 2013") && out.contains("december 2012"), "{out}");
}

#[test]
fn the_one_who_decides_is_named_as_a_sentence_begins_or_not_at_all() {
    for of in all() {
        let out = plain(&drafted(&filled(&of, DraftField::Committee, "socialnämnden")));
        for (place, _) in out.match_indices("Socialnämnden") {
            let before = out[..place].trim_end_matches([' ', '\n', '–']);
            let begins =
                before.is_empty() || before.ends_with(['.', ':', '-', '=', '*', '1', '2', '3', '4', '5']);
            assert!(begins, "{}", &out[place.saturating_sub(60)..place + 20]);
        }
    }
}

#[test]
fn only_the_council_puts_an_amount_into_the_budget() {
    let memo = case("2080", Decision::Budget, Stance::Adopt).after(Action::Span(Year(2020), Year(2023)));
    let by = |committee| plain(&drafted(&filled(&memo, DraftField::Committee, committee)));
    assert!(by("").contains("arbetas in i förslaget till kommunens budget"));
    assert!(by("kommunfullmäktige").contains("arbetas in i kommunens budget"));
    assert!(by("socialnämnden").contains("arbetas in i [nämndens förslag till budget]"));
}

#[test]
fn a_budget_that_follows_a_rate_above_the_decision_s_ceiling_says_so() {
    let memo = case("2080", Decision::Budget, Stance::Adopt);
    let shown =
        |from, to| plain(&drafted(&memo.after(Action::Span(Year(from), Year(to))))).replace('\u{a0}', " ");
    let out = shown(2024, 2025);
    assert!(
        out.contains("blir summan större. I miljoner kronor är den 20,09 för 2024 och 20,15 för 2025."),
        "{out}"
    );
    assert!(!shown(2014, 2016).contains("blir summan större"));
}

#[test]
fn a_decision_binds_nobody_but_the_municipality() {
    let out = plain(&drafted(&case("2080", Decision::TakeOver, Stance::Adopt)));
    assert!(out.contains("kommunen för sin del tar över") && !out.contains("övriga huvudmän"), "{out}");
    let out = plain(&drafted(&case("2080", Decision::Partnership, Stance::Adopt)));
    assert!(!out.contains("uppdra åt"), "{out}");
}
