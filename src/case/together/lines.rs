//! The table of municipalities: what each pays and receives, and what it comes to together.

use super::joining::Joining;
use super::standing::Standing;
use super::{Paid, Reckoned};
use crate::case::outcome::each;
use crate::case::{Case, CountyColumn, CountyField, Order, Scope, TakingPart, YearTotal};
use crate::money::{Kronor, NotANumber, read_kronor};
use crate::population::{Municipality, MunicipalityCode, find};
use crate::rules::{Joined, Participation, repaid};
use crate::scheme::{Kind, Scheme};

/// The largest surplus that the field takes, in kronor.
const MOST_SURPLUS: u32 = 1_000_000_000;

/// Everything that follows from who takes part.
#[derive(Debug, Clone, PartialEq)]
pub struct Together<'a> {
    /// One for every municipality of the scope, in the order of the codes.
    pub lines: Vec<Line<'a>>,
    /// How many live there on the shown date.
    pub inhabitants: u32,
    /// How many take part.
    pub joined: usize,
    /// What the lines add up to; its amounts per inhabitant are of all who live there.
    pub total: YearTotal,
    /// The fee schemes, and what they have to live on.
    pub joining: Vec<Joining<'a>>,
}

/// One municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// Which one.
    pub municipality: &'a Municipality,
    /// Its inhabitants on the shown date.
    pub inhabitants: u32,
    /// Whether it takes part; who does not pays no fee.
    pub joined: bool,
    /// What it pays and receives.
    pub total: YearTotal,
}

/// Who has paid, how much, and what is paid back, in kronor.
pub type Repaid = (MunicipalityCode, Kronor, Kronor);

impl<'a> Reckoned<'a> {
    /// The table, and what follows for what is shared, when these take part.
    #[must_use]
    pub fn together(&self, taking_part: &TakingPart, own: Option<MunicipalityCode>) -> Together<'a> {
        let lines: Vec<Line<'a>> = self
            .members
            .iter()
            .zip(&self.standing)
            .map(|(of, has)| self.line(of, has, taking_part))
            .collect();
        let mut total = self.granted.clone();
        let mut joining = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.scheme.kind == Kind::Fee) {
            let mut years = Vec::new();
            for paid in &entry.years {
                let unknown = |code: &MunicipalityCode| self.scope.holds(*code) && taking_part.has(*code);
                let unknown = paid.unknown.iter().any(unknown);
                if paid.amounts.is_empty() {
                    entry.count(&mut total.fees, paid, None, unknown);
                    continue;
                }
                let year = Self::joining_year(entry, paid, taking_part, own);
                let sum = self.sum(paid, year.joined, taking_part);
                let sum = sum.map(|sum| (sum, each(sum, self.people(paid)).unwrap_or_default()));
                entry.count(&mut total.fees, paid, sum, unknown);
                years.push(year);
            }
            if !years.is_empty() {
                joining.push(Joining { scheme: entry.scheme, years });
            }
        }
        let inhabitants = lines.iter().map(|line| line.inhabitants).sum();
        let joined = lines.iter().filter(|line| line.joined).count();
        Together { lines, inhabitants, joined, total, joining }
    }

    /// What those shown who take part pay together in a year; nothing where nobody does.
    fn sum(&self, paid: &Paid, joined: Joined, taking_part: &TakingPart) -> Option<Kronor> {
        if self.scope == Scope::Country {
            return (joined.count > 0).then_some(joined.income);
        }
        let shown =
            paid.amounts.iter().filter(|(code, ..)| self.scope.holds(*code) && taking_part.has(*code));
        shown.map(|(_, amount, ..)| *amount).reduce(|sum, amount| sum + amount)
    }

    fn line(&self, of: &'a Municipality, standing: &Standing, taking_part: &TakingPart) -> Line<'a> {
        let joined = taking_part.has(of.code);
        Line {
            municipality: of,
            inhabitants: self.table.inhabitants(of, self.date).unwrap_or(0),
            joined,
            total: if joined { standing.joined.clone() } else { standing.absent.clone() },
        }
    }

    /// The schemes whose price falls as more take part, and the share that each is reckoned with.
    pub fn participations(&self) -> impl Iterator<Item = (&'a Scheme, Participation)> {
        self.entries.iter().filter_map(|entry| {
            let years = entry.years.iter().filter(|paid| !paid.amounts.is_empty()).map(|paid| paid.year);
            Some((entry.scheme, Participation::of(entry.scheme, &entry.settings, years)?))
        })
    }

    /// A surplus of one scheme, repaid to those who have paid, by the order of the members; or why
    /// what was typed is no amount.
    ///
    /// # Errors
    /// [`NotANumber`] for a text that is no amount.
    pub fn surplus(
        &self,
        case: &Case,
        scheme: &str,
        taking_part: &TakingPart,
    ) -> Result<Option<Vec<Repaid>>, NotANumber> {
        let surplus = match read_kronor(case.in_county(CountyField::Surplus), MOST_SURPLUS) {
            Ok(surplus) => surplus.rounded(),
            Err(NotANumber::Empty) => return Ok(None),
            Err(fault) => return Err(fault),
        };
        let Some(entry) = self.entries.iter().find(|entry| entry.scheme.id == scheme) else {
            return Ok(None);
        };
        let mut paid: Vec<(MunicipalityCode, Kronor)> = Vec::new();
        for (code, amount, ..) in entry.years.iter().flat_map(|year| &year.amounts) {
            let amount = if taking_part.has(*code) { *amount } else { Kronor::ZERO };
            match paid.iter_mut().find(|(of, _)| of == code) {
                Some((_, sum)) => *sum += amount,
                None => paid.push((*code, amount)),
            }
        }
        let fees: Vec<Kronor> = paid.iter().map(|(_, fee)| *fee).collect();
        let parts = paid.iter().zip(repaid(surplus, &fees)).map(|((code, fee), part)| (*code, *fee, part));
        Ok(Some(parts.collect()))
    }
}

