//! What is quoted stands in the document that it is quoted from, to the letter.
//!
//! The documents are no part of the project. Where they lie beside it, or where `SOURCES` says, every
//! quote is looked up in them; elsewhere the test says that it has checked nothing.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use kommunkalkyl::scheme::{LongText, Scheme, Tariff, builtin};
use kommunkalkyl::text;

/// Tells what was not checked, past the harness that keeps what a passing test prints to itself.
fn tell(said: &str) {
    writeln!(std::io::stderr(), "quotes: {said}").expect("somewhere to tell it");
}

fn folder() -> PathBuf {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    env::var_os("SOURCES").map_or_else(beside, PathBuf::from)
}

/// The documents at hand, by the three digits that their files begin with.
fn documents() -> BTreeMap<String, String> {
    let files = fs::read_dir(folder()).into_iter().flatten().flatten();
    files
        .filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let id = name.get(..3).filter(|id| id.bytes().all(|sign| sign.is_ascii_digit()))?;
            Some((id.to_owned(), fs::read_to_string(file.path()).ok()?))
        })
        .collect()
}

/// A text as one line, without soft hyphens and the stars of emphasis; a word that a line's end
/// divides keeps its hyphen or loses it.
fn on_one_line(text: &str, hyphen: &str) -> String {
    let seen: String = text.chars().filter(|sign| !matches!(sign, '\u{ad}' | '*')).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace("- ", hyphen)
}

/// Whether every part of a quote stands in a document; what is left out between them is `[…]`.
fn stands(quote: &str, document: &str) -> bool {
    quote.split("[…]").all(|part| {
        ["-", ""]
            .iter()
            .any(|hyphen| on_one_line(document, hyphen).contains(on_one_line(part, hyphen).trim()))
    })
}

/// What stands between quotation marks in a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('”').skip(1).step_by(2)
}

/// Every text of a scheme that may quote its sources.
fn texts(scheme: &Scheme) -> Vec<&str> {
    let explanations = scheme.settings.iter().map(|setting| &setting.explanation);
    let whys = scheme.periods.iter().filter_map(|period| match &period.tariff {
        Tariff::Unknown { why } | Tariff::Nothing { why } => Some(why),
        _ => None,
    });
    let notes = scheme.notes.iter().map(|note| &note.text);
    let texts: Vec<&LongText> = explanations.chain(whys).chain(notes).chain([&scheme.about]).collect();
    texts.into_iter().map(|text| &**text).collect()
}

/// Every quote with the documents that it may stand in, and where it was found.
fn quotes() -> Vec<(String, Vec<String>, String)> {
    let mut quotes = Vec::new();
    for scheme in builtin().schemes.iter() {
        let cited: Vec<String> =
            scheme.sources.iter().map(|(_, source)| source.document.to_string()).collect();
        for (key, source) in scheme.sources.iter() {
            if let Some(quote) = &source.quote {
                let at = format!("{}, {key}", scheme.id);
                quotes.push((quote.to_string(), vec![source.document.to_string()], at));
            }
        }
        for text in texts(scheme) {
            for quote in quoted(text) {
                quotes.push((quote.to_owned(), cited.clone(), format!("{}, a text", scheme.id)));
            }
        }
        for id in scheme.periods.iter().flat_map(|period| rows(&period.tariff)) {
            if let Some((goal, _)) = text::goal(id) {
                quotes.push((goal.to_owned(), vec!["000".to_owned()], format!("goal of {id}")));
            }
        }
    }
    for quote in quoted(text::summary::COMMENTS) {
        quotes.push((quote.to_owned(), vec!["000".to_owned()], "the overview's comments".to_owned()));
    }
    quotes
}

/// The rows of a county's overview that a tariff gives.
fn rows(tariff: &Tariff) -> Vec<&str> {
    match tariff {
        Tariff::LumpSums { areas, .. } => areas.iter().map(|area| &*area.id).collect(),
        Tariff::Pots { pots, .. } => pots.iter().map(|pot| &*pot.id).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn every_quote_stands_in_its_document() {
    let documents = documents();
    if documents.is_empty() {
        tell(&format!("skipped, for no documents lie in {}", folder().display()));
        return;
    }
    let (mut missing, mut unread) = (Vec::new(), Vec::new());
    for (quote, cited, at) in quotes() {
        let texts: Vec<&String> = cited.iter().filter_map(|id| documents.get(id.get(..3)?)).collect();
        if texts.is_empty() {
            unread.push(format!("{at} ({})", cited.join(", ")));
        } else if !texts.iter().any(|text| stands(&quote, text)) {
            missing.push(format!("{at}: {quote}"));
        }
    }
    if !unread.is_empty() {
        tell(&format!("not checked, for the document's text is not at hand: {}", unread.join("; ")));
    }
    assert!(missing.is_empty(), "do not stand in their documents:\n{}", missing.join("\n"));
}

#[test]
fn a_quote_is_found_over_line_ends_and_not_when_a_letter_differs() {
    let document = "medel för *e-\nhälsa* och sam-\nverkan, 1\u{a0}633  0000";
    for quote in ["medel för e-hälsa", "och samverkan", "e-hälsa och […] 1 633 0000"] {
        assert!(stands(quote, document), "{quote}");
    }
    for quote in ["medel för ehälsor", "Medel", "e-hälsa […] 1 634 0000"] {
        assert!(!stands(quote, document), "{quote}");
    }
}
