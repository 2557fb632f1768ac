//! The words of the command line.

use super::fault::{population as population_fault, reopening, setting as setting_fault};
use super::no_answer;
use super::problem::problem;
use crate::case::Unreadable;
use crate::money::NotANumber;
use crate::rules::{NoAnswer, SettingFault, SettingKey};
use crate::scheme::own::{OwnSchemes, Problem};
use crate::scheme::{Input, Scheme};

/// How `reckon` is used.
pub const USAGE: &str = "\
reckon räknar fram ett belopp ur besluten, utan webbläsare, och skriver det som JSON.

  reckon --municipality KOD --scheme ID --year ÅR [--population ANTAL] [--set NAMN=VÄRDE]...
  reckon --county LÄN --scheme ID --year ÅR [--population ANTAL] [--set NAMN=VÄRDE]...
  reckon --all --scheme ID --year ÅR [--set NAMN=VÄRDE]...
  reckon --case FRAGMENT
  reckon --list [--schemes FIL]
  reckon --check FIL
  reckon --schema

  --municipality KOD   kommunens fyrsiffriga kod, till exempel 0180
  --county LÄN         länets tvåsiffriga kod, till exempel 20: länets eget belopp
  --all                alla kommuner som ordningen gäller
  --scheme ID          ordningens id, till exempel skr-kunskapsstyrning
  --year ÅR            kalenderåret, till exempel 2020
  --population ANTAL   egen folkmängd i stället för SCB:s
  --set NAMN=VÄRDE     ett antagande eller ett val i ordningen; kan upprepas. Avgifter kan
                       anges för ett år, till exempel avgift.2029=2,10
  --case FRAGMENT      det som står efter # i sidans adress
  --list               ordningarna, deras år och deras val
  --schemes FIL        egna ordningar ur en fil (JSON eller TOML) utöver de inbyggda
  --check FIL          alla fel i en fil med egna ordningar, med plats och vad som ska stå
  --schema             JSON-schemat för sådana filer
  --help               den här texten

Slutkod: 0 belopp finns, 2 fel i argumenten, 3 inget belopp finns.";

/// How the command was used wrongly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misuse<'a> {
    /// An argument that the command does not know, or that is no text.
    Unknown(String),
    /// A flag without its value.
    NoValue(&'static str),
    /// A value for a flag that takes none.
    ValueTooMuch(&'static str),
    /// The same flag twice.
    Twice(String),
    /// A flag that must be there.
    Missing(&'static str),
    /// Nobody whom the amount is for.
    Nobody,
    /// Two flags that contradict each other.
    NotTogether(&'static str, &'static str),
    /// A population for a county whose amount is its municipalities' sum.
    PopulationOfSum,
    /// No four-digit year.
    Year(String),
    /// No scheme has this identifier.
    Scheme(String),
    /// No municipality has this code.
    Municipality(String),
    /// No county has this code.
    County(String),
    /// A setting that is not written as a name and a value.
    NoPair(String),
    /// A setting that the scheme lacks.
    Setting {
        /// The name given.
        name: String,
        /// The scheme.
        scheme: &'a Scheme,
    },
    /// A setting's value that cannot be read.
    Value(SettingFault<'a>),
    /// A population that cannot be read.
    Population(NotANumber),
    /// A fragment that holds no case.
    Case(Unreadable),
    /// A file that cannot be opened or read.
    NoFile(String),
    /// A file of own schemes with something wrong in it.
    OwnSchemes {
        /// Its path.
        file: String,
        /// Everything that is wrong.
        problems: Vec<Problem>,
    },
    /// A question that the scheme does not answer.
    NotAsked(NoAnswer<'a>),
}

/// What was wrong, on one line.
#[must_use]
pub fn misuse(misuse: &Misuse<'_>) -> String {
    match misuse {
        Misuse::Unknown(argument) => format!("Okänt argument {}. Se reckon --help.", quoted(argument)),
        Misuse::NoValue(flag) => format!("{flag} saknar värde. Se reckon --help."),
        Misuse::ValueTooMuch(flag) => format!("{flag} tar inget värde."),
        Misuse::Twice(flag) => format!("{flag} står två gånger. Ange den en gång."),
        Misuse::Missing(flag) => format!("{flag} saknas. Se reckon --help."),
        Misuse::Nobody => "Ange --municipality, --county eller --all. Se reckon --help.".to_owned(),
        Misuse::NotTogether(one, other) => format!("{one} och {other} kan inte anges tillsammans."),
        Misuse::PopulationOfSum => {
            "Länets avgift är summan av kommunernas. Ange --population för en kommun i taget.".to_owned()
        }
        Misuse::Year(text) => {
            format!("--year {} är inget årtal. Skriv till exempel 2020.", quoted(text))
        }
        Misuse::Scheme(id) => format!("Det finns ingen ordning {}. Se reckon --list.", quoted(id)),
        Misuse::Municipality(code) => {
            format!(
                "Det finns ingen kommun med koden {}. Skriv fyra siffror, till exempel 0180.",
                quoted(code)
            )
        }
        Misuse::County(code) => {
            format!("Det finns inget län med koden {}. Skriv två siffror, till exempel 20.", quoted(code))
        }
        Misuse::NoPair(text) => {
            format!("--set {} är inte skrivet som NAMN=VÄRDE, till exempel bas=kommun.", quoted(text))
        }
        Misuse::Setting { name, scheme } => {
            let known: Vec<&str> = scheme.settings.iter().map(|setting| setting.name.as_str()).collect();
            format!("{} har ingen inställning {}, bara {}.", scheme.id, quoted(name), known.join(", "))
        }
        Misuse::Value(fault) => {
            let key = SettingKey { name: fault.setting.name, year: fault.year };
            format!("{key}: {}{}", setting_fault(fault), options(fault))
        }
        Misuse::Population(fault) => population_fault(*fault),
        Misuse::Case(fault) => reopening(*fault).to_owned(),
        Misuse::NoFile(file) => format!("Filen {} kan inte läsas. Kontrollera sökvägen.", quoted(file)),
        Misuse::OwnSchemes { file, problems } => {
            let first = problems.first().map(problem).unwrap_or_default();
            let more = problems.len().saturating_sub(1);
            format!("{}: {first} Fel till: {more}. Se alla med reckon --check.", quoted(file))
        }
        Misuse::NotAsked(answer) => no_answer(answer),
    }
}

/// A file with nothing wrong in it.
#[must_use]
pub fn fine(file: &str, own: &OwnSchemes) -> String {
    let ids: Vec<&str> = own.collection.schemes.iter().map(|scheme| &*scheme.id).collect();
    format!("{}: inga fel. Ordningar: {}.", quoted(file), ids.join(", "))
}

/// Parts of a fragment that were not understood.
#[must_use]
pub fn passed_over(parts: usize) -> String {
    match parts {
        1 => "En del av fragmentet kunde inte läsas och är inte med.".to_owned(),
        _ => format!("{parts} delar av fragmentet kunde inte läsas och är inte med."),
    }
}

/// The list that a choice is made from, which a terminal does not show.
fn options(fault: &SettingFault<'_>) -> String {
    let Input::Choice { options } = &fault.setting.input else { return String::new() };
    let values: Vec<&str> = options.iter().map(|option| &*option.value).collect();
    format!(" Alternativ: {}.", values.join(", "))
}

/// What was given, on one line and not endless.
fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let short: String = text.chars().take(LONGEST).collect();
    let rest = if short.len() < text.len() { "…" } else { "" };
    format!("”{}{rest}”", short.escape_debug())
}
