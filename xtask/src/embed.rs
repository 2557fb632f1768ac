//! Adds what hosts embed to a release: the element, its style, the frame's page and the contract.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use crate::dist::{Release, VERSION};
use crate::embedded::embedded;
use crate::root;
use crate::script::lean;

/// The scripts that a host's page names, whose own names never change within a version.
pub(crate) const ELEMENT: &str = "kommun-kalkyl.js";
/// What looks after a calculator on the page and in an element.
pub(crate) const TEND: &str = include_str!("tend.js");
pub(crate) const FRAME: &str = "ram.js";

/// What fetches a host's own file of schemes, when a host names one.
const SCHEMES: &str = "ordningar.js";

/// The module behind the element, whose style is the page's and its own.
pub(crate) const MODULE: &str = "element";

/// What an element fetches before it can be used.
pub(crate) const ELEMENT_FIRST: [&str; 4] = [ELEMENT, "element.css", "element.js", "element.wasm"];

/// The modules that only the full page has.
const ONLY_IN_THE_PAGE: [&str; 2] = ["widget", "generator"];

/// Adds the embedded forms of a page whose style sheet, modules and icon are in the release.
pub(crate) fn add(release: &mut Release, modules: &[&str]) -> Result<()> {
    let first = embedded(&release.text("style.css")?)? + &sheet("element")?;
    release.add("element.css", first.into_bytes(), false);
    let modules: Vec<&str> =
        modules.iter().copied().filter(|name| !ONLY_IN_THE_PAGE.contains(name)).collect();
    for name in &modules {
        if let Ok(style) = release.text(&format!("{name}.css")) {
            release.add(&format!("element-{name}.css"), embedded(&style)?.into_bytes(), false);
        }
    }
    let schemes = lean(&source(SCHEMES)?).replace("/* WORDS */", &words("ordningar")?);
    let schemes = release.add(SCHEMES, schemes.into_bytes(), false);
    let frame = lean(&source(FRAME)?);
    let frame = frame.replace("SCHEMES", &schemes).replace("HASH", &release.integrity(SCHEMES)?);
    release.add_named(FRAME, frame.into_bytes());
    let element = element(release, &modules)?;
    release.add_named(ELEMENT, element.into_bytes());
    add_pages(release)
}

fn add_pages(release: &mut Release) -> Result<()> {
    let style = release.add("embed.css", sheet("embed")?.into_bytes(), false);
    let contract = release.add("contract.css", sheet("contract")?.into_bytes(), false);
    let script = release.add("embed.js", lean(&source("embed.js")?).into_bytes(), false);
    let tokens = BTreeMap::from([
        ("ICON", release.named("icon.svg").unwrap_or_default()),
        ("CONTRACT_STYLE", contract),
        ("STYLE", style),
        ("SCRIPT", script),
        ("INTEGRITY", release.integrity(ELEMENT)?),
        ("RAM_HASH", release.integrity(FRAME)?),
        ("VERSION", VERSION.to_owned()),
    ]);
    for page in ["embed.html", "badda-in.html"] {
        let mut html = source(page)?;
        for (token, value) in &tokens {
            html = html.replace(token, value);
        }
        release.add_named(page, html.into_bytes());
    }
    Ok(())
}

/// The element's script with the names and hashes of everything that it fetches.
fn element(release: &Release, modules: &[&str]) -> Result<String> {
    let mut files: Vec<String> = ["element.css", FRAME, SCHEMES].map(str::to_owned).to_vec();
    for name in modules {
        files.extend([format!("{name}.js"), format!("{name}.wasm"), format!("element-{name}.css")]);
    }
    let mut lines = Vec::new();
    for logical in &files {
        if let Some(name) = release.named(logical) {
            lines.push(format!("'{logical}': ['{name}', '{}']", release.integrity(logical)?));
        }
    }
    let counties = fs::read_to_string(root::root().join("src/population/data/counties.csv"))?;
    let counties: Vec<String> = counties
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(code, _)| format!("'{code}'"))
        .collect();
    Ok(lean(&[TEND, &source(ELEMENT)?].concat())
        .replace("/* FILES */", &lines.join(","))
        .replace("/* COUNTIES */", &counties.join(","))
        .replace("/* WORDS */", &words("element")?))
}

/// The words of a script, from the room that has them all.
pub(crate) fn words(name: &str) -> Result<String> {
    Ok(lean(&fs::read_to_string(root::root().join("src/text").join(name).with_extension("json"))?))
}

fn source(name: &str) -> Result<String> {
    let path = root::root().join("src/embed/site").join(name);
    fs::read_to_string(&path).with_context(|| format!("there is no {}", path.display()))
}

fn sheet(name: &str) -> Result<String> {
    let text = fs::read_to_string(root::root().join("styles").join(name).with_extension("css"))?;
    let joined = crate::styles::join(&[crate::styles::Sheet { media: None, text }])?;
    if name == "element" { embedded(&joined) } else { Ok(joined) }
}
