//! A part with text: its paragraphs are walked, and the names in each are filled.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::NotATemplate;
use super::edit::{Edit, edited};
use super::paragraph::{Child, Paragraph, Piece};
use super::values::Values;

/// What names the elements of a text: as Word writes them, and as the strict form of the standard has it.
const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The part with its names filled.
pub(super) fn filled(part: &str, values: &mut Values<'_>) -> Result<String, NotATemplate> {
    let source = part.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(source);
    let mut walk = Walk::default();
    loop {
        let from = position(&reader)?;
        let event = reader.read_event().map_err(|_| NotATemplate::Damaged)?;
        let range = from..position(&reader)?;
        match event {
            Event::Start(of) => walk.start(&of, range.start)?,
            Event::Empty(of) => {
                walk.start(&of, range.start)?;
                walk.end(source, range.end, values);
            }
            Event::End(_) => walk.end(source, range.end, values),
            Event::Text(of) => walk.text(&of.xml10_content()),
            Event::CData(of) => walk.text(&of.xml10_content()),
            Event::GeneralRef(of) => {
                let sign = of.resolve_char_ref().map_err(|_| NotATemplate::Damaged)?;
                let sign = sign.map(String::from);
                let sign = sign.or_else(|| resolve_predefined_entity(&of).map(ToOwned::to_owned));
                walk.text(&sign.ok_or(NotATemplate::Damaged)?);
            }
            // Entities of its own are what Word never writes, and how a small file grows large.
            Event::DocType(_) => return Err(NotATemplate::Damaged),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    Ok(edited(source, walk.edits))
}

pub(super) fn position(reader: &Reader<&[u8]>) -> Result<usize, NotATemplate> {
    usize::try_from(reader.buffer_position()).map_err(|_| NotATemplate::Damaged)
}

/// Where the walk is.
#[derive(Default)]
struct Walk {
    /// What stands before the names of a text's elements, such as `w:`.
    prefix: Option<String>,
    /// What is open: its name without the prefix, empty for what is not the text's own; and where it began.
    open: Vec<(String, usize)>,
    /// Paragraphs that are open; one may lie in another's picture.
    paragraphs: Vec<Paragraph>,
    /// The properties of the run that was opened last.
    run: Vec<Child>,
    /// The text of the element that is open.
    text: Option<String>,
    edits: Vec<Edit>,
}

impl Walk {
    fn start(&mut self, of: &BytesStart<'_>, from: usize) -> Result<(), NotATemplate> {
        if self.prefix.is_none() {
            self.prefix = Some(prefix(of)?);
        }
        let prefix = self.prefix.as_deref().unwrap_or_default();
        let name = of.name().as_ref().strip_prefix(prefix).unwrap_or_default().to_owned();
        match name.as_str() {
            "p" => self.paragraphs.push(Paragraph::at(from)),
            "r" => self.run.clear(),
            "t" => self.text = Some(String::new()),
            _ => {}
        }
        if !self.in_properties()
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            paragraph.meets(&name);
        }
        self.open.push((name, from));
        Ok(())
    }

    fn in_properties(&self) -> bool {
        let inside = self.open.iter().rev().take_while(|(name, _)| name != "p");
        inside.into_iter().any(|(name, _)| name == "pPr" || name == "rPr")
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = &mut self.text {
            open.push_str(text);
        }
    }

    fn end(&mut self, source: &str, to: usize, values: &mut Values<'_>) {
        let Some((name, from)) = self.open.pop() else { return };
        let range: Range<usize> = from..to;
        let above = |place: usize| {
            let at = self.open.len().checked_sub(place);
            at.and_then(|at| self.open.get(at)).map(|(name, _)| name.as_str())
        };
        let in_run = (above(1), above(2)) == (Some("rPr"), Some("r"));
        let in_paragraph = (above(1), above(2)) == (Some("pPr"), Some("p"));
        if in_run {
            self.run.push(Child { name, range });
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match name.as_str() {
            _ if in_paragraph => paragraph.properties.push(Child { name, range }),
            "t" => {
                let text = self.text.take().unwrap_or_default();
                paragraph.pieces.push(Piece { range: Some(range), text, run: self.run.clone() });
            }
            "bookmarkStart" | "bookmarkEnd" => paragraph.marks.push(range),
            "p" => {
                let prefix = self.prefix.as_deref().unwrap_or_default();
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.edits.extend(paragraph.filled(source, prefix, to, values));
                }
            }
            _ => {}
        }
    }
}

/// What the root says stands before the names of a text's elements.
pub(super) fn prefix(root: &BytesStart<'_>) -> Result<String, NotATemplate> {
    let mut named = root.attributes().flatten().filter(|one| NAMESPACES.contains(&one.value.as_ref()));
    let prefix = named.find_map(|one| one.key.as_ref().strip_prefix("xmlns:").map(|name| format!("{name}:")));
    prefix.ok_or(NotATemplate::Damaged)
}
