//! How the counties' collaboration on social services was arranged, as described for one year.

use serde::{Deserialize, Serialize};

use crate::population::CountyCode;

/// What is known of the counties, and of when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collaboration {
    /// The year that is described; arrangements may have changed since.
    pub as_of: u16,
    /// The document, by its key among the documents.
    pub source: String,
    /// One entry a county that the document tells of.
    pub counties: Vec<CountyFacts>,
}

/// One county's arrangements, in the document's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountyFacts {
    /// The county.
    pub code: CountyCode,
    /// The political body for collaboration; none where the document is silent.
    #[serde(default)]
    pub political: Option<String>,
    /// The officials' group.
    #[serde(default)]
    pub officials: Option<String>,
    /// Where the platform for knowledge development stood.
    #[serde(default)]
    pub platform: Option<String>,
}

impl Collaboration {
    /// What is known of a county; none where the document is silent.
    #[must_use]
    pub fn county(&self, code: CountyCode) -> Option<&CountyFacts> {
        self.counties.iter().find(|county| county.code == code)
    }
}
