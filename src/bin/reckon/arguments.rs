//! What the command line asks for, or what is wrong with it.
//!
//! Thirteen flags need no parser of their own among the dependencies.

use std::collections::BTreeMap;
use std::ffi::OsString;

use kommunkalkyl::case::LARGEST_POPULATION;
use kommunkalkyl::money::read_count;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::rules::{SettingKey, Settings, Typed, Whom};
use kommunkalkyl::scheme::{Collection, Scheme, builtin};
use kommunkalkyl::text::command::Misuse;

use crate::files;

type Wrong = Misuse<'static>;

/// What the command is asked to print.
#[derive(Debug)]
pub(crate) enum Request {
    /// How it is used.
    Help,
    /// The schemes, with those of a file.
    List(&'static Collection),
    /// The JSON Schema of files of own schemes.
    Schema,
    /// What is wrong with a file of own schemes.
    Check(String),
    /// Everything that a fragment's case shows.
    Case(String),
    /// One scheme's amounts in one year.
    Amount(Box<Ask>),
}

/// One scheme in one year.
#[derive(Debug)]
pub(crate) struct Ask {
    /// Every scheme, with those of a file.
    pub(crate) collection: &'static Collection,
    /// The scheme.
    pub(crate) scheme: &'static Scheme,
    /// The year.
    pub(crate) year: Year,
    /// Its settings, read.
    pub(crate) settings: Settings,
    /// Whose amount.
    pub(crate) whose: Whose,
    /// A population in place of the registered one.
    pub(crate) own_population: Option<u32>,
}

/// Whose amount is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A municipality's or a county's.
    One(Whom),
    /// Every municipality's that the scheme concerns.
    All,
}

const MUNICIPALITY: &str = "--municipality";
const COUNTY: &str = "--county";
const ALL: &str = "--all";
const SCHEME: &str = "--scheme";
const YEAR: &str = "--year";
const POPULATION: &str = "--population";
const SET: &str = "--set";
const CASE: &str = "--case";
const SCHEMES: &str = "--schemes";
const CHECK: &str = "--check";
const SCHEMA: &str = "--schema";
const LIST: &str = "--list";
const HELP: &str = "--help";

const WITH_VALUE: [&str; 9] = [MUNICIPALITY, COUNTY, SCHEME, YEAR, POPULATION, SET, CASE, SCHEMES, CHECK];
const ALONE: [&str; 4] = [ALL, SCHEMA, LIST, HELP];

/// Reads the arguments after the program's name.
pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Request, Wrong> {
    let given = Given::read(arguments)?;
    if given.get(HELP).is_some() {
        return Ok(Request::Help);
    }
    if given.only(SCHEMA)?.is_some() {
        return Ok(Request::Schema);
    }
    if let Some(file) = given.only(CHECK)? {
        return Ok(Request::Check(file.to_owned()));
    }
    if given.get(LIST).is_some() {
        let file = given.get(SCHEMES);
        given.only_beside(LIST, SCHEMES)?;
        return Ok(Request::List(file.map_or(Ok(builtin()), files::collection)?));
    }
    if let Some(fragment) = given.only(CASE)? {
        return Ok(Request::Case(fragment.to_owned()));
    }
    let whose = given.whose()?;
    let collection = given.get(SCHEMES).map_or(Ok(builtin()), files::collection)?;
    let scheme = given.scheme(collection)?;
    let year = given.year()?;
    let settings = given.settings(scheme)?;
    let own_population = given.population(whose, scheme)?;
    let ask = Ask { collection, scheme, year, settings, whose, own_population };
    Ok(Request::Amount(Box::new(ask)))
}

/// The flags as they were given: each once, `--set` as often as one likes.
#[derive(Debug, Default)]
struct Given {
    values: BTreeMap<&'static str, String>,
    sets: Vec<String>,
}

