//! Plain words, measured: every text that the product says in running Swedish.
//!
//! LIX is Björnsson's: words in a sentence, plus long words (more than six letters) in a hundred. Measured is
//! running text: what does not end like a sentence (labels, headings, names, most cells of tables) is passed over.
//! A sentence ends with a point, a question or an exclamation mark; for LIX also at a colon, as in the measure itself.
//! One short word each are a number, with its thousands and decimals; what is put into a text (`{…}`, `[…]`); code;
//! a quotation (`”…”`, `<q>`), whose words are not ours; and the name of a body or a register (`NAMES`), which
//! nobody can shorten. A text of three sentences or more is measured by itself, and so is what tells what a scheme
//! is, however short. Shorter texts are measured with those beside them, in the same file, view or draft.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kommunkalkyl::case::{Action, Case, CountyField, CountyPart, Decision, OwnField, Shown, Stance};
use kommunkalkyl::document::{Block, Circumstances, draft, plain as plain_text};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::view::{County, Draft, Generator, Own};

use super::pages::{guest, page};
use super::repository::source::{Source, files};

/// The highest LIX, in hundredths: ordinary prose, as in newspapers and fiction.
const LIX: usize = 4_000;
/// The most words of a sentence.
const WORDS: usize = 25;

/// Files whose texts are measured where somebody reads them: in drafts, with their slots filled.
const DRAFTS: &str = "src/text/draft";

/// Names, with their endings, that count as one short word.
const NAMES: [&str; 15] = [
    "Sveriges Kommuner och Regioners",
    "Sveriges Kommuner och Regioner",
    "Sveriges Kommuner och Landsting",
    "Nationella samverkansgruppen för kunskapsstyrning inom socialtjänsten",
    "Nationell samverkansgrupp för kunskapsstyrning i socialtjänsten",
    "regionala samverkans- och stödstrukturerna",
    "regionala samverkans- och stödstrukturen",
    "regionala samverkans- och stödstrukturer",
    "regionala samverkans- och stödstruktur",
    "Kommunförbundet Skåne",
    "Svenska palliativregistret",
    "BPSD-registret",
    "Statskontoret",
    "Socialstyrelsen",
    "Göteborgsregionen",
];

/// Sentences that may be longer than others, by how they begin, each for a reason.
const LONGER: [(&str, &str); 4] = [
    ("att anta den förnyade rekommendationen", "names what is adopted as SKR's decision names it"),
    ("att inte anta den förnyade rekommendationen", "the same, declined"),
    ("att ge 0 mandat", "names the partnership as its model does"),
    ("att inte ge 0 mandat", "the same, declined"),
];

/// Holds nothing but the words of a source.
const QUOTES: &str = "src/text/goal.rs";

/// What is measured of a text.
#[derive(Clone, Copy, Default)]
struct Measure {
    words: usize,
    long: usize,
    sentences: usize,
    colons: usize,
}

impl Measure {
    fn of(text: &str) -> Self {
        sentences(text).iter().map(|one| Self::of_sentence(one)).sum()
    }

    fn of_sentence(text: &str) -> Self {
        let words: Vec<&str> = words(text).collect();
        let is_long = |word: &&&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 6;
        Self {
            words: words.len(),
            long: words.iter().filter(is_long).count(),
            sentences: 1,
            colons: text.matches(": ").count(),
        }
    }

    /// In hundredths.
    fn lix(self) -> usize {
        let share = |part: usize, whole: usize| part * 10_000 / whole.max(1);
        share(self.words, self.sentences + self.colons) / 100 + share(self.long, self.words)
    }
}

impl std::iter::Sum for Measure {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            words: sum.words + one.words,
            long: sum.long + one.long,
            sentences: sum.sentences + one.sentences,
            colons: sum.colons + one.colons,
        })
    }
}

/// Words and numbers.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |sign: char| sign.is_alphanumeric() || "-:_".contains(sign);
    text.split(move |sign: char| !is_part(sign)).filter(|word| word.chars().any(char::is_alphanumeric))
}

/// The sentences of a text: those that end as one, and that have more than one word.
fn sentences(text: &str) -> Vec<String> {
    let text = plain(text);
    text.lines().flat_map(sentences_of_a_line).collect()
}

