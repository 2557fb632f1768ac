//! The parts of the county view.

/// The parts of the county view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CountyPart {
    /// The table of municipalities.
    #[default]
    Table,
    /// What taking part means to what is shared.
    Participation,
    /// Some municipalities side by side.
    Comparison,
    /// What the state gave a county.
    Summary,
    /// Days that matter.
    Dates,
}

impl CountyPart {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] =
        [Self::Table, Self::Participation, Self::Comparison, Self::Summary, Self::Dates];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Table => "tabell",
            Self::Participation => "deltagande",
            Self::Comparison => "jamfor",
            Self::Summary => "stimulansmedel",
            Self::Dates => "datum",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }
}
