//! The main path in WebKit, which Playwright cannot drive as Debian builds it: by WebDriver.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{install, process, readers, root};

const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const DRIVER: &str = "/usr/bin/WebKitWebDriver";
const PACKAGES: [&str; 3] = ["webkit2gtk-driver", "xvfb", "dbus-x11"];

/// Installs what the tests need, or tells it.
pub(crate) fn ready() -> Result<()> {
    let there = Path::new(BROWSER).is_file() && Path::new(DRIVER).is_file();
    if there && process::find("xvfb-run").is_some() && process::find("dbus-run-session").is_some() {
        return Ok(());
    }
    install::debian_packages(&PACKAGES, "WebKit")
}

/// Runs the tests on the page at an address, beside what `reckon` writes.
pub(crate) fn test(url: &str, reckon: &Path, filter: Option<&str>) -> Result<()> {
    let folder = root::root().join("tests/webkit");
    let python = readers::python("webkit", &folder.join("requirements.txt"))?;
    let mut tests = Command::new("dbus-run-session");
    tests.args(["--", "xvfb-run", "-a", "-s", "-screen 0 1400x1200x24"]).arg(python);
    tests.args(["-B", "-m", "unittest", "-v"]);
    if let Some(filter) = filter {
        tests.args(["-k", filter]);
    }
    tests
        .current_dir(folder)
        .env("PAGE_URL", url)
        .env("RECKON", reckon)
        .env("MINIBROWSER", BROWSER)
        .env("WEBKITDRIVER", DRIVER)
        // Its sandbox needs rights that a container rarely has.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    process::run(&mut tests)
}
