//! Fees: so much a municipality, so much an inhabitant, less the rebate of the largest.

use super::asked::{Case, per_inhabitant, rounded};
use super::{
    Assessment, Cause, Composing, Expression, Flag, FlagKind, NoAnswer, Operand, PopulationUsed, Step, What,
    Whom, rebate,
};
use crate::money::{Kronor, PerInhabitant, apportion};
use crate::population::Figures;
use crate::scheme::{Purpose, Rebate};

/// The year's fee by the decided rate: base and rate per inhabitant, less the rebate of the
/// largest municipalities, and surveys by the piece on top.
pub(super) fn assess<'a>(
    case: &Case<'a, '_>,
    base: Kronor,
    rate: PerInhabitant,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (mut answer, fee) = reckon(case, base, rate, case.source(), Vec::new())?;
    answer.purposes = split(fee, &case.scheme.purposes);
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
    flags.extend(date_flags);
    let PopulationUsed { value: inhabitants, .. } = case.question.population(figures);
    let mut steps = vec![per_inhabitant(rate, inhabitants, source)];
    let mut fee = steps[0].amount;
    if !base.is_zero() {
        let with_base = Expression::amount(base).then(Operand::Plus(fee));
        steps.push(Step::new(What::WithBase, with_base, source));
        fee = base + fee;
    }
    flags.extend(case.scheme.rebate.as_ref().and_then(|of| rebate::crossed(case, of, figures)));
    if let Some(rebate) = case.scheme.rebate.as_ref().filter(|rebate| has_rebate(case, rebate, figures)) {
        let less = Expression::amount(fee).then(Operand::TimesShare(rebate.share.rest()));
        let what = What::AfterRebate { largest: rebate.largest };
        let step = Step::new(what, less, Some(&rebate.source));
        fee = step.amount;
        steps.push(step);
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

/// Whether the one who asks is among the largest. A municipality without a name is, when its
/// typed population is larger than that of the last of them.
fn has_rebate(case: &Case<'_, '_>, rebate: &Rebate, figures: Figures<'_>) -> bool {
    let count = usize::from(rebate.largest);
    match case.question.whom {
        Whom::Municipality(code) => figures.is_among_largest(code, count),
        Whom::Unnamed => {
            figures.table().is_among_largest(case.question.own_population, count, figures.date())
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
