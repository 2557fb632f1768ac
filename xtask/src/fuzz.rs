//! Fuzzes what comes from outside: scheme files, the fragment, typed numbers, templates, pictures.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::toolchain::cargo;
use crate::{process, root};

/// The targets in `tests/fuzz`, and the longest input that each is given.
const TARGETS: [(&str, u32); 5] =
    [("loader", 8192), ("fragment", 2048), ("numbers", 64), ("template", 4096), ("picture", 4096)];

/// The longest that one input may take, in seconds; the counters make everything several times slower.
const MOST_TIME: u32 = 2;

/// What counts the branches taken: LLVM's own pass, which every stable compiler has.
const COUNTED: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                       -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                       -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";

/// How long each target runs unless it is said.
const SECONDS: &str = "60";

/// Builds the targets and runs each for so many seconds, or for so many executions (`10000000x`).
///
/// An input that breaks a target is left in `target/fuzz`, and the chore fails.
pub(crate) fn fuzz(arguments: &[String]) -> Result<()> {
    let asked = arguments.first().map_or(SECONDS, String::as_str);
    let only = arguments.get(1);
    let limit = match asked.strip_suffix('x') {
        Some(times) => format!("-runs={}", number(times)?),
        None => format!("-max_total_time={}", number(asked)?),
    };
    let folder = root::root().join("target/fuzz");
    let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut build = cargo();
    build
        .args([
            "build",
            "--release",
            "--locked",
            "--manifest-path",
            "tests/fuzz/Cargo.toml",
            "--target",
            &host,
        ])
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", COUNTED);
    process::run(&mut build)?;
    for (target, longest) in TARGETS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == name)) {
        println!("\n== {target}");
        let found = folder.join("corpus").join(target);
        fs::create_dir_all(&found)?;
        let mut run = Command::new(folder.join(&host).join("release").join(target));
        run.current_dir(&folder)
            .arg(&found)
            .arg(root::root().join("tests/fuzz/corpus").join(target))
            .args([&limit, &format!("-max_len={longest}"), &format!("-timeout={MOST_TIME}")])
            .arg("-rss_limit_mb=1024")
            .args(["-print_final_stats=1", "-verbosity=0"]);
        process::run(&mut run)?;
    }
    Ok(())
}

fn number(text: &str) -> Result<u64> {
    text.parse().with_context(|| {
        format!("`{text}` is no number of seconds, and no number of runs with an x after it")
    })
}
