//! Typed text as a document can hold it: every visible character, and nothing that steers.

/// Typed text on one line.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<String> = lines(text).collect();
    lines.join(" ")
}

/// Typed text with its line breaks.
pub(super) fn with_line_breaks(text: &str) -> String {
    let lines: Vec<String> = lines(text).collect();
    lines.join("\n")
}

/// Several typed in one field: one a line, or parted by commas when there is one line only.
/// A comma after a hyphen parts nothing, as in "Hälsa-, vård- och omsorgsnämnden".
pub(super) fn listed(text: &str) -> Vec<String> {
    let lines: Vec<String> = lines(text).collect();
    let [line] = lines.as_slice() else { return lines };
    let mut parts: Vec<String> = Vec::new();
    for part in line.split([',', ';']) {
        match parts.last_mut() {
            Some(before) if before.ends_with('-') => *before = format!("{before},{part}"),
            _ => parts.push(part.to_owned()),
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// The lines of a typed text that have something in them, without what steers.
fn lines(text: &str) -> impl Iterator<Item = String> {
    let clean = |line: &str| {
        let visible: String = line
            .chars()
            .map(|sign| if sign == '\t' { ' ' } else { sign })
            .filter(|&sign| !steers(sign))
            .collect();
        visible.trim().to_owned()
    };
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(clean)
        .filter(|line| !line.is_empty())
}

/// Control characters and noncharacters, which no file format takes, and what turns the
/// direction of all that follows. Marks that turn nothing but themselves stay.
fn steers(sign: char) -> bool {
    let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let no_character = matches!(sign, '\u{fdd0}'..='\u{fdef}') || u32::from(sign) & 0xfffe == 0xfffe;
    sign.is_control() || turns || no_character
}
