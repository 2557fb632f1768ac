//! An XML element, and its writing: names are ours, and every text in it comes out as text.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with its attributes and what is in it.
#[derive(Debug, Clone)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Debug, Clone)]
enum Node {
    Element(Element),
    Text(String),
}

/// An empty element.
pub(super) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), content: Vec::new() }
}

impl Element {
    /// With an attribute, in place of one of the same name.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.retain(|(known, _)| *known != name);
        self.attributes.push((name, legal(&value.to_string())));
        self
    }

    /// With an element in it.
    pub(super) fn child(mut self, child: Self) -> Self {
        self.content.push(Node::Element(child));
        self
    }

    /// With elements in it.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Node::Element));
        self
    }

    /// With text in it.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.content.push(Node::Text(legal(text)));
        self
    }

    /// The file that it is the root of.
    pub(super) fn file(&self) -> Vec<u8> {
        let mut writer = Writer::new(Vec::new());
        let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes")));
        put(&mut writer, declaration);
        self.write(&mut writer);
        writer.into_inner()
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let start = BytesStart::new(self.name).with_attributes(attributes);
        if self.content.is_empty() {
            return put(writer, Event::Empty(start));
        }
        put(writer, Event::Start(start));
        for node in &self.content {
            match node {
                Node::Element(element) => element.write(writer),
                Node::Text(text) => put(writer, Event::Text(BytesText::new(text))),
            }
        }
        put(writer, Event::End(BytesEnd::new(self.name)));
    }
}

fn put(writer: &mut Writer<Vec<u8>>, event: Event<'_>) {
    // Writing to memory cannot fail.
    let _ = writer.write_event(event);
}

/// Without what XML 1.0 cannot hold, escaped or not.
pub(super) fn legal(text: &str) -> String {
    let holds = |sign: &char| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{7e}' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(holds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_closes_nothing_and_what_xml_cannot_hold_is_left_out() {
        let typed = "</w:t>&\"\u{0}\u{1b}\u{ffff}å👩\u{200f}";
        let file = element("w:t").with("w:val", typed).text(typed).file();
        let written = String::from_utf8_lossy(&file);
        let expected =
            "<w:t w:val=\"&lt;/w:t&gt;&amp;&quot;å👩\u{200f}\">&lt;/w:t&gt;&amp;&quot;å👩\u{200f}</w:t>";
        assert_eq!(written.split_once("?>").map(|(_, root)| root), Some(expected));
    }
}
