//! The main path in a browser of the `WebKit` kind, which Playwright cannot drive as Debian builds it; and what it and
//! Firefox give a screen reader, which no driver shows.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{install, process, readers, root};

const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const DRIVER: &str = "/usr/bin/WebKitWebDriver";
const BINDINGS: &str = "/usr/lib/x86_64-linux-gnu/girepository-1.0/Atspi-2.0.typelib";
/// What hands a screen reader what a browser shows.
const BUS: &str = "/usr/libexec/at-spi-bus-launcher";
const PROGRAMS: [&str; 3] = ["xvfb-run", "xauth", "dbus-run-session"];
const PACKAGES: [&str; 7] =
    ["webkit2gtk-driver", "xvfb", "xauth", "dbus-x11", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"];

/// Installs what the tests need, or tells it.
pub(crate) fn ready() -> Result<()> {
    let files = [BROWSER, DRIVER, BINDINGS, BUS].iter().all(|file| Path::new(file).is_file());
    if files && PROGRAMS.iter().all(|name| process::find(name).is_some()) {
        return Ok(());
    }
    install::debian_packages(&PACKAGES, "WebKit, or what reads it,")
}

/// Runs the tests on the page at an address, beside what `reckon` writes.
pub(crate) fn test(url: &str, reckon: &Path, firefox: &Path) -> Result<()> {
    let folder = root::root().join("tests/engines");
    let python = readers::python("engines", &folder.join("requirements.txt"))?;
    let mut tests = Command::new("dbus-run-session");
    tests.args(["--", "xvfb-run", "-a", "-s", "-screen 0 1400x1200x24"]).arg(python);
    tests.args(["-B", "-m", "unittest", "-v"]);
    tests
        .current_dir(folder)
        .env("PAGE_URL", url)
        .env("RECKON", reckon)
        .env("FIREFOX", firefox)
        .env("MINIBROWSER", BROWSER)
        .env("WEBKITDRIVER", DRIVER)
        // Its sandbox needs rights that a container rarely has.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    process::run(&mut tests)
}
