//! Sums that know what they lack: nobody gets an amount without hearing whether it is whole.

use crate::money::Kronor;
use crate::population::Year;
use crate::scheme::{Scheme, SettingName, Text, Whose};

/// Something that is due in a year and not known: a sum without it is not whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The scheme's identifier.
    pub scheme: Text,
    /// Its name in a table's row.
    pub name: Text,
    /// The year.
    pub year: Year,
    /// What it can be filled in with; none where nothing can.
    pub asked: Option<SettingName>,
}

impl Lack {
    pub(super) fn of(scheme: &Scheme, year: Year, asked: Option<SettingName>) -> Self {
        Self { scheme: scheme.id.clone(), name: scheme.short_name.clone(), year, asked }
    }
}

/// What can be said of a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Nothing of the kind was counted, and nothing is missing.
    NotIncluded,
    /// All of it is known.
    Whole(Kronor),
    /// Some of it is not known: it is this or more.
    AtLeast(Kronor),
    /// Nothing of it is known.
    Unknown,
    /// Something is known on both sides of a difference, and on one of them something is not: the
    /// difference may be anything.
    Unstated,
}

impl Sum {
    /// The amount, where it is all of it.
    #[must_use]
    pub fn whole(self) -> Option<Kronor> {
        if let Self::Whole(amount) = self { Some(amount) } else { None }
    }

    /// How far this is from another sum of the same amounts at other rates: what both lack is the same, and
    /// parts them by nothing.
    #[must_use]
    pub fn apart(self, other: Self) -> Option<Kronor> {
        match (self, other) {
            (Self::AtLeast(one), Self::AtLeast(other)) => Some(one - other),
            _ => self.or_nothing().zip(other.or_nothing()).map(|(one, other)| one - other),
        }
    }

    /// What can be said of a difference between two sums: only what is whole can be compared.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        match (self.or_nothing(), other.or_nothing()) {
            (Some(one), Some(other)) => Self::Whole(one - other),
            _ => Self::Unstated,
        }
    }

    fn or_nothing(self) -> Option<Kronor> {
        if self == Self::NotIncluded { Some(Kronor::ZERO) } else { self.whole() }
    }
}

/// Amounts added up, and those that are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subtotal {
    /// Whole kronor, of the amounts that are known.
    amount: Kronor,
    /// Öre per inhabitant, as the amounts are shown.
    per_inhabitant: Kronor,
    /// How many amounts went in.
    counted: usize,
    /// What is missing, in the order in which it was found out.
    missing: Vec<Lack>,
    /// Whether it is a difference of which one side is not known.
    unstated: bool,
    /// On whose word its amounts stand.
    whose: Whose,
}

impl Subtotal {
    /// What can be said of it, in whole kronor.
    #[must_use]
    pub fn sum(&self) -> Sum {
        self.said(self.amount)
    }

    /// What can be said of it, in öre per inhabitant.
    #[must_use]
    pub fn each(&self) -> Sum {
        self.said(self.per_inhabitant)
    }

    fn said(&self, amount: Kronor) -> Sum {
        match (self.counted, self.missing.is_empty()) {
            _ if self.unstated => Sum::Unstated,
            (0, true) => Sum::NotIncluded,
            (0, false) => Sum::Unknown,
            (_, true) => Sum::Whole(amount),
            (_, false) => Sum::AtLeast(amount),
        }
    }

    /// What is missing.
    #[must_use]
    pub fn missing(&self) -> &[Lack] {
        &self.missing
    }

    /// Whether nothing that is due is missing.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty()
    }

    /// Whether there was nothing to add up, known or not.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.sum() == Sum::NotIncluded
    }

    /// On whose word it stands, where there is an amount to say: one that no decision says makes all of it theirs
    /// who says it.
    #[must_use]
    pub fn whose(&self) -> Whose {
        match self.sum() {
            Sum::Whole(_) | Sum::AtLeast(_) => self.whose,
            Sum::NotIncluded | Sum::Unknown | Sum::Unstated => Whose::Decided,
        }
    }

    /// What the known amounts come to, for the length of a bar, for an order, and for what is reckoned
    /// further; what is shown comes from [`Self::sum`].
    #[must_use]
    pub fn known(&self) -> Kronor {
        self.amount
    }

    /// The same in öre per inhabitant.
    #[must_use]
    pub fn known_each(&self) -> Kronor {
        self.per_inhabitant
    }

    /// The length of a bar per inhabitant: none where nothing can be said.
    #[must_use]
    pub fn shown_each(&self) -> Kronor {
        match self.each() {
            Sum::Whole(amount) | Sum::AtLeast(amount) => amount,
            Sum::NotIncluded | Sum::Unknown | Sum::Unstated => Kronor::ZERO,
        }
    }

    /// Puts in an amount, its öre per inhabitant, what the amount lacks, and on whose word it stands.
    pub(super) fn put(&mut self, amount: Kronor, each: Kronor, lack: Option<Lack>, whose: Whose) {
        self.whose = self.whose.max(whose);
        self.amount += amount;
        self.per_inhabitant += each;
        self.counted += 1;
        self.missing.extend(lack);
    }

    /// Something is missing of which nothing is known.
    pub(super) fn lack(&mut self, lack: Lack) {
        self.missing.push(lack);
    }

    /// Another sum's amounts as well; what both lack is told once.
    pub fn add(&mut self, other: &Self) {
        self.amount += other.amount;
        self.per_inhabitant += other.per_inhabitant;
        self.counted += other.counted;
        self.unstated |= other.unstated;
        self.whose = self.whose.max(other.whose);
        for lack in &other.missing {
            if !self.missing.contains(lack) {
                self.missing.push(lack.clone());
            }
        }
    }

    /// What this leaves of costs. Of costs that lack something, nothing can be said when grants have been
    /// taken from them; nor when grants are missing.
    #[must_use]
    pub(super) fn less(mut self, grants: &Self) -> Self {
        self.unstated = !grants.is_whole() || (!self.is_whole() && grants.counted > 0);
        self.amount = self.amount - grants.amount;
        self.per_inhabitant = self.per_inhabitant - grants.per_inhabitant;
        self.counted += grants.counted;
        self.whose = self.whose.max(grants.whose);
        self.missing.extend(grants.missing.iter().cloned());
        self
    }
}
