//! What may stand in a text: letters that a person can read, no markup, no look-alikes.

use super::problem::Rule;

/// How much of something from the file is repeated in a message.
const LONGEST_REPEATED: usize = 40;

/// The rule that a text of at most so many characters breaks, if any.
pub(super) fn text(text: &str, most: usize) -> Option<Rule> {
    if text.trim().is_empty() {
        return Some(Rule::Empty);
    }
    if text.chars().count() > most {
        return Some(Rule::TooLong { most });
    }
    if let Some(odd) = text.chars().find(|&c| is_unreadable(c)) {
        return Some(Rule::UnreadableCharacter(odd));
    }
    let mut after = text.split('<').skip(1).filter_map(|rest| rest.chars().next());
    let markup = after.any(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    markup.then_some(Rule::Markup)
}

/// The rule that a name breaks, if any: letters of other alphabets look like Latin ones.
pub(super) fn name(text: &str) -> Option<Rule> {
    text.chars().any(|c| c.is_alphabetic() && !is_latin(c)).then_some(Rule::MixedAlphabets)
}

fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Control characters, accents by themselves, what is invisible, and what turns the direction.
fn is_unreadable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

/// What two names have in common when one can be taken for the other.
pub(super) fn skeleton(name: &str) -> String {
    let seen = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    seen.map(|c| match c {
        '1' | 'l' | 'ı' | '|' => 'i',
        '0' => 'o',
        '5' => 's',
        other => other,
    })
    .collect()
}

/// Something from the file, short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST_REPEATED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// How many letters must be changed, added or taken away to make one name of another.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, c) in one.chars().enumerate() {
        let mut before = place;
        row[0] = place + 1;
        for (column, d) in other.iter().enumerate() {
            let changed = before + usize::from(c != *d);
            before = row[column + 1];
            row[column + 1] = changed.min(before + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}
