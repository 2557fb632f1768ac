//! Joins the page's style sheets into one, without what only their authors read.

use anyhow::{Result, bail};

/// One style sheet among those the page links.
pub(crate) struct Sheet {
    /// The media the link limits it to, if any.
    pub(crate) media: Option<String>,
    /// Its text.
    pub(crate) text: String,
}

/// The sheets in their order as one text.
pub(crate) fn join(sheets: &[Sheet]) -> Result<String> {
    let mut joined: Vec<String> = Vec::new();
    for sheet in sheets {
        let text = lean(&sheet.text);
        refuse_files(&text)?;
        match &sheet.media {
            None => joined.push(text),
            Some(media) => joined.push(format!("@media {media} {{\n{text}}}\n")),
        }
    }
    Ok(joined.concat())
}

/// Without comments, indentation and empty lines; strings stay as they are.
fn lean(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    let mut string_ends_with = None;
    while let Some(letter) = rest.chars().next() {
        if string_ends_with.is_none()
            && let Some(comment) = rest.strip_prefix("/*")
        {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        let mut taken = letter.len_utf8();
        match string_ends_with {
            Some(_) if letter == '\\' => {
                taken += rest[taken..].chars().next().map_or(0, char::len_utf8);
            }
            Some(end) if letter == end => string_ends_with = None,
            None if letter == '"' || letter == '\'' => string_ends_with = Some(letter),
            Some(_) | None => {}
        }
        kept.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// A file that a style sheet names would be missing in the release, so none may.
fn refuse_files(css: &str) -> Result<()> {
    if css.contains("@import") {
        bail!("a style sheet uses @import; link it from the page instead");
    }
    for (_, after) in css.match_indices("url(").map(|(at, _)| css.split_at(at + 4)) {
        let address = after.trim_start_matches(['"', '\'']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            let named = address.split([')', '"', '\'']).next().unwrap_or_default();
            bail!("a style sheet names the file `{named}`, which the build does not copy");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(css: &str) -> Result<String> {
        let sheet = Sheet { media: None, text: css.to_owned() };
        join(&[sheet])
    }

    #[test]
    fn comments_and_indentation_go_and_strings_stay() -> Result<()> {
        let css = "/* why */\na {\n  content: \"/* kept */\\\"\";\n}\n";
        assert_eq!(joined(css)?, "a {\ncontent: \"/* kept */\\\"\";\n}\n");
        Ok(())
    }

    #[test]
    fn a_limited_sheet_keeps_its_limit() -> Result<()> {
        let sheet = Sheet { media: Some("print".to_owned()), text: "a{}".to_owned() };
        assert_eq!(join(&[sheet])?, "@media print {\na{}\n}\n");
        Ok(())
    }

    #[test]
    fn a_sheet_that_names_a_file_is_refused() {
        assert!(joined("a{background:url(\"cat.png\")}").is_err());
        assert!(joined("@import 'other.css';").is_err());
        assert!(joined("a{background:url(data:image/gif;base64,AA)}").is_ok());
    }
}
