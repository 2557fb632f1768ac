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

/// The rule that a name breaks, if any: letters and digits of other alphabets look like ours, and so do
/// letters of ours that no language here uses, such as ſ, Ɩ and ǃ.
pub(super) fn name(text: &str) -> Option<Rule> {
    let is_foreign = |c: char| {
        let is_small = matches!(c, '²' | '³' | '¹' | '¼'..='¾');
        c.is_alphabetic() && !is_european(c) || c.is_numeric() && !c.is_ascii() && !is_small
    };
    text.chars().any(is_foreign).then_some(Rule::MixedAlphabets)
}

fn is_european(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ž' | 'Ș'..='ț')
        && !matches!(c, 'ĸ' | 'ŉ')
}

/// Control characters, accents by themselves, what is invisible, and what turns the direction.
fn is_unreadable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

/// What two names have in common when one can be taken for the other: by letters and signs that look
/// alike, or because accents are missing.
pub(super) fn skeleton(name: &str) -> String {
    let ended = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let seen = ended.chars().flat_map(char::to_lowercase);
    let seen = seen.filter(|&c| c.is_alphanumeric() || matches!(c, '|' | '!' | '$' | '@'));
    let plain: String = seen.map(plain).collect();
    plain.replace('æ', "ae").replace('œ', "oe").replace("rn", "m").replace("vv", "w")
}

/// The letter that a sign of a name looks like.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | '@' => 'a',
        'ß' => 'b',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        '1'
        | '¹'
        | '|'
        | '!'
        | 'l'
        | 'ĺ'
        | 'ļ'
        | 'ľ'
        | 'ŀ'
        | 'ł'
        | 'ì'..='ï'
        | 'ĩ'
        | 'ī'
        | 'ĭ'
        | 'į'
        | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        '0' | 'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'þ' => 'p',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        '5' | '$' | 'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_could_take_for_one_name_is_one() {
        let taken = [
            "ŞKR KUNŠKAPSSTYRNING",
            "SKR kunskapsstyming",
            "SKR kunskapsstyrn|ng",
            "SKR kunskapsstyrn!ng",
            "5KR kunskap$$tyrnÏng!",
            "SKR-kunskapsstyrnİng",
        ];
        for name in taken {
            assert_eq!(skeleton(name), skeleton("SKR kunskapsstyrning"), "{name}");
        }
        assert_eq!(skeleton("Omstallning socialtjanstlag"), skeleton("Omställning socialtjänstlag"));
        assert_ne!(skeleton("Avgift 2024"), skeleton("Avgift 2025"));
    }

    #[test]
    fn a_name_has_the_letters_of_europe_and_no_others() {
        for name in
            ["Åtgärder & räkning 2025, ½ år", "Sámi giella: đ, ŋ, ŧ, ž", "Łódź", "Türkçe", "Timișoara"]
        {
            assert_eq!(self::name(name), None, "{name}");
        }
        for odd in ['ſ', 'Ɩ', 'ǃ', 'ǀ', 'Ƨ', 'а', '𝟏', '٥', 'Ⅰ', 'ẞ'] {
            assert_eq!(self::name(&format!("Avg{odd}ft")), Some(Rule::MixedAlphabets), "{odd}");
        }
    }
}
