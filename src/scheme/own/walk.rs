//! Holds a tree to the table of fields: every wrong name, type, unit and limit, not the first only, until
//! there are more than are listed.

use std::collections::HashSet;
use std::fmt::Write;

use super::MOST_PROBLEMS;
use super::fields::{FORMAT, Field, Fields, Shape};
use super::letters;
use super::problem::{Expected, Rule};
use super::tree::{Node, Value};
use crate::money::measured::{self, NotMeasured, Quantity};
use crate::population::{Year, registered};
use crate::scheme::{Dated, Day};

/// The longest identifier.
pub(super) const LONGEST_ID: usize = 60;

/// A rule broken, at which byte and in which field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) field: String,
    pub(super) rule: Rule,
}

/// Everything in which a file departs from the table; one more than are listed, where there are more.
pub(super) fn walk(file: &Node, fields: &'static Fields) -> Vec<Fault> {
    let mut walk = Walk { field: String::new(), faults: Vec::new() };
    walk.table(file, fields);
    walk.faults
}

struct Walk {
    field: String,
    faults: Vec<Fault>,
}

impl Walk {
    fn fault(&mut self, node: &Node, rule: Rule) {
        self.fault_at(node.at, rule);
    }

    fn fault_at(&mut self, at: usize, rule: Rule) {
        if !self.is_full() {
            self.faults.push(Fault { at, field: self.field.clone(), rule });
        }
    }

    fn is_full(&self) -> bool {
        self.faults.len() > MOST_PROBLEMS
    }

    /// Looks at what lies in a field or at a place of a list.
    fn within(&mut self, step: &dyn Fn(&mut String), look: impl FnOnce(&mut Self)) {
        let length = self.field.len();
        step(&mut self.field);
        look(self);
        self.field.truncate(length);
    }

    fn in_field(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        self.within(&|field| put_field(field, name), look);
    }

    fn table(&mut self, node: &Node, fields: &'static Fields) {
        let Value::Table(entries) = &node.value else {
            return self.fault(node, Rule::NotOfType(Expected::Table));
        };
        let mut seen = HashSet::new();
        for entry in entries {
            if self.is_full() {
                return;
            }
            let known = fields.fields.iter().find(|field| field.name == entry.name);
            self.in_field(&entry.name, |walk| match known {
                _ if !seen.insert(&entry.name) => walk.fault_at(entry.at, Rule::Twice),
                Some(field) => walk.value(&entry.node, &field.shape),
                None => walk.fault_at(entry.at, unknown(&entry.name, fields)),
            });
        }
        for field in fields.fields.iter().filter(|field| field.required && node.get(field.name).is_none()) {
            self.fault(node, Rule::Missing(field.name));
        }
    }

    fn value(&mut self, node: &Node, shape: &'static Shape) {
        match shape {
            Shape::Table(fields) => self.table(node, fields),
            Shape::WordOr(word, fields) => match &node.value {
                Value::Text(text) if text == word => {}
                Value::Table(_) => self.one_of(node, fields),
                Value::Text(_) | Value::Number(_) | Value::Other | Value::List(_) => {
                    self.fault(node, Rule::NotOfType(Expected::WordOrTable(word)));
                }
            },
            Shape::List(of, least, most) => self.list(node, of, (*least, *most)),
            Shape::Map(keys, of, most) => self.map(node, keys, of, *most),
            Shape::Count(least, most) => self.number(node, *least, *most),
            Shape::Year => self.number(node, Year::FIRST.0.into(), Year::LAST.0.into()),
            Shape::Text(_)
            | Shape::Name(_)
            | Shape::Id
            | Shape::Day
            | Shape::Dated
            | Shape::Amount(_)
            | Shape::Word(_)
            | Shape::Municipality
            | Shape::County
            | Shape::Format => self.text(node, shape),
        }
    }

    fn one_of(&mut self, node: &Node, fields: &'static Fields) {
        self.table(node, fields);
        if let [first, second, ..] = present(node, fields).as_slice() {
            self.fault(node, Rule::NotTogether(first.name, second.name));
        } else if node.entries().is_empty() {
            self.fault(node, Rule::Empty);
        }
    }

    fn list(&mut self, node: &Node, of: &'static Shape, (least, most): (usize, usize)) {
        let Value::List(items) = &node.value else {
            return self.fault(node, Rule::NotOfType(Expected::List));
        };
        if items.len() < least {
            self.fault(node, Rule::Empty);
        }
        if items.len() > most {
            return self.fault(node, Rule::TooMany { most });
        }
        let mut seen = HashSet::new();
        let is_code = matches!(of, Shape::County | Shape::Municipality);
        for (place, item) in items.iter().enumerate() {
            if self.is_full() {
                return;
            }
            let twice = is_code && item.as_text().is_some_and(|code| !seen.insert(code));
            self.within(&|field| put_place(field, place), |walk| {
                walk.value(item, of);
                if twice {
                    walk.fault(item, Rule::Twice);
                }
            });
        }
    }

