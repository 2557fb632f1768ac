//! What in a template leads out of it, or runs: it goes along into the filled file, so the user is told.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use super::NotATemplate;
use crate::text::template;

/// The most that are told of.
const MOST: usize = 20;
/// Fields that fetch from other files and programs, or run something.
const FIELDS: [&str; 10] = [
    "DDE",
    "DDEAUTO",
    "INCLUDE",
    "INCLUDEPICTURE",
    "INCLUDETEXT",
    "LINK",
    "IMPORT",
    "RD",
    "DATABASE",
    "MACROBUTTON",
];
/// What parts the codes of fields.
pub(super) const BETWEEN: char = '\u{1}';
/// Relations to parts within the file that run, or that are files of another kind.
const PROGRAMS: [&str; 6] = ["vbaProject", "wordVbaData", "oleObject", "package", "control", "aFChunk"];

/// Something in a template that is not its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// Another template, by its address.
    Template(String),
    /// A picture that is not in the file, by its address.
    Picture(String),
    /// Another file, by its address.
    File(String),
    /// A field that fetches or runs something, by its kind.
    Field(String),
    /// Macros, or a file within the file, by its part's name.
    Program(String),
}

impl Outside {
    /// In words.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Template(at) => template::other_template(at),
            Self::Picture(at) => template::other_picture(at),
            Self::File(at) => template::other_file(at),
            Self::Field(kind) => template::reaching_field(kind),
            Self::Program(part) => template::program(part),
        }
    }
}

/// What a part's relations lead to. Links that a reader clicks on are what every document has.
pub(super) fn relations(list: &[u8], found: &mut Vec<Outside>) -> Result<(), NotATemplate> {
    let list = std::str::from_utf8(list).map_err(|_| NotATemplate::Damaged)?;
    let mut reader = Reader::from_str(list);
    loop {
        let event = reader.read_event().map_err(|_| NotATemplate::Damaged)?;
        let (Event::Start(of) | Event::Empty(of)) = &event else {
            if matches!(event, Event::Eof) {
                return Ok(());
            }
            continue;
        };
        let (mut kind, mut target, mut external) = (String::new(), String::new(), false);
        for one in of.attributes().with_checks(false).flatten() {
            match one.key.as_ref() {
                "Type" => one.value.rsplit('/').next().unwrap_or_default().clone_into(&mut kind),
                "Target" => target = unescape(&one.value).unwrap_or_default().into_owned(),
                "TargetMode" => external = one.value == "External",
                _ => {}
            }
        }
        match kind.as_str() {
            "hyperlink" => {}
            "attachedTemplate" if external => once(found, Outside::Template, &target),
            "image" if external => once(found, Outside::Picture, &target),
            _ if external => once(found, Outside::File, &target),
            kind if PROGRAMS.contains(&kind) => once(found, Outside::Program, &target),
            _ => {}
        }
    }
}

/// What a part's fields fetch or run, by the first word of their codes.
pub(super) fn fields(codes: &str, found: &mut Vec<Outside>) {
    let first = |code: &'_ str| {
        let mut words = code.split(|sign: char| !sign.is_alphanumeric());
        words.find(|word| !word.is_empty()).map(str::to_uppercase)
    };
    for word in codes.split(BETWEEN).filter_map(first) {
        if FIELDS.contains(&&*word) {
            once(found, Outside::Field, &word);
        }
    }
}

fn once(found: &mut Vec<Outside>, kind: fn(String) -> Outside, named: &str) {
    let one = kind(template::shortened(named));
    if found.len() < MOST && !found.contains(&one) {
        found.push(one);
    }
}
