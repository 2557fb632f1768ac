//! Runs the tests that need no browser, and builds what they compare the browser with.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::process;
use crate::toolchain::cargo;

/// Every test of the workspace, or those whose name has the filter in it.
pub(crate) fn test(filter: Option<&str>) -> Result<()> {
    process::run(cargo().args(["test", "--workspace", "--locked"]).args(filter))
}

/// The path of `reckon`, which the browser tests ask for the same figures.
///
/// Built in the workspace's company and beside an example, so that cargo settles on the same
/// features as for the tests and compiles nothing twice.
pub(crate) fn reckon() -> Result<PathBuf> {
    let build = ["build", "--workspace", "--locked", "--bin", "reckon", "--example", "counter"];
    program(cargo().args(build), "reckon")
}

/// The path of a release-built program of `tests/bench`.
pub(crate) fn example(name: &str) -> Result<PathBuf> {
    program(cargo().args(["build", "--locked", "--release", "--example", name]), name)
}

/// The path of a program of `tests` that is built as the tests are.
pub(crate) fn debug_example(name: &str) -> Result<PathBuf> {
    program(cargo().args(["build", "--workspace", "--locked", "--example", name]), name)
}

fn program(build: &mut Command, name: &str) -> Result<PathBuf> {
    let ended = build
        .arg("--message-format=json-render-diagnostics")
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    if !ended.status.success() {
        bail!("the host build failed");
    }
    String::from_utf8(ended.stdout)?
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == name)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .with_context(|| format!("cargo built no {name}"))
}
