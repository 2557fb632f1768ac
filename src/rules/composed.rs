//! Composed tariffs: rates by size, limits, shared sums, an index, and years that only partly count.

use super::asked::{Case, base_alone, per_inhabitant, rounded};
use super::division::Division;
use super::{
    Assessment, Cause, Composing, Expression, Flag, FlagKind, Key, NoAnswer, Operand, Participation,
    SharedStep, Step, What, Whom, county, fee, municipal_share, participation, rebate,
};
use crate::money::{Kronor, PerInhabitant, Share, apportion_one_in};
use crate::population::{Figures, Municipality, Year};
use crate::scheme::{
    Composed, Concerns, Counts, Day, Falling, Index, PartYear, Period, Purpose, Rates, Rebate, Rounding,
    Scheme, Shared, SharedBy, Tariff,
};

/// Whether a scheme's year is reckoned part by part: several periods in it, one that ends inside it,
/// a composed tariff, or what only such a tariff can say.
#[must_use]
pub fn is_composed(scheme: &Scheme, year: Year) -> bool {
    let mut covering = scheme.periods.iter().filter(|period| period.covers(year));
    let Some(first) = covering.next() else { return false };
    let alone = covering.next().is_none();
    match &first.tariff {
        Tariff::Composed(_) => true,
        _ if !alone => true,
        Tariff::Fee { .. } | Tariff::Unknown { .. } => {
            part_of(first, year).is_some() || is_special(scheme, first)
        }
        Tariff::Participation { .. } => {
            let more = scheme.rebate(first).is_some()
                || scheme.unit_price.is_some()
                || !scheme.purposes(first).is_empty();
            more || part_of(first, year).is_some() || is_special(scheme, first)
        }
        Tariff::Nothing { .. } | Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
            false
        }
    }
}

/// Whether a scheme says in a period what the plain fee does not know of.
fn is_special(scheme: &Scheme, period: &Period) -> bool {
    let ranked = scheme.rebate(period).is_some_and(|of| of.above.is_none());
    (ranked && scheme.concerns != Concerns::Everyone)
        || scheme.rounding != Rounding::Krona
        || scheme.unit_price.as_ref().is_some_and(|price| price.unit.is_some())
        || scheme.purposes(period).iter().any(|of| of.share.is_some())
}

/// The year's amount, period by period.
pub(super) fn assess<'a>(case: &Case<'a, '_>) -> Result<Assessment<'a>, NoAnswer<'a>> {
    if let Whom::County(code) = case.question.whom {
        return county::of_municipalities(case, code);
    }
    let covering = || case.scheme.periods.iter().filter(|period| period.covers(case.year));
    let shares = |period: &Period| matches!(&period.tariff, Tariff::Composed(of) if !of.shared.is_empty());
    // What is shared counts everybody, so the date matters whatever the user typed of their own.
    let (figures, flags) = if covering().any(shares) { case.figures()? } else { case.counted()? };
    let inhabitants = case.question.population(figures).value;
    let mut year = Reckoning { case, figures, inhabitants, steps: Vec::new(), flags, amounts: Vec::new() };
    let (mut days, mut of) = (0, 0);
    for period in covering() {
        let (counted, all) = days_of(period, case.year);
        of = all;
        if !matches!(period.tariff, Tariff::Nothing { .. }) {
            days += if period.part_year == Some(PartYear::Whole) { all } else { counted };
            year.period(period)?;
        }
    }
    if days < of {
        let part = Cause::PartOfYear { days, of };
        year.flags.push(Flag { kind: FlagKind::OutsideValidity, cause: part });
    }
    Ok(year.answer())
}

/// The steps to one year's amount, and the amounts that it is the sum of.
struct Reckoning<'a, 'c, 's> {
    case: &'c Case<'a, 's>,
    figures: Figures<'a>,
    inhabitants: u32,
    steps: Vec<Step<'a>>,
    flags: Vec<Flag<'a>>,
    amounts: Vec<Kronor>,
}

impl<'a> Reckoning<'a, '_, '_> {
    fn step(&mut self, what: Composing<'a>, expression: Expression, source: Option<&'a str>) -> Kronor {
        self.push(Step::new(What::Composed(what), expression, source))
    }

