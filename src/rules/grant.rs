//! Grants: county lump sums, and national pots divided half equally and half by population.

use super::asked::{Case, rounded, together};
use super::{
    Assessment, BaseUnit, Cause, Expression, Flag, FlagKind, NoAnswer, Operand, Sharer, Step, What, Whom, key,
};
use crate::money::{Kronor, Share, apportion_one};
use crate::population::{CountyCode, Figures};
use crate::scheme::{Area, CostBase, Note, NoteKind, Pot, Scheme};

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
    let amount = steps.last().map_or(Kronor::ZERO, |step| step.amount);
    match case.question.whom {
        Whom::Municipality(code) => key::part(&mut steps, case.settings.key, amount, code, figures),
        Whom::County(_) | Whom::Unnamed => {
            steps.push(rounded(amount));
            // A county's own lump sum counts nobody, so no flag on whom it counts.
            flags.clear();
        }
    }
    let option = chosen.unwrap_or("alla");
    Ok(case.answer(steps, Some(figures), flags, &[option]))
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
    for pot in pots.iter().filter(|pot| chosen.is_none_or(|id| pot.id == id)) {
        steps.extend(of_pot(case, pot, base_share, county, figures));
        amounts.push(steps.last().map_or(Kronor::ZERO, |step| step.amount));
    }
    if amounts.len() > 1 {
        steps.push(Step::new(What::Pots, Expression::sum(amounts), None));
    }
    let unit = match case.settings.base_unit {
        BaseUnit::County => "lan",
        BaseUnit::Municipality => "kommun",
    };
    Ok(case.answer(steps, Some(figures), flags, &[unit]))
}

/// The county's part of a pot, always; then, for a municipality, its own part of that.
fn of_pot<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    county: CountyCode,
    figures: Figures<'a>,
) -> Vec<Step<'a>> {
    let unit = case.settings.base_unit;
    let whole = county_whole(pot, base_share, unit, county, figures);
    let mut steps = county_steps(case, pot, base_share, county, figures);
    steps.push(county_step(pot, &steps, whole));
    match (case.question.whom, unit) {
        (Whom::Municipality(code), BaseUnit::County) => {
            key::part(&mut steps, case.settings.key, whole, code, figures);
        }
        (Whom::Municipality(code), BaseUnit::Municipality) => {
            let all = figures.table().municipalities().len();
            let own = figures.municipality(code);
            let share = PotShare { of: Sharer::Municipality, equal: (1, count(all)), population: own };
            steps.extend(halves(case, pot, base_share, &share, figures.nation()));
            let weights: Vec<u128> = figures
                .table()
                .municipalities_of(county)
                .iter()
                .map(|of| weight(base_share, (1, all), figures.of(of), figures.nation()))
                .collect();
            let exact = steps.last().map_or(Kronor::ZERO, |step| step.amount);
            let whole = key::own_part(whole, &weights, code, figures);
            steps.push(Step::whole(What::MunicipalityWhole, exact, whole));
        }
        (Whom::County(_) | Whom::Unnamed, _) => {}
    }
    steps
}

fn county_step<'a>(pot: &'a Pot, steps: &[Step<'a>], whole: Kronor) -> Step<'a> {
    let exact = steps.last().map_or(Kronor::ZERO, |step| step.amount);
    Step::whole(What::CountyWhole { pot: &pot.name }, exact, whole)
}

/// How many of the equal parts a county has, and how many there are.
fn equal_parts(unit: BaseUnit, county: CountyCode, figures: Figures<'_>) -> (usize, usize) {
    let table = figures.table();
    match unit {
        BaseUnit::County => (1, table.counties().len()),
        BaseUnit::Municipality => (table.municipalities_of(county).len(), table.municipalities().len()),
    }
}

/// A county's whole kronor of a pot: the counties together get the pot to the krona.
fn county_whole(
    pot: &Pot,
    base_share: Share,
    unit: BaseUnit,
    county: CountyCode,
    figures: Figures<'_>,
) -> Kronor {
    let counties = figures.table().counties();
    let nation = figures.nation();
    let weights: Vec<u128> = counties
        .iter()
        .map(|of| weight(base_share, equal_parts(unit, of.code, figures), figures.county(of.code), nation))
        .collect();
    let place = counties.iter().position(|of| of.code == county);
    place.map_or(Kronor::ZERO, |place| apportion_one(pot.amount, &weights, place))
}

/// The weight `base · own/all + (1 − base) · population/nation`, in whole numbers.
fn weight(base_share: Share, (own, all): (usize, usize), population: u32, nation: u32) -> u128 {
    let (base, whole) = base_share.fraction().unwrap_or((0, 1));
    base * own as u128 * u128::from(nation) + (whole - base) * all as u128 * u128::from(population)
}

fn county_steps<'a>(
    case: &Case<'a, '_>,
    pot: &'a Pot,
    base_share: Share,
    county: CountyCode,
    figures: Figures<'_>,
) -> Vec<Step<'a>> {
    let (own, all) = equal_parts(case.settings.base_unit, county, figures);
    let equal = (count(own), count(all));
    let share = PotShare { of: Sharer::County, equal, population: figures.county(county) };
    halves(case, pot, base_share, &share, figures.nation())
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
