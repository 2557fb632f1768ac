//! What must hold between the fields of one scheme, and between schemes that rest on each other.

use std::collections::{BTreeSet, HashSet};

use super::broken::Broken;
use super::pick;
use super::problem::Rule;
use super::tree::Node;
use crate::money::{Kronor, Share};
use crate::population::{CountyCode, MunicipalityCode, Year, registered};
use crate::scheme::{
    Ceiling, Collection, Composed, Counts, Index, Input, Period, Purpose, Rates, Rounding, Scheme,
    SettingName, SharedBy, Tariff,
};

/// The longest time that an index may run: a fifth more every year is still a number then.
const LONGEST_INDEX: u16 = 30;

/// Every rule between the fields of a scheme.
pub(super) fn scheme<'t>(node: &'t Node, scheme: &Scheme, broken: &mut Broken<'t>) {
    let periods = node.get("perioder").map(Node::items).unwrap_or_default();
    for (of, period) in periods.iter().zip(scheme.periods.iter()) {
        match &period.tariff {
            Tariff::Composed(composed) => self::composed(of, scheme, period, composed, broken),
            Tariff::LumpSums { .. } => lump_sums(of, &period.tariff, broken),
            Tariff::Pots { pots, .. } => {
                let nodes = of.get("potter").and_then(|of| of.get("potter")).map(Node::items);
                for (node, pot) in nodes.unwrap_or_default().iter().zip(pots.iter()) {
                    multiple(node, pot.amount, Kronor::whole(1), broken);
                }
            }
            Tariff::Fee { .. }
            | Tariff::Unknown { .. }
            | Tariff::Nothing { .. }
            | Tariff::Taper { .. }
            | Tariff::Participation { .. } => {}
        }
    }
    rebate(node, &scheme.periods, broken);
    purposes(node, &scheme.purposes, scheme.ceiling.as_ref(), broken);
    for (of, period) in periods.iter().zip(scheme.periods.iter()) {
        rebate(of, std::slice::from_ref(period), broken);
        if !period.purposes.is_empty() || period.ceiling.is_some() {
            purposes(of, scheme.purposes(period), scheme.ceiling(period), broken);
        }
    }
    rounding(node, scheme, broken);
    settings(node, scheme, broken);
    notes(node, broken);
}

fn composed<'t>(
    node: &'t Node,
    scheme: &Scheme,
    period: &Period,
    composed: &Composed,
    broken: &mut Broken<'t>,
) {
    if let (Some(rates), Some(stairs)) = (&composed.rates, node.get("trappa")) {
        brackets(stairs, rates, broken);
    }
    let limits = [("lagst", composed.least), ("hogst", composed.most)];
    if let (Some(least), Some(most), Some(at)) = (composed.least, composed.most, node.get("lagst"))
        && least > most
    {
        broken.push((at, Rule::LeastAboveMost));
    }
    for (name, _) in limits.iter().filter(|(_, limit)| limit.is_some()) {
        if composed.rates.is_none() && composed.falling.is_none() {
            broken.extend(node.get(name).map(|at| (at, Rule::NothingToLimit)));
        }
    }
    let shared = node.get("delas").map(Node::items).unwrap_or_default();
    for (of, sum) in shared.iter().zip(composed.shared.iter()) {
        multiple(of, sum.amount, scheme.rounding.unit(), broken);
        key(of, broken);
        if let (SharedBy::Weights(weights), Some(at)) = (&sum.by, of.get("vikter")) {
            self::weights(at, scheme, weights, broken);
        }
    }
    if let (Some(index), Some(at)) = (&composed.index, node.get("index")) {
        self::index(at, index, period, broken);
    }
}

