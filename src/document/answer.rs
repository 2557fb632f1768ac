//! An answer as JSON has it: what `reckon` prints, and what the county view saves.

use crate::money::Kronor;
use crate::population::{CountyCode, MunicipalityCode, Year, registered};
use crate::rules::{self, Assessment, FlagKind, NoAnswer, PopulationUsed, Whom};
use crate::scheme::{Collection, Kind, Scheme, SettingName};
use crate::text;
use serde::Serialize;

/// One scheme in one year for one municipality or county; without an amount, a flag says why.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<MunicipalityCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    county: Option<CountyCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    scheme: &'a str,
    /// What the money is: whether the municipality pays, or it or its county receives.
    kind: Kind,
    year: Year,
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<Population>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<Kronor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rounded: Option<Kronor>,
    /// The amount as it was decided, where the user has changed a rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    decided: Option<Kronor>,
    /// On whose word the amount stands: a decision's, the user's or a host's.
    whose: &'static str,
    /// Whether nothing that is due is missing from the amount.
    complete: bool,
    /// What is missing, by the name of the setting that it can be filled in with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<&'static str>,
    steps: Vec<Step<'a>>,
    flags: Vec<Flag>,
}

/// What is missing where nothing can be filled in for it.
const AMOUNT: &str = "belopp";

#[derive(Debug, Serialize)]
struct Population {
    value: u32,
    date: Option<String>,
    own: bool,
    /// Whether the user foresees it for the date.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    forecast: bool,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    what: String,
    expression: String,
    amount: Kronor,
    source: Option<Source<'a>>,
}

#[derive(Debug, Serialize)]
struct Source<'a> {
    document: String,
    place: Option<&'a str>,
    quote: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Flag {
    kind: &'static str,
    text: String,
}

impl<'a> Answer<'a> {
    /// What the rules said to the one who asked.
    #[must_use]
    pub fn new(
        whom: Whom,
        scheme: &'a Scheme,
        year: Year,
        said: &Result<Assessment<'_>, NoAnswer<'_>>,
        collection: &Collection,
    ) -> Self {
        let municipality = match whom {
            Whom::Municipality(code) => registered().municipality(code),
            Whom::County(_) | Whom::Unnamed => None,
        };
        let county = match whom {
            Whom::County(code) => registered().county(code),
            Whom::Municipality(_) | Whom::Unnamed => None,
        };
        let answer = Self {
            municipality: municipality.map(|of| of.code),
            county: county.map(|of| of.code),
            name: municipality.map(|of| of.name.as_str()).or(county.map(|of| of.name.as_str())),
            scheme: &scheme.id,
            kind: scheme.kind,
            year,
            population: None,
            amount: None,
            rounded: None,
            decided: None,
            whose: scheme.whose.as_str(),
            complete: true,
            missing: Vec::new(),
            steps: Vec::new(),
            flags: Vec::new(),
        };
        match said {
            Ok(assessment) => {
                answer.lacking(assessment.lacks.map(SettingName::as_str)).with(collection, scheme, assessment)
            }
            Err(reason) if reason.is_lack() => {
                let asked = scheme.asks_for(year).map_or(AMOUNT, SettingName::as_str);
                answer.lacking(Some(asked)).without(reason)
            }
            Err(reason) => answer.without(reason),
        }
    }

    /// The same beside what was decided, where the user has changed a rate.
    #[must_use]
    pub fn beside(self, decided: Option<&Assessment<'_>>) -> Self {
        let changed = self.flags.iter().any(|flag| flag.kind == FlagKind::Changed.as_str());
        Self { decided: decided.filter(|_| changed).map(|decided| decided.rounded), ..self }
    }

    /// Whether there is an amount.
    #[must_use]
    pub fn has_amount(&self) -> bool {
        self.amount.is_some()
    }

    fn lacking(self, missing: Option<&'static str>) -> Self {
        Self { complete: missing.is_none(), missing: missing.into_iter().collect(), ..self }
    }

    fn with(self, collection: &Collection, scheme: &'a Scheme, assessment: &Assessment<'_>) -> Self {
        Self {
            population: assessment.population.map(population),
            amount: Some(assessment.exact),
            rounded: Some(assessment.rounded),
            whose: assessment.whose().as_str(),
            steps: assessment.steps.iter().map(|of| step(collection, scheme, of)).collect(),
            flags: assessment.flags.iter().map(flag).collect(),
            ..self
        }
    }

    fn without(self, reason: &NoAnswer<'_>) -> Self {
        let why = Flag { kind: FlagKind::OutsideValidity.as_str(), text: text::no_answer(reason) };
        Self { flags: vec![why], ..self }
    }
}

fn population(used: PopulationUsed) -> Population {
    let date = used.date.or(used.foreseen).map(|year| format!("{year}-12-31"));
    let (own, forecast) = (used.date.is_none(), used.foreseen.is_some());
    Population { value: used.value, date, own, forecast }
}

fn step<'a>(collection: &Collection, scheme: &'a Scheme, step: &rules::Step<'_>) -> Step<'a> {
    let citation = step.source.and_then(|key| text::citation(collection, scheme, key));
    Step {
        what: text::what(step.what),
        expression: text::expression(&step.expression),
        amount: step.amount,
        source: citation.map(|of| Source { document: of.document, place: of.place, quote: of.quote }),
    }
}

fn flag(flag: &rules::Flag<'_>) -> Flag {
    Flag { kind: flag.kind.as_str(), text: text::flag(flag) }
}
