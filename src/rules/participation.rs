//! A national price that falls as more take part.

use super::asked::{Case, per_inhabitant, rounded};
use super::{Assessment, Expression, NoAnswer, Operand, Step, What};
use crate::money::{PerInhabitant, Share};
use crate::population::{Figures, MunicipalityCode};

/// The share of the country's population that lives in these municipalities.
#[must_use]
pub fn share_taking_part(figures: Figures<'_>, municipalities: &[MunicipalityCode]) -> Share {
    let taking_part = municipalities.iter().map(|&code| figures.municipality(code)).sum();
    Share::of(taking_part, figures.nation()).unwrap_or(Share::NONE)
}

/// The national price per inhabitant: the highest price while no more take part than it was
/// computed for; then the same cost shared by more. Never above the highest price.
#[must_use]
pub fn price(highest: PerInhabitant, computed_for: Share, taking_part: Share) -> Expression {
    let price = Expression::rate(highest);
    if taking_part <= computed_for {
        return price;
    }
    price.then(Operand::TimesShare(computed_for)).then(Operand::OverShare(taking_part))
}

/// What an inhabitant costs in all: the national price, and the regional fee where there is one.
#[must_use]
pub fn rate(
    highest: PerInhabitant,
    computed_for: Share,
    taking_part: Share,
    regional: Option<PerInhabitant>,
) -> PerInhabitant {
    let national = PerInhabitant::of_one(price(highest, computed_for, taking_part).value());
    regional.map_or(national, |regional| national + regional)
}

/// The steps to the price of an inhabitant, and the price.
pub(super) fn price_steps(
    highest: PerInhabitant,
    computed_for: Share,
    taking_part: Share,
    regional: Option<PerInhabitant>,
    source: &str,
) -> (PerInhabitant, Vec<Step<'_>>) {
    let mut steps = vec![Step::new(What::Price, price(highest, computed_for, taking_part), Some(source))];
    if let Some(regional) = regional {
        let national = PerInhabitant::of_one(steps[0].amount);
        let sum = Expression::rate(national).then(Operand::PlusRate(regional));
        steps.push(Step::new(What::PriceWithRegional, sum, None));
    }
    (rate(highest, computed_for, taking_part, regional), steps)
}

/// The year's fee: national price and regional fee, times the inhabitants.
pub(super) fn assess<'a>(
    case: &Case<'a, '_>,
    highest: PerInhabitant,
    computed_for: Share,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (figures, flags) = case.counted()?;
    let taking_part = case.settings.taking_part;
    let regional = case.settings.regional_rate.at(case.year);
    let (rate, mut steps) = price_steps(highest, computed_for, taking_part, regional, &case.period.source);
    let inhabitants = case.question.population(figures).value;
    steps.push(per_inhabitant(rate, inhabitants, case.source()));
    steps.push(rounded(rate.times(inhabitants)));
    Ok(case.answer(steps, Some(figures), flags, &[]))
}