impl<'a> Together<'a> {
    /// The lines that a filter finds, in an order; the pinned one first whatever the order, where
    /// the filter finds it.
    #[must_use]
    pub fn ordered(&self, order: Order, search: &str, pinned: Option<MunicipalityCode>) -> Vec<&Line<'a>> {
        let table = crate::population::registered();
        let by_code = |code| self.lines.binary_search_by_key(&code, |line| line.municipality.code);
        let mut found: Vec<&Line<'a>> =
            table.alphabetically().filter_map(|of| self.lines.get(by_code(of.code).ok()?)).collect();
        if !search.trim().is_empty() {
            let codes: Vec<MunicipalityCode> = find(table, search, "").iter().map(|of| of.code).collect();
            found.retain(|line| codes.contains(&line.municipality.code));
        }
        let key = |line: &Line<'_>| match order.by {
            CountyColumn::Name => Kronor::ZERO,
            CountyColumn::Population => Kronor::whole(i64::from(line.inhabitants)),
            CountyColumn::Fees => line.total.fees.known(),
            CountyColumn::CoFinancing => line.total.cofinancing.known(),
            CountyColumn::Grants => line.total.grants.known(),
            CountyColumn::CountyGrants => line.total.county_grants.known(),
            CountyColumn::Memberships => line.total.memberships.known(),
            CountyColumn::Net => line.total.net().known(),
            CountyColumn::Each => line.total.net().known_each(),
        };
        match (order.by, order.falling) {
            (CountyColumn::Name, true) => found.reverse(),
            (CountyColumn::Name, false) => {}
            (_, true) => found.sort_by_key(|line| std::cmp::Reverse(key(line))),
            (_, false) => found.sort_by_key(|line| key(line)),
        }
        if let Some(at) = found.iter().position(|line| Some(line.municipality.code) == pinned) {
            found[..=at].rotate_right(1);
        }
        found
    }
}