fn sentences_of_a_line(text: &str) -> Vec<String> {
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, sign) in text.char_indices().filter(|(_, sign)| ".?!".contains(*sign)) {
        let after = text[at + sign.len_utf8()..].trim_start_matches(['”', ')', '"']);
        let next = after.trim_start().chars().next();
        // "31 dec. 2018" and "f.d." go on.
        if next.is_none_or(|next| after.starts_with(char::is_whitespace) && !next.is_lowercase()) {
            found.push(text[from..=at].trim().to_owned());
            from = at + 1;
        }
    }
    found.retain(|one| words(one).nth(1).is_some());
    found
}

/// A text with a number for what is put in, what is quoted, and names.
fn plain(text: &str) -> String {
    unquoted(&NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, "0")))
}

fn unquoted(text: &str) -> String {
    let mut out = String::new();
    let (mut braces, mut quotes, mut before, mut held) = (0_usize, false, ' ', None);
    let text = text.replace("{{", "").replace("}}", "").replace("\\u{a0}", "\u{a0}");
    for sign in text.chars() {
        if "{[”".contains(sign) {
            out.extend(held.take());
        }
        match sign {
            '{' | '[' => braces += 1,
            '}' | ']' => {
                braces = braces.saturating_sub(1);
                out.push('0');
            }
            '”' => {
                quotes = !quotes;
                if !quotes {
                    out.push('0');
                }
            }
            _ if braces > 0 || quotes => {}
            // A number's thousands and decimals are parts of it.
            ',' | '\u{a0}' | ' ' if before.is_ascii_digit() => held = Some(sign),
            sign => {
                out.extend(held.take().filter(|_| !sign.is_ascii_digit()));
                out.push(sign);
            }
        }
        before = sign;
    }
    out
}

/// A text, and where it is read.
struct Read {
    place: String,
    text: String,
    /// Whether it is measured by itself, however short.
    alone: bool,
}

/// What is wrong with the texts of a view or a file: its worst texts and its longest sentences.
fn faults(view: &str, texts: &[Read]) -> Vec<String> {
    let mut faults = Vec::new();
    let all: Measure = texts.iter().map(|one| Measure::of(&one.text)).sum();
    if all.sentences > 2 && all.lix() > LIX {
        faults.push(format!("{view}: LIX {} of {} sentences together", all.lix() / 100, all.sentences));
    }
    for one in texts {
        let measure = Measure::of(&one.text);
        if measure.lix() > LIX && (one.alone || measure.sentences > 2) {
            faults.push(format!("{}: LIX {}: {}", one.place, measure.lix() / 100, one.text));
        }
        let measured = sentences(&one.text);
        for sentence in
            measured.iter().filter(|one| !LONGER.iter().any(|(begins, _)| one.starts_with(begins)))
        {
            let count = words(sentence).count();
            if count > WORDS {
                faults.push(format!("{}: {count} words: {sentence}", one.place));
            }
        }
    }
    faults
}

fn hold(faults: &BTreeSet<String>) {
    let all: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(all.is_empty(), "\n{}\n{} in all", all.join("\n"), all.len());
}

/// The texts in a file of code.
fn code(path: &Path) -> Vec<Read> {
    let source = Source::read(path);
    let tests = source.tests();
    let shown = source.literals.iter().filter(|at| !tests.iter().any(|test| test.contains(&at.start)));
    let text = |at: &std::ops::Range<usize>| {
        let text = source.text[at.clone()].to_owned();
        Read { place: source.at(at.start, ""), text, alone: false }
    };
    shown.map(text).collect()
}

/// The texts in a file of a scheme, by the keys that hold running text.
fn data(path: &Path) -> Vec<Read> {
    const KEYS: [&str; 6] =
        ["about", "text", "explanation", "what", "tariff.unknown.why", "tariff.nothing.why"];
    let file = fs::read_to_string(path).expect("a data file");
    let line = |(at, line): (usize, &str)| {
        let (key, value) = line.split_once(" = \"")?;
        let text = value.trim_end().strip_suffix('"')?.to_owned();
        let place = format!("{}:{}: ", path.display(), at + 1);
        KEYS.contains(&key).then(|| Read { place, text, alone: key == "about" })
    };
    file.lines().enumerate().filter_map(line).collect()
}

