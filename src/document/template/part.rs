//! A part with text: its paragraphs are walked, and the names in each are filled.

use std::ops::Range;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::edit::{Edit, edited};
use super::paragraph::{Child, Paragraph, Piece};
use super::values::Values;
use super::{DEEPEST, NotATemplate, outside};

/// What names the elements of a text: as Word writes them, and as the strict form of the standard has it.
const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The most properties of a run that are kept; Word knows some forty.
const MOST_PROPERTIES: usize = 100;

/// The part with its names filled, and the codes of its fields.
pub(super) fn filled(part: &str, values: &mut Values<'_>) -> Result<(String, String), NotATemplate> {
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
                walk.end(source, range.end, values)?;
            }
            Event::End(_) => walk.end(source, range.end, values)?,
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
    Ok((edited(source, walk.edits), walk.codes))
}

pub(super) fn position(reader: &Reader<&[u8]>) -> Result<usize, NotATemplate> {
    usize::try_from(reader.buffer_position()).map_err(|_| NotATemplate::Damaged)
}

/// Where the walk is.
#[derive(Default)]
struct Walk {
    /// What stands before the names of a text's elements, such as `w:`.
    prefix: Option<String>,
    /// What is open.
    open: Vec<Open>,
    /// Paragraphs that are open; one may lie in another's picture.
    paragraphs: Vec<Paragraph>,
    /// The properties of the run that was opened last.
    run: Rc<Vec<Child>>,
    /// The text of the element that is open.
    text: Option<String>,
    /// Whether a field's code is open, and all codes so far.
    in_code: bool,
    codes: String,
    edits: Vec<Edit>,
}

/// An element that is open.
struct Open {
    /// Its name without the prefix, empty for what is not the text's own.
    name: String,
    from: usize,
    /// Whether it is one of a paragraph's or a run's properties, or lies in them.
    is_property: bool,
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
            "r" => self.run = Rc::default(),
            "t" => self.text = Some(String::new()),
            _ => {}
        }
        self.code(of);
        let above = self.open.last().is_some_and(|above| above.is_property);
        if !above && let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.meets(&name);
        }
        let is_property = name != "p" && (above || name == "pPr" || name == "rPr");
        self.open.push(Open { name, from, is_property });
        if self.open.len() > DEEPEST { Err(NotATemplate::TooMuch) } else { Ok(()) }
    }

    /// Takes note of what begins or holds a field's code, whatever stands before its name. A code may be
    /// spread over runs.
    fn code(&mut self, of: &BytesStart<'_>) {
        match of.local_name().as_ref() {
            "instrText" | "delInstrText" => self.in_code = true,
            "fldChar" => self.codes.push(outside::BETWEEN),
            "fldSimple" => {
                for one in of.attributes().with_checks(false).flatten() {
                    if one.key.local_name().as_ref() == "instr" {
                        self.codes.push(outside::BETWEEN);
                        self.codes.push_str(&one.value);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_code {
            self.codes.push_str(text);
        }
        if let Some(open) = &mut self.text {
            open.push_str(text);
        }
    }

    fn end(&mut self, source: &str, to: usize, values: &mut Values<'_>) -> Result<(), NotATemplate> {
        self.in_code = false;
        let Some(Open { name, from, .. }) = self.open.pop() else { return Ok(()) };
        let range: Range<usize> = from..to;
        let above = |place: usize| {
            let at = self.open.len().checked_sub(place);
            at.and_then(|at| self.open.get(at)).map(|open| open.name.as_str())
        };
        let in_run = (above(1), above(2)) == (Some("rPr"), Some("r"));
        let in_paragraph = (above(1), above(2)) == (Some("pPr"), Some("p"));
        if in_run {
            if self.run.len() < MOST_PROPERTIES {
                Rc::make_mut(&mut self.run).push(Child { name, range });
            }
            return Ok(());
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        match name.as_str() {
            _ if in_paragraph => paragraph.properties.push(Child { name, range }),
            "t" => {
                let text = self.text.take().unwrap_or_default();
                paragraph.pieces.push(Piece { range: Some(range), text, run: Rc::clone(&self.run) });
            }
            "bookmarkStart" | "bookmarkEnd" => paragraph.marks.push(range),
            "p" => {
                let prefix = self.prefix.as_deref().unwrap_or_default();
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.edits.extend(paragraph.filled(source, prefix, to, values)?);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// What the root says stands before the names of a text's elements.
pub(super) fn prefix(root: &BytesStart<'_>) -> Result<String, NotATemplate> {
    // As many attributes as there may be, none is compared with all others.
    let mut attributes = root.attributes();
    let mut named = attributes.with_checks(false).flatten();
    let prefix = named.find_map(|one| {
        let name = one.key.as_ref().strip_prefix("xmlns:")?;
        NAMESPACES.contains(&one.value.as_ref()).then(|| format!("{name}:"))
    });
    prefix.ok_or(NotATemplate::Damaged)
}
