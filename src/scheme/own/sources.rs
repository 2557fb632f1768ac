//! Every figure points to a source, every source to a document, and none of them is left over.

use std::collections::HashSet;

use super::broken::Broken;
use super::problem::Rule;
use super::tree::{Node, Value};
use crate::scheme::{Collection, Scheme};

/// The sources of one scheme.
pub(super) fn sources<'t>(node: &'t Node, scheme: &Scheme, broken: &mut Broken<'t>) {
    let mut used = HashSet::new();
    let own = node.get("kallor");
    for entry in node.entries().iter().filter(|entry| entry.name != "kallor") {
        if entry.name == "merparten" {
            point(&entry.node, scheme, &mut used, broken);
        } else {
            pointers(&entry.node, scheme, &mut used, broken);
        }
    }
    for entry in own.map(Node::entries).unwrap_or_default() {
        if !used.contains(&*entry.name) {
            broken.push((&entry.node, Rule::NeverUsed));
        }
        let says = entry.node.get("stalle").is_some() || entry.node.get("citat").is_some();
        if !says && matches!(entry.node.value, Value::Table(_)) {
            broken.push((&entry.node, Rule::SourceSaysNothing));
        }
    }
}

/// Every field `kalla`, wherever it lies.
fn pointers<'t>(node: &'t Node, scheme: &Scheme, used: &mut HashSet<&'t str>, broken: &mut Broken<'t>) {
    for entry in node.entries() {
        if entry.name == "kalla" {
            point(&entry.node, scheme, used, broken);
        } else {
            pointers(&entry.node, scheme, used, broken);
        }
    }
    for item in node.items() {
        pointers(item, scheme, used, broken);
    }
}

fn point<'t>(node: &'t Node, scheme: &Scheme, used: &mut HashSet<&'t str>, broken: &mut Broken<'t>) {
    let Some(key) = node.as_text() else { return };
    used.insert(key);
    if !scheme.sources.contains_key(key) {
        broken.push((node, Rule::NoSource(super::letters::shortened(key))));
    }
}

/// The documents of the file: there where a source points to them, and the same as a built-in one
/// of the same identifier.
pub(super) fn documents<'t>(
    file: &'t Node,
    collection: &Collection,
    nodes: &'t [Node],
    beside: Option<&Collection>,
    broken: &mut Broken<'t>,
) {
    let mut used = HashSet::new();
    for node in nodes {
        for entry in node.get("kallor").map(Node::entries).unwrap_or_default() {
            let Some(at) = entry.node.get("dokument") else { continue };
            let Some(id) = at.as_text() else { continue };
            used.insert(id);
            if !collection.documents.contains_key(id) {
                broken.push((at, Rule::NoDocument(super::letters::shortened(id))));
            }
        }
    }
    for entry in file.get("dokument").map(Node::entries).unwrap_or_default() {
        if !used.contains(&*entry.name) {
            broken.push((&entry.node, Rule::NeverUsed));
        }
        let built_in = beside.and_then(|beside| beside.documents.get(&*entry.name));
        let own = collection.documents.get(&*entry.name);
        if built_in.is_some() && own.is_some() && built_in != own {
            broken.push((&entry.node, Rule::OtherDocument(entry.name.clone())));
        }
    }
}