/// The texts in a page: a block's words, with those of what stands in its lines.
fn html(name: &str, page: &str) -> Vec<Read> {
    const IN_LINES: [&str; 13] =
        ["a", "abbr", "b", "bdi", "br", "cite", "em", "i", "small", "span", "strong", "time", "wbr"];
    // Not read as running text, or not ours.
    const APART: [&str; 9] = ["blockquote", "code", "option", "pre", "q", "script", "style", "svg", "title"];
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out += &before.replace('\n', " ");
        let tag = after
            .trim_start_matches('/')
            .split(|sign: char| !sign.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let end = if APART.contains(&tag) { format!("</{tag}>") } else { ">".to_owned() };
        if ["q", "code"].contains(&tag) {
            out.push('0');
        } else if !IN_LINES.contains(&tag) {
            out.push('\n');
        }
        rest = after.split_once(end.as_str()).map_or("", |(_, rest)| rest);
    }
    out += rest;
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Read { place: format!("{name}: "), text: line.to_owned(), alone: false }).collect()
}

fn json(path: &Path) -> Vec<Read> {
    let file = fs::read_to_string(path).expect("a file of texts");
    let values = file.lines().filter_map(|line| line.split_once("\": \"").map(|(_, value)| value));
    let text = |value: &str| value.trim_end_matches([',', '"']).to_owned();
    values.map(|of| Read { place: format!("{}: ", path.display()), text: text(of), alone: false }).collect()
}

#[test]
fn every_text_of_the_product_is_plain() {
    let mut found = BTreeSet::new();
    for path in files(Path::new("src/text"), ".rs") {
        if !path.starts_with(DRAFTS) && path != Path::new(QUOTES) {
            found.extend(faults(&path.display().to_string(), &code(&path)));
        }
    }
    for path in files(Path::new("src/scheme/data"), ".toml") {
        found.extend(faults(&path.display().to_string(), &data(&path)));
    }
    for path in files(Path::new("src/text"), ".json") {
        found.extend(faults(&path.display().to_string(), &json(&path)));
    }
    for path in ["index.html", "src/embed/site/badda-in.html", "src/embed/site/embed.html"] {
        let page = fs::read_to_string(path).expect("a page");
        found.extend(faults(path, &html(path, &page)));
    }
    hold(&found);
}

/// What is written with letters or shortened, and how it is written out.
const SHORT: [(&str, &str); 13] = [
    ("SKR", "Sveriges Kommuner och Regioner"),
    ("SKL", "Sveriges Kommuner och Landsting"),
    ("GR", "Göteborgsregionen"),
    ("RSS", "samverkans- och stödstruktur"),
    ("SCB", "Statistiska centralbyrån"),
    ("ISU", "individbaserad systematisk uppföljning"),
    ("NSK-S", "samverkansgrupp"),
    ("NPO", "programområden"),
    ("HVB", "hem för vård eller boende"),
    ("dec", "december"),
    ("inv", "invånare"),
    ("mkr", "miljoner kronor"),
    ("tkr", "tusental kronor"),
];

/// What is shortened in a text and written out neither before nor soon after, quotations and titles apart.
fn unexplained(view: &str, text: &str) -> Vec<String> {
    let titles = builtin().documents.iter().map(|(_, document)| document.title.to_string());
    let text = titles.fold(unquoted(text), |text, title| text.replace(&title, "0"));
    let mut found = Vec::new();
    for (short, whole) in SHORT {
        let is_whole = |at: usize, of: &str| {
            let ends = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
            ends(text[..at].chars().next_back()) && ends(text[at + of.len()..].chars().next())
        };
        let Some((at, _)) = text.match_indices(short).find(|(at, _)| is_whole(*at, short)) else { continue };
        let seen: String = text[at..].chars().take(500).collect();
        if !text[..at].contains(whole) && !seen.contains(whole) {
            found.push(format!("{view}: {short} is not written out: {seen}"));
        }
    }
    found
}

fn showing(code: &str, from: u16, to: u16) -> Case {
    let case = Case::showing(Year(2020), Year(2024)).after(Action::Choose(code.parse().ok()));
    case.after(Action::Span(Year(from), Year(to)))
}

