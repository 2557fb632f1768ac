//! What a typed population does to a rebate.

use super::asked::Case;
use super::{Cause, Flag, FlagKind, Whom};
use crate::population::Figures;
use crate::scheme::Rebate;

/// Says so where a typed population is on the other side of a rebate's limit than the registered one: by
/// size it gives the rebate or takes it away; by rank it does not, for rank goes by the registered figures.
pub(super) fn crossed<'a>(case: &Case<'a, '_>, rebate: &Rebate, figures: Figures<'_>) -> Option<Flag<'a>> {
    let own = case.question.own_population?;
    let Whom::Municipality(code) = case.question.whom else { return None };
    let (table, date) = (figures.table(), figures.date());
    let registered = table.of_municipality(code, date)?;
    let flag = |cause| Some(Flag { kind: FlagKind::OwnFigure, cause });
    if let Some(above) = rebate.above.filter(|above| (own > *above) != (registered > *above)) {
        return flag(Cause::RebateBySize { own, registered, above });
    }
    let largest = rebate.largest;
    let is_among = |inhabitants: u32| {
        let others = table.municipalities().iter().filter(|of| of.code != code);
        let concerned = others.filter(|of| case.scheme.concerns.municipality(of.code));
        let larger = concerned.filter(|of| table.inhabitants(of, date) > Some(inhabitants));
        larger.take(usize::from(largest)).count() < usize::from(largest)
    };
    if is_among(own) == is_among(registered) { None } else { flag(Cause::RebateByRank { largest }) }
}