fn brackets<'t>(stairs: &'t Node, rates: &Rates, broken: &mut Broken<'t>) {
    let Some(steps) = stairs.get("steg") else { return };
    let last = rates.brackets.len().saturating_sub(1);
    let mut below = 0;
    for (place, (of, bracket)) in steps.items().iter().zip(rates.brackets.iter()).enumerate() {
        if of.get("till_invanare").is_some() == (place == last) {
            broken.push((of, Rule::LastWithoutLimit));
        }
        if let Some(limit) = bracket.up_to {
            if limit <= below {
                broken.push((of, Rule::LimitsMustGrow));
            }
            below = limit;
        }
        if rates.counts == Counts::Slices && place > 0 && of.get("grundbelopp").is_some() {
            broken.push((of, Rule::BaseOnlyInFirst));
        }
        if of.get("grundbelopp").is_none() && of.get("per_invanare").is_none() {
            broken.push((of, Rule::OneNeeded(&["per_invanare", "grundbelopp"])));
        }
    }
}

/// An amount that is divided is one that the rounding divides, so that the parts can add up to it.
fn multiple<'t>(node: &'t Node, amount: Kronor, unit: Kronor, broken: &mut Broken<'t>) {
    if amount != amount.to_nearest(unit) {
        broken.extend(node.get("belopp").map(|at| (at, Rule::NotAMultiple)));
    }
}

/// A key has what it needs, and nothing that another key needs.
fn key<'t>(of: &'t Node, broken: &mut Broken<'t>) {
    let Some(key) = of.get("efter").and_then(Node::as_text) else { return };
    for (word, field) in [("grund", "grunddel"), ("vikter", "vikter")] {
        match of.get(field) {
            None if key == word => broken.push((of, Rule::Missing(field))),
            Some(at) if key != word => broken.push((at, Rule::NeverUsed)),
            _ => {}
        }
    }
}

fn weights<'t>(
    node: &'t Node,
    scheme: &Scheme,
    weights: &crate::scheme::Map<MunicipalityCode, Share>,
    broken: &mut Broken<'t>,
) {
    if broken.is_full() {
        return;
    }
    let given: HashSet<MunicipalityCode> =
        node.entries().iter().filter_map(|entry| entry.name.parse().ok()).collect();
    let concerned: HashSet<MunicipalityCode> = registered()
        .municipalities()
        .iter()
        .map(|of| of.code)
        .filter(|code| scheme.concerns.municipality(*code))
        .collect();
    let mut missing: Vec<_> = concerned.difference(&given).copied().collect();
    missing.sort();
    // A municipality that shares nothing is said to: its weight is 0.
    broken.extend(missing.into_iter().map(|code| (node, Rule::NoWeightFor(code))));
    for entry in node.entries() {
        if let Some(code) = entry.name.parse().ok().filter(|code| !concerned.contains(code)) {
            broken.push((&entry.node, Rule::WeightForAnother(code)));
        }
    }
    let readable = weights.iter().count() == node.entries().len();
    if readable && !weights.iter().any(|(_, weight)| !weight.is_none()) {
        broken.push((node, Rule::NoWeight));
    }
}

fn index<'t>(node: &'t Node, index: &Index, period: &Period, broken: &mut Broken<'t>) {
    match (node.get("varje_ar"), node.get("ar")) {
        (Some(_), Some(_)) => broken.push((node, Rule::NotTogether("varje_ar", "ar"))),
        (None, None) => broken.push((node, Rule::OneNeeded(&["varje_ar", "ar"]))),
        _ => {}
    }
    let last = period.to.map(|to| to.year);
    let fits = index.from.0 <= period.from.year
        && last.is_some_and(|last| last - last.min(index.from.0) <= LONGEST_INDEX);
    if !fits {
        return broken.push((node, Rule::IndexDoesNotFit));
    }
    if let (Some(at), Some(last)) = (node.get("ar"), last) {
        let years = (index.from.0 + 1..=last).map(Year);
        let missing = years.filter(|year| at.get(&year.to_string()).is_none());
        broken.extend(missing.map(|year| (at, Rule::NoIndexFor(year))));
    }
}

