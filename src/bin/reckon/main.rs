//! Reproduces a figure without a browser.

mod arguments;
mod files;
mod list;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use kommunkalkyl::case::read;
use kommunkalkyl::population::registered;
use kommunkalkyl::rules::{NoAnswer, Question, Whom, assess, assess_all};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::text::command::{self, Misuse};
use kommunkalkyl::text::problem::problem;
use serde::Serialize;

use crate::arguments::{Ask, Request, Whose};
use kommunkalkyl::document::{Answer, collection_of, schema};

/// The exit code for wrong arguments.
const MISUSED: u8 = 2;
/// The exit code for a question without an amount.
const NO_AMOUNT: u8 = 3;

fn main() -> ExitCode {
    match arguments::read(std::env::args_os().skip(1)).and_then(answered) {
        Ok(code) => code,
        Err(misuse) => misused(&misuse),
    }
}

fn answered(request: Request) -> Result<ExitCode, Misuse<'static>> {
    match request {
        Request::Help => Ok(written(writeln!(io::stdout(), "{}", command::USAGE))),
        Request::List(collection) => Ok(print(&list::schemes(collection))),
        Request::Schema => Ok(print(&schema())),
        Request::Check(file) => check(&file),
        Request::Case(fragment) => case(&fragment),
        Request::Amount(ask) => amount(&ask),
    }
}

fn amount(ask: &Ask) -> Result<ExitCode, Misuse<'static>> {
    let &Ask { collection, scheme, year, ref settings, whose, own_population } = ask;
    let whom = match whose {
        Whose::One(whom) => whom,
        Whose::All => Whom::Unnamed,
    };
    let question = Question { own_population, ..Question::new(collection, registered(), whom) };
    if whose == Whose::All {
        let all = assess_all(&question, scheme, settings, year);
        let all =
            all.map(|(of, said)| Answer::new(Whom::Municipality(of.code), scheme, year, &said, collection));
        return Ok(print_all(&all.collect::<Vec<_>>()));
    }
    let said = assess(&question, scheme, settings, year);
    if let Err(
        refused @ (NoAnswer::NotConcerned | NoAnswer::NeedsMunicipality | NoAnswer::NoSuchMunicipality(_)),
    ) = said
    {
        return Err(Misuse::NotAsked(refused));
    }
    let answer = Answer::new(whom, scheme, year, &said, collection);
    Ok(counted(print(&answer), answer.has_amount()))
}

/// Everything that is wrong with a file of own schemes, or that nothing is.
fn check(file: &str) -> Result<ExitCode, Misuse<'static>> {
    let said = match files::read(file)? {
        Ok(own) => return Ok(written(writeln!(io::stdout(), "{}", command::fine(file, &own)))),
        Err(problems) => problems.iter().map(problem).collect::<Vec<_>>().join("\n"),
    };
    let code = written(writeln!(io::stdout(), "{said}"));
    Ok(if code == ExitCode::SUCCESS { ExitCode::from(MISUSED) } else { code })
}

/// What the page shows for the case: every scheme in every year.
fn case(fragment: &str) -> Result<ExitCode, Misuse<'static>> {
    let reopened = read(fragment, builtin(), registered()).map_err(Misuse::Case)?;
    let collection = collection_of(&reopened.case);
    let outcome = reopened.case.outcome(&collection, registered());
    if let Some(fault) = outcome.population_fault {
        return Err(Misuse::Population(fault));
    }
    if let Some(fault) = outcome.rows.iter().find_map(|row| row.faults.first()) {
        return Ok(misused(&Misuse::Value(fault.clone())));
    }
    if reopened.passed_over > 0 {
        say(&command::passed_over(reopened.passed_over));
    }
    let whom = outcome.who.map_or(Whom::Unnamed, |who| who.question.whom);
    let decided = collection.decided().map(|decided| reopened.case.outcome(decided, registered()));
    let decided = |scheme: &str, year| {
        let row = decided.as_ref()?.rows.iter().find(|row| row.scheme.id == scheme)?;
        row.cells.iter().find(|cell| cell.year == year)?.answer.as_ref().ok()
    };
    let cells = outcome.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row.scheme, cell)));
    let answers: Vec<Answer<'_>> = cells
        .map(|(scheme, cell)| {
            let answer = Answer::new(whom, scheme, cell.year, &cell.answer, &collection);
            answer.beside(decided(&scheme.id, cell.year))
        })
        .collect();
    Ok(print_all(&answers))
}

fn misused(misuse: &Misuse<'_>) -> ExitCode {
    say(&command::misuse(misuse));
    ExitCode::from(MISUSED)
}

fn print_all(answers: &[Answer<'_>]) -> ExitCode {
    counted(print(&answers), answers.iter().any(Answer::has_amount))
}

/// The exit code of something printed, with an amount in it or without.
fn counted(printed: ExitCode, has_amount: bool) -> ExitCode {
    if printed == ExitCode::SUCCESS && !has_amount { ExitCode::from(NO_AMOUNT) } else { printed }
}

fn print(value: &impl Serialize) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let json = serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from);
    written(json.and_then(|()| writeln!(out)).and_then(|()| out.flush()))
}

/// A reader that has seen enough and closed the pipe is no fault.
fn written(result: io::Result<()>) -> ExitCode {
    match result {
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => {
            say(&fault.to_string());
            ExitCode::FAILURE
        }
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}

/// One line on stderr; where nobody can read it, nothing is left to do.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "reckon: {line}");
}
