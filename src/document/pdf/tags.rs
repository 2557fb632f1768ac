//! The structure that is read aloud: a tree of tags, whose leaves are filled when the pages are drawn.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// A tag in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag(usize);

/// A place in a tag for what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaf(usize);

struct Group {
    kind: Option<TagKind>,
    children: Vec<Child>,
}

enum Child {
    Tag(Tag),
    Leaf(Leaf),
}

/// The tree while the document is laid out.
pub(super) struct Tags {
    groups: Vec<Group>,
    drawn: Vec<Vec<Identifier>>,
}

impl Tags {
    /// The document itself.
    pub(super) const ROOT: Tag = Tag(0);

    /// A tree with nothing but the document.
    pub(super) fn new() -> Self {
        Self { groups: vec![Group { kind: None, children: Vec::new() }], drawn: Vec::new() }
    }

    /// A new tag, the last in another.
    pub(super) fn tag(&mut self, parent: Tag, kind: impl Into<TagKind>) -> Tag {
        let tag = Tag(self.groups.len());
        self.groups.push(Group { kind: Some(kind.into()), children: Vec::new() });
        self.into(parent, Child::Tag(tag));
        tag
    }

    /// A new place for what is drawn, the last in a tag.
    pub(super) fn leaf(&mut self, parent: Tag) -> Leaf {
        let leaf = Leaf(self.drawn.len());
        self.drawn.push(Vec::new());
        self.into(parent, Child::Leaf(leaf));
        leaf
    }

    /// Fills a place with something that was drawn.
    pub(super) fn drawn(&mut self, leaf: Leaf, identifier: Identifier) {
        if let Some(drawn) = self.drawn.get_mut(leaf.0) {
            drawn.push(identifier);
        }
    }

    /// The finished tree.
    pub(super) fn tree(&self, language: &str) -> TagTree {
        let children = self.groups.first().map(|root| self.nodes(&root.children)).unwrap_or_default();
        TagTree::from(children).with_lang(Some(language.to_owned()))
    }

    fn nodes(&self, children: &[Child]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for child in children {
            match child {
                Child::Leaf(leaf) => {
                    let drawn = self.drawn.get(leaf.0).into_iter().flatten();
                    nodes.extend(drawn.map(|identifier| Node::Leaf(*identifier)));
                }
                Child::Tag(tag) => {
                    let Some(group) = self.groups.get(tag.0) else { continue };
                    let Some(kind) = group.kind.clone() else { continue };
                    nodes.push(Node::Group(TagGroup { tag: kind, children: self.nodes(&group.children) }));
                }
            }
        }
        nodes
    }

    fn into(&mut self, parent: Tag, child: Child) {
        if let Some(group) = self.groups.get_mut(parent.0) {
            group.children.push(child);
        }
    }
}