    fn push(&mut self, step: Step<'a>) -> Kronor {
        let amount = step.amount;
        self.steps.push(step);
        amount
    }

    /// Several amounts together; one alone needs no step.
    fn together(&mut self, amounts: &[Kronor]) -> Kronor {
        match amounts {
            [] => Kronor::ZERO,
            [one] => *one,
            _ => self.step(Composing::Together, Expression::sum(amounts.iter().copied()), None),
        }
    }

    fn period(&mut self, period: &'a Period) -> Result<(), NoAnswer<'a>> {
        match &period.tariff {
            Tariff::Fee { base, per_inhabitant } => {
                let fee = self.by_rate(*base, *per_inhabitant, (0, None), false, &period.source);
                self.limited(period, None, fee);
            }
            Tariff::Unknown { why } => {
                let own = self.case.settings.own_rate.at(self.case.year);
                let source = &*period.source;
                let unknown = NoAnswer::RateUnknown { asked: self.case.year, why, source };
                let own = own.ok_or(unknown)?;
                self.flags.push(Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnRate });
                let fee = self.push(per_inhabitant(own, self.inhabitants, None));
                self.limited(period, None, fee);
            }
            Tariff::Participation { highest, computed_for } => {
                let falling = Falling { highest: *highest, computed_for: *computed_for };
                let fee = self.falling(falling, &period.source);
                self.limited(period, None, fee);
            }
            Tariff::Composed(composed) => self.composed(period, composed)?,
            // A county's amounts go by whole years only: the loader sees to it.
            Tariff::Nothing { .. } | Tariff::Taper { .. } | Tariff::LumpSums { .. } | Tariff::Pots { .. } => {
                return Err(NoAnswer::NotInSource);
            }
        }
        Ok(())
    }

