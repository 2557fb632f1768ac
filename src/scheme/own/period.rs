//! Periods: when they are, what is paid in them, and that they follow one another.

use super::broken::Broken;
use super::fields::{COUNTS, KEYS, PART_YEARS, PERIOD_NEEDS};
use super::pick;
use super::problem::Rule;
use super::read;
use super::tree::Node;
use crate::money::measured;
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::Year;
use crate::scheme::{
    Area, Bracket, Composed, CostBase, Counts, Day, Falling, Index, List, PartYear, Period, Pot, Rates,
    Scheme, Shared, SharedBy, Tariff,
};

const COUNTS_VALUES: [Counts; 2] = [Counts::Everybody, Counts::Slices];
const PART_YEAR_VALUES: [PartYear; 3] = [PartYear::ByDays, PartYear::ByMonths, PartYear::Whole];
/// What a municipality pays by; several may stand together.
const PAID: [&str; 8] =
    ["per_invanare", "grundbelopp", "trappa", "deltagande", "lagst", "hogst", "delas", "index"];
/// What stands alone in a period.
const ALONE: [&str; 5] = ["okand", "ingen", "nedtrappning", "lansbelopp", "potter"];
/// A day before every year that a file may speak of, for one that could not be read.
const NO_DAY: Day = Day { year: 1, month: 1, day: 1 };

/// One period, as far as it can be read.
pub(super) fn period(node: &Node) -> Period {
    Period {
        from: pick::day(node, "fran").unwrap_or(NO_DAY),
        to: pick::day(node, "till"),
        tariff: tariff(node),
        source: pick::text(node, "kalla"),
        part_year: pick::word(node, "del_av_ar", PART_YEARS, &PART_YEAR_VALUES),
        rebate: node.get("rabatt").map(read::rebate),
        ceiling: node.get("tak").map(read::ceiling),
        purposes: pick::list(node, "andamal", |of| Some(read::purpose(of))),
    }
}

fn tariff(node: &Node) -> Tariff {
    if let Some(why) = pick::maybe_text(node, "okand") {
        return Tariff::Unknown { why: why.into() };
    }
    if let Some(why) = pick::maybe_text(node, "ingen") {
        return Tariff::Nothing { why: why.into() };
    }
    if let Some(of) = node.get("nedtrappning") {
        let taken_over = pick::share(of, "overtaget").unwrap_or(Share::NONE);
        return Tariff::Taper { taken_over, cost_base: pick::list(of, "underlag", |of| Some(cost_base(of))) };
    }
    if let Some(of) = node.get("lansbelopp") {
        let areas = pick::list(of, "omraden", |of| Some(area(of)));
        return Tariff::LumpSums { areas, printed_sums: pick::amounts(of, "summor") };
    }
    if let Some(of) = node.get("potter") {
        let base_share = pick::share(of, "grunddel").unwrap_or(Share::NONE);
        return Tariff::Pots { base_share, pots: pick::list(of, "potter", |of| Some(pot(of))) };
    }
    paid(node)
}

/// The plainest tariff that says what the fields say.
fn paid(node: &Node) -> Tariff {
    let composed = Composed {
        rates: rates(node),
        falling: node.get("deltagande").map(falling),
        least: pick::kronor(node, "lagst"),
        most: pick::kronor(node, "hogst"),
        shared: pick::list(node, "delas", |of| Some(shared(of))),
        index: node.get("index").map(index),
    };
    let Composed { rates, falling, least: None, most: None, shared, index: None } = &composed else {
        return Tariff::Composed(composed);
    };
    let direct = rates.as_ref().and_then(|rates| rates.brackets.first().filter(|of| of.up_to.is_none()));
    match (direct, falling) {
        _ if !shared.is_empty() => Tariff::Composed(composed),
        (Some(of), None)
            if of.base.is_zero()
                || of.per_inhabitant != PerInhabitant::default()
                || node.get("per_invanare").is_some() =>
        {
            Tariff::Fee { base: of.base, per_inhabitant: of.per_inhabitant }
        }
        (None, Some(falling)) if rates.is_none() => {
            Tariff::Participation { highest: falling.highest, computed_for: falling.computed_for }
        }
        _ => Tariff::Composed(composed),
    }
}

/// By size: a base and a rate for all, or brackets. One bracket alone is a base and a rate for all.
fn rates(node: &Node) -> Option<Rates> {
    let of_all = |of: &Node, counts| Rates { counts, brackets: vec![bracket(of)].into() };
    let Some(of) = node.get("trappa") else {
        let any = node.get("per_invanare").is_some() || node.get("grundbelopp").is_some();
        return any.then(|| of_all(node, Counts::Everybody));
    };
    let brackets: List<Bracket> = pick::list(of, "steg", |of| Some(bracket(of)));
    let several = brackets.len() > 1 || brackets.first().is_some_and(|of| of.up_to.is_some());
    let counts = pick::word(of, "raknas", COUNTS, &COUNTS_VALUES).filter(|_| several);
    Some(Rates { counts: counts.unwrap_or(Counts::Everybody), brackets })
}

fn bracket(of: &Node) -> Bracket {
    Bracket {
        up_to: pick::number(of, "till_invanare"),
        base: pick::kronor(of, "grundbelopp").unwrap_or_default(),
        per_inhabitant: pick::rate(of, "per_invanare").unwrap_or_default(),
    }
}

fn falling(of: &Node) -> Falling {
    Falling {
        highest: pick::rate(of, "hogst").unwrap_or_default(),
        computed_for: pick::share(of, "beraknad_for").unwrap_or(Share::ALL),
    }
}

