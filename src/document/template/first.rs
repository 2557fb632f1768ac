//! What is put first in a text, because no template has a place for it: what the document rests on that no
//! decision says.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::NotATemplate;
use super::blocks::text_element;
use super::part::{position, prefix};

/// Puts a paragraph first in the part that is the file's own text.
pub(super) fn put(parts: &mut [(String, String)], text: &str) -> Result<(), NotATemplate> {
    for (_, part) in parts {
        if let Some((place, w)) = start_of_body(part)? {
            let text = text_element(&w, text);
            part.insert_str(place, &format!("<{w}p><{w}r><{w}rPr><{w}b/></{w}rPr>{text}</{w}r></{w}p>"));
            return Ok(());
        }
    }
    Err(NotATemplate::Damaged)
}

/// Where the first paragraph of a part's body may stand, and what stands before the names of its elements; none
/// in a part without a body.
fn start_of_body(part: &str) -> Result<Option<(usize, String)>, NotATemplate> {
    let mut reader = Reader::from_str(part);
    let mut w: Option<String> = None;
    loop {
        match reader.read_event().map_err(|_| NotATemplate::Damaged)? {
            Event::Start(of) => {
                let root = match w.take() {
                    Some(root) => root,
                    None => prefix(&of)?,
                };
                if *of.name().as_ref() == *format!("{root}body") {
                    return Ok(Some((position(&reader)?, root)));
                }
                w = Some(root);
            }
            Event::Eof => return Ok(None),
            Event::Empty(_)
            | Event::End(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
    }
}
