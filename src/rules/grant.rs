//! Grants: county lump sums, and national pots divided half equally and half by population.

use super::asked::{Case, rounded, together};
use super::{
    Assessment, BaseUnit, Cause, Expression, Flag, FlagKind, NoAnswer, Operand, Sharer, Step, What, Whom, key,
};
use crate::money::{Kronor, Share, apportion, apportion_one};
use crate::population::{CountyCode, Figures};
use crate::scheme::{Area, CostBase, Note, NoteKind, Pot, Scheme};

/// What the municipality has received, as it says itself.
pub(super) fn received<'a>(case: &Case<'a, '_>, amount: Kronor) -> Assessment<'a> {
    let steps = vec![Step::new(What::Received, Expression::amount(amount), None), rounded(amount)];
    let flags = vec![Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnGrant }];
    // Nobody is counted; the inhabitants only say what it is for each of them.
    let figures = case.counted().ok().map(|(figures, _)| figures);
    case.answer(steps, figures, flags, &[])
}

/// A county's lump sums in the chosen area, or in all; a municipality's part of them by the key.
pub(super) fn lump_sums<'a>(case: &Case<'a, '_>, areas: &'a [Area]) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (figures, mut flags) = case.figures()?;
    let county = case.question.county().ok_or(NoAnswer::NeedsMunicipality)?;
    let chosen = case.settings.area.as_deref();
    let areas = areas.iter().filter(|area| chosen.is_none_or(|id| area.id == id));
    let mut steps: Vec<Step<'a>> = areas.filter_map(|area| lump_sum(case, area, county)).collect();
    if steps.is_empty() {
        return Err(NoAnswer::NotInSource);
    }
    if steps.len() > 1 {
        let parts: Vec<&Step<'a>> = steps.iter().collect();
        // A sum of amounts of which some are derived is derived, too.
        let derived = parts.iter().map(|step| step.source).find(|source| *source != case.source());
        let sum = together(What::LumpSums, &parts, derived.unwrap_or(case.source()));
        steps.push(sum);
    }
    let county_amount = steps.last().map_or(Kronor::ZERO, |step| step.amount);
    match case.question.whom {
        Whom::Municipality(code) => key::part(&mut steps, case.settings.key, county_amount, code, figures),
        Whom::County(_) | Whom::Unnamed => {
            steps.push(rounded(county_amount));
            // A county's own lump sum counts nobody, so no flag on whom it counts.
            flags.clear();
        }
    }
    let option = chosen.unwrap_or("alla");
    let mut answer = case.answer(steps, Some(figures), flags, &[option]);
    answer.county = Some(county_amount);
    Ok(answer)
}

/// One area's lump sum for a county; none when neither printed, derived nor a dash.
fn lump_sum<'a>(case: &Case<'a, '_>, area: &'a Area, county: CountyCode) -> Option<Step<'a>> {
    let dash = area.dashes.contains(&county).then_some(Kronor::ZERO);
    let amount = area.amounts.get(&county).or_else(|| area.derived.get(&county)).copied().or(dash)?;
    let what = What::LumpSum { area: &area.name };
    let noted = |kind| noted(case.scheme, kind, county, &area.id);
    let derived = area.derived.contains_key(&county) && noted(NoteKind::Changed).is_none();
    let source = if derived {
        noted(NoteKind::Derived).and_then(|note| note.source.as_deref())
    } else {
        case.source()
    };
    Some(Step::new(what, Expression::amount(amount), source))
}

/// The note on a county's amount in an area: how it was derived, or that it was changed.
fn noted<'a>(scheme: &'a Scheme, kind: NoteKind, county: CountyCode, area: &str) -> Option<&'a Note> {
    scheme.notes.iter().find(|note| {
        note.kind == kind
            && note.counties.contains(&county)
            && (note.options.is_empty() || note.options.iter().any(|option| *option == area))
    })
}

/// The amounts of another scheme's lump sums that make up a county's cost, and the flags of those
/// that are derived.
pub(super) fn county_amounts<'a>(
    case: &Case<'a, '_>,
    base: &'a CostBase,
    county: CountyCode,
) -> Result<(Vec<Kronor>, Option<Flag<'a>>), NoAnswer<'a>> {
    let scheme = case.question.collection.scheme(&base.scheme).ok_or(NoAnswer::NotInSource)?;
    let areas = scheme.periods.iter().find_map(|period| period.tariff.areas());
    let areas = areas.into_iter().flatten().filter(|area| base.areas.contains(&area.id));
    let mut amounts = Vec::new();
    let mut note = None;
    for area in areas {
        if area.derived.contains_key(&county) {
            note = note.or_else(|| noted(scheme, NoteKind::Derived, county, &area.id));
        }
        let amount = area.amounts.get(&county).or_else(|| area.derived.get(&county));
        amounts.push(*amount.ok_or(NoAnswer::NotInSource)?);
    }
    let flag = note.map(|note| Flag { kind: FlagKind::Derived, cause: Cause::Note(note) });
    Ok((amounts, flag))
}

/// A county's part of the chosen pot, or of both, each divided by itself; a municipality's part of it.
pub(super) fn pots<'a>(
    case: &Case<'a, '_>,
    pots: &'a [Pot],
    base_share: Share,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (figures, flags) = case.figures()?;
    let county = case.question.county().ok_or(NoAnswer::NeedsMunicipality)?;
    let chosen = case.settings.pot.as_deref();
    let mut steps = Vec::new();
    let mut amounts = Vec::new();
    let mut of_county = Kronor::ZERO;
    for pot in pots.iter().filter(|pot| chosen.is_none_or(|id| pot.id == id)) {
        let (of_pot, county) = of_pot(case, pot, base_share, county, figures);
        of_county += county;
        steps.extend(of_pot);
        amounts.push(steps.last().map_or(Kronor::ZERO, |step| step.amount));
    }
    if amounts.len() > 1 {
        steps.push(Step::new(What::Pots, Expression::sum(amounts), None));
    }
    let unit = match case.settings.base_unit {
        BaseUnit::County => "lan",
        BaseUnit::Municipality => "kommun",
    };
    let mut answer = case.answer(steps, Some(figures), flags, &[unit, chosen.unwrap_or("bada")]);
    answer.county = Some(of_county);
    Ok(answer)
}

