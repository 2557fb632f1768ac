//! Picking values out of the tree. What the walk has refused is picked as nothing.

use std::str::FromStr;

use super::tree::Node;
use crate::money::measured;
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::Year;
use crate::scheme::{Day, List, Map, Text};

pub(super) fn text(node: &Node, name: &str) -> Text {
    maybe_text(node, name).unwrap_or_default()
}

pub(super) fn maybe_text(node: &Node, name: &str) -> Option<Text> {
    node.get(name)?.as_text().map(|text| text.to_owned().into())
}

pub(super) fn parsed<T: FromStr>(node: &Node, name: &str) -> Option<T> {
    node.get(name)?.as_text()?.parse().ok()
}

pub(super) fn day(node: &Node, name: &str) -> Option<Day> {
    parsed(node, name)
}

pub(super) fn number(node: &Node, name: &str) -> Option<u32> {
    node.get(name)?.as_number()
}

pub(super) fn year(node: &Node, name: &str) -> Option<Year> {
    u16::try_from(number(node, name)?).ok().map(Year)
}

pub(super) fn kronor(node: &Node, name: &str) -> Option<Kronor> {
    measured::kronor(node.get(name)?.as_text()?).ok()
}

pub(super) fn rate(node: &Node, name: &str) -> Option<PerInhabitant> {
    measured::per_inhabitant(node.get(name)?.as_text()?).ok()
}

pub(super) fn share(node: &Node, name: &str) -> Option<Share> {
    measured::share(node.get(name)?.as_text()?).ok()
}

/// A word of a list, as the value at its place.
pub(super) fn word<T: Copy>(node: &Node, name: &str, words: &[&str], values: &[T]) -> Option<T> {
    let word = node.get(name)?.as_text()?;
    values.get(words.iter().position(|known| *known == word)?).copied()
}

/// The items of a list, each made into something; what cannot be is left out.
pub(super) fn list<T: Clone>(node: &Node, name: &str, of: impl Fn(&Node) -> Option<T>) -> List<T> {
    node.get(name)
        .map(|list| list.items().iter().filter_map(of).collect::<Vec<T>>())
        .unwrap_or_default()
        .into()
}

/// A list of texts that are parsed.
pub(super) fn codes<T: FromStr + Clone>(node: &Node, name: &str) -> List<T> {
    list(node, name, |item| item.as_text()?.parse().ok())
}

/// The entries of a table, each made into a key and a value; what cannot be is left out.
pub(super) fn map<K: Clone, V: Clone>(
    node: &Node,
    name: &str,
    key: impl Fn(&str) -> Option<K>,
    value: impl Fn(&Node) -> Option<V>,
) -> Map<K, V> {
    let entries = node.get(name).map(Node::entries).unwrap_or_default().iter();
    Map(entries.filter_map(|entry| Some((key(&entry.name)?, value(&entry.node)?))).collect::<Vec<_>>().into())
}

pub(super) fn amounts<K: FromStr + Clone>(node: &Node, name: &str) -> Map<K, Kronor> {
    map(node, name, |key| key.parse().ok(), |value| measured::kronor(value.as_text()?).ok())
}
