//! The repository itself: the order of its rooms, and what may stand in which of them.

pub(crate) mod source;

use std::fs;
use std::path::Path;

use kommunkalkyl::scheme::{Collection, Map, NoteKind, Text, builtin};

use source::{Source, files};

/// The rooms in their order; a room may use only the rooms before it.
const ROOMS: [&str; 9] =
    ["money", "population", "scheme", "rules", "case", "text", "document", "view", "embed"];

/// Where a float could reach an amount.
const NEAR_MONEY: [&str; 6] = ["money", "population", "scheme", "rules", "case", "document"];

/// Floats in those rooms, for a reason.
const FLOATS: [(&str, &str); 1] = [("src/document/pdf/points.rs", "krilla takes lengths as floats")];

/// Swedish outside `text`, each for a reason.
const SWEDISH: [(&str, &str); 5] = [
    ("src/money/measured.rs", "reads the units that scheme files hold"),
    ("src/money/typed.rs", "reads the units that people type"),
    ("src/population/find.rs", "folds the letters of names"),
    ("src/population/alphabet.rs", "orders the letters of names"),
    ("src/scheme/own/letters.rs", "compares the letters of names"),
];

/// Numbers in `rules` that are no amount of a decision, each for a reason.
const LIMITS: [(&str, &str, &str); 3] = [
    ("src/rules/settings.rs", "1_000_000", "the most surveys that the field takes"),
    ("src/rules/settings.rs", "1_000_000_000", "the highest cost that the field takes"),
    ("src/rules/settings.rs", "10_000", "the highest rate that the field takes"),
];

/// What stands at the top of the repository; what a build or a run makes is not kept.
const TOP: [&str; 17] = [
    ".cargo",
    ".ci",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "build.rs",
    // What hosts rest on: the record on accessibility, in Swedish.
    "docs",
    "index.html",
    "rustfmt.toml",
    "src",
    "styles",
    "tests",
    "xtask",
];

/// What a clone, a build or a test puts there besides; `.gitignore` names what git would keep.
const MADE: [&str; 3] = [".git", "dist", "target"];

fn room(name: &str) -> Vec<Source> {
    files(&Path::new("src").join(name), ".rs").iter().map(|path| Source::read(path)).collect()
}

fn rooms() -> impl Iterator<Item = (&'static str, Source)> {
    ROOMS.into_iter().flat_map(|name| room(name).into_iter().map(move |source| (name, source)))
}

fn nothing(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_library_is_the_list_of_rooms_in_their_order_and_nothing_else() {
    let there: Vec<&str> =
        ROOMS.into_iter().filter(|name| Path::new("src").join(name).join("mod.rs").is_file()).collect();
    let lib = Source::read(Path::new("src/lib.rs"));
    let lines: Vec<&str> = lib.code.lines().filter(|line| !line.trim().is_empty()).collect();
    let expected: Vec<String> = there.iter().map(|name| format!("pub mod {name};")).collect();
    assert_eq!(lines, expected, "src/lib.rs");
    for entry in fs::read_dir("src").expect("src").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = ROOMS.contains(&name.as_str()) || ["bin", "lib.rs"].contains(&name.as_str());
        assert!(known, "src/{name}: is no room");
    }
}

#[test]
fn nothing_lies_at_the_top_but_what_belongs_there() {
    let entries = fs::read_dir(".").expect("the repository").flatten();
    let mut there: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    there.retain(|name| !MADE.contains(&name.as_str()));
    there.sort();
    assert_eq!(there, TOP);
}

#[test]
fn no_room_names_a_later_one() {
    let mut found = Vec::new();
    for (name, source) in rooms() {
        let place = ROOMS.iter().position(|room| *room == name).expect("a room");
        let later = &ROOMS[place + 1..];
        for (at, named) in from_the_top(&source) {
            if later.contains(&named) {
                found.push(source.at(at, &format!("`{name}` names the later room `{named}`")));
            } else if named == "*" {
                found.push(source.at(at, "takes in every room at once"));
            }
        }
        for (at, climbing) in source.code.match_indices("super::super") {
            found.push(source.at(at, &format!("`{climbing}`: name the room instead")));
        }
    }
    nothing(&found);
}