    fn composed(&mut self, period: &'a Period, composed: &'a Composed) -> Result<(), NoAnswer<'a>> {
        let rates = composed.rates.as_ref().map(|rates| self.rates(rates, &period.source));
        let falling = composed.falling.map(|falling| self.falling(falling, &period.source));
        let by_size: Vec<Kronor> = rates.into_iter().chain(falling).collect();
        if !by_size.is_empty() {
            let sum = self.together(&by_size);
            self.limited(period, Some(composed), sum);
        }
        for shared in composed.shared.iter() {
            self.shared(period, composed, shared)?;
        }
        Ok(())
    }

    /// What a municipality pays by its size.
    fn rates(&mut self, rates: &Rates, source: &'a str) -> Kronor {
        let named = rates.brackets.len() > 1;
        let mut above = 0;
        let mut slices = Vec::new();
        for bracket in rates.brackets.iter() {
            let range = (above, bracket.up_to);
            let last = bracket.up_to.is_none_or(|most| self.inhabitants <= most);
            match rates.counts {
                Counts::Everybody if last => {
                    return self.by_rate(bracket.base, bracket.per_inhabitant, range, named, source);
                }
                Counts::Everybody => {}
                Counts::Slices => {
                    let here = bracket.up_to.unwrap_or(u32::MAX).min(self.inhabitants).saturating_sub(above);
                    if !bracket.base.is_zero() {
                        slices.push(self.push(base_alone(bracket.base, source)));
                    }
                    let rate = Expression::rate(bracket.per_inhabitant).then(Operand::TimesInhabitants(here));
                    let what = Composing::Bracket { above, up_to: bracket.up_to };
                    slices.push(self.step(what, rate, Some(source)));
                    if last {
                        break;
                    }
                }
            }
            above = bracket.up_to.unwrap_or(above);
        }
        self.together(&slices)
    }

    /// Base and rate times all inhabitants.
    fn by_rate(
        &mut self,
        base: Kronor,
        rate: PerInhabitant,
        (above, up_to): (u32, Option<u32>),
        named: bool,
        source: &'a str,
    ) -> Kronor {
        if rate == PerInhabitant::default() && !base.is_zero() {
            return self.push(base_alone(base, source));
        }
        let mut fee = per_inhabitant(rate, self.inhabitants, Some(source));
        if named {
            fee.what = What::Composed(Composing::Bracket { above, up_to });
        }
        let fee = self.push(fee);
        if base.is_zero() {
            return fee;
        }
        let with_base = Expression::amount(base).then(Operand::Plus(fee));
        self.push(Step::new(What::WithBase, with_base, Some(source)))
    }

    fn falling(&mut self, falling: Falling, source: &'a str) -> Kronor {
        let settings = self.case.settings;
        let (rate, steps) = participation::price_steps(
            falling.highest,
            falling.computed_for,
            settings.taking_part,
            settings.regional_rate.at(self.case.year),
            source,
        );
        self.steps.extend(steps);
        let flag = Participation::flag(settings);
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
        self.push(per_inhabitant(rate, self.inhabitants, Some(source)))
    }

    /// The fee by size, grown, less the rebate, within its limits, and for the part of the year.
    fn limited(&mut self, period: &'a Period, composed: Option<&'a Composed>, mut fee: Kronor) {
        let source = Some(&*period.source);
        if let Some(index) = composed.and_then(|of| of.index.as_ref()) {
            let grown = grown(Expression::amount(fee), index, self.case.year);
            if !grown.then.is_empty() {
                fee = self.step(Composing::Index { from: index.from }, grown, source);
            }
        }
        let rebated = self.case.scheme.rebate(period);
        let crossed = rebated.and_then(|of| rebate::crossed(self.case, of, self.figures));
        if let Some(flag) = crossed.filter(|flag| !self.flags.contains(flag)) {
            self.flags.push(flag);
        }
        if let Some((rebate, what)) = rebated.and_then(|of| self.rebate(of)) {
            let less = Expression::amount(fee).then(Operand::TimesShare(rebate.share.rest()));
            fee = self.push(Step::new(what, less, Some(&rebate.source)));
        }
        let least = composed.and_then(|of| of.least).filter(|least| fee < *least);
        let most = composed.and_then(|of| of.most).filter(|most| fee > *most);
        if let Some(least) = least {
            fee = self.step(Composing::Least, Expression::amount(least), source);
        } else if let Some(most) = most {
            fee = self.step(Composing::Most, Expression::amount(most), source);
        }
        if let Some((part, all)) = part_of(period, self.case.year) {
            fee = self.step(Composing::PartOfYear, part_year(Expression::amount(fee), part, all), source);
        }
        self.amounts.push(fee);
    }

    /// The rebate that the one who asks has, if any.
    fn rebate(&self, rebate: &'a Rebate) -> Option<(&'a Rebate, What<'a>)> {
        if let Some(above) = rebate.above.filter(|above| self.inhabitants > *above) {
            return Some((rebate, What::AfterSizeRebate { above }));
        }
        // Rank goes by the registered figures, so that a typed one never makes a small municipality large.
        let (table, date) = (self.figures.table(), self.figures.date());
        let own = match self.case.question.whom {
            Whom::Municipality(code) => table.of_municipality(code, date),
            Whom::Unnamed | Whom::County(_) => Some(self.inhabitants),
        };
        let largest = rebate.largest;
        // No more are looked for than decide it: this is asked for every municipality.
        let larger = table.municipalities().iter().filter(|of| table.inhabitants(of, date) > own);
        let larger = larger.filter(|of| self.case.scheme.concerns.municipality(of.code));
        let larger = larger.take(usize::from(largest)).count();
        let what = What::Composed(Composing::AfterRankRebate { largest });
        (larger < usize::from(largest)).then_some((rebate, what))
    }

    fn concerned(&self) -> impl Iterator<Item = &'a Municipality> {
        let concerns = &self.case.scheme.concerns;
        self.figures.table().municipalities().iter().filter(|of| concerns.municipality(of.code))
    }

    /// The part of a shared sum; all parts add up to it.
    fn shared(
        &mut self,
        period: &'a Period,
        composed: &'a Composed,
        shared: &'a Shared,
    ) -> Result<(), NoAnswer<'a>> {
        let Whom::Municipality(code) = self.case.question.whom else {
            return Err(NoAnswer::NeedsMunicipality);
        };
        let what = |step| Composing::Shared { name: &shared.name, step };
        let source = Some(&*period.source);
        let unit = self.case.scheme.rounding.unit();
        let sum = self.sum(period, composed, shared).to_nearest(unit);
        let kept = self.case.question.divisions;
        let division = Division::of(shared, self.case.year, &self.case.scheme.concerns, self.figures, kept);
        let place = division.place(code).ok_or(NoAnswer::NotConcerned)?;
        let populations = division.populations.as_slice();
        let (own, all) = (populations[place], populations.iter().sum());
        let count = u32::try_from(populations.len()).unwrap_or(u32::MAX);
        let by_population =
            |of: Expression| of.then(Operand::TimesInhabitants(own)).then(Operand::OverInhabitants(all));
        let whole = Expression::amount(sum);
        let exact = match &shared.by {
            SharedBy::Population => self.step(what(SharedStep::ByPopulation), by_population(whole), source),
            SharedBy::Equal => {
                self.step(what(SharedStep::Equal), whole.then(Operand::OverParts(count)), source)
            }
            SharedBy::BaseAndPopulation(equal_part) => {
                let equal =
                    whole.clone().then(Operand::TimesShare(*equal_part)).then(Operand::OverParts(count));
                let equal = self.step(what(SharedStep::Equal), equal, source);
                let rest = by_population(whole.then(Operand::TimesShare(equal_part.rest())));
                let rest = self.step(what(SharedStep::ByPopulation), rest, source);
                self.step(what(SharedStep::Both), Expression::sum([equal, rest]), source)
            }
            SharedBy::Weights(_) => {
                let weight = Operand::TimesWeight(division.given[place]);
                let part = whole.then(weight).then(Operand::OverWeights(division.given_in_all));
                self.step(what(SharedStep::ByWeight), part, source)
            }
        };
        let weights = || match &shared.by {
            SharedBy::Population => Key::Population.weights(populations),
            SharedBy::Equal => Key::Equal.weights(populations),
            SharedBy::BaseAndPopulation(part) => {
                Key::BaseAndPopulation { equal_part: *part }.weights(populations)
            }
            SharedBy::Weights(_) => whole_weights(&division.given),
        };
        let part = division.part(unit, sum, weights, place);
        self.push(Step::whole(What::Composed(what(SharedStep::Rounded)), exact, part));
        self.amounts.push(part);
        Ok(())
    }

    /// The sum that is divided this year: what of it is taken over, grown, for the part of the year.
    fn sum(&mut self, period: &'a Period, composed: &'a Composed, shared: &'a Shared) -> Kronor {
        let (settings, source) = (self.case.settings, Some(&*period.source));
        let own = settings.own_cost;
        if own.is_some() {
            self.flags.push(Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnCost });
        }
        let what = Composing::Shared { name: &shared.name, step: SharedStep::Sum };
        let mut sum = Expression::amount(own.unwrap_or(shared.amount));
        if let Some(index) = composed.index.as_ref().filter(|_| own.is_none()) {
            sum = grown(sum, index, self.case.year);
        }
        if let Some((part, all)) = part_of(period, self.case.year) {
            sum = part_year(sum, part, all);
        }
        let mut sum = self.step(what, sum, if own.is_some() { None } else { source });
        let stated = shared.municipal_share.unwrap_or(settings.municipal_share);
        let municipal = municipal_share(stated, self.concerned().map(|of| of.code.county()));
        let county = self.case.question.county();
        if stated != Share::ALL && county.is_some_and(|county| !county.has_county_council()) {
            let (kind, cause) = if municipal == stated {
                (FlagKind::Assumption, Cause::OtherPrincipal)
            } else {
                (FlagKind::Derived, Cause::BothPrincipals)
            };
            self.flags.push(Flag { kind, cause });
        }
        let carried =
            [(What::TakenOver, shared.taken_over.unwrap_or(Share::ALL)), (What::MunicipalPart, municipal)];
        for (what, share) in carried {
            if share != Share::ALL {
                let part = Expression::amount(sum).then(Operand::TimesShare(share));
                sum = self.push(Step::new(what, part, source));
            }
        }
        sum
    }

    fn answer(mut self) -> Assessment<'a> {
        let amounts = std::mem::take(&mut self.amounts);
        let fee = self.together(&amounts);
        let scheme = self.case.scheme;
        let surveys = fee::surveys(self.case, fee);
        let options: &[&str] = if surveys.is_empty() { &[] } else { &["enkater"] };
        let exact = surveys.last().map_or(fee, |step| step.amount);
        self.steps.extend(surveys);
        let rounding = scheme.rounding;
        let purposes =
            split(fee.to_nearest(rounding.unit()), rounding.unit(), scheme.purposes(self.case.period));
        self.steps.push(if rounding == Rounding::Krona {
            rounded(exact)
        } else {
            let what = What::Composed(Composing::RoundedTo(rounding));
            Step::whole(what, exact, exact.to_nearest(rounding.unit()))
        });
        let taken_over = taken_over(self.case.period);
        let mut answer = self.case.answer(self.steps, Some(self.figures), self.flags, options);
        answer.purposes = purposes;
        answer.taken_over = taken_over;
        answer
    }
}

