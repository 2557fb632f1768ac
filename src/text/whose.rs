//! Whose a figure is, in words: the same wherever it is shown or written.

use std::borrow::Cow;

use super::draft::listed;
use crate::scheme::own::OwnSchemes;
use crate::scheme::{Document, LongText, Scheme, Text, Whose};

/// What a user has said, or what came with a file or a link that a user has opened.
const USER: &str = "enligt användaren";
/// What the words for a host's figures begin with.
const FROM: &str = "uppgift från ";
/// A host whose name is not known, because a link took its figures along.
const SOME_HOST: &str = "värdwebbplatsen";
/// The most names that are told on top.
const MOST_NAMES: usize = 5;

/// On whose word, where it is not on a decision's.
#[must_use]
pub fn words(whose: Whose) -> &'static str {
    match whose {
        Whose::Decided => "",
        Whose::Host => "uppgift från värdwebbplatsen",
        Whose::User => USER,
    }
}

/// A name or an amount with whose it is behind it; as it is where it says so already, or where a decision says it.
#[must_use]
pub fn named(name: &str, whose: Whose) -> Cow<'_, str> {
    let known = match whose {
        Whose::Decided => true,
        Whose::Host => name.contains(FROM),
        Whose::User => name.contains(USER),
    };
    if known { Cow::Borrowed(name) } else { Cow::Owned(with(name, words(whose))) }
}

fn with(name: &str, whose: &str) -> String {
    format!("{name} ({whose})")
}

/// At a figure with no room beside it for whose it is.
pub const STAR: &str = " *";

/// A chart's title, with what the star at its figures means.
#[must_use]
pub fn starred(title: String, whose: Whose) -> String {
    if whose == Whose::Decided { title } else { format!("{title} (* {})", words(whose)) }
}

/// What a text rests on that no decision says, in one sentence; nothing where decisions say it all.
#[must_use]
pub fn on_top<'a>(somebodys: impl Iterator<Item = (&'a Scheme, Whose)>) -> String {
    sentence(&rests_on(somebodys))
}

/// The same of names that have been listed.
#[must_use]
pub fn sentence(rests_on: &str) -> String {
    if rests_on.is_empty() {
        return String::new();
    }
    format!("Belopp här bygger på uppgifter som inte är hämtade ur beslut: {rests_on}.")
}

/// The schemes that no decision alone says the amounts of, listed by their names, with whose they are.
#[must_use]
pub fn rests_on<'a>(somebodys: impl Iterator<Item = (&'a Scheme, Whose)>) -> String {
    let mut names: Vec<String> =
        somebodys.map(|(scheme, whose)| named(&scheme.short_name, whose).into_owned()).collect();
    if names.len() > MOST_NAMES {
        let others = names.len() - (MOST_NAMES - 1);
        names.truncate(MOST_NAMES - 1);
        names.push(format!("{others} till"));
    }
    listed(&names)
}

/// Why an amount of somebody's own scheme is flagged.
#[must_use]
pub(super) fn flag(scheme: &Scheme) -> String {
    let from = match scheme.whose {
        Whose::Decided | Whose::User => USER,
        Whose::Host => "från värdwebbplatsen",
    };
    format!("Beloppet är räknat på uppgifter {from}. Kalkylen har inte kontrollerat dem.")
}

/// Tells in schemes of a user's own whose they are: in their names, who decided them, their days and their sources,
/// so that everything that shows or writes them tells it too.
#[must_use]
pub fn users(own: OwnSchemes) -> OwnSchemes {
    told(own, Whose::User, USER, USER)
}

/// The same in a host's; its name where it is known.
#[must_use]
pub fn hosts(own: OwnSchemes, host: &str) -> OwnSchemes {
    let from = format!("{FROM}{}", if is_host(host) { host } else { SOME_HOST });
    told(own, Whose::Host, &from, &format!("enligt {from}"))
}

/// A name of somebody's own scheme as its file has it, for a sentence that says whose it is.
#[must_use]
pub fn bare(scheme: &Scheme) -> &str {
    let marked = scheme.short_name.rsplit_once(" (").filter(|_| scheme.whose.is_somebodys());
    marked.map_or(&scheme.short_name, |(bare, _)| bare)
}

/// Whether it is a host's name as an address has it.
fn is_host(name: &str) -> bool {
    let signs =
        name.chars().all(|sign| sign.is_ascii_alphanumeric() || ['.', '-', ':', '[', ']'].contains(&sign));
    signs && (1..=100).contains(&name.len())
}

fn told(own: OwnSchemes, whose: Whose, mark: &str, before: &str) -> OwnSchemes {
    let mut collection = own.collection;
    for scheme in collection.schemes.to_mut() {
        scheme.whose = whose;
        scheme.name = with(&scheme.name, mark).into();
        scheme.short_name = with(&scheme.short_name, mark).into();
        scheme.decided_by = claimed(before, &scheme.decided_by);
        for date in scheme.dates.to_mut() {
            date.what = with(&date.what, mark).into();
        }
        for (_, source) in scheme.sources.0.to_mut() {
            source.document = apart(&source.document, mark);
        }
    }
    for (id, document) in collection.documents.0.to_mut() {
        *id = apart(id, mark);
        *document = Document {
            publisher: claimed(&super::draft::capital(before), &document.publisher),
            ..document.clone()
        };
    }
    OwnSchemes { collection }
}

/// What somebody says to be so, as what they say.
fn claimed(before: &str, claim: &str) -> LongText {
    format!("{before} {claim}").into()
}

/// Another identifier than any file can give: the same may name another document elsewhere.
fn apart(id: &str, mark: &str) -> Text {
    format!("{id} {mark}").into()
}
