//! Reads what a page links and rewrites it to the names of the release.

use anyhow::{Context, Result, bail};

/// What an `index.html` asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Links {
    /// The style sheets in their order, with the media each is limited to.
    pub(crate) styles: Vec<(String, Option<String>)>,
    /// The icon's path, if the page has one.
    pub(crate) icon: Option<String>,
    /// The name of the wasm module that the page starts.
    pub(crate) module: String,
}

/// The names that a release gives to what a page asked for.
pub(crate) struct Names<'a> {
    /// The one joined style sheet.
    pub(crate) style: Option<&'a str>,
    /// The icon.
    pub(crate) icon: Option<&'a str>,
    /// The script that says when that fails, if the page has one.
    pub(crate) watch: Option<&'a str>,
    /// The script that starts the module.
    pub(crate) start: &'a str,
    /// JavaScript to fetch at once, without waiting for what imports it.
    pub(crate) scripts: &'a [String],
    /// The WebAssembly, to fetch at once.
    pub(crate) wasm: &'a str,
}

/// What the page links.
pub(crate) fn read(html: &str) -> Result<Links> {
    refuse_inline(html)?;
    let mut links = Links::default();
    for tag in tags(html, "<link") {
        let href = attribute(tag, "href");
        match attribute(tag, "rel") {
            Some("stylesheet") => links.styles.push((
                href.context("a style sheet link has no href")?.to_owned(),
                attribute(tag, "media").map(str::to_owned),
            )),
            Some("icon") => {
                let href = href.context("the icon link has no href")?;
                if !href.starts_with("data:") {
                    links.icon = Some(href.to_owned());
                }
            }
            Some(_) | None => {}
        }
    }
    let scripts: Vec<&str> = tags(html, "<script");
    let [script] = scripts.as_slice() else {
        bail!("the page has {} script elements, and one starts it", scripts.len());
    };
    let module = attribute(script, "src")
        .and_then(|source| source.strip_suffix(".js"))
        .context("the page's script names no NAME.js")?;
    module.clone_into(&mut links.module);
    Ok(links)
}

/// The page with the release's names in it.
pub(crate) fn rewrite(html: &str, names: &Names) -> Result<String> {
    let mut page = html.to_owned();
    for tag in tags(html, "<link") {
        match attribute(tag, "rel") {
            Some("stylesheet") => page = without_line(&page, tag),
            Some("icon") => {
                if let (Some(old), Some(new)) = (attribute(tag, "href"), names.icon) {
                    page = page.replace(tag, &tag.replace(old, new));
                }
            }
            Some(_) | None => {}
        }
    }
    for tag in tags(html, "<script") {
        let watch = names.watch.map(|watch| format!("<script defer src=\"{watch}\"></script>\n"));
        let watch = watch.unwrap_or_default();
        let new = format!("{watch}<script type=\"module\" src=\"{}\">", names.start);
        page = page.replace(tag, &new);
    }
    let mut head: Vec<String> = Vec::new();
    if let Some(style) = names.style {
        head.push(format!("<link rel=\"stylesheet\" href=\"{style}\">\n"));
    }
    for script in names.scripts {
        head.push(format!("<link rel=\"modulepreload\" href=\"{script}\">\n"));
    }
    head.push(format!(
        "<link rel=\"preload\" href=\"{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n",
        names.wasm
    ));
    let end = page.find("</head>").context("the page has no </head>")?;
    page.insert_str(end, &head.concat());
    Ok(page)
}

/// The release's Content-Security-Policy would silently switch these off.
fn refuse_inline(html: &str) -> Result<()> {
    if html.contains("<style") || html.contains(" style=") {
        bail!("the page has an inline style, which its Content-Security-Policy forbids");
    }
    if tags(html, "<script").iter().any(|tag| attribute(tag, "src").is_none()) {
        bail!("the page has an inline script, which its Content-Security-Policy forbids");
    }
    Ok(())
}

/// Every opening tag that starts so, from `<` to `>`.
fn tags<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    html.match_indices(start)
        .filter_map(|(at, _)| html[at..].find('>').map(|end| &html[at..=at + end]))
        .collect()
}

/// The value of an attribute, as this project writes them: in double quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// The page without a tag, and without the line that it leaves empty.
fn without_line(page: &str, tag: &str) -> String {
    page.split_inclusive('\n')
        .map(|line| line.replace(tag, ""))
        .zip(page.split_inclusive('\n'))
        .filter(|(new, old)| !new.trim().is_empty() || old.trim().is_empty())
        .map(|(new, _)| new)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<link rel=\"icon\" href=\"styles/icon.svg\">\n\
        <link rel=\"stylesheet\" href=\"styles/base.css\">\n\
        <link rel=\"stylesheet\" href=\"styles/print.css\" media=\"print\">\n\
        <script type=\"module\" src=\"widget.js\"></script>\n</head>\n";

    #[test]
    fn a_page_tells_its_styles_icon_and_module() -> Result<()> {
        let links = read(PAGE)?;
        assert_eq!(links.module, "widget");
        assert_eq!(links.icon.as_deref(), Some("styles/icon.svg"));
        assert_eq!(
            links.styles,
            [("styles/base.css".to_owned(), None), ("styles/print.css".to_owned(), Some("print".to_owned())),]
        );
        Ok(())
    }

    #[test]
    fn the_page_of_a_release_names_hashed_files_only() -> Result<()> {
        let names = Names {
            style: Some("style-1.css"),
            icon: Some("icon-2.svg"),
            watch: Some("watch-6.js"),
            start: "start-3.js",
            scripts: &["widget-4.js".to_owned()],
            wasm: "widget-5.wasm",
        };
        assert_eq!(
            rewrite(PAGE, &names)?,
            "<head>\n<link rel=\"icon\" href=\"icon-2.svg\">\n\
             <script defer src=\"watch-6.js\"></script>\n\
             <script type=\"module\" src=\"start-3.js\"></script>\n\
             <link rel=\"stylesheet\" href=\"style-1.css\">\n\
             <link rel=\"modulepreload\" href=\"widget-4.js\">\n\
             <link rel=\"preload\" href=\"widget-5.wasm\" as=\"fetch\" \
             type=\"application/wasm\" crossorigin>\n</head>\n"
        );
        Ok(())
    }

    #[test]
    fn a_page_with_inline_code_is_refused() {
        assert!(read("<head><style>a{}</style></head>").is_err());
        assert!(read("<head><script>alert(1)</script></head>").is_err());
    }
}
