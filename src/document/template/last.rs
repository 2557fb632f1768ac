//! What is put last in a text: the stamp, where a template has no place of its own for it.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::NotATemplate;
use super::blocks::text_element;
use super::part::{position, prefix};

/// Puts a line of small print last in the part that is the file's own text.
pub(super) fn put(parts: &mut [(String, String)], text: &str) -> Result<(), NotATemplate> {
    for (_, part) in parts {
        if let Some((place, w)) = end_of_body(part)? {
            part.insert_str(place, &small_print(&w, text));
            return Ok(());
        }
    }
    Err(NotATemplate::Damaged)
}

fn small_print(w: &str, text: &str) -> String {
    let text = text_element(w, text);
    format!(
        "<{w}p><{w}pPr><{w}spacing {w}before=\"240\"/></{w}pPr><{w}r><{w}rPr><{w}sz {w}val=\"16\"/></{w}rPr>{text}</{w}r></{w}p>"
    )
}

/// Where the last paragraph of a part's body may stand, and what stands before the names of its
/// elements; none in a part without a body. What the paper looks like must come after it.
fn end_of_body(part: &str) -> Result<Option<(usize, String)>, NotATemplate> {
    let mut reader = Reader::from_str(part);
    let mut open: Vec<String> = Vec::new();
    let (mut w, mut paper) = (None, None);
    loop {
        let from = position(&reader)?;
        match reader.read_event().map_err(|_| NotATemplate::Damaged)? {
            Event::Start(of) => {
                w = Some(w.map_or_else(|| prefix(&of), Ok)?);
                open.push(of.name().as_ref().to_owned());
                paper = paper.or_else(|| is_paper(&open, w.as_deref()).then_some(from));
            }
            Event::Empty(of) => {
                open.push(of.name().as_ref().to_owned());
                paper = paper.or_else(|| is_paper(&open, w.as_deref()).then_some(from));
                open.pop();
            }
            Event::End(_) => {
                let closed = open.pop();
                let body = w.as_ref().map(|w| format!("{w}body"));
                if open.len() == 1 && closed == body {
                    return Ok(w.map(|w| (paper.unwrap_or(from), w)));
                }
            }
            Event::Eof => return Ok(None),
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
}

/// Whether what was opened last says what the paper of the body's last section looks like.
fn is_paper(open: &[String], w: Option<&str>) -> bool {
    let [_, body, paper] = open else { return false };
    let w = w.unwrap_or_default();
    *body == format!("{w}body") && *paper == format!("{w}sectPr")
}