/// The names that follow `crate::`, alone or in braces; in a room's `mod.rs`, `super::` is the crate too.
fn from_the_top(source: &Source) -> Vec<(usize, &str)> {
    let mut roots = vec!["crate::", "kommunkalkyl::"];
    if source.path.matches('/').count() == 2 && source.path.ends_with("/mod.rs") {
        roots.push("super::");
    }
    let mut names = Vec::new();
    for (at, root) in roots.into_iter().flat_map(|root| source.code.match_indices(root)) {
        let rest = source.code[at + root.len()..].trim_start();
        let Some(group) = rest.strip_prefix('{') else {
            names.push((at, first_name(rest)));
            continue;
        };
        let mut depth = 1;
        let mut begins = true;
        for (place, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' => {}
                _ if begins && depth == 1 && !c.is_whitespace() => {
                    names.push((at, first_name(&group[place..])));
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
            begins = c == ',' || (begins && c.is_whitespace());
        }
    }
    // `use super::*` in the tests of a room's own `mod.rs` takes in the room, not the crate.
    names.retain(|(at, name)| *name != "*" || !source.code[*at..].starts_with("super"));
    names
}

fn first_name(code: &str) -> &str {
    if code.starts_with('*') {
        return "*";
    }
    code.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[test]
fn no_float_comes_near_money() {
    let mut found = Vec::new();
    let excepted = |source: &Source| FLOATS.iter().any(|(path, _)| *path == source.path);
    for source in NEAR_MONEY.into_iter().flat_map(room).filter(|source| !excepted(source)) {
        for (at, word) in source.words() {
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            let float =
                ["f32", "f64"].iter().any(|float| word == *float || (number && word.ends_with(float)));
            if float || (number && word.contains('.')) {
                found.push(source.at(at, &format!("`{word}` is a float")));
            }
        }
    }
    nothing(&found);
}

#[test]
fn swedish_stands_in_text_only() {
    let mut found = Vec::new();
    let mut needed = Vec::new();
    let bins = files(Path::new("src/bin"), ".rs").into_iter().map(|path| Source::read(&path));
    for source in rooms().filter(|(room, _)| *room != "text").map(|(_, source)| source).chain(bins) {
        let tests = source.tests();
        let literals = source.literals.iter().map(|range| (range.start, &source.text[range.clone()]));
        for (at, word) in literals.chain(source.words()) {
            if !word.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) || tests.iter().any(|test| test.contains(&at))
            {
                continue;
            }
            match SWEDISH.iter().find(|(path, _)| *path == source.path) {
                Some((path, _)) => needed.push(*path),
                None => found.push(source.at(at, &format!("`{word}` belongs in `text`"))),
            }
        }
    }
    found.extend(
        SWEDISH
            .iter()
            .filter(|(path, _)| !needed.contains(path))
            .map(|(path, _)| format!("{path}: no exception is needed")),
    );
    nothing(&found);
}

#[test]
fn the_page_has_no_words_of_its_own() {
    let mut found = Vec::new();
    for source in ["view", "embed"].into_iter().flat_map(room) {
        let (markup, tests) = (source.markup(), source.tests());
        for literal in &source.literals {
            let text = &source.text[literal.clone()];
            let is_in =
                |spans: &[std::ops::Range<usize>]| spans.iter().any(|span| span.contains(&literal.start));
            let word = text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 1);
            if word && is_in(&markup) && !is_in(&tests) && is_read(&source.code[..literal.start - 1]) {
                found.push(source.at(literal.start, &format!("`{text}` belongs in `text`")));
            }
        }
    }
    nothing(&found);
}

/// Whether a literal after this markup is read by a person: a child, or an attribute that is read out.
fn is_read(before: &str) -> bool {
    const READ_OUT: [&str; 6] =
        ["aria-label=", "aria-description=", "title=", "placeholder=", "alt=", "label="];
    let before = before.trim_end();
    let bare = before.strip_suffix('{').map_or(before, str::trim_end);
    let is_child = |before: &str| before.ends_with(['>', '}', '!']) && !before.ends_with("=>");
    READ_OUT.iter().any(|attribute| bare.ends_with(attribute))
        || before.ends_with('>') && is_child(before)
        || before.ends_with('{') && is_child(bare)
}

#[test]
fn every_figure_of_every_scheme_has_a_source() {
    nothing(&unsourced(builtin()));
    let mut broken = builtin().clone();
    let schemes = broken.schemes.to_mut();
    for (_, source) in schemes[0].sources.0.to_mut() {
        (source.quote, source.place) = (None, None);
    }
    schemes[1].sources = Map::default();
    broken.documents.0.to_mut().retain(|(id, _)| id != "000");
    let found = unsourced(&broken);
    for scheme in [&broken.schemes[0], &broken.schemes[1], &broken.schemes[7]] {
        assert!(found.iter().any(|said| said.starts_with(&*scheme.id)), "{} passed: {found:?}", scheme.id);
    }
}

