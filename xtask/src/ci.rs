//! What every change must pass.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::toolchain::{TARGET, Toolchain, cargo};
use crate::{browser, budget, build, host, install, process, readers, root, wasm};

/// Formatting, clippy, every test and the byte budget, the quickest to fail first.
pub(crate) fn ci() -> Result<()> {
    step("formatting");
    process::run(cargo().args(["fmt", "--all", "--check"]))?;
    step("clippy on the host");
    process::run(cargo().args(CLIPPY).args(["--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let browser = browser::ready()?;
    step("tests on the host");
    host::test(None)?;
    step("exports read by other programs");
    readers::test()?;
    let toolchain = Toolchain::choose()?;
    step("clippy for wasm");
    wasm_clippy(toolchain)?;
    step("the release");
    let release = build::release(toolchain)?;
    let counter = build::measured(toolchain, "counter")?;
    step("the byte budget");
    budget::print(&release, &counter);
    budget::hold(&release, &counter)?;
    budget::hold_embedded(&release, &counter)?;
    step("tests in the browser");
    browser.test(release, None)
}

const CLIPPY: [&str; 2] = ["clippy", "--locked"];

/// Lints the code that only wasm compiles, with a clippy of the compiler that builds it.
fn wasm_clippy(toolchain: Toolchain) -> Result<()> {
    let mut clippy = match toolchain {
        Toolchain::AtHand => cargo(),
        Toolchain::Debian => {
            if !Path::new(DEBIAN_CLIPPY).is_file()
                && let Err(reason) = install::debian_packages(&["rust-web-clippy"], "Debian's clippy")
            {
                println!("skipped: {reason:#}");
                return Ok(());
            }
            let mut clippy = Command::new(DEBIAN_CLIPPY);
            clippy.current_dir(root::root());
            clippy
        }
    };
    toolchain.prepare(&mut clippy);
    clippy.args(CLIPPY).args(["--target", TARGET, "--lib"]);
    for entry in wasm::RELEASED {
        clippy.args(entry.argument());
    }
    process::run(clippy.args(["--", "-D", "warnings"]))
}

const DEBIAN_CLIPPY: &str = "/usr/bin/cargo-clippy";

fn step(name: &str) {
    println!("\n== {name}");
}
