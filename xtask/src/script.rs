//! The release's scripts: without what only their authors read, with what the build knows put in.

/// A script without comment lines, indentation and empty lines.
pub(crate) fn lean(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// A comment, or a line of one that goes over several.
fn is_comment(line: &str) -> bool {
    ["//", "/**", "* ", "*/"].iter().any(|start| line.starts_with(start)) || line == "*"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_whole_lines_go_and_code_stays() {
        let script = "// why\n\n/** What. */\n/**\n * More.\n *\n * @param a\n */\nconst a = 'http://b'; // kept\n  f();\n";
        assert_eq!(lean(script), "const a = 'http://b'; // kept\nf();\n");
    }
}
