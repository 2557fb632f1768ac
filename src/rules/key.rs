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

    /// One municipality's part before rounding, step by step.
    fn steps<'a>(self, amount: Kronor, own: u32, all: u32, count: u32) -> Vec<Step<'a>> {
        let by_population = |what, of: Expression| {
            let part = of.then(Operand::TimesInhabitants(own)).then(Operand::OverInhabitants(all));
            Step::new(what, part, None)
        };
        match self {
            Self::Population => vec![by_population(What::KeyPopulation, Expression::amount(amount))],
            Self::Equal => {
                let part = Expression::amount(amount).then(Operand::OverParts(count));
                vec![Step::new(What::KeyEqual, part, None)]
            }
            Self::BaseAndPopulation { equal_part } => {
                let share = |share| Expression::amount(amount).then(Operand::TimesShare(share));
                let equal = share(equal_part).then(Operand::OverParts(count));
                let equal = Step::new(What::KeyBase, equal, None);
                let rest = by_population(What::KeyRest, share(equal_part.rest()));
                let together = Expression::sum([equal.amount, rest.amount]);
                vec![equal, rest, Step::new(What::KeyTogether, together, None)]
            }
        }
    }
}

/// A municipality's part of its county's amount, step by step to whole kronor.
pub(super) fn part<'a>(
    key: Key,
    amount: Kronor,
    municipality: MunicipalityCode,
    figures: Figures<'_>,
) -> Vec<Step<'a>> {
    let of_county = figures.table().municipalities_of(municipality.county());
    let populations: Vec<u32> = of_county.iter().map(|of| figures.of(of)).collect();
    let own = figures.municipality(municipality);
    let count = u32::try_from(of_county.len()).unwrap_or(u32::MAX);
    let mut steps = key.steps(amount, own, populations.iter().sum(), count);
    let exact = steps.last().map_or(Kronor::ZERO, |step| step.amount);
    let whole = own_part(amount, &key.weights(&populations), municipality, figures);
    steps.push(Step::whole(What::MunicipalityWhole, exact, whole));
    steps
}

/// One municipality's whole kronor when its county's amount is divided by the weights.
pub(super) fn own_part(
    whole: Kronor,
    weights: &[u128],
    municipality: MunicipalityCode,
    figures: Figures<'_>,
) -> Kronor {
    let of_county = figures.table().municipalities_of(municipality.county());
    let place = of_county.iter().position(|of| of.code == municipality);
    place.map_or(Kronor::ZERO, |place| apportion_one(whole, weights, place))
}
