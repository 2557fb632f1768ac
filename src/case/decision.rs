//! The decisions that a municipality takes, and what can be proposed about each.

use super::{Action, Case, Shown};
use crate::population::Year;
use crate::scheme::{Collection, Concerns};

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

impl Decision {
    /// What a link means that shows a draft without saying of which decision: links left this one out as
    /// the default, until the default came to depend on municipality and years.
    pub(super) const OF_OLD_LINKS: Self = Self::Recommendation(Recommendation::First2020);

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

impl Case {
    /// The decision that the draft is about: the chosen one, or else the one that binds most of the years
    /// shown among those that concern the municipality. Where none binds half of them, the budget memo.
    #[must_use]
    pub fn decision(&self, collection: &Collection) -> Decision {
        if let Some(chosen) = self.draft.chosen_decision() {
            return chosen;
        }
        let shown = self.years().len();
        let bound = |decision: &Decision| {
            let (from, to) = decision.years().filter(|_| self.is_asked(*decision, collection))?;
            Some(self.years().filter(|year| (from..=to).contains(year)).count())
        };
        let most = Decision::ALL.into_iter().map(|of| (bound(&of).unwrap_or(0), of)).rev();
        let most = most.max_by_key(|(years, _)| *years);
        most.filter(|(years, _)| 2 * years >= shown).map_or(Decision::Budget, |(_, decision)| decision)
    }

    /// The same with its draft's decision said, where it shows a draft or holds anything of one: so that
    /// a link keeps its meaning when the years or the decisions to choose among are others.
    #[must_use]
    pub fn decided(&self, collection: &Collection) -> Self {
        self.with_decision(self.decision(collection))
    }

    pub(super) fn with_decision_of_old_links(&self) -> Self {
        self.with_decision(Decision::OF_OLD_LINKS)
    }

    fn with_decision(&self, decision: Decision) -> Self {
        let is_drafting = self.shown == Shown::Draft || !self.draft.is_empty();
        if is_drafting && !self.draft.names_decision() {
            return self.after(Action::decide(decision));
        }
        self.clone()
    }

    /// Whether the municipality is asked to decide it; of those that concern only some, nobody is while
    /// none is chosen.
    fn is_asked(&self, decision: Decision, collection: &Collection) -> bool {
        let scheme = decision.scheme().and_then(|id| collection.scheme(id));
        scheme.is_none_or(|scheme| match self.municipality {
            Some(code) => scheme.concerns.municipality(code),
            None => scheme.concerns == Concerns::Everyone,
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::builtin;

    fn opened(code: &str, from: u16, to: u16) -> &'static str {
        let case = Case::showing(Year(from), Year(to)).after(Action::Choose(code.parse().ok()));
        case.decision(builtin()).as_str()
    }

    #[test]
    fn the_draft_opens_on_the_decision_that_binds_most_of_the_years_shown() {
        assert_eq!(opened("1285", 2016, 2018), "skane-2016", "Eslöv is in Skåne");
        assert_eq!(
            opened("2080", 2016, 2018),
            "budget",
            "Falun is not; the state's taper binds one year in three"
        );
        assert_eq!(opened("2080", 2014, 2016), "nedtrappning-2014");
        assert_eq!(opened("2080", 2013, 2013), "ehalsa-2013");
        assert_eq!(opened("2080", 2020, 2024), "skr-2020");
        assert_eq!(opened("2080", 2024, 2024), "skr-2024");
        assert_eq!(opened("2080", 2026, 2028), "skr-2025");
        assert_eq!(opened("1285", 2028, 2026), "skr-2025", "the later year may be chosen first");
        assert_eq!(opened("2080", 2029, 2031), "budget", "nothing binds them");
        assert_eq!(opened("2080", 2013, 2028), "budget", "nothing binds half of them");
        assert_eq!(opened("", 2016, 2018), "budget", "nobody is chosen, so nobody is in Skåne");
    }

    #[test]
    fn a_chosen_decision_stays_whatever_the_years() {
        let case = Case::showing(Year(2026), Year(2028)).after(Action::decide(Decision::TakeOver));
        assert_eq!(case.decision(builtin()), Decision::TakeOver);
        assert_eq!(case.after(Action::Span(Year(2013), Year(2013))).decision(builtin()), Decision::TakeOver);
    }
}
