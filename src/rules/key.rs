//! Dividing a county's amount between its municipalities.

use super::{Expression, Operand, Step, What};
use crate::money::{Kronor, Share, apportion_one};
use crate::population::{Figures, MunicipalityCode};

/// How a county's amount is divided between its municipalities. No source says; it is a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// By the municipality's share of the county's population.
    Population,
    /// Equally per municipality.
    Equal,
    /// A part equally, the rest by population.
    BaseAndPopulation {
        /// The part that is divided equally.
        equal_part: Share,
    },
}

impl Key {
    /// The weights of some municipalities, in whole numbers.
    pub(super) fn weights(self, populations: &[u32]) -> Vec<u128> {
        let all: u128 = populations.iter().map(|&population| u128::from(population)).sum();
        let count = populations.len() as u128;
        let weight = |population: u32| match self {
            Self::Population => u128::from(population),
            Self::Equal => 1,
            Self::BaseAndPopulation { equal_part } => {
                let (equal, whole) = equal_part.fraction().unwrap_or((0, 1));
                equal * all + whole.saturating_sub(equal) * count * u128::from(population)
            }
        };
        populations.iter().copied().map(weight).collect()
    }

    /// One municipality's part before rounding, step by step; the last step's amount.
    fn reckon(self, steps: &mut Vec<Step<'_>>, amount: Kronor, own: u32, all: u32, count: u32) -> Kronor {
        let mut step = |what, expression| {
            let step = Step::new(what, expression, None);
            let amount = step.amount;
            steps.push(step);
            amount
        };
        let equally = |of: Expression| of.then(Operand::OverParts(count));
        let by_population =
            |of: Expression| of.then(Operand::TimesInhabitants(own)).then(Operand::OverInhabitants(all));
        let share = |share| Expression::amount(amount).then(Operand::TimesShare(share));
        match self {
            Self::Population => step(What::KeyPopulation, by_population(Expression::amount(amount))),
            Self::Equal => step(What::KeyEqual, equally(Expression::amount(amount))),
            Self::BaseAndPopulation { equal_part } => {
                let equal = step(What::KeyBase, equally(share(equal_part)));
                let rest = step(What::KeyRest, by_population(share(equal_part.rest())));
                step(What::KeyTogether, Expression::sum([equal, rest]))
            }
        }
    }
}

/// Adds the steps to a municipality's part of its county's amount, in whole kronor.
pub(super) fn part(
    steps: &mut Vec<Step<'_>>,
    key: Key,
    amount: Kronor,
    municipality: MunicipalityCode,
    figures: Figures<'_>,
) {
    let of_county = figures.table().municipalities_of(municipality.county());
    let populations: Vec<u32> = of_county.iter().map(|of| figures.of(of)).collect();
    let Some(place) = of_county.iter().position(|of| of.code == municipality) else { return };
    let count = u32::try_from(of_county.len()).unwrap_or(u32::MAX);
    let exact = key.reckon(steps, amount, populations[place], populations.iter().sum(), count);
    let whole = apportion_one(amount, &key.weights(&populations), place);
    steps.push(Step::whole(What::MunicipalityWhole, exact, whole));
}
