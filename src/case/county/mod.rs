//! The county view's choices: kept as text like everything typed, read when they are asked for.

mod order;
mod part;
mod scenario;
mod scope;
mod taking_part;

use super::{Action, Case};
use crate::population::{MunicipalityCode, Table};
use taking_part::codes;

pub use order::{CountyColumn, Order};
pub use part::CountyPart;
pub use scenario::{LONGEST_NAME, MOST_SCENARIOS, NotKept, Scenario};
pub use scope::Scope;
pub use taking_part::TakingPart;

/// What the keys of the county view begin with.
const OWN: &str = "lan.";

/// Whether a key of an address is the county view's.
pub(super) fn owns(key: &str) -> bool {
    key.starts_with(OWN)
}

impl Action {
    /// Chose or typed something in the county view; nothing when empty.
    #[must_use]
    pub fn county(field: CountyField, text: String) -> Self {
        Self::Carry(vec![(field.key(), text)])
    }
}

/// The most municipalities that are compared side by side.
pub const MOST_COMPARED: usize = 6;

/// Something chosen or typed in the county view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountyField {
    /// Which municipalities are shown: a county's code, or all.
    Scope,
    /// Who takes part.
    TakingPart,
    /// The order of the table.
    Order,
    /// What the table is filtered by.
    Search,
    /// Which municipalities stand side by side.
    Compared,
    /// Which part of the view is shown.
    Part,
    /// A surplus to be repaid.
    Surplus,
}

impl CountyField {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Scope, Self::TakingPart, Self::Order, Self::Search, Self::Compared, Self::Part, Self::Surplus];

    /// As it stands in an address, after "lan.".
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scope => "omrade",
            Self::TakingPart => "deltar",
            Self::Order => "ordning",
            Self::Search => "sok",
            Self::Compared => "jamfor",
            Self::Part => "del",
            Self::Surplus => "overskott",
        }
    }

    fn key(self) -> String {
        format!("{OWN}{}", self.as_str())
    }

    /// The field with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }

    /// Whether a text means something in this field.
    fn understands(self, value: &str, table: &Table) -> bool {
        match self {
            Self::Scope => Scope::named(value, table).is_some(),
            Self::TakingPart => TakingPart::named(value, table).is_some(),
            Self::Order => Order::named(value).is_some(),
            Self::Compared => codes(value, table).is_some_and(|compared| compared.len() <= MOST_COMPARED),
            Self::Part => CountyPart::named(value).is_some(),
            Self::Search | Self::Surplus => true,
        }
    }
}

impl Case {
    /// What stands in a field of the county view, as it was typed.
    #[must_use]
    pub fn in_county(&self, field: CountyField) -> &str {
        self.county.at(&field.key())
    }

    /// What stands in [`CountyField::Scope`]. By the key whole, as the first view has no need of the others.
    #[must_use]
    pub fn area(&self) -> &str {
        self.county.at("lan.omrade")
    }

    /// How many of the fields hold something that means nothing in them, and is passed over.
    #[must_use]
    pub fn not_understood(&self, table: &Table) -> usize {
        let understood = |key: &str, text: &str| {
            let field = key.strip_prefix(OWN).and_then(CountyField::named);
            field.is_some_and(|field| field.understands(text, table)) || scenario::is_kept(key, text)
        };
        self.county.pairs().filter(|(key, text)| !understood(key, text)).count()
    }

    /// Which municipalities are shown: by default those of the chosen municipality's county.
    #[must_use]
    pub fn scope(&self, table: &Table) -> Scope {
        let own = || self.municipality.map(|code| Scope::County(code.county()));
        Scope::named(self.in_county(CountyField::Scope), table).or_else(own).unwrap_or(Scope::Country)
    }

    /// Who takes part: by default all.
    #[must_use]
    pub fn taking_part(&self, table: &Table) -> TakingPart {
        TakingPart::named(self.in_county(CountyField::TakingPart), table).unwrap_or_default()
    }

    /// The order of the table: by default the alphabet.
    #[must_use]
    pub fn order(&self) -> Order {
        Order::named(self.in_county(CountyField::Order)).unwrap_or_default()
    }

    /// Which part of the county view is shown.
    #[must_use]
    pub fn county_part(&self) -> CountyPart {
        CountyPart::named(self.in_county(CountyField::Part)).unwrap_or_default()
    }

    /// The municipalities that stand side by side.
    #[must_use]
    pub fn compared(&self, table: &Table) -> Vec<MunicipalityCode> {
        codes(self.in_county(CountyField::Compared), table).unwrap_or_default()
    }
}
