//! Where the repository lies.

use std::path::{Path, PathBuf};

/// The repository's top folder, so that a chore works from any folder in it.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The folder of the browser tests, where their npm packages are installed.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}