impl Given {
    /// Takes `--flag value` and `--flag=value`.
    fn read(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, Wrong> {
        let mut given = Self::default();
        while let Some(argument) = arguments.next() {
            let argument = text(argument)?;
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            if let Some(flag) = WITH_VALUE.into_iter().find(|flag| *flag == name) {
                let value = match value {
                    Some(value) => value,
                    None => arguments.next().map(text).transpose()?.ok_or(Misuse::NoValue(flag))?,
                };
                if WITH_VALUE.contains(&value.as_str()) || ALONE.contains(&value.as_str()) {
                    return Err(Misuse::NoValue(flag));
                }
                given.put(flag, value)?;
            } else if let Some(flag) = ALONE.into_iter().find(|flag| *flag == name) {
                if value.is_some() {
                    return Err(Misuse::ValueTooMuch(flag));
                }
                given.put(flag, String::new())?;
            } else {
                return Err(Misuse::Unknown(argument));
            }
        }
        Ok(given)
    }

    fn put(&mut self, flag: &'static str, value: String) -> Result<(), Wrong> {
        if flag == SET {
            self.sets.push(value);
            return Ok(());
        }
        match self.values.insert(flag, value) {
            Some(_) => Err(Misuse::Twice(flag.to_owned())),
            None => Ok(()),
        }
    }

    fn get(&self, flag: &str) -> Option<&str> {
        self.values.get(flag).map(String::as_str)
    }

    fn required(&self, flag: &'static str) -> Result<&str, Wrong> {
        self.get(flag).ok_or(Misuse::Missing(flag))
    }

    /// The value of a flag that no other may stand beside.
    fn only(&self, flag: &'static str) -> Result<Option<&str>, Wrong> {
        let Some(value) = self.get(flag) else { return Ok(None) };
        self.only_beside(flag, flag).map(|()| Some(value))
    }

    /// Sees to it that nothing but one other flag stands beside this one.
    fn only_beside(&self, flag: &'static str, beside: &'static str) -> Result<(), Wrong> {
        let others = self.values.keys().copied().filter(|other| *other != flag && *other != beside);
        let mut others = others.chain(self.sets.first().map(|_| SET));
        others.next().map_or(Ok(()), |other| Err(Misuse::NotTogether(flag, other)))
    }

    fn whose(&self) -> Result<Whose, Wrong> {
        match (self.get(MUNICIPALITY), self.get(COUNTY), self.get(ALL)) {
            (Some(_), Some(_), _) => Err(Misuse::NotTogether(MUNICIPALITY, COUNTY)),
            (Some(_), _, Some(_)) => Err(Misuse::NotTogether(MUNICIPALITY, ALL)),
            (_, Some(_), Some(_)) => Err(Misuse::NotTogether(COUNTY, ALL)),
            (Some(code), None, None) => {
                let known = code.parse().ok().filter(|&code| registered().municipality(code).is_some());
                let code = known.ok_or_else(|| Misuse::Municipality(code.to_owned()))?;
                Ok(Whose::One(Whom::Municipality(code)))
            }
            (None, Some(code), None) => {
                let known = code.parse().ok().filter(|&code| registered().county(code).is_some());
                let code = known.ok_or_else(|| Misuse::County(code.to_owned()))?;
                Ok(Whose::One(Whom::County(code)))
            }
            (None, None, Some(_)) => Ok(Whose::All),
            (None, None, None) => Err(Misuse::Nobody),
        }
    }

    fn scheme(&self, collection: &'static Collection) -> Result<&'static Scheme, Wrong> {
        let id = self.required(SCHEME)?;
        collection.scheme(id).ok_or_else(|| Misuse::Scheme(id.to_owned()))
    }

    fn year(&self) -> Result<Year, Wrong> {
        let text = self.required(YEAR)?;
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|_| digits);
        year.map(Year).ok_or_else(|| Misuse::Year(text.to_owned()))
    }

    fn settings(&self, scheme: &'static Scheme) -> Result<Settings, Wrong> {
        let mut typed = Typed::new();
        for set in &self.sets {
            let pair = set.split_once('=').filter(|(_, value)| !value.trim().is_empty());
            let (name, value) = pair.ok_or_else(|| Misuse::NoPair(set.clone()))?;
            let known = SettingKey::named(name).filter(|key| scheme.setting(key.name).is_some());
            let known = known.ok_or_else(|| Misuse::Setting { name: name.to_owned(), scheme })?;
            if typed.insert(known, value.to_owned()).is_some() {
                return Err(Misuse::Twice(format!("{SET} {name}")));
            }
        }
        Settings::read(scheme, &typed, registered()).map_err(|faults| match faults.into_iter().next() {
            Some(fault) => Misuse::Value(fault),
            None => Misuse::NoValue(SET),
        })
    }

    fn population(&self, whose: Whose, scheme: &Scheme) -> Result<Option<u32>, Wrong> {
        let Some(text) = self.get(POPULATION) else { return Ok(None) };
        match whose {
            Whose::All => return Err(Misuse::NotTogether(POPULATION, ALL)),
            Whose::One(Whom::County(_)) if scheme.kind.is_fee() => return Err(Misuse::PopulationOfSum),
            Whose::One(_) => {}
        }
        read_count(text, 1, LARGEST_POPULATION).map(Some).map_err(Misuse::Population)
    }
}

fn text(argument: OsString) -> Result<String, Wrong> {
    argument.into_string().map_err(|argument| Misuse::Unknown(argument.to_string_lossy().into_owned()))
}
