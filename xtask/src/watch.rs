//! Serves the page while it is written: a change is built and shown.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail};

use crate::site::Site;
use crate::toolchain::Toolchain;
use crate::{build, root};

const DEFAULT_PORT: u16 = 8080;

/// Everything that the page is made of.
const WATCHED: [&str; 6] = ["src", "styles", "index.html", "build.rs", "Cargo.toml", "Cargo.lock"];

/// Often enough to feel immediate, seldom enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(400);

/// Builds, serves, and rebuilds until interrupted; a build that fails leaves the last good one up.
pub(crate) fn serve(arguments: &[String]) -> Result<()> {
    let port = port(arguments)?;
    let toolchain = Toolchain::choose()?;
    let mut built = Stamp::now();
    let site = Site::open(build::release(toolchain)?, port)?;
    println!("\nKommunkalkyl is on {}  (stop with Ctrl-C)", site.url());
    loop {
        sleep(PAUSE);
        let now = Stamp::now();
        if now == built {
            continue;
        }
        built = now;
        println!("\nsomething changed; building");
        match build::release(toolchain) {
            Ok(release) => {
                site.show(release);
                println!("built; reload {}", site.url());
            }
            Err(error) => println!("{error:#}; {} still shows the last good build", site.url()),
        }
    }
}

fn port(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(DEFAULT_PORT),
        [flag, number] if flag == "--port" => {
            number.parse().with_context(|| format!("`{number}` is no port number"))
        }
        _ => bail!("serve takes `--port N` and nothing else"),
    }
}

/// Which files there are, and when each was last written.
#[derive(PartialEq, Eq)]
struct Stamp(Vec<(PathBuf, SystemTime)>);

impl Stamp {
    fn now() -> Self {
        let mut files = Vec::new();
        for name in WATCHED {
            gather(&root::root().join(name), &mut files);
        }
        files.sort();
        Self(files)
    }
}

fn gather(path: &Path, files: &mut Vec<(PathBuf, SystemTime)>) {
    // A file may vanish between being listed and being asked: editors write that way.
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            gather(&entry.path(), files);
        }
    } else if let Ok(written) = fs::metadata(path).and_then(|about| about.modified()) {
        files.push((path.to_path_buf(), written));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_8080_unless_another_is_asked_for() -> Result<()> {
        assert_eq!(port(&[])?, 8080);
        assert_eq!(port(&["--port".to_owned(), "9000".to_owned()])?, 9000);
        assert!(port(&["--port".to_owned(), "many".to_owned()]).is_err());
        assert!(port(&["9000".to_owned()]).is_err());
        Ok(())
    }
}
