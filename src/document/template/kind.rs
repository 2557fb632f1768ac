//! What the parts of a package are, by its own list of them.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::NotATemplate;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/// The most parts with text.
const MOST: usize = 200;
const MAIN: &str = "document.main+xml";
/// Parts that hold text that is read.
const TEXTS: [&str; 5] = [MAIN, "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"];
/// What the main part is in Word files of other kinds.
const OTHER_KINDS: [&str; 3] =
    ["template.main+xml", "document.macroEnabled.main+xml", "template.macroEnabledTemplate.main+xml"];

/// The names of the parts with text, the main one among them.
pub(super) fn texts(list: &[u8]) -> Result<Vec<String>, NotATemplate> {
    let list = std::str::from_utf8(list).map_err(|_| NotATemplate::Damaged)?;
    let mut reader = Reader::from_str(list);
    let (mut texts, mut main, mut other) = (Vec::<String>::new(), false, false);
    loop {
        let event = reader.read_event().map_err(|_| NotATemplate::Damaged)?;
        let (Event::Start(of) | Event::Empty(of)) = &event else {
            if matches!(event, Event::Eof) {
                break;
            }
            continue;
        };
        let attribute = |name: &str| {
            let found = of.attributes().with_checks(false).flatten().find(|one| one.key.as_ref() == name);
            found.map(|one| one.value.into_owned())
        };
        let (Some(name), Some(kind)) = (attribute("PartName"), attribute("ContentType")) else { continue };
        other |= OTHER_KINDS.iter().any(|of| kind.ends_with(of));
        let Some(kind) = kind.strip_prefix(WORD) else { continue };
        main |= kind == MAIN;
        let name = name.trim_start_matches('/');
        // Each is read once, however often it is named.
        if TEXTS.contains(&kind) && !texts.iter().any(|known| known == name) {
            texts.push(name.to_owned());
        }
        if texts.len() > MOST {
            return Err(NotATemplate::TooMuch);
        }
    }
    match (main, other) {
        (true, _) => Ok(texts),
        (false, true) => Err(NotATemplate::OtherKind),
        (false, false) => Err(NotATemplate::NoWord),
    }
}