/// The fee split over its purposes, by their costs or by their shares, in multiples of the unit.
fn split(fee: Kronor, unit: Kronor, purposes: &[Purpose]) -> Vec<(&Purpose, Kronor)> {
    let one = Kronor::whole(1);
    let cost = |of: &Purpose| of.amount.share_of(one).unwrap_or(Share::NONE);
    let weights: Vec<Share> = purposes.iter().map(|of| of.share.unwrap_or_else(|| cost(of))).collect();
    let weights = whole_weights(&weights);
    let part = |place| apportion_one_in(unit, fee, &weights, place);
    purposes.iter().enumerate().map(|(place, of)| (of, part(place))).collect()
}

/// The share that the principals carry, where all sums of a period have the same.
fn taken_over(period: &Period) -> Option<Share> {
    let Tariff::Composed(composed) = &period.tariff else { return None };
    let mut shares = composed.shared.iter().map(|shared| shared.taken_over);
    let first = shares.next()?;
    shares.all(|share| share == first).then_some(first)?
}

/// Times the growth of every year after the index's own.
fn grown(mut amount: Expression, index: &Index, year: Year) -> Expression {
    for year in Year(index.from.0.saturating_add(1)).to(year) {
        let growth = index.years.get(&year).copied().or(index.every_year);
        if let Some(growth) = growth.filter(|growth| *growth != Share::NONE) {
            amount = amount.then(Operand::TimesShare(Share::ALL - (Share::NONE - growth)));
        }
    }
    amount
}

