//! Chooses the tool chain that compiles to WebAssembly.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::{install, process, root};

/// The target of every wasm module.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";
const DEBIAN_LINKER: &str = "wasm-ld-19";
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "rust-web-src", "lld-19"];

/// A compiler that can make wasm, and where its standard library comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The compiler at hand has the target's standard library.
    AtHand,
    /// Debian's compiler, which builds the standard library from its sources.
    Debian,
}

impl Toolchain {
    /// The tool chain of this machine, installed if need be; says which it took.
    ///
    /// `WASM_TOOLCHAIN=debian` asks for Debian's, to try what a machine without rustup's
    /// download host does.
    pub(crate) fn choose() -> Result<Self> {
        let chosen = if env::var_os("WASM_TOOLCHAIN").is_some_and(|name| name == "debian") {
            Self::debian()?
        } else if has_target() {
            Self::AtHand
        } else if debian_is_there() {
            Self::Debian
        } else if added_by_rustup() {
            Self::AtHand
        } else {
            Self::debian()?
        };
        println!("wasm tool chain: {}", chosen.describe());
        Ok(chosen)
    }

    fn debian() -> Result<Self> {
        if install::is_ubuntu() {
            bail!(
                "no compiler for WebAssembly: `rustup target add {TARGET}` did not work, and Ubuntu has no \
                 package that does it"
            );
        }
        if !debian_is_there() {
            install::debian_packages(&DEBIAN_PACKAGES, "A compiler for WebAssembly")?;
        }
        if !debian_is_there() {
            bail!(
                "no compiler for WebAssembly: `rustup target add {TARGET}` did not work, and \
                 Debian's packages {} are too old or not here",
                DEBIAN_PACKAGES.join(", ")
            );
        }
        Ok(Self::Debian)
    }

    /// Which compiler it is, for a person.
    pub(crate) fn describe(self) -> String {
        match self {
            Self::AtHand => format!("{} with its own {TARGET}", version("rustc")),
            Self::Debian => {
                format!("Debian's {} with the standard library built from source", version(DEBIAN_RUSTC))
            }
        }
    }

    /// A cargo that compiles to wasm with this tool chain.
    pub(crate) fn cargo(self) -> Command {
        let mut cargo = cargo();
        self.prepare(&mut cargo);
        cargo
    }

    /// Sets the environment that this tool chain asks of a cargo command.
    pub(crate) fn prepare(self, command: &mut Command) {
        command
            .env("CARGO_ENCODED_RUSTFLAGS", flags())
            // Allows the one flag that is not yet stable, and Debian's way to build the standard library.
            .env("RUSTC_BOOTSTRAP", "1");
        match self {
            Self::AtHand => {}
            Self::Debian => {
                command
                    .env("RUSTC", DEBIAN_RUSTC)
                    // cargo run points this at rustup's libraries, which are not Debian's.
                    .env_remove("LD_LIBRARY_PATH")
                    .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
            }
        }
    }
}

/// Keeps the places of this machine's files out of what is shipped; and those of the lines that may panic, which
/// no visitor reads and which weigh 2 kB of the first view.
fn flags() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let registry = home.map(|home| home.join("registry/src")).unwrap_or_default();
    let sources = std::fs::read_dir(&registry).into_iter().flatten().flatten().map(|entry| entry.path());
    let places = sources.chain([root::root()]);
    let remapped = places.map(|place| format!("--remap-path-prefix={}=.", place.display()));
    let flags: Vec<String> = remapped.chain(["-Zlocation-detail=none".to_owned()]).collect();
    flags.join("\u{1f}")
}

/// The cargo that runs us, in the repository's folder.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root::root());
    cargo
}

fn has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::answer(&mut rustc).is_some_and(|folder| holds_std(Path::new(&folder)))
}

/// rustc names the folder whether or not the target is installed, so look inside.
fn holds_std(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}

fn added_by_rustup() -> bool {
    let Some(rustup) = process::find("rustup") else {
        return false;
    };
    println!("rustup target add {TARGET}");
    let mut add = Command::new(rustup);
    add.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1");
    // Where the download host is walled off, the attempt may hang instead of failing.
    process::works_within(&mut add, Duration::from_secs(180)) && has_target()
}

fn debian_is_there() -> bool {
    Path::new(DEBIAN_SOURCES).is_file()
        && process::find(DEBIAN_LINKER).is_some()
        && minor_version(&version(DEBIAN_RUSTC)).is_some_and(|minor| minor >= oldest_minor())
}

fn version(rustc: impl Into<PathBuf>) -> String {
    process::answer(Command::new(rustc.into()).arg("--version").env_remove("LD_LIBRARY_PATH"))
        .unwrap_or_default()
}

/// The 96 of `rustc 1.96.0 (…)`.
fn minor_version(version: &str) -> Option<u32> {
    version.split('.').nth(1)?.parse().ok()
}

/// The workspace's own `rust-version`, which cargo hands us when it compiles this.
fn oldest_minor() -> u32 {
    minor_version(env!("CARGO_PKG_RUST_VERSION")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minor_version_is_read_from_what_rustc_prints() {
        assert_eq!(minor_version("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some(96));
        assert_eq!(minor_version(""), None);
    }

    #[test]
    fn the_workspace_names_its_oldest_compiler() {
        assert!(oldest_minor() >= 90);
    }
}
