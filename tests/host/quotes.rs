//! What is quoted stands in the document that it is quoted from, to the letter.
//!
//! The documents are no part of the project. Where they lie beside it, or where `SOURCES` says, every
//! quote is looked up in them; elsewhere the test says that it has checked nothing.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use kommunkalkyl::case::{Action, Case, Decision, Recommendation};
use kommunkalkyl::document::{Circumstances, draft, plain};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::{LongText, Scheme, Tariff, builtin};
use kommunkalkyl::text;

const FIRST: Decision = Decision::Recommendation(Recommendation::First2020);
const EXTENSION: Decision = Decision::Recommendation(Recommendation::Extension2024);

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
    let whys = scheme.periods.iter().filter_map(|period| {
        if let Tariff::Unknown { why } | Tariff::Nothing { why } = &period.tariff { Some(why) } else { None }
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
    let pots = if let Tariff::Pots { pots, .. } = tariff { &**pots } else { &[] };
    let areas = tariff.areas().into_iter().flatten().map(|area| &*area.id);
    areas.chain(pots.iter().map(|pot| &*pot.id)).collect()
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

/// What drafts tell in words of their own, beside the words that they have it from.
const DRAFTS_TELL: [(Decision, &str, &str, &str); 27] = [
    (FIRST, "Senior alert (287)", "003", "(används av 287 kommuner)"),
    (FIRST, "Svenska palliativregistret (290)", "003", "(används av 290 kommuner)"),
    (FIRST, "BPSD-registret (289)", "003", "(används av 289 kommuner)"),
    (FIRST, "SveDem (63)", "003", "(används av 63 kommuner)"),
    (FIRST, "Rikssår (60)", "003", "(används av 60 kommuner)"),
    (FIRST, "143 kommuner anmälda", "003", "(143 kommuner är anmälda till 2018 års undersökning"),
    (FIRST, "60 kommuner och åtta privata aktörer", "003", "(60 kommuner och åtta privata aktörer 2018"),
    (
        FIRST,
        "120 kommuner och sex privata aktörer",
        "003",
        "120 kommuner och sex privata aktörer anmälda för 2018",
    ),
    (
        FIRST,
        "med 63 procent mellan 2009 och 2015",
        "003",
        "Mellan 2009 och 2015 har läkningstiden för svårläkta sår minskat med 63 procent",
    ),
    (FIRST, "från i snitt 146 till 53 dagar", "003", "från 146 dagar i snitt till 53 dagar (Rikssår)"),
    (
        FIRST,
        "från 14,3 till 7,5 procent mellan 2011 och 2015",
        "003",
        "Mellan 2011 och 2015 minskade trycksåren från 14,3 procent till 7,5 procent (Senior alert)",
    ),
    (FIRST, "drygt 17 kronor", "003", "priset per enkät i NPE drygt 17 kronor"),
    (FIRST, "116,5 miljoner kronor", "003", "finansierar gemensamt 2018 sammanlagt 116,5 mkr"),
    (
        FIRST,
        "cirka 177 miljoner kronor utöver medlemsavgiften",
        "003",
        "ca totalt 177 mkr för att utveckla kunskapsstyrning utanför medlemsfinansieringen",
    ),
    (
        FIRST,
        "interimistisk styrgrupp",
        "003",
        "inledningsvis utgör en interimistisk styrgrupp för att leda arbetet",
    ),
    (
        EXTENSION,
        "senast den 1 september 2022 återkomma",
        "003",
        "SKR:s kansli kommer senast den 1 september 2022 att återkomma",
    ),
    (
        Decision::Contract,
        "bör utse en eller flera kontaktpersoner",
        "004",
        "Varje kommun bör utse kontaktperson/er",
    ),
    (
        Decision::Contract,
        "utses inom varje delregionalt område",
        "004",
        "representanterna ska utses inom respektive delregionala områden",
    ),
    (
        Decision::Contract,
        "följas upp och utvärderas under avtalstiden",
        "004",
        "hur uppföljning och utvärdering ska genomföras under avtalstiden",
    ),
    (
        Decision::Contract,
        "upphör de medlen med utgången av 2014",
        "004",
        "Dessa statliga medel upphör med utgången av 2014",
    ),
    (
        Decision::TakeOver,
        "dialogpartner gentemot den nationella nivån",
        "000",
        "dialogpartner gentemot den nationella nivån",
    ),
    (
        Decision::TakeOver,
        "har till största delen finansierats av staten",
        "004",
        "till största delen varit statligt finansierad",
    ),
    (Decision::Stimulus, "infrastrukturtjänster", "000", "Delprojekten är följande: Infrastrukturtjänster"),
    (Decision::Stimulus, "invånartjänster", "000", "Invånartjänster SKL ska utarbeta"),
    (
        Decision::Stimulus,
        "mobil dokumentation inom hemtjänst och hemsjukvård",
        "000",
        "Mobil dokumentation inom hemtjänst och hemsjukvård SKL ska",
    ),
    (
        Decision::Stimulus,
        "nästa generation av Nationell patientöversikt",
        "000",
        "upphandling av nästa generation av Nationell Patientöversikt (NPÖ)",
    ),
    (
        Decision::Stimulus,
        "lämna in planer för sina insatser",
        "000",
        "måste kommunerna lämna in planer för sina insatser",
    ),
];

#[test]
fn what_drafts_tell_stands_in_the_documents() {
    let documents = documents();
    if documents.is_empty() {
        tell("what drafts tell is compared with no document");
    }
    for (decision, told, document, read) in DRAFTS_TELL {
        let municipality = if decision == Decision::Contract { "1285" } else { "2080" };
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::decide(decision))
            .after(Action::Choose(municipality.parse().ok()));
        let circumstances = Circumstances {
            today: "2026-11-28".parse().expect("a day"),
            link: "https://exempel.se/",
            version: "0",
        };
        let draft = plain(&draft(&case, builtin(), registered(), &circumstances).expect("a draft"));
        assert!(draft.replace('\u{a0}', " ").contains(told), "{told}: {draft}");
        assert!(documents.get(document).is_none_or(|text| stands(read, text)), "{document}: {read}");
    }
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
