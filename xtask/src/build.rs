//! Builds the page's release, and the counter that it is weighed against.

use std::fs;

use anyhow::{Context, Result};

use crate::dist::{Bytes, Release};
use crate::root;
use crate::toolchain::Toolchain;
use crate::wasm::{self, Entry};

/// Writes the release to `dist/`.
pub(crate) fn build() -> Result<()> {
    let release = release(Toolchain::choose()?)?;
    let Bytes { brotli, .. } = release.first_view_bytes();
    for (name, bytes) in release.later_modules() {
        println!("{name}, fetched when asked for: {} bytes with brotli", bytes.brotli);
    }
    println!("dist/ is written; its first view is {brotli} bytes with brotli");
    Ok(())
}

/// Builds the page and writes it to `dist/`.
pub(crate) fn release(toolchain: Toolchain) -> Result<Release> {
    let modules = wasm::compile(toolchain, &wasm::RELEASED)?;
    let release = Release::of(&html("index.html")?, &modules)?;
    release.write(&root::root().join("dist"))?;
    Ok(release)
}

/// The page with some of its modules only, to be measured by themselves.
pub(crate) fn some(toolchain: Toolchain, entries: &[Entry]) -> Result<Release> {
    Release::of(&html("index.html")?, &wasm::compile(toolchain, entries)?)
}

/// Builds a program of `tests/bench` in a bare page, packed as the release is.
pub(crate) fn measured(toolchain: Toolchain, name: &'static str) -> Result<Release> {
    let modules = wasm::compile(toolchain, &[Entry::Example(name)])?;
    let html = html("tests/bench/bare.html")?.replace("NAME", name);
    Release::of(&html, &modules)
}

fn html(path: &str) -> Result<String> {
    fs::read_to_string(root::root().join(path)).with_context(|| format!("there is no {path}"))
}
