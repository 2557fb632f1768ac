//! Gives every draft in every form to programs that know nothing of ours, and has them read it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{host, install, process, root};

/// Programs that read exported files, and Debian's packages for them.
const PROGRAMS: [(&str, &str); 5] = [
    ("pdftotext", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("soffice", "libreoffice-writer"),
    ("localc", "libreoffice-calc"),
    ("python3", "python3-venv"),
];

/// Installs the programs that read exported files, or tells which are missing.
pub(crate) fn programs() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| process::find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        install::debian_packages(&missing, "What reads the exported files")
    }
}

/// Writes the drafts and reads them.
pub(crate) fn test() -> Result<()> {
    let folder = root::root().join("target/exports");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let python = python("readers", &tests_folder().join("requirements.txt"))?;
    let write = host::debug_example("write_exports")?;
    process::run(Command::new(&write).arg(&folder))?;
    let mut tests = Command::new(python);
    tests
        .args(["-B", "-m", "unittest"])
        .current_dir(tests_folder())
        .env("EXPORTS", &folder)
        .env("WRITE_EXPORTS", write);
    process::run(&mut tests)
}

fn tests_folder() -> PathBuf {
    root::root().join("tests/exports")
}

/// A Python of our own in `target`, with the pinned packages, unless the same ones were installed before.
pub(crate) fn python(name: &str, requirements: &Path) -> Result<PathBuf> {
    let pinned = fs::read(requirements).context("no requirements.txt")?;
    let wanted = format!("{:x?}", Sha256::digest(&pinned));
    let folder = root::root().join("target").join(name);
    let (mark, python) = (folder.join(".installed"), folder.join("bin/python"));
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    println!("pip install in target/{name}");
    make(&folder)?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(requirements);
    process::run(&mut pip)?;
    fs::write(mark, wanted)?;
    Ok(python)
}

/// Debian parts what makes such a Python from Python itself.
fn make(folder: &Path) -> Result<()> {
    let venv = || {
        let mut venv = Command::new("python3");
        venv.args(["-m", "venv", "--clear"]).arg(folder);
        venv
    };
    if !process::works(&mut venv()) {
        install::debian_packages(&["python3-venv"], "Python's venv")?;
        process::run(&mut venv())?;
    }
    Ok(())
}
