//! The schemes that a case is reckoned with: the built-in ones, a host's, the user's own, and what the
//! user has changed in them.

use serde_json::{Map, Value};

use super::hosts::{Hosts, hosts};
use crate::case::{Case, OwnField, unpack_schemes};
use crate::money::NotANumber;
use crate::rules::reckon_composed;
use crate::scheme::own::{Format, OwnSchemes, Problem, read_own};
use crate::scheme::{Change, Collection, Rate, Text, builtin};
use crate::text;

/// A changed rate that cannot be read; the decided one holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateFault {
    /// The scheme's identifier.
    pub scheme: String,
    /// The rate with its decided figure.
    pub rate: Rate,
    /// Why it cannot be read.
    pub why: NotANumber,
}

/// The schemes that a case is reckoned with, and what of the user's own stands in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The schemes.
    pub collection: Collection,
    /// The identifiers of those that are the user's own.
    pub own: Vec<Text>,
    /// Those that whoever embeds the calculator has added.
    pub hosts: Hosts,
    /// What is wrong with the user's own; those that it is wrong with are not reckoned with.
    pub problems: Vec<Problem>,
    /// Whether what the case carries as own schemes is no text at all.
    pub unreadable: bool,
    /// The figures that the user has changed.
    pub changes: Vec<Change>,
    /// Those that cannot be read.
    pub faults: Vec<RateFault>,
    /// How many texts in the case name no scheme's rate, and count for nothing.
    pub passed_over: usize,
}

impl Standing {
    /// Whether a scheme is no built-in one.
    #[must_use]
    pub fn is_added(&self, id: &Text) -> bool {
        self.own.contains(id) || matches!(&self.hosts, Hosts::Added(ids) if ids.contains(id))
    }
}

/// The schemes that a case is reckoned with.
#[must_use]
pub fn collection_of(case: &Case) -> Collection {
    standing(case).collection
}

/// The text of the user's own schemes, as they stand in the case; none where there are none.
#[must_use]
pub fn own_text(case: &Case) -> Option<String> {
    unpack_schemes(case.in_own(OwnField::Schemes)).filter(|text| !text.is_empty())
}

/// How often what is wrong is taken out of a file: what rested on it is wrong the next time.
const MOST_TIMES: usize = 4;

/// The schemes of a file that nothing is wrong with, where something is wrong with others.
fn finished(text: &str, problems: &[Problem]) -> Option<OwnSchemes> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    let mut problems = problems.to_vec();
    for _ in 0..MOST_TIMES {
        let wrong = |of: &str| {
            problems.iter().any(|problem| {
                let rest = problem.place.field.strip_prefix(of);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            })
        };
        let (schemes, documents) = (file.get("ordningar")?.as_array()?, file.get("dokument")?.as_object()?);
        let kept = schemes.iter().enumerate().filter(|(place, _)| !wrong(&format!("ordningar[{place}]")));
        let kept: Vec<Value> = kept.map(|(_, scheme)| scheme.clone()).collect();
        let known = documents.iter().filter(|(key, _)| !wrong(&format!("dokument.{key}")));
        let known: Map<String, Value> = known.map(|(key, of)| (key.clone(), of.clone())).collect();
        if kept.is_empty() || (kept.len(), known.len()) == (schemes.len(), documents.len()) {
            return None;
        }
        file["ordningar"] = kept.into();
        file["dokument"] = known.into();
        match read_own(&file.to_string(), Format::Json) {
            Ok(own) => return Some(own),
            Err(left) => problems = left,
        }
    }
    None
}

/// The same, with what was changed and what cannot be read.
#[must_use]
pub fn standing(case: &Case) -> Standing {
    let text = own_text(case);
    let unreadable = text.is_none() && !case.in_own(OwnField::Schemes).is_empty();
    let (own, problems) = match text.map(|text| read_own(&text, Format::Json)) {
        Some(Ok(own)) => (Some(own), Vec::new()),
        Some(Err(problems)) => (own_text(case).and_then(|text| finished(&text, &problems)), problems),
        None => (None, Vec::new()),
    };
    let (theirs, hosts) = hosts(case, own.as_ref());
    if own.is_some() || theirs.is_some() {
        reckon_composed();
        text::say_composed();
    }
    let mut collection = builtin().clone();
    if let Some(theirs) = &theirs {
        collection = theirs.beside(&collection);
    }
    let ids = own.as_ref().map(OwnSchemes::ids).unwrap_or_default();
    if let Some(own) = own {
        collection = text::whose::users(own).beside(&collection);
    }
    let own = ids;
    let (mut changes, mut faults, mut passed_over) = (Vec::new(), Vec::new(), 0);
    for changed in case.changed_rates() {
        let scheme = collection.scheme(changed.scheme);
        let rate = scheme.and_then(|of| of.rates().into_iter().find(|rate| rate.path == changed.rate));
        let (Some(scheme), Some(rate)) = (scheme, rate) else {
            passed_over += 1;
            continue;
        };
        match rate.figure.read(changed.typed) {
            Ok(to) if to != rate.figure => changes.push(Change { scheme: scheme.id.clone(), rate, to }),
            Ok(_) | Err(NotANumber::Empty) => {}
            Err(why) => faults.push(RateFault { scheme: scheme.id.to_string(), rate, why }),
        }
    }
    let collection = text::tell(collection.changed(&changes), &changes);
    Standing { collection, own, hosts, problems, unreadable, changes, faults, passed_over }
}