fn shared(of: &Node) -> Shared {
    let by = match pick::word(of, "efter", KEYS, &[0, 1, 2, 3]) {
        Some(1) => SharedBy::Equal,
        Some(2) => SharedBy::BaseAndPopulation(pick::share(of, "grunddel").unwrap_or(Share::NONE)),
        Some(3) => {
            let weight = |of: &Node| measured::weight(of.as_text()?).ok();
            SharedBy::Weights(pick::map(of, "vikter", |code| code.parse().ok(), weight))
        }
        Some(_) | None => SharedBy::Population,
    };
    Shared {
        name: pick::text(of, "namn"),
        amount: pick::kronor(of, "belopp").unwrap_or_default(),
        taken_over: pick::share(of, "overtaget"),
        municipal_share: pick::share(of, "kommunernas_del"),
        by,
    }
}

fn index(of: &Node) -> Index {
    let growth = |of: &Node| measured::growth(of.as_text()?).ok();
    Index {
        from: pick::year(of, "fran").unwrap_or(Year(1)),
        every_year: of.get("varje_ar").and_then(growth),
        years: pick::map(of, "ar", |year| year.parse().ok().map(Year), growth),
    }
}

fn cost_base(of: &Node) -> CostBase {
    CostBase {
        option: pick::text(of, "val"),
        scheme: pick::text(of, "ordning"),
        areas: pick::list(of, "omraden", |item| item.as_text().map(|text| text.to_owned().into())),
    }
}

fn area(of: &Node) -> Area {
    Area {
        id: pick::text(of, "id"),
        name: pick::text(of, "namn"),
        amounts: pick::amounts(of, "belopp"),
        derived: pick::amounts(of, "harlett"),
        dashes: pick::codes(of, "streck"),
    }
}

fn pot(of: &Node) -> Pot {
    Pot {
        id: pick::text(of, "id"),
        name: pick::text(of, "namn"),
        amount: pick::kronor(of, "belopp").unwrap_or(Kronor::ZERO),
    }
}

/// What must hold of a scheme's periods, each by itself and one after the other.
pub(super) fn periods<'t>(node: &'t Node, scheme: &Scheme, broken: &mut Broken<'t>) {
    let nodes = node.get("perioder").map(Node::items).unwrap_or_default();
    for (of, period) in nodes.iter().zip(scheme.periods.iter()) {
        alone(of, broken);
        bounds(of, period, broken);
    }
    for (pair, periods) in nodes.windows(2).zip(scheme.periods.windows(2)) {
        let (earlier, later) = (&periods[0], &periods[1]);
        let readable = |of: &Node| {
            pick::day(of, "fran").is_some() && (of.get("till").is_none() || pick::day(of, "till").is_some())
        };
        let Some(at) = pair[1].get("fran").filter(|_| pair.iter().all(readable)) else { continue };
        match earlier.to {
            None => broken.push((at, Rule::AfterOpenEnd)),
            Some(to) if later.from <= to => broken.push((at, Rule::Overlaps(to))),
            Some(to) if later.from > to.next() => broken.push((at, Rule::Gap(to))),
            Some(to) => {
                let whole = [earlier, later].iter().any(|of| of.part_year == Some(PartYear::Whole));
                if whole && to.year == later.from.year && paid_by_all(earlier) && paid_by_all(later) {
                    broken.push((at, Rule::WholeYearTwice(Year(to.year))));
                }
            }
        }
    }
}

fn paid_by_all(period: &Period) -> bool {
    !matches!(period.tariff, Tariff::Nothing { .. } | Tariff::Unknown { .. })
}

/// What may stand together in a period.
fn alone<'t>(node: &'t Node, broken: &mut Broken<'t>) {
    let has = |name: &&&str| node.get(name).is_some();
    let alone: Vec<&&str> = ALONE.iter().filter(has).collect();
    let paid: Vec<&&str> = PAID.iter().filter(has).collect();
    match (alone.as_slice(), paid.as_slice()) {
        ([first, second, ..], _) | ([first], [second, ..]) => {
            broken.push((node, Rule::NotTogether(first, second)));
        }
        ([], _) if !PERIOD_NEEDS.iter().any(|name| node.get(name).is_some()) => {
            broken.push((node, Rule::OneNeeded(PERIOD_NEEDS)));
        }
        _ => {}
    }
    if let (Some(stairs), Some(direct)) =
        (node.get("trappa"), ["per_invanare", "grundbelopp"].into_iter().find(|name| has(&name)))
    {
        broken.push((stairs, Rule::NotTogether("trappa", direct)));
    }
}

/// That a period's days are in order, and that a part of a year has been thought of.
fn bounds<'t>(node: &'t Node, period: &Period, broken: &mut Broken<'t>) {
    let (Some(from), Some(at)) = (pick::day(node, "fran"), node.get("fran")) else { return };
    let (to, end) = (period.to, node.get("till").unwrap_or(at));
    if to.is_some_and(|to| to < from) {
        return broken.push((end, Rule::EndsBeforeItBegins));
    }
    let begins_year = (from.month, from.day) == (1, 1);
    let ends_year = to.is_none_or(|to| (to.month, to.day) == (12, 31));
    let partly = if begins_year { end } else { at };
    match &period.tariff {
        _ if begins_year && ends_year => {}
        Tariff::Unknown { .. } | Tariff::Nothing { .. } => {}
        Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
            broken.push((partly, Rule::WholeYearsOnly));
        }
        Tariff::Fee { .. } | Tariff::Participation { .. } | Tariff::Composed(_) => match period.part_year {
            None if node.get("del_av_ar").is_none() => broken.push((partly, Rule::PartYearUnsaid)),
            Some(PartYear::ByMonths) if from.day != 1 || to.is_some_and(|to| !to.ends_month()) => {
                broken.push((partly, Rule::NotWholeMonths));
            }
            Some(_) | None => {}
        },
    }
}
