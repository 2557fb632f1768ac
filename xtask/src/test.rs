//! Runs every test: the host's, then the browser's.

use anyhow::{Result, bail};

use crate::toolchain::Toolchain;
use crate::{browser, build, host, readers};

/// Which tests are asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Leave out the host's.
    browser_only: bool,
    /// Leave out the browser's.
    host_only: bool,
    /// Only those of the exported files.
    exports_only: bool,
    /// Only those whose name has this in it.
    filter: Option<String>,
}

impl Wanted {
    /// Reads the command's arguments.
    pub(crate) fn read(arguments: &[String]) -> Result<Self> {
        let mut wanted = Self::default();
        for argument in arguments {
            match argument.as_str() {
                "--browser" => wanted.browser_only = true,
                "--host" => wanted.host_only = true,
                "--exports" => wanted.exports_only = true,
                flag if flag.starts_with('-') => {
                    bail!("test takes --host, --browser or --exports, not {flag}")
                }
                filter if wanted.filter.is_none() => wanted.filter = Some(filter.to_owned()),
                second => bail!("test takes one filter, and got `{second}` too"),
            }
        }
        if wanted.browser_only && wanted.host_only {
            bail!("--host and --browser leave no test between them");
        }
        Ok(wanted)
    }
}

/// Runs the tests that are asked for.
pub(crate) fn test(wanted: &Wanted) -> Result<()> {
    if wanted.exports_only {
        readers::programs()?;
        return readers::test();
    }
    // What is missing is told before minutes of compiling, not after.
    let browser = if wanted.host_only { None } else { Some(browser::ready()?) };
    if !wanted.browser_only {
        host::test(wanted.filter.as_deref())?;
    }
    if let Some(browser) = browser {
        if wanted.filter.is_none() {
            readers::test()?;
        }
        let release = build::release(Toolchain::choose()?)?;
        browser.test(release, wanted.filter.as_deref())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Wanted> {
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        Wanted::read(&arguments)
    }

    #[test]
    fn without_arguments_every_test_is_wanted() -> Result<()> {
        assert_eq!(read(&[])?, Wanted::default());
        Ok(())
    }

    #[test]
    fn half_of_the_tests_and_a_filter_may_be_asked_for() -> Result<()> {
        let wanted = read(&["--browser", "folkmängd"])?;
        assert!(wanted.browser_only && !wanted.host_only);
        assert_eq!(wanted.filter.as_deref(), Some("folkmängd"));
        Ok(())
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        assert!(read(&["--browser", "--host"]).is_err());
        assert!(read(&["--fast"]).is_err());
        assert!(read(&["one", "two"]).is_err());
    }
}
