//! The decisions that a municipality takes, and what can be proposed about each.

use crate::population::Year;

/// Which decision the municipality takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// On one of SKR's recommendations.
    Recommendation(Recommendation),
    /// On the three-year contract with Kommunförbundet Skåne.
    Contract,
    /// On taking over the cost of the county's support structure from the state.
    TakeOver,
    /// On requesting the stimulus money for e-health of 2013.
    Stimulus,
    /// On the mandate for the county's support structure to join the partnership.
    Partnership,
    /// On every chosen scheme, for the years shown.
    Budget,
}

/// One of SKR's recommendations on the joint financing of knowledge governance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recommendation {
    /// For 2020–2023.
    First2020,
    /// Its extension to 2024.
    Extension2024,
    /// The renewal for 2025–2028, whose rate the user fills in.
    Renewal2025,
}

impl Default for Decision {
    fn default() -> Self {
        Self::Recommendation(Recommendation::First2020)
    }
}

impl Decision {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::Recommendation(Recommendation::First2020),
        Self::Recommendation(Recommendation::Extension2024),
        Self::Recommendation(Recommendation::Renewal2025),
        Self::Contract,
        Self::TakeOver,
        Self::Stimulus,
        Self::Partnership,
        Self::Budget,
    ];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recommendation(Recommendation::First2020) => "skr-2020",
            Self::Recommendation(Recommendation::Extension2024) => "skr-2024",
            Self::Recommendation(Recommendation::Renewal2025) => "skr-2025",
            Self::Contract => "skane-2016",
            Self::TakeOver => "nedtrappning-2014",
            Self::Stimulus => "ehalsa-2013",
            Self::Partnership => "partnerskap",
            Self::Budget => "budget",
        }
    }

    /// The decision with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.as_str() == name)
    }

    /// The scheme that it is about; none where it is about no money, or about every scheme.
    #[must_use]
    pub fn scheme(self) -> Option<&'static str> {
        match self {
            Self::Recommendation(_) => Some("skr-kunskapsstyrning"),
            Self::Contract => Some("skane-utvecklingsenhet"),
            Self::TakeOver => Some("nedtrappning-stodstruktur"),
            Self::Stimulus => Some("stimulans-ehalsa-2013"),
            Self::Partnership | Self::Budget => None,
        }
    }

    /// The first and the last year that it binds; none where the case says which years.
    #[must_use]
    pub fn years(self) -> Option<(Year, Year)> {
        match self {
            Self::Recommendation(of) => Some(of.years()),
            Self::Contract => Some((Year(2016), Year(2018))),
            Self::TakeOver => Some((Year(2014), Year(2016))),
            Self::Stimulus => Some((Year(2013), Year(2013))),
            Self::Partnership | Self::Budget => None,
        }
    }
}

impl Recommendation {
    /// The first and the last year that it binds.
    #[must_use]
    pub fn years(self) -> (Year, Year) {
        match self {
            Self::First2020 => (Year(2020), Year(2023)),
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

    /// Whether it says yes.
    #[must_use]
    pub fn adopts(self) -> bool {
        match self {
            Self::Adopt | Self::AdoptWithRemark => true,
            Self::Decline => false,
        }
    }
}
