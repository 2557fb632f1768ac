//! Who joins, and what that means for what they pay for together.

use crate::money::{Kronor, Share, apportion};

/// What those who have joined bring in, out of all who may join.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Joined {
    /// How many have joined.
    pub count: u32,
    /// How many may join.
    pub all: u32,
    /// What those who have joined pay in a year, in whole kronor.
    pub income: Kronor,
    /// What all would pay.
    pub full: Kronor,
}

impl Joined {
    /// From how many may join, what they would all pay in a year, and the fee of everyone who has not joined.
    #[must_use]
    pub fn but_for(all: u32, full: Kronor, absent: impl IntoIterator<Item = Kronor>) -> Self {
        let everyone = Self { count: all, all, income: full, full };
        absent.into_iter().fold(everyone, Self::without)
    }

    /// When one more joins, at this fee: the price of joining.
    #[must_use]
    pub fn with(self, fee: Kronor) -> Self {
        Self { count: self.count + 1, income: self.income + fee, ..self }
    }

    /// When one of them leaves, who paid this fee: the price of leaving is borne by what is shared.
    #[must_use]
    pub fn without(self, fee: Kronor) -> Self {
        Self { count: self.count.saturating_sub(1), income: self.income - fee, ..self }
    }

    /// The full-time posts that the income carries, when the income of all carries so many: one
    /// post is the share one. No source says how they scale; that they follow the income is an
    /// assumption. `None` when nobody pays anything.
    #[must_use]
    pub fn posts(self, at_full_income: u32) -> Option<Share> {
        (self.income * at_full_income).share_of(self.full)
    }

    /// The share of a sum that the income covers; above one when it is more. `None` of no sum.
    #[must_use]
    pub fn covers(self, sum: Kronor) -> Option<Share> {
        self.income.share_of(sum)
    }

    /// The fewest that are more than half of all who may join.
    #[must_use]
    pub fn majority(self) -> u32 {
        self.all / 2 + 1
    }

    /// Whether more than half have joined ("merparten").
    #[must_use]
    pub fn is_majority(self) -> bool {
        self.count >= self.majority()
    }
}

/// A surplus paid back in proportion to the fees paid, in whole kronor that add up to it.
///
/// "Solidariskt återbetalas": that solidarity means in proportion is an assumption. Nothing is
/// paid back where nothing was paid.
#[must_use]
pub fn repaid(surplus: Kronor, paid: &[Kronor]) -> Vec<Kronor> {
    let weight = |fee: &Kronor| fee.to_whole().and_then(|kronor| u128::try_from(kronor).ok()).unwrap_or(0);
    let weights: Vec<u128> = paid.iter().map(weight).collect();
    apportion(surplus, &weights)
}
