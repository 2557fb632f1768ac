//! Compiles an entry of the crate to wasm and writes the JavaScript that loads it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::names::shorten;
use crate::root;
use crate::script::lean;
use crate::toolchain::{TARGET, Toolchain};

/// The modules a release holds: the page's first view, then what it fetches when asked for.
pub(crate) const RELEASED: [Entry; 10] = [
    Entry::Bin("widget"),
    Entry::Bin("element"),
    Entry::Bin("draft"),
    Entry::Bin("county"),
    Entry::Bin("own"),
    Entry::Bin("generator"),
    Entry::Bin("sheets"),
    Entry::Bin("docx"),
    Entry::Bin("pdf"),
    Entry::Bin("template"),
];

/// A program of the crate that is compiled to wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    /// A `[[bin]]`: part of the release.
    Bin(&'static str),
    /// An `[[example]]`: measured beside it.
    Example(&'static str),
}

impl Entry {
    fn name(self) -> &'static str {
        match self {
            Self::Bin(name) | Self::Example(name) => name,
        }
    }

    /// What names it to cargo.
    pub(crate) fn argument(self) -> [&'static str; 2] {
        match self {
            Self::Bin(name) => ["--bin", name],
            Self::Example(name) => ["--example", name],
        }
    }
}

/// A compiled entry with what loads it in a browser.
pub(crate) struct Module {
    /// The entry's name.
    pub(crate) name: &'static str,
    /// The JavaScript module whose default export starts the wasm.
    pub(crate) glue: String,
    /// The WebAssembly itself.
    pub(crate) wasm: Vec<u8>,
    /// JavaScript that crates bring along, by the path the glue imports it under.
    pub(crate) snippets: BTreeMap<String, String>,
    /// The schemes' long texts, as the crate's build wrote them.
    pub(crate) texts: Vec<u8>,
}

/// Compiles entries with the release profile, all in one cargo run.
pub(crate) fn compile(toolchain: Toolchain, entries: &[Entry]) -> Result<Vec<Module>> {
    let mut cargo = toolchain.cargo();
    cargo.args(["build", "--locked", "--release", "--target", TARGET]);
    cargo.arg("--message-format=json-render-diagnostics");
    for entry in entries {
        cargo.args(entry.argument());
    }
    let built = cargo.stdin(Stdio::null()).stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !built.status.success() {
        bail!("the wasm build failed");
    }
    let messages = String::from_utf8(built.stdout)?;
    let written = written(&messages).context("cargo ran no build of the crate")?;
    let texts = fs::read(written.join("texts.txt")).context("the build wrote no long texts")?;
    entries
        .iter()
        .map(|entry| {
            let wasm = artifact(&messages, entry.name())
                .with_context(|| format!("cargo built no {}.wasm", entry.name()))?;
            bind(entry.name(), &wasm, &texts)
        })
        .collect()
}

/// The wasm file that cargo's messages name for an entry.
fn artifact(messages: &str, name: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| message["target"]["name"] == name)
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|file| file.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|kind| kind == "wasm"))
}

/// The folder that the crate's own build wrote to.
fn written(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "build-script-executed")
        .filter(|message| {
            message["package_id"]
                .as_str()
                .is_some_and(|id| id.contains("/kommunkalkyl#") || id.starts_with("path+"))
        })
        .find_map(|message| message["out_dir"].as_str().map(PathBuf::from))
}

fn bind(name: &'static str, wasm: &Path, texts: &[u8]) -> Result<Module> {
    let folder = root::root().join("target/xtask/bindgen").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The names carry hashes, so the glue cannot know its wasm's: it is told.
        .omit_default_module_path(true)
        .generate(&folder)?;
    let glue = lean(&fs::read_to_string(folder.join(name).with_extension("js"))?);
    let (wasm, glue) = shorten(&fs::read(folder.join(format!("{name}_bg.wasm")))?, &glue)?;
    Ok(Module { name, glue, wasm, snippets: snippets(&folder)?, texts: texts.to_vec() })
}

fn snippets(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.join("snippets")];
    while let Some(next) = waiting.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let inside = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                found.insert(format!("./{inside}"), fs::read_to_string(&path)?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_is_found_among_cargos_messages() {
        let messages = r#"
            {"reason":"compiler-artifact","target":{"name":"yew"},"filenames":["/t/libyew.rlib"]}
            {"reason":"compiler-artifact","target":{"name":"widget"},"filenames":["/t/widget.wasm"]}
            {"reason":"build-finished","success":true}"#;
        assert_eq!(artifact(messages, "widget"), Some(PathBuf::from("/t/widget.wasm")));
        assert_eq!(artifact(messages, "counter"), None);
    }
}