fn lump_sums<'t>(node: &'t Node, tariff: &Tariff, broken: &mut Broken<'t>) {
    let Tariff::LumpSums { areas, printed_sums } = tariff else { return };
    let Some(of) = node.get("lansbelopp") else { return };
    let nodes = of.get("omraden").map(Node::items).unwrap_or_default();
    let mut seen = BTreeSet::new();
    for (of, area) in nodes.iter().zip(areas.iter()) {
        if !seen.insert(&area.id) {
            broken.extend(of.get("id").map(|at| (at, Rule::AlreadyUsed(area.id.to_string()))));
        }
        let given = area.amounts.keys().chain(area.derived.keys()).chain(area.dashes.iter());
        let mut once: HashSet<CountyCode> = HashSet::new();
        for county in given {
            if !once.insert(*county) {
                broken.push((of, Rule::OneFigurePerCounty(*county)));
            }
        }
        let lacking = printed_sums.keys().filter(|county| !once.contains(county));
        broken.extend(lacking.map(|county| (of, Rule::OneFigurePerCounty(*county))));
    }
    for (county, printed) in printed_sums.iter() {
        let cells = areas.iter().filter_map(|area| area.amounts.get(county).or(area.derived.get(county)));
        if cells.copied().sum::<Kronor>() != *printed {
            broken.extend(of.get("summor").map(|at| (at, Rule::RowsDoNotAddUp(*county))));
        }
    }
}

fn rebate<'t>(node: &'t Node, periods: &[Period], broken: &mut Broken<'t>) {
    let Some(of) = node.get("rabatt") else { return };
    match (of.get("storsta"), of.get("fler_an")) {
        (Some(_), Some(_)) => broken.push((of, Rule::NotTogether("storsta", "fler_an"))),
        (None, None) => broken.push((of, Rule::OneNeeded(&["storsta", "fler_an"]))),
        _ => {}
    }
    let by_size = periods.iter().any(|period| match &period.tariff {
        Tariff::Fee { .. } | Tariff::Unknown { .. } | Tariff::Participation { .. } => true,
        Tariff::Composed(composed) => composed.rates.is_some() || composed.falling.is_some(),
        Tariff::Nothing { .. } | Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
            false
        }
    });
    if !by_size {
        broken.push((of, Rule::NothingToLimit));
    }
}

/// A county's amounts are divided in whole kronor.
fn rounding<'t>(node: &'t Node, scheme: &Scheme, broken: &mut Broken<'t>) {
    let by_county = |period: &Period| {
        matches!(period.tariff, Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. })
    };
    if scheme.rounding != Rounding::Krona && scheme.periods.iter().any(by_county) {
        broken.extend(node.get("avrundning").map(|at| (at, Rule::WholeKronorOnly)));
    }
}

/// What the money buys adds up to the whole, and to the ceiling where amounts are stated; the fault is
/// told where the purposes stand, or else at the ceiling that they no longer come to.
fn purposes<'t>(node: &'t Node, purposes: &[Purpose], ceiling: Option<&Ceiling>, broken: &mut Broken<'t>) {
    let Some(of) = node.get("andamal").or(node.get("tak").filter(|_| !purposes.is_empty())) else { return };
    let (mut amounts, mut shares) = (0, 0);
    for item in of.items() {
        match (item.get("belopp"), item.get("andel")) {
            (Some(_), Some(_)) => broken.push((item, Rule::NotTogether("belopp", "andel"))),
            (None, None) => broken.push((item, Rule::OneNeeded(&["belopp", "andel"]))),
            (Some(_), None) => amounts += 1,
            (None, Some(_)) => shares += 1,
        }
    }
    if amounts > 0 && shares > 0 {
        return broken.push((of, Rule::AmountsAndShares));
    }
    let sum: Kronor = purposes.iter().map(|purpose| purpose.amount).sum();
    let of_whole: Kronor =
        purposes.iter().map(|purpose| Kronor::whole(1) * purpose.share.unwrap_or(Share::NONE)).sum();
    if shares > 0 && of_whole != Kronor::whole(1) {
        broken.push((of, Rule::SharesDoNotAddUp));
    }
    let costs = purposes.iter().any(|purpose| purpose.share.is_none());
    let stated = node.get("tak").is_none_or(|tak| pick::kronor(tak, "belopp").is_some());
    if ceiling.is_some_and(|ceiling| costs && stated && ceiling.amount != sum) {
        broken.push((of, Rule::PurposesNotCeiling));
    }
}

