//! How the counties' collaboration on social services was arranged, as described for one year.

use databake::Bake;
use serde::Deserialize;

use super::{List, Text};
use crate::population::{CountyCode, MunicipalityCode};

/// What is known of the counties, and of when.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Collaboration {
    /// The year that is described; arrangements may have changed since.
    pub as_of: u16,
    /// The document, by its key among the documents.
    pub source: Text,
    /// One entry a county that the document tells of.
    pub counties: List<CountyFacts>,
}

/// One county's arrangements, in the document's own words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct CountyFacts {
    /// The county.
    pub code: CountyCode,
    /// The political body for collaboration; none where the document is silent.
    #[serde(default)]
    pub political: Option<Text>,
    /// The officials' group.
    #[serde(default)]
    pub officials: Option<Text>,
    /// Where the platform for knowledge development stood.
    #[serde(default)]
    pub platform: Option<Text>,
    /// Its parts, where each had a support structure of its own.
    #[serde(default)]
    pub parts: List<PartFacts>,
}

/// A part of a county that had a support structure of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct PartFacts {
    /// What the part is called.
    pub name: Text,
    /// The municipalities in it; our own statement, where the document does not list them.
    pub municipalities: List<MunicipalityCode>,
    /// The political body for collaboration.
    #[serde(default)]
    pub political: Option<Text>,
    /// The officials' group.
    #[serde(default)]
    pub officials: Option<Text>,
    /// Where the platform stood.
    #[serde(default)]
    pub platform: Option<Text>,
}

impl CountyFacts {
    /// The part that a municipality lies in; none where the county has one structure.
    #[must_use]
    pub fn part(&self, code: MunicipalityCode) -> Option<&PartFacts> {
        self.parts.iter().find(|part| part.municipalities.contains(&code))
    }
}

impl Collaboration {
    /// What is known of a county; none where the document is silent.
    #[must_use]
    pub fn county(&self, code: CountyCode) -> Option<&CountyFacts> {
        self.counties.iter().find(|county| county.code == code)
    }
}
