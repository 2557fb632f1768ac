//! Fees: so much a municipality, so much an inhabitant, less the rebate of the largest.

use super::asked::{Case, base_alone, per_inhabitant, rounded};
use super::{
    AboveCeiling, Assessment, Cause, Composing, Expression, Flag, FlagKind, NoAnswer, Operand,
    PopulationUsed, Step, What, Whom, rebate,
};
use crate::money::{Kronor, PerInhabitant, apportion};
use crate::population::{Figures, Municipality};
use crate::scheme::{Ceiling, Purpose, Rebate};

/// The year's fee by the decided rate: base and rate per inhabitant, less the rebate of the
/// largest municipalities, and surveys by the piece on top.
pub(super) fn assess<'a>(
    case: &Case<'a, '_>,
    base: Kronor,
    rate: PerInhabitant,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (mut answer, fee) = reckon(case, base, rate, case.source(), Vec::new())?;
    answer.purposes = split(fee, case.scheme.purposes(case.period));
    Ok(answer)
}

/// The year's fee by a rate of the user's own, for a year whose decided rate is not known.
pub(super) fn assess_own<'a>(case: &Case<'a, '_>) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let rate = case.settings.own_rate.at(case.year).unwrap_or_default();
    let flags = vec![Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnRate }];
    reckon(case, Kronor::ZERO, rate, None, flags).map(|(answer, _)| answer)
}