/// A part of a pot, by county first or divided once over all municipalities; and what the county has of it.
fn of_pot<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    county: CountyCode,
    figures: Figures<'a>,
) -> (Vec<Step<'a>>, Kronor) {
    match case.settings.base_unit {
        BaseUnit::County => by_county(case, pot, base_share, county, figures),
        BaseUnit::Municipality => by_municipality(case, pot, base_share, county, figures),
    }
}

/// The county's whole kronor of a pot that the counties divide to the last krona; then, for a municipality,
/// its own part of that.
fn by_county<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    county: CountyCode,
    figures: Figures<'a>,
) -> (Vec<Step<'a>>, Kronor) {
    let counties = figures.table().counties();
    let nation = figures.nation();
    let equal = (1, counties.len());
    let weights: Vec<u128> =
        counties.iter().map(|of| weight(base_share, equal, figures.county(of.code), nation)).collect();
    let place = counties.iter().position(|of| of.code == county);
    let whole = place.map_or(Kronor::ZERO, |place| apportion_one(pot.amount, &weights, place));
    let population = figures.county(county);
    let share = PotShare { of: Sharer::County, equal: (1, count(counties.len())), population };
    let mut steps = halves(case, pot, base_share, &share, nation);
    steps.push(whole_of(pot, Sharer::County, &steps, whole));
    if let Whom::Municipality(code) = case.question.whom {
        key::part(&mut steps, case.settings.key, whole, code, figures);
    }
    (steps, whole)
}

/// A municipality's whole kronor of a pot that all municipalities divide to the last krona at once; a
/// county's are those of its municipalities.
fn by_municipality<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    county: CountyCode,
    figures: Figures<'a>,
) -> (Vec<Step<'a>>, Kronor) {
    let all = figures.table().municipalities();
    let nation = figures.nation();
    let weights: Vec<u128> =
        all.iter().map(|of| weight(base_share, (1, all.len()), figures.of(of), nation)).collect();
    let parts = apportion(pot.amount, &weights);
    let of_county = || all.iter().zip(&parts).filter(|(of, _)| of.code.county() == county);
    let of_all: Kronor = of_county().map(|(_, part)| *part).sum();
    let (of, own, population) = match case.question.whom {
        Whom::Municipality(code) => (Sharer::Municipality, 1, figures.municipality(code)),
        Whom::County(_) | Whom::Unnamed => (Sharer::County, of_county().count(), figures.county(county)),
    };
    let share = PotShare { of, equal: (count(own), count(all.len())), population };
    let mut steps = halves(case, pot, base_share, &share, nation);
    let added = What::Municipalities { count: count(of_county().count()) };
    let added = Step::new(added, Expression::amount(of_all), None);
    if let Whom::Municipality(code) = case.question.whom {
        let whole = of_county().find(|(of, _)| of.code == code).map_or(Kronor::ZERO, |(_, part)| *part);
        steps.push(whole_of(pot, of, &steps, whole));
        // What the county's have together is worth knowing, and decides nothing.
        steps.insert(0, added);
    } else {
        steps.push(added);
    }
    (steps, of_all)
}

fn whole_of<'a>(pot: &'a Pot, of: Sharer, steps: &[Step<'a>], whole: Kronor) -> Step<'a> {
    let exact = steps.last().map_or(Kronor::ZERO, |step| step.amount);
    Step::whole(What::PotWhole { pot: &pot.name, of }, exact, whole)
}

/// The weight `base · own/all + (1 − base) · population/nation`, in whole numbers.
fn weight(base_share: Share, (own, all): (usize, usize), population: u32, nation: u32) -> u128 {
    let (base, whole) = base_share.fraction().unwrap_or((0, 1));
    base * own as u128 * u128::from(nation) + (whole - base) * all as u128 * u128::from(population)
}

/// What someone's share of a pot is reckoned from.
struct PotShare {
    of: Sharer,
    /// How many of the equal parts, and how many there are.
    equal: (u32, u32),
    population: u32,
}

/// Base half, population half and both together, before rounding.
fn halves<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    to: &PotShare,
    nation: u32,
) -> Vec<Step<'a>> {
    let (name, of, (own, all)) = (&*pot.name, to.of, to.equal);
    let share = |share| Expression::amount(pot.amount).then(Operand::TimesShare(share));
    let mut base = share(base_share);
    if own != 1 {
        base = base.then(Operand::TimesCount(own));
    }
    let base = base.then(Operand::OverParts(all));
    let base = Step::new(What::BaseHalf { pot: name, of }, base, case.source());
    let rest = share(base_share.rest())
        .then(Operand::TimesInhabitants(to.population))
        .then(Operand::OverInhabitants(nation));
    let rest = Step::new(What::PopulationHalf { pot: name, of }, rest, case.source());
    let both = together(What::Halves { pot: name, of }, &[&base, &rest], None);
    vec![base, rest, both]
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