fn settings<'t>(node: &'t Node, scheme: &Scheme, broken: &mut Broken<'t>) {
    let nodes = node.get("val").map(Node::items).unwrap_or_default();
    let mut seen = HashSet::new();
    for of in nodes {
        let Some(name) = of.get("namn").and_then(Node::as_text).and_then(SettingName::named) else {
            continue;
        };
        if !seen.insert(name) {
            broken.push((of, Rule::AlreadyUsed(name.as_str().to_owned())));
        }
        let Some(setting) = scheme.setting(name) else { continue };
        let (options, default) = match &setting.input {
            Input::Choice { options } => (Some(options), false),
            Input::Percent { .. } => (None, true),
            Input::Count | Input::Kronor | Input::PerInhabitant | Input::PopulationYear => (None, false),
        };
        for (field, needed) in [("alternativ", options.is_some()), ("forvalt", default)] {
            match of.get(field) {
                None if needed => broken.push((of, Rule::Missing(field))),
                Some(at) if !needed => broken.push((at, Rule::NeverUsed)),
                _ => {}
            }
        }
        if let (Some(options), Some(at)) = (options, of.get("alternativ")) {
            let known = scheme.options(name);
            let mut once = HashSet::new();
            for (of, option) in at.items().iter().zip(options.iter()) {
                if !known.contains(&*option.value) {
                    broken.push((of, Rule::NoSuchOption(known.iter().cloned().collect())));
                } else if !once.insert(&option.value) {
                    broken.push((of, Rule::AlreadyUsed(option.value.to_string())));
                }
            }
        }
    }
    let falls = scheme.periods.iter().any(|period| period.tariff.falling().is_some());
    let asked = [(node.get("styckpris").is_some(), SettingName::Enkater), (falls, SettingName::Deltagande)];
    for (needed, name) in asked {
        if needed && scheme.setting(name).is_none() {
            broken.push((node, Rule::NothingAsksFor(name.as_str())));
        }
    }
}

fn notes<'t>(node: &'t Node, broken: &mut Broken<'t>) {
    for of in node.get("upplysningar").map(Node::items).unwrap_or_default() {
        let kind = of.get("slag").and_then(Node::as_text);
        if matches!(kind, Some("harlett" | "motsagelse" | "preliminar")) && of.get("kalla").is_none() {
            broken.push((of, Rule::NoteNeedsSource));
        }
        if let (Some(from), Some(to), Some(at)) =
            (pick::year(of, "fran"), pick::year(of, "till"), of.get("till"))
            && to < from
        {
            broken.push((at, Rule::EndsBeforeItBegins));
        }
    }
}

/// A taper rests on another scheme's lump sums: one of the file's, or a built-in one's, but not its own.
pub(super) fn cost_bases<'t>(
    node: &'t Node,
    scheme: &Scheme,
    own: &Collection,
    beside: &Collection,
    broken: &mut Broken<'t>,
) {
    let periods = node.get("perioder").map(Node::items).unwrap_or_default();
    for (of, period) in periods.iter().zip(scheme.periods.iter()) {
        let Tariff::Taper { cost_base, .. } = &period.tariff else { continue };
        let nodes = of.get("nedtrappning").and_then(|of| of.get("underlag")).map(Node::items);
        for (of, base) in nodes.unwrap_or_default().iter().zip(cost_base.iter()) {
            if base.scheme == scheme.id {
                broken.push((of, Rule::PointsToItself));
                continue;
            }
            let found = own.scheme(&base.scheme).or_else(|| beside.scheme(&base.scheme));
            let areas = found.and_then(|of| of.periods.iter().find_map(|period| period.tariff.areas()));
            for area in base.areas.iter() {
                if !areas.is_some_and(|areas| areas.iter().any(|known| known.id == *area)) {
                    let (scheme, area) = (base.scheme.to_string(), area.to_string());
                    broken.push((of, Rule::NoLumpSum { scheme, area }));
                }
            }
        }
    }
}
