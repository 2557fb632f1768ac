//! The decision draft's choices and blanks.

use litemap::LiteMap;

use crate::population::Year;

/// Which decision the municipality takes on SKR's recommendation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// The recommendation for 2020–2023.
    #[default]
    Recommendation2020,
    /// Its extension to 2024.
    Extension2024,
    /// The renewal for 2025–2028, whose rate the user fills in.
    Renewal2025,
}

impl Decision {
    /// All of them, in order of time.
    pub const ALL: [Self; 3] = [Self::Recommendation2020, Self::Extension2024, Self::Renewal2025];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recommendation2020 => "skr-2020",
            Self::Extension2024 => "skr-2024",
            Self::Renewal2025 => "skr-2025",
        }
    }

    /// The decision with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.as_str() == name)
    }

    /// The scheme that it is about.
    #[must_use]
    pub fn scheme(self) -> &'static str {
        match self {
            Self::Recommendation2020 | Self::Extension2024 | Self::Renewal2025 => "skr-kunskapsstyrning",
        }
    }

    /// The first and the last year that it binds.
    #[must_use]
    pub fn years(self) -> (Year, Year) {
        match self {
            Self::Recommendation2020 => (Year(2020), Year(2023)),
            Self::Extension2024 => (Year(2024), Year(2024)),
            Self::Renewal2025 => (Year(2025), Year(2028)),
        }
    }
}

/// What the draft proposes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// To adopt it.
    #[default]
    Adopt,
    /// Not to adopt it.
    Decline,
    /// To adopt it and add something.
    AdoptWithRemark,
}

impl Stance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Adopt, Self::Decline, Self::AdoptWithRemark];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Adopt => "anta",
            Self::Decline => "avsla",
            Self::AdoptWithRemark => "tillagg",
        }
    }

    /// The stance with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.as_str() == name)
    }
}

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
    /// To whom the decision is sent besides SKR (mottagare).
    Receivers,
    /// The remark that is added when the recommendation is adopted with one.
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
