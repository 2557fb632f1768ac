//! The project's own chores: `cargo xtask serve | build | weigh | test | bench | fuzz | lighthouse | ci`.

mod bench;
mod browser;
mod budget;
mod build;
mod ci;
mod dist;
mod embed;
mod embedded;
mod engines;
mod fuzz;
mod host;
mod http;
mod install;
mod names;
mod page;
mod process;
mod readers;
mod root;
mod script;
mod site;
mod styles;
mod table;
mod test;
mod toolchain;
mod wasm;
mod watch;

use std::process::ExitCode;

use anyhow::{Result, bail};

const COMMANDS: &str = "\
cargo xtask serve [--port N]      build, serve on loopback, rebuild on change
cargo xtask build                 write the release to dist/
cargo xtask weigh                 what the first view weighs, without building the rest
cargo xtask test [FILTER]         every test; --host, --browser or --exports for some of them
cargo xtask bench [county | own]  bytes, start, keystroke, reckoning and memory beside a bare Yew counter; or a part
cargo xtask fuzz [60 | 1000x]     fuzzes scheme files, fragments and numbers: seconds or runs each
cargo xtask lighthouse            has Lighthouse judge how accessible each tab is
cargo xtask ci                    formatting, clippy, tests and the byte budget, as .ci/run does";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        bail!("which chore?\n{COMMANDS}");
    };
    match command.as_str() {
        "serve" => watch::serve(rest),
        "build" => {
            no_arguments(command, rest)?;
            build::build()
        }
        "weigh" => {
            no_arguments(command, rest)?;
            build::weigh()
        }
        "test" => test::test(&test::Wanted::read(rest)?),
        "bench" => {
            no_arguments(command, rest.get(1..).unwrap_or_default())?;
            bench::bench(rest.first().map(String::as_str))
        }
        "fuzz" => fuzz::fuzz(rest),
        "lighthouse" => {
            no_arguments(command, rest)?;
            browser::lighthouse()
        }
        "ci" => {
            no_arguments(command, rest)?;
            ci::ci()
        }
        "help" | "--help" | "-h" => {
            println!("{COMMANDS}");
            Ok(())
        }
        _ => bail!("`{command}` is not one of the chores.\n{COMMANDS}"),
    }
}

fn no_arguments(command: &str, rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(argument) => bail!("`{command}` takes no argument, and got `{argument}`"),
    }
}