fn reckon<'a>(
    case: &Case<'a, '_>,
    base: Kronor,
    rate: PerInhabitant,
    source: Option<&'a str>,
    mut flags: Vec<Flag<'a>>,
) -> Result<(Assessment<'a>, Kronor), NoAnswer<'a>> {
    let (figures, date_flags) = case.counted()?;
    let PopulationUsed { value: inhabitants, .. } = case.question.population(figures);
    let alone = source.filter(|_| rate == PerInhabitant::default() && !base.is_zero());
    if alone.is_none() {
        // An equal amount counts nobody, so no flag on whom it counts.
        flags.extend(date_flags);
    }
    let first =
        alone.map_or_else(|| per_inhabitant(rate, inhabitants, source), |source| base_alone(base, source));
    let mut fee = first.amount;
    let mut steps = vec![first];
    if !base.is_zero() && alone.is_none() {
        let with_base = Expression::amount(base).then(Operand::Plus(fee));
        steps.push(Step::new(What::WithBase, with_base, source));
        fee = base + fee;
    }
    flags.extend(case.scheme.rebate(case.period).and_then(|of| rebate::crossed(case, of, figures)));
    if let Some(rebate) = case.scheme.rebate(case.period).filter(|rebate| has_rebate(case, rebate, figures)) {
        let less = Expression::amount(fee).then(Operand::TimesShare(rebate.share.rest()));
        let what = match rebate.above {
            Some(above) => What::AfterSizeRebate { above },
            None => What::AfterRebate { largest: rebate.largest },
        };
        let step = Step::new(what, less, Some(&rebate.source));
        fee = step.amount;
        steps.push(step);
    }
    let ceiling = source.and(case.scheme.ceiling(case.period));
    if let Some((ceiling, above)) = ceiling.and_then(|of| Some((of, above(case, base, rate, figures, of)?))) {
        flags.push(Flag { kind: FlagKind::Contradiction, cause: Cause::AboveCeiling(above) });
        if above.follows_ceiling {
            let scaled = Expression::amount(fee).then(Operand::TimesPart(above.ceiling, above.sum));
            let step = Step::new(What::ScaledToCeiling, scaled, Some(&ceiling.source));
            fee = step.amount;
            steps.push(step);
        }
    }
    let surveys = surveys(case, fee);
    let options: &[&str] = if surveys.is_empty() { &[] } else { &["enkater"] };
    steps.extend(surveys);
    let exact = steps.last().map_or(fee, |step| step.amount);
    steps.push(rounded(exact));
    Ok((case.answer(steps, Some(figures), flags, options), fee.rounded()))
}

/// The steps that put answered surveys on top of a fee; none where none were answered.
pub(super) fn surveys<'a>(case: &Case<'a, '_>, fee: Kronor) -> Vec<Step<'a>> {
    let (Some(unit), Some(count @ 1..)) = (&case.scheme.unit_price, case.settings.surveys) else {
        return Vec::new();
    };
    let surveys = Expression::amount(unit.price).then(Operand::TimesCount(count));
    let named = unit.unit.as_deref().map(|unit| What::Composed(Composing::Units { unit }));
    let together = if named.is_some() { What::Composed(Composing::Together) } else { What::WithSurveys };
    let surveys = Step::new(named.unwrap_or(What::Surveys), surveys, Some(&unit.source));
    let sum = Step::new(together, Expression::sum([fee, surveys.amount]), None);
    vec![surveys, sum]
}

/// What all whom the scheme concerns pay together at a rate, less their rebates, where that is more than
/// the ceiling.
fn above(
    case: &Case<'_, '_>,
    base: Kronor,
    rate: PerInhabitant,
    figures: Figures<'_>,
    ceiling: &Ceiling,
) -> Option<AboveCeiling> {
    let concerned =
        || figures.table().municipalities().iter().filter(|of| case.scheme.concerns.municipality(of.code));
    let paid = |count: u32, inhabitants: u32| base * count + rate.times(inhabitants);
    let (count, all) = concerned().fold((0, 0), |(count, sum), of| (count + 1, sum + figures.of(of)));
    let mut sum = paid(count, all);
    if let Some(rebate) = case.scheme.rebate(case.period) {
        let rebated: Vec<u32> = match rebate.above {
            Some(above) => concerned().map(|of| figures.of(of)).filter(|of| *of > above).collect(),
            None => largest(concerned(), usize::from(rebate.largest), figures),
        };
        let count = u32::try_from(rebated.len()).unwrap_or(u32::MAX);
        sum = sum - paid(count, rebated.into_iter().sum()) * rebate.share;
    }
    let follows_ceiling = case.settings.follows_ceiling;
    (sum > ceiling.amount).then_some(AboveCeiling { rate, ceiling: ceiling.amount, sum, follows_ceiling })
}

/// The inhabitants of so many with the most; rank goes by the registered figures.
fn largest<'m>(
    among: impl Iterator<Item = &'m Municipality>,
    count: usize,
    figures: Figures<'_>,
) -> Vec<u32> {
    let mut largest: Vec<(u32, u32)> = Vec::new();
    for of in among {
        let registered = figures.table().inhabitants(of, figures.date()).unwrap_or(0);
        let place = largest.partition_point(|(larger, _)| *larger >= registered);
        if place < count {
            largest.insert(place, (registered, figures.of(of)));
            largest.truncate(count);
        }
    }
    largest.into_iter().map(|(_, counted)| counted).collect()
}

/// Whether the one who asks is large enough for the rebate. By rank, a municipality without a name is when
/// its typed population is larger than that of the last of them.
fn has_rebate(case: &Case<'_, '_>, rebate: &Rebate, figures: Figures<'_>) -> bool {
    let count = usize::from(rebate.largest);
    if let Some(above) = rebate.above {
        return case.question.population(figures).value > above;
    }
    match case.question.whom {
        Whom::Municipality(code) => figures.is_among_largest(code, count),
        Whom::Unnamed => {
            let inhabitants = case.question.population(figures).value;
            figures.table().is_among_largest(Some(inhabitants), count, figures.date())
        }
        Whom::County(_) => false,
    }
}

/// The fee split over its purposes in proportion, so that the parts add up to it.
pub(super) fn split(fee: Kronor, purposes: &[Purpose]) -> Vec<(&Purpose, Kronor)> {
    let weight = |purpose: &Purpose| purpose.amount.to_whole().and_then(|kronor| u128::try_from(kronor).ok());
    let weights: Vec<u128> = purposes.iter().map(|purpose| weight(purpose).unwrap_or(0)).collect();
    purposes.iter().zip(apportion(fee, &weights)).collect()
}
