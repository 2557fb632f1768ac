//! Gets the browsers, Node and the npm packages ready, and runs scripts that drive the page.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::dist::Release;
use crate::site::Site;
use crate::toolchain::Toolchain;
use crate::{build, engines, host, install, process, readers, root};

/// The oldest Node whose test runner and language the scripts use.
const OLDEST_NODE: u32 = 20;

/// Chromium under the names it has on different systems, Debian's first.
const CHROMIUMS: [&str; 4] = ["chromium", "google-chrome-stable", "google-chrome", "chromium-browser"];

/// The tests that Firefox runs as well: what a person does, rather than what Chromium alone can show.
const IN_FIREFOX: [&str; 14] = [
    "access.test.mjs",
    "calculate.test.mjs",
    "controls.test.mjs",
    "criteria.test.mjs",
    "embed-accent.test.mjs",
    "engines.test.mjs",
    "everybody.test.mjs",
    "failing.test.mjs",
    "heard.test.mjs",
    "history.test.mjs",
    "input.test.mjs",
    "kept.test.mjs",
    "keyboard.test.mjs",
    "task.test.mjs",
];

/// The browsers and what drives them, installed.
pub(crate) struct Browser {
    chromium: PathBuf,
    firefox: PathBuf,
}

/// Installs what the browser tests need, or tells it.
pub(crate) fn ready() -> Result<Browser> {
    check_node()?;
    install_npm_packages(&root::browser_tests())?;
    readers::programs()?;
    servers()?;
    java()?;
    engines::ready()?;
    let (chromium, firefox) = (chromium()?, firefox()?);
    Ok(Browser { chromium, firefox })
}

impl Browser {
    /// Serves the release and runs the browser tests on it.
    pub(crate) fn test(&self, release: Release, filter: Option<&str>) -> Result<()> {
        let tests = tests()?;
        if tests.is_empty() {
            bail!("tests/browser has no *.test.mjs");
        }
        let reckon = host::reckon()?;
        let site = Site::open(release, 0)?;
        let run = |tests: &[OsString]| {
            let mut node = self.node();
            // Otherwise node prints for machines wherever the output is no terminal.
            node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]);
            if let Some(filter) = filter {
                node.arg(format!("--test-name-pattern={filter}"));
            }
            node.args(tests).env("PAGE_URL", site.url()).env("RECKON", &reckon);
            node
        };
        process::run(&mut run(&tests))?;
        println!("\nthe same in Firefox");
        process::run(run(&IN_FIREFOX.map(OsString::from)).env("FIREFOX", &self.firefox))?;
        if filter.is_none() {
            println!("\nthe main path in WebKit, and what screen readers are given");
            engines::test(&site.url(), &reckon, &self.firefox)?;
        }
        Ok(())
    }

    /// What a script that measures prints; addresses and files reach it by name.
    pub(crate) fn measure(
        &self,
        script: &str,
        sites: &[(&str, &Site)],
        files: &[(&str, &Path)],
    ) -> Result<String> {
        let mut node = self.node();
        node.arg(script).envs(files.iter().copied());
        for (name, site) in sites {
            node.env(name, site.url());
        }
        process::output(&mut node)
    }

    /// Which Chromium it is, for a person.
    pub(crate) fn describe(&self) -> String {
        process::answer(Command::new(&self.chromium).arg("--version")).unwrap_or_default()
    }

    fn node(&self) -> Command {
        let mut node = Command::new("node");
        node.current_dir(root::browser_tests())
            .env("CHROMIUM", &self.chromium)
            // cargo run points this at rustup's libraries.
            .env_remove("LD_LIBRARY_PATH");
        node
    }
}

/// Has Lighthouse judge the page, which weighs more than what looks at every change.
pub(crate) fn lighthouse() -> Result<()> {
    check_node()?;
    let folder = root::root().join("tests/lighthouse");
    install_npm_packages(&folder)?;
    let chromium = chromium()?;
    let site = Site::open(build::release(Toolchain::choose()?)?, 0)?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "lighthouse.test.mjs"])
        .current_dir(folder)
        .env("CHROMIUM", chromium)
        .env("PAGE_URL", site.url())
        .env_remove("LD_LIBRARY_PATH");
    process::run(&mut node)
}

fn check_node() -> Result<()> {
    let version = process::answer(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        Some(major) => bail!("the browser tests need Node {OLDEST_NODE} or newer; this is Node {major}"),
        None => bail!("the browser tests need Node {OLDEST_NODE} or newer, with npm; there is none"),
    }
}

/// Installs the locked packages, unless the same lock was installed before.
fn install_npm_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).context("no package-lock.json")?;
    let wanted = format!("{:x?}", Sha256::digest(&lock));
    let mark = folder.join("node_modules/.installed-lock");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("npm ci in {}", folder.strip_prefix(root::root()).unwrap_or(folder).display());
    let mut npm = Command::new("npm");
    // No package needs a script of its own; the validator's would fetch a Java where Debian's is not there yet.
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder);
    process::run(&mut npm)?;
    fs::write(mark, wanted)?;
    Ok(())
}

/// Web servers that README tells how to set up, each by a file of its and the package that brings it.
const SERVERS: [(&str, &str); 4] = [
    ("/usr/sbin/nginx", "nginx-light"),
    ("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so", "libnginx-mod-http-brotli-static"),
    ("/usr/sbin/apache2", "apache2-bin"),
    ("/usr/bin/caddy", "caddy"),
];

fn servers() -> Result<()> {
    let missing = SERVERS.iter().filter(|(file, _)| !Path::new(file).is_file());
    let missing: Vec<&str> = missing.map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install::debian_packages(&missing, "a web server of README's")
}

/// What the Nu validator runs in.
fn java() -> Result<()> {
    if process::works(Command::new("java").arg("-version")) {
        return Ok(());
    }
    install::debian_packages(&["default-jre-headless"], "Java, for the Nu validator,")
}

fn firefox() -> Result<PathBuf> {
    if let Some(found) = process::find("firefox-esr") {
        return Ok(found);
    }
    install::debian_packages(&["firefox-esr"], "Firefox")?;
    process::find("firefox-esr").context("Debian's firefox-esr is installed and cannot be found")
}

fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM").filter(|path| !path.is_empty()) {
        if !process::works(Command::new(&path).arg("--version")) {
            bail!("CHROMIUM names {}, which does not start", Path::new(&path).display());
        }
        return Ok(path.into());
    }
    if let Some(found) = chromium_on_the_path() {
        return Ok(found);
    }
    if install::is_ubuntu() {
        bail!(
            "no Chromium. Ubuntu's package `chromium` only fetches a snap, which cannot be driven \
             everywhere; install any Chromium or Chrome and name it:\n\n    \
             CHROMIUM=/path/to/chrome cargo xtask test\n"
        );
    }
    install::debian_packages(&["chromium"], "Chromium")?;
    chromium_on_the_path().context("Debian's chromium is installed and does not start")
}

/// A stand-in that only tells how to get the real one does not start, and does not count.
fn chromium_on_the_path() -> Option<PathBuf> {
    CHROMIUMS
        .iter()
        .filter_map(|name| process::find(name))
        .find(|path| process::works(Command::new(path).arg("--version")))
}

/// Node 20's runner takes files, not patterns.
fn tests() -> Result<Vec<OsString>> {
    let mut tests: Vec<OsString> = fs::read_dir(root::browser_tests())?
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    Ok(tests)
}
