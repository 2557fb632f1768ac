//! What a chore needs from the machine: installed where we may, told exactly where we may not.

use std::process::Command;
use std::sync::Once;

use anyhow::{Result, bail};

use crate::process;

/// Sees to it that Debian's packages are there.
///
/// Called only when the thing they bring is known to be missing. As root they are installed;
/// otherwise the command to run is told.
pub(crate) fn debian_packages(packages: &[&str], what_for: &str) -> Result<()> {
    static LISTS_FETCHED: Once = Once::new();

    let names = packages.join(" ");
    if process::find("apt-get").is_none() {
        bail!("{what_for} is missing, and this machine has no apt-get to install it with ({names})");
    }
    if !is_root() {
        bail!(
            "{what_for} is missing. Install it and try again:\n\n    \
             sudo apt-get update && sudo apt-get install --no-install-recommends {names}\n"
        );
    }
    println!("{what_for}: installing {names}");
    // A fresh machine has no lists, and then every package seems unknown.
    LISTS_FETCHED.call_once(|| {
        if let Err(error) = process::run(Command::new("apt-get").args(["update", "-qq"])) {
            eprintln!("{error:#}; trying with the lists at hand");
        }
    });
    process::run(
        Command::new("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends", "-o=Dpkg::Use-Pty=0"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// Whether this is Ubuntu, where some package names stand for a snap.
pub(crate) fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

fn is_root() -> bool {
    process::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}
