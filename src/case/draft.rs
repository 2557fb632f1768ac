//! The decision draft's choices and blanks.

use litemap::LiteMap;

use super::{Decision, Layout, Stance};

/// A blank of the draft that the user fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftField {
    /// The date of the draft.
    Date,
    /// Registration number (diarienummer).
    Reference,
    /// The official in charge (handläggare).
    Official,
    /// The official's title.
    OfficialTitle,
    /// The department (förvaltning).
    Department,
    /// The committee or board that decides (nämnd).
    Committee,
    /// To whom the decision is sent besides those who always get it (mottagare).
    Receivers,
    /// The remark that is added when the proposal is adopted with one.
    Remark,
    /// The manager who signs beside the official.
    Manager,
    /// The manager's title.
    ManagerTitle,
}

impl DraftField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Date,
        Self::Reference,
        Self::Department,
        Self::Committee,
        Self::Official,
        Self::OfficialTitle,
        Self::Manager,
        Self::ManagerTitle,
        Self::Receivers,
        Self::Remark,
    ];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "datum",
            Self::Reference => "dnr",
            Self::Official => "handlaggare",
            Self::OfficialTitle => "handlaggartitel",
            Self::Department => "forvaltning",
            Self::Committee => "namnd",
            Self::Receivers => "mottagare",
            Self::Remark => "tillagg",
            Self::Manager => "chef",
            Self::ManagerTitle => "cheftitel",
        }
    }

    /// The field with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// The draft's choices and what was typed into its blanks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftFields {
    /// Which decision.
    pub decision: Decision,
    /// What is proposed.
    pub stance: Stance,
    /// How it is dressed.
    pub layout: Layout,
    /// What was typed, as it was typed.
    pub typed: LiteMap<DraftField, String>,
}

impl DraftFields {
    /// What was typed into a blank; none when there is nothing but blanks in it.
    #[must_use]
    pub fn get(&self, field: DraftField) -> Option<&str> {
        self.typed.get(&field).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// What stands in a field, as it was typed.
    #[must_use]
    pub fn raw(&self, field: DraftField) -> &str {
        self.typed.get(&field).map_or("", String::as_str)
    }
}