    fn map(&mut self, node: &Node, keys: &'static Shape, of: &'static Shape, most: usize) {
        let Value::Table(entries) = &node.value else {
            return self.fault(node, Rule::NotOfType(Expected::Table));
        };
        if entries.len() > most {
            return self.fault(node, Rule::TooMany { most });
        }
        let mut seen = HashSet::new();
        for entry in entries {
            if self.is_full() {
                return;
            }
            self.in_field(&entry.name, |walk| {
                let is_year = matches!(keys, Shape::Year);
                let name = entry.name.clone();
                let value = if is_year { Value::Number(name) } else { Value::Text(name) };
                walk.value(&Node { at: entry.at, value }, keys);
                if !seen.insert(&entry.name) {
                    walk.fault_at(entry.at, Rule::Twice);
                }
                walk.value(&entry.node, of);
            });
        }
    }

    fn number(&mut self, node: &Node, least: u32, most: u32) {
        let Value::Number(digits) = &node.value else {
            return self.fault(node, Rule::NotOfType(Expected::WholeNumber));
        };
        let whole = digits.len() <= 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
        match digits.parse::<u32>() {
            Ok(number) if whole && (least..=most).contains(&number) => {}
            Ok(_) if whole => self.fault(node, Rule::OutOfRange { least, most }),
            _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.fault(node, Rule::OutOfRange { least, most });
            }
            _ => self.fault(node, Rule::NotOfType(Expected::WholeNumber)),
        }
    }

    fn text(&mut self, node: &Node, shape: &'static Shape) {
        let Value::Text(text) = &node.value else {
            let amount = if let Shape::Amount(quantity) = shape { Some(*quantity) } else { None };
            let expected = amount.map_or(Expected::Text, Expected::Amount);
            return self.fault(node, Rule::NotOfType(expected));
        };
        if let Some(rule) = broken(text, shape) {
            self.fault(node, rule);
        }
    }
}

/// The rule of a shape that a text breaks, if any.
fn broken(text: &str, shape: &'static Shape) -> Option<Rule> {
    match shape {
        Shape::Text(most) => letters::text(text, *most),
        Shape::Name(most) => letters::text(text, *most).or_else(|| letters::name(text)),
        Shape::Id => (!is_id(text)).then_some(Rule::NotAnId),
        Shape::Day => {
            let year = |day: Day| (Year::FIRST..=Year::LAST).contains(&Year(day.year));
            (!text.parse().is_ok_and(year)).then_some(Rule::NotADay)
        }
        Shape::Dated => {
            let year = |dated: Dated| (Year::FIRST..=Year::LAST).contains(&Year(dated.earliest().year));
            (!text.parse().is_ok_and(year)).then_some(Rule::NotDated)
        }
        Shape::Amount(quantity) => {
            let limit = if text.len() > 60 { Err(NotMeasured::UnknownUnit) } else { amount(text, *quantity) };
            limit.err().map(|why| Rule::NotAnAmount(*quantity, why))
        }
        Shape::Word(words) => (!words.contains(&text)).then_some(Rule::NotOneOf(words)),
        Shape::Municipality => {
            let known = text.parse().is_ok_and(|code| registered().municipality(code).is_some());
            (!known).then(|| Rule::NoMunicipality(letters::shortened(text)))
        }
        Shape::County => {
            let known = text.parse().is_ok_and(|code| registered().county(code).is_some());
            (!known).then(|| Rule::NoCounty(letters::shortened(text)))
        }
        Shape::Format => (text != FORMAT).then_some(Rule::NotThisFormat { known: FORMAT }),
        Shape::Year
        | Shape::Count(..)
        | Shape::List(..)
        | Shape::Table(_)
        | Shape::Map(..)
        | Shape::WordOr(..) => None,
    }
}

fn amount(text: &str, quantity: Quantity) -> Result<(), NotMeasured> {
    match quantity {
        Quantity::Kronor => measured::kronor(text).map(|_| ()),
        Quantity::PerInhabitant => measured::per_inhabitant(text).map(|_| ()),
        Quantity::Share => measured::share(text).map(|_| ()),
        Quantity::Growth => measured::growth(text).map(|_| ()),
        Quantity::Weight => measured::weight(text).map(|_| ()),
    }
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(plain)
}

/// The fields that a table has.
pub(super) fn present(node: &Node, fields: &'static Fields) -> Vec<&'static Field> {
    fields.fields.iter().filter(|field| node.get(field.name).is_some()).collect()
}

fn unknown(name: &str, fields: &'static Fields) -> Rule {
    let known: Vec<&'static str> = fields.fields.iter().map(|field| field.name).collect();
    let name = letters::shortened(name);
    let nearest = known.iter().copied().min_by_key(|known| letters::distance(&name, known));
    let nearest = nearest.filter(|known| letters::distance(&name, known) <= 2.max(known.len() / 3));
    Rule::Unknown { name, nearest, known }
}

/// Adds a field's name to a path; a name from the file is shortened, and quoted where it is no plain name.
pub(super) fn put_field(path: &mut String, name: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let short = letters::shortened(name);
    if !path.is_empty() {
        path.push('.');
    }
    if !short.is_empty() && short.bytes().all(plain) {
        path.push_str(&short);
    } else {
        let _ = write!(path, "\"{}\"", short.escape_debug());
    }
}

/// Adds a place in a list to a path.
pub(super) fn put_place(path: &mut String, place: usize) {
    let _ = write!(path, "[{place}]");
}
