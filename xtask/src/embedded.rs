//! Turns the page's style sheet into the embedded element's: its own root, its own units, its own width.

use anyhow::{Result, ensure};

/// The class of the element's own root.
const ROOT: &str = ".kk";

/// A joined style sheet for the shadow root. What stood for the whole page stands for the element's own
/// root, which a host's rules do not reach; `rem` counts from the person's own text size instead of
/// from what the host makes of it; and the width that matters is the element's, not the window's.
pub(crate) fn embedded(css: &str) -> Result<String> {
    let dark = "@media (prefers-color-scheme: dark) {\n:root {";
    let css = css.replace(dark, &dark.replace(":root", &format!("{ROOT}.dark")));
    let css = css.replace(":root {", &format!("{ROOT} {{"));
    let css: String =
        css.lines().filter(|line| !line.starts_with("html {")).flat_map(|of| [of, "\n"]).collect();
    let css = css.replace("\nbody {", &format!("\n{ROOT} {{"));
    let css = css.replace("@media (min-width:", "@container (min-width:");
    let css = css.replace("@media (max-width:", "@container (max-width:");
    let css = units(&css);
    let counts_from_the_page = |line: &str| {
        line.match_indices("rem").any(|(at, _)| line[..at].ends_with(|c: char| c.is_ascii_digit()))
    };
    let left = css.lines().find(|line| line.contains(":root") || counts_from_the_page(line));
    ensure!(left.is_none(), "a part of the style sheet is not understood: {}", left.unwrap_or_default());
    Ok(css)
}

/// The properties that the host's density moves.
const SPACE: [&str; 5] = ["padding", "margin", "gap", "row-gap", "column-gap"];

/// Lengths that count from the root's text, and from the window's width.
fn units(css: &str) -> String {
    let mut done = String::with_capacity(css.len() * 2);
    let mut rest = css;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        done.push_str(before);
        let length = from.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(from.len());
        let (number, after) = from.split_at(length);
        let in_a_word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '_'));
        let whole = |unit: &str| {
            after.strip_prefix(unit).filter(|after| !after.starts_with(|c: char| c.is_alphanumeric()))
        };
        if let Some(after) = whole("rem").filter(|_| !in_a_word) {
            put_length(&mut done, number);
            rest = after;
        } else if let Some(after) = whole("vw").filter(|_| !in_a_word) {
            done.push_str(number);
            done.push_str("cqi");
            rest = after;
        } else {
            done.push_str(number);
            rest = after;
        }
    }
    done.push_str(rest);
    done
}

fn put_length(done: &mut String, number: &str) {
    let declaration = done.rsplit([';', '{', '}']).next().unwrap_or_default();
    if declaration.trim_start().starts_with("@container") {
        done.push_str(number);
        done.push_str("em");
        return;
    }
    let property = declaration.split(':').next().unwrap_or_default().trim();
    let moves = SPACE.iter().any(|space| property == *space || property.starts_with(&format!("{space}-")));
    let sign = if done.ends_with('-') && !done.ends_with("--") {
        done.pop();
        "-"
    } else {
        ""
    };
    let density = if moves { " * var(--d)" } else { "" };
    done.extend(["calc(", sign, number, " * var(--r)", density, ")"]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stood_for_the_page_stands_for_the_elements_root() -> Result<()> {
        let css = ":root {\n--a: 1px;\n}\n@media (prefers-color-scheme: dark) {\n:root {\n--a: 2px;\n}\n}\nhtml { x: y; }\nbody {\nmargin: 0;\n}\n";
        assert_eq!(
            embedded(css)?,
            ".kk {\n--a: 1px;\n}\n@media (prefers-color-scheme: dark) {\n.kk.dark {\n--a: 2px;\n}\n}\n.kk {\nmargin: 0;\n}\n"
        );
        Ok(())
    }

    #[test]
    fn lengths_count_from_the_persons_text_and_the_elements_width() {
        let css = "@media (min-width: 62rem) {\n.a { margin: -0.6rem 0 clamp(1rem, 3vw, 2.5rem); font-size: 1.5rem; color: #1e2rem; }\n}\n";
        let expected = "@container (min-width: 62em) {\n.a { margin: calc(-0.6 * var(--r) * var(--d)) 0 \
            clamp(calc(1 * var(--r) * var(--d)), 3cqi, calc(2.5 * var(--r) * var(--d))); \
            font-size: calc(1.5 * var(--r)); color: #1e2rem; }\n}\n";
        assert_eq!(units(&css.replace("@media", "@container")), expected);
    }

    #[test]
    fn a_root_that_is_not_understood_is_told() {
        assert!(embedded(":root, p { a: b; }").is_err());
    }
}
