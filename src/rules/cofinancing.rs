//! Co-financing: the share of a county's cost that the principals take over, year by year.

use super::asked::Case;
use super::{Assessment, Cause, Expression, Flag, FlagKind, NoAnswer, Operand, Step, What, Whom, grant, key};
use crate::money::Share;
use crate::population::CountyCode;
use crate::scheme::{COST_SOURCES, CostBase};

/// The municipalities' share of what the principals of these counties carry: all where the municipality is
/// the county council as well.
pub fn municipal_share(share: Share, counties: impl IntoIterator<Item = CountyCode>) -> Share {
    if counties.into_iter().any(CountyCode::has_county_council) { share } else { Share::ALL }
}

/// What the principals have taken over in the year, the municipalities' part of it, and of that
/// the part of the municipality that asks.
pub(super) fn assess<'a>(
    case: &Case<'a, '_>,
    taken_over: Share,
    cost_base: &'a [CostBase],
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (figures, mut flags) = case.figures()?;
    let county = case.question.county().ok_or(NoAnswer::NeedsMunicipality)?;
    let settings = case.settings;
    if matches!(case.question.whom, Whom::County(_)) {
        // A county's own cost counts nobody, so no flag on whom it counts.
        flags.clear();
    }
    let mut options: &[&str] = &[];
    let mut steps = if let Some(own) = settings.own_cost {
        flags.push(Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnCost });
        vec![Step::new(What::Cost, Expression::amount(own), None)]
    } else {
        options = &["utan-egen-kostnad"];
        let chosen = settings.cost_base.as_deref();
        let base = cost_base.iter().find(|base| Some(&*base.option) == chosen);
        let base = base.or(cost_base.first()).ok_or(NoAnswer::NotInSource)?;
        let (amounts, derived) = grant::county_amounts(case, base, county)?;
        let [read, inferred] = COST_SOURCES.map(|key| case.scheme.source_key(key));
        let source = if derived.is_some() { inferred.or(read) } else { read };
        flags.extend(derived);
        vec![Step::new(What::Cost, Expression::sum(amounts), source)]
    };
    let carried = Expression::amount(steps[0].amount).then(Operand::TimesShare(taken_over));
    let carried = Step::new(What::TakenOver, carried, case.source());
    let share = municipal_share(settings.municipal_share, [county]);
    let municipal = Expression::amount(carried.amount).then(Operand::TimesShare(share));
    let is_both = share != settings.municipal_share;
    if is_both {
        flags.push(Flag { kind: FlagKind::Derived, cause: Cause::BothPrincipals });
    }
    let what = if is_both { What::BothPrincipals } else { What::MunicipalPart };
    let municipal = Step::new(what, municipal, None);
    let exact = municipal.amount;
    steps.push(carried);
    if settings.municipal_share != Share::ALL {
        steps.push(municipal);
    }
    let whole = super::asked::rounded(exact);
    let amount = whole.amount;
    if amount != exact || matches!(case.question.whom, Whom::County(_)) {
        steps.push(whole);
    }
    if let Whom::Municipality(code) = case.question.whom {
        key::part(&mut steps, settings.key, amount, code, figures);
    }
    let mut answer = case.answer(steps, Some(figures), flags, options);
    answer.taken_over = Some(taken_over);
    answer.county = Some(amount);
    Ok(answer)
}