/// Every figure whose source names no document, or no place and no words in it.
fn unsourced(collection: &Collection) -> Vec<String> {
    let mut found = Vec::new();
    for scheme in collection.schemes.iter() {
        let mut figures: Vec<(String, Option<&Text>)> = Vec::new();
        figures.extend(
            scheme.periods.iter().map(|of| (format!("the period from {}", of.from), Some(&of.source))),
        );
        let rebates = scheme.periods.iter().filter_map(|period| scheme.rebate(period));
        figures.extend(rebates.map(|of| ("the rebate".to_owned(), Some(&of.source))));
        let ceilings = scheme.periods.iter().filter_map(|period| scheme.ceiling(period));
        figures.extend(ceilings.map(|of| ("the ceiling".to_owned(), Some(&of.source))));
        figures.extend(scheme.unit_price.iter().map(|of| ("the unit price".to_owned(), Some(&of.source))));
        let purposes = scheme.periods.iter().flat_map(|period| scheme.purposes(period));
        figures.extend(purposes.map(|of| (format!("the purpose {}", of.name), Some(&of.source))));
        figures.extend(scheme.dates.iter().map(|of| (format!("the date {}", of.on), Some(&of.source))));
        let notes = scheme.notes.iter().filter(|of| of.source.is_some() || of.kind != NoteKind::Assumption);
        figures.extend(notes.map(|of| (format!("the note {}", of.text), of.source.as_ref())));
        for (figure, key) in figures {
            let source = key.and_then(|key| scheme.sources.get(key));
            let document = source.and_then(|source| collection.documents.get(&source.document));
            let placed = source.is_some_and(|source| source.place.is_some() || source.quote.is_some());
            if document.is_none_or(|document| document.title.is_empty()) || !placed {
                found.push(format!("{}: {figure} has no source", scheme.id));
            }
        }
    }
    found
}

#[test]
fn the_rules_hold_no_figure_of_a_decision() {
    let mut found = Vec::new();
    let mut needed = Vec::new();
    for source in room("rules") {
        let tests = source.tests();
        let numbers = source.words().filter(|(_, word)| looks_like_an_amount(word));
        let literals = source.literals.iter().map(|range| (range.start, &source.text[range.clone()]));
        let written = literals.filter(|(_, text)| text.split([' ', '\u{a0}']).any(looks_like_an_amount));
        for (at, figure) in
            numbers.chain(written).filter(|(at, _)| !tests.iter().any(|test| test.contains(at)))
        {
            match LIMITS.iter().find(|(path, limit, _)| *path == source.path && *limit == figure) {
                Some((_, limit, _)) => needed.push(*limit),
                None => found.push(source.at(at, &format!("`{figure}` belongs in a scheme's data"))),
            }
        }
    }
    let stale = LIMITS.iter().filter(|(_, limit, _)| !needed.contains(limit));
    found.extend(stale.map(|(path, limit, _)| format!("{path}: {limit} needs no exception")));
    nothing(&found);
}

/// A thousand or more, or a decimal.
fn looks_like_an_amount(word: &str) -> bool {
    let plain: String = word.chars().filter(|c| *c != '_').collect();
    let decimal = plain.replace(',', ".");
    let is_decimal = decimal.split_once('.').is_some_and(|(whole, fraction)| {
        [whole, fraction]
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    });
    is_decimal || plain.parse::<u64>().is_ok_and(|number| number >= 1000)
}

#[test]
fn nothing_tells_of_the_machine_it_was_written_on() {
    // In halves, so that this file does not find itself.
    let paths = [("/wo", "rk"), ("/ro", "ot"), ("/ho", "me")].map(|(one, other)| format!("{one}{other}"));
    let words = [("ses", "sion"), ("ses", "sions")].map(|(one, other)| format!("{one}{other}"));
    let hosts = [("crates", ".io"), ("npm", "js"), ("py", "pi."), ("rust-lang", ".org"), ("debian", ".org")];
    let hosts = hosts.map(|(one, other)| format!("{one}{other}"));
    let index = format!("source = \"registry+https://github.com/rust-lang/{}-index\"", hosts[0]);
    let mut found = Vec::new();
    // A worktree of git keeps its place in a file of that name.
    for path in files(Path::new("."), "").into_iter().filter(|path| !path.ends_with(".git")) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let name = path.to_string_lossy();
        let fetching = [".npmrc", "config.toml", "Cargo.lock", "package-lock.json"];
        let fetches = fetching.iter().any(|ending| name.ends_with(ending));
        for (number, line) in text.lines().enumerate().filter(|(_, line)| *line != index) {
            // The program's name is Debian's.
            let lower = line.to_lowercase().replace("dbus-run-session", "");
            let mut say = |what: &str| found.push(format!("{name}:{}: {what}: {line}", number + 1));
            if paths.iter().any(|path| has_path(&lower, path)) {
                say("names a folder of one machine");
            }
            if lower.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|of| of == word)) {
                say("names a working occasion");
            }
            if hosts.iter().any(|host| lower.contains(host.as_str())) || (fetches && lower.contains("://")) {
                say("names a host that packages come from");
            }
        }
    }
    nothing(&found);
}

/// Whether a line names a folder at the top of a machine, not one of that name somewhere below.
fn has_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '}' | ')');
        let below = line[..at].ends_with(part);
        let longer = line[at + path.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        !below && !longer
    })
}

#[test]
fn every_file_opens_with_what_it_is() {
    let sources = files(Path::new("src"), ".rs").into_iter().chain(files(Path::new("tests"), ".rs"));
    let closed = sources.map(|path| Source::read(&path)).filter(|source| !source.text.starts_with("//! "));
    nothing(&closed.map(|source| source.at(0, "opens without a `//!` sentence")).collect::<Vec<_>>());
}
