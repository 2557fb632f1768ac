//! A reckoning as it can be read and redone: one amount, then what is done to it, left to right.

use crate::money::{Kronor, PerInhabitant, Share};

/// A chain such as `1,95 kr/inv. × 962 154 inv. × 90 %`. Its value is the step's amount:
/// the rules reckon by it, so that what is shown is what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// What the chain begins with.
    pub start: Start,
    /// What is done to it, in order.
    pub then: Vec<Operand>,
}

/// What a chain begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// An amount.
    Kronor(Kronor),
    /// A rate per inhabitant.
    Rate(PerInhabitant),
}

/// One thing done to an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    /// Times so many inhabitants.
    TimesInhabitants(u32),
    /// Times so many pieces.
    TimesCount(u32),
    /// Times a share.
    TimesShare(Share),
    /// Divided by so many inhabitants.
    OverInhabitants(u32),
    /// Divided by so many equal parts.
    OverParts(u32),
    /// Divided by a share.
    OverShare(Share),
    /// Times a weight.
    TimesWeight(Share),
    /// Divided by all weights together.
    OverWeights(Share),
    /// Times one amount over another.
    TimesPart(Kronor, Kronor),
    /// Plus an amount.
    Plus(Kronor),
    /// Plus a rate per inhabitant.
    PlusRate(PerInhabitant),
}

impl Expression {
    pub(super) fn amount(amount: Kronor) -> Self {
        Self { start: Start::Kronor(amount), then: Vec::new() }
    }

    pub(super) fn rate(rate: PerInhabitant) -> Self {
        Self { start: Start::Rate(rate), then: Vec::new() }
    }

    pub(super) fn then(mut self, operand: Operand) -> Self {
        self.then.push(operand);
        self
    }

    /// The sum of some amounts; nothing of none.
    pub(super) fn sum(amounts: impl IntoIterator<Item = Kronor>) -> Self {
        let mut amounts = amounts.into_iter();
        let first = Self::amount(amounts.next().unwrap_or_default());
        amounts.fold(first, |sum, amount| sum.then(Operand::Plus(amount)))
    }

    /// What the chain comes to, to 28 digits. Divided by nothing, it is nothing.
    #[must_use]
    pub fn value(&self) -> Kronor {
        let start = match self.start {
            Start::Kronor(amount) => amount,
            Start::Rate(rate) => rate.for_one(),
        };
        self.then.iter().fold(start, |amount, operand| match *operand {
            Operand::TimesInhabitants(count) | Operand::TimesCount(count) => amount * count,
            Operand::TimesShare(share) | Operand::TimesWeight(share) => amount * share,
            Operand::OverInhabitants(0) | Operand::OverParts(0) => Kronor::ZERO,
            Operand::OverInhabitants(count) | Operand::OverParts(count) => amount / count,
            Operand::OverShare(share) | Operand::OverWeights(share) => amount.over(share).unwrap_or_default(),
            Operand::TimesPart(part, of) => amount * part.share_of(of).unwrap_or(Share::NONE),
            Operand::Plus(other) => amount + other,
            Operand::PlusRate(rate) => amount + rate.for_one(),
        })
    }
}