#[test]
fn every_view_is_plain() {
    let mut found = BTreeSet::new();
    for (code, from, to) in
        [("", 2026, 2028), ("1280", 2026, 2028), ("2080", 2013, 2017), ("1440", 2016, 2018)]
    {
        let case = showing(code, from, to);
        let asked = |of: &str| guest::<Own>(&case.after(Action::own(OwnField::Asked, of.to_owned())));
        let shown = |shown: Shown| case.after(Action::Show(shown));
        let county = |part: CountyPart| {
            let case =
                shown(Shown::County).after(Action::county(CountyField::Part, part.as_str().to_owned()));
            (part.as_str(), guest::<County>(&case))
        };
        let views = [
            ("calculation", page(case.clone())),
            ("draft", guest::<Draft>(&shown(Shown::Draft))),
            ("generator", guest::<Generator>(&shown(Shown::Generator))),
            ("editor", asked(OwnField::EDITOR)),
            ("rates", asked(OwnField::RATES)),
        ];
        let views = views.into_iter().chain(CountyPart::ALL.map(county));
        for (view, page) in views {
            let name = format!("{view} of {code:?} {from}–{to}");
            found.extend(faults(&name, &html(&name, &page)));
            found.extend(unexplained(&name, &super::pages::text(&page)));
        }
    }
    hold(&found);
}

#[test]
fn every_draft_is_plain() {
    let mut found = BTreeSet::new();
    let circumstances = Circumstances {
        today: "2026-11-28".parse().expect("a day"),
        link: "https://exempel.se/",
        version: "0",
    };
    for code in ["", "1280", "2080"] {
        for decision in Decision::ALL {
            for stance in Stance::ALL {
                let case = showing(code, 2020, 2024).after(Action::decide(decision));
                let case = case.after(Action::propose(stance));
                let document = draft(&case, builtin(), registered(), &circumstances).expect("a draft");
                let lines = document.blocks.iter().flat_map(|block| match block {
                    Block::Paragraph(line) | Block::Told(line) => vec![line.clone()],
                    Block::List { items, .. } => items.clone(),
                    Block::Title(_)
                    | Block::Heading { .. }
                    | Block::Notice(_)
                    | Block::Head(_)
                    | Block::Table(_)
                    | Block::SignOff(_)
                    | Block::NewPage => Vec::new(),
                });
                let place = format!("draft {} {}: ", decision.as_str(), stance.as_str());
                let text = |line: Vec<_>| {
                    line.iter().map(|run: &kommunkalkyl::document::Run| run.text.as_str()).collect()
                };
                let whole = plain_text(&document).replace('\u{a0}', " ");
                found.extend(unexplained(&place, &whole));
                let texts: Vec<Read> =
                    lines.map(|line| Read { place: place.clone(), text: text(line), alone: false }).collect();
                found.extend(faults(&place, &texts));
            }
        }
    }
    hold(&found);
}

#[test]
fn a_long_word_and_a_long_sentence_are_found() {
    let measure = Measure::of("Kommunen betalar 1\u{a0}000 kr. Det är {what}: ”ett citat som inte räknas”.");
    assert_eq!((measure.words, measure.long, measure.sentences, measure.colons), (8, 2, 2, 1));
    assert_eq!(measure.lix(), 266 + 2_500);
    let long = "Ett ord till och ".repeat(8) + "slut.";
    let read = |text: &str| vec![Read { place: String::new(), text: text.to_owned(), alone: true }];
    assert_eq!(faults("", &read(&long)).len(), 1);
    assert_eq!(faults("", &read("Kommunerna finansierar kunskapsutveckling.")).len(), 1);
    assert!(faults("", &read("Ni betalar en avgift. Den är lika för alla.")).is_empty());
    assert_eq!(unexplained("", "Fråga er RSS.").len(), 1);
    assert!(unexplained("", "Er regionala samverkans- och stödstruktur (RSS). Fråga RSS.").is_empty());
}

#[test]
fn ordning_is_a_scheme_and_sats_a_rate() {
    const OTHERWISE: [&str; 8] = [
        "i ordning",
        "i den ordning",
        "ordning på",
        "ordningen på",
        "ordningsföljd",
        "att-satser",
        "numrerade satser",
        "procentsats",
    ];
    let schemes = files(Path::new("src/scheme"), ".toml").into_iter().map(|path| Read {
        place: format!("{}: ", path.display()),
        text: fs::read_to_string(&path).expect("a file"),
        alone: false,
    });
    let texts = files(Path::new("src/text"), ".rs").into_iter().flat_map(|path| code(&path)).chain(schemes);
    let found = texts.flat_map(|read| {
        let words: Vec<String> = words(&read.text).map(str::to_lowercase).collect();
        let text = format!(" {} ", words.join(" "));
        let found = OTHERWISE.into_iter().filter(move |other| text.contains(&format!(" {other} ")));
        found.map(move |other| format!("{}{other}", read.place)).collect::<Vec<_>>()
    });
    hold(&found.collect());
}
