//! Who takes part.

use super::Scope;
use crate::population::{MunicipalityCode, Table};

/// Parts two codes in a list; a sign that an address carries as it is.
const BETWEEN: char = '.';

/// Who takes part, of all municipalities; in an address the shorter of the two lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakingPart {
    /// Those who do not, in the order of their codes.
    absent: Vec<MunicipalityCode>,
}

impl TakingPart {
    /// All but these.
    #[must_use]
    pub fn without(mut absent: Vec<MunicipalityCode>) -> Self {
        absent.sort_unstable();
        absent.dedup();
        Self { absent }
    }

    /// Whether a municipality takes part.
    #[must_use]
    pub fn has(&self, code: MunicipalityCode) -> bool {
        self.absent.binary_search(&code).is_err()
    }

    /// Those who do not, in the order of their codes.
    #[must_use]
    pub fn absent(&self) -> &[MunicipalityCode] {
        &self.absent
    }

    /// When those of a scope do that are picked, and everyone outside it does as before.
    #[must_use]
    pub fn with(&self, scope: Scope, table: &Table, picked: impl Fn(MunicipalityCode) -> bool) -> Self {
        let stays_out =
            |code: MunicipalityCode| if scope.holds(code) { !picked(code) } else { !self.has(code) };
        let all = table.municipalities().iter().map(|of| of.code);
        Self { absent: all.filter(|code| stays_out(*code)).collect() }
    }

    /// When one joins or leaves.
    #[must_use]
    pub fn turned(&self, code: MunicipalityCode) -> Self {
        let mut absent = self.absent.clone();
        match absent.binary_search(&code) {
            Ok(place) => {
                absent.remove(place);
            }
            Err(place) => absent.insert(place, code),
        }
        Self { absent }
    }

    /// As it stands in an address; nothing when all take part.
    #[must_use]
    pub fn name(&self, table: &Table) -> String {
        if self.absent.is_empty() {
            return String::new();
        }
        let present: Vec<MunicipalityCode> =
            table.municipalities().iter().map(|of| of.code).filter(|code| self.has(*code)).collect();
        if present.len() < self.absent.len() { list("bara", &present) } else { list("utan", &self.absent) }
    }

    pub(super) fn named(name: &str, table: &Table) -> Option<Self> {
        let (word, rest) = name.split_once(BETWEEN).unwrap_or((name, ""));
        let listed = codes(rest, table)?;
        match word {
            "utan" => Some(Self::without(listed)),
            "bara" => {
                let all = table.municipalities().iter().map(|of| of.code);
                Some(Self { absent: all.filter(|code| !listed.contains(code)).collect() })
            }
            _ => None,
        }
    }
}

/// The codes in a list, each of a municipality that there is; `None` when one is not.
pub(super) fn codes(list: &str, table: &Table) -> Option<Vec<MunicipalityCode>> {
    let known = |code: &str| code.parse().ok().filter(|&code| table.municipality(code).is_some());
    list.split(BETWEEN).filter(|code| !code.is_empty()).map(known).collect()
}

fn list(word: &str, codes: &[MunicipalityCode]) -> String {
    codes.iter().fold(word.to_owned(), |list, code| format!("{list}{BETWEEN}{code}"))
}
