//! What a file is called, so that it says what it is wherever it ends up.

/// The longest that each part of a name may be.
const LONGEST: usize = 60;

/// A file's name without its ending: its parts in small letters and digits, parted by hyphens,
/// with å, ä and ö as a and o. Parts that hold neither are left out.
#[must_use]
pub fn file_name(parts: &[&str]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| slug(part)).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

fn slug(part: &str) -> String {
    let mut slug = String::new();
    for sign in part.to_lowercase().chars().map(folded) {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// A letter without what stands over or under it.
pub(super) fn folded(letter: char) -> char {
    match letter {
        '\u{e0}'..='\u{e6}' => 'a',
        '\u{e7}' => 'c',
        '\u{e8}'..='\u{eb}' => 'e',
        '\u{ec}'..='\u{ef}' => 'i',
        '\u{f1}' => 'n',
        '\u{f2}'..='\u{f6}' | '\u{f8}' => 'o',
        '\u{f9}'..='\u{fc}' => 'u',
        '\u{fd}' | '\u{ff}' => 'y',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_the_file_is_in_signs_that_every_system_takes() {
        let parts = ["Tjänsteskrivelse", "skr-kunskapsstyrning", "Malmö", "2024"];
        assert_eq!(file_name(&parts), "tjansteskrivelse-skr-kunskapsstyrning-malmo-2024");
        assert_eq!(file_name(&["Upplands-Bro", "", "  ../", "ÅÄÖ & Håbo"]), "upplands-bro-aao-habo");
        assert_eq!(file_name(&[&"å".repeat(100)]).len(), LONGEST);
    }
}