fn part_year(amount: Expression, part: u32, all: u32) -> Expression {
    amount.then(Operand::TimesCount(part)).then(Operand::OverParts(all))
}

/// How many of the year's days lie in a period, and how many it has.
fn days_of(period: &Period, year: Year) -> (u32, u32) {
    let first = if period.from.year < year.0 { 1 } else { period.from.of_year() };
    let all = days_in_year(year);
    let last = period.to.filter(|to| to.year == year.0).map_or(all, Day::of_year);
    ((last + 1).saturating_sub(first), all)
}

fn days_in_year(Year(year): Year) -> u32 {
    Day { year, month: 12, day: 31 }.of_year()
}

/// The part of the year that is paid for, out of how much; none where a whole year is.
#[must_use]
pub fn part_of(period: &Period, year: Year) -> Option<(u32, u32)> {
    let (days, all) = days_of(period, year);
    match period.part_year {
        _ if days == all => None,
        Some(PartYear::Whole) => None,
        Some(PartYear::ByMonths) => {
            let first = if period.from.year < year.0 { 1 } else { u32::from(period.from.month) };
            let last = period.to.filter(|to| to.year == year.0).map_or(12, |to| u32::from(to.month));
            Some(((last + 1).saturating_sub(first), 12))
        }
        Some(PartYear::ByDays) | None => Some((days, all)),
    }
}

/// Weights as whole numbers in the same proportions.
fn whole_weights(given: &[Share]) -> Vec<u128> {
    let fractions: Vec<(u128, u128)> = given.iter().map(|of| of.fraction().unwrap_or((0, 1))).collect();
    let finest = fractions.iter().map(|(_, whole)| *whole).max().unwrap_or(1);
    fractions.iter().map(|(part, whole)| part * (finest / whole)).collect()
}
