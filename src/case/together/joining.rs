//! What taking part means to a scheme that municipalities pay for together.

use super::{Amount, Entry, Paid, Reckoned};
use crate::case::{Lack, Sum, TakingPart};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::{MunicipalityCode, Year};
use crate::rules::{Joined, Participation, price};
use crate::scheme::{Scheme, Tariff};

/// A fee scheme, and what it has to live on.
#[derive(Debug, Clone, PartialEq)]
pub struct Joining<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// The years shown that have an amount.
    pub years: Vec<JoiningYear>,
}

/// One year of it.
#[derive(Debug, Clone, PartialEq)]
pub struct JoiningYear {
    /// The year.
    pub year: Year,
    /// What every fee lacks before it is whole.
    pub lack: Option<Lack>,
    /// The year whose 31 December's population was counted.
    pub date: Option<Year>,
    /// Who has joined, and what it brings in.
    pub joined: Joined,
    /// The inhabitants of those who have joined, as a share of all who may.
    pub share: Share,
    /// The full-time posts that the income carries.
    pub posts: Option<Share>,
    /// The share of the ceiling that the income covers.
    pub covers: Option<Share>,
    /// The national price per inhabitant, where it falls as more take part.
    pub price: Option<Price>,
    /// What nobody pays of a sum that all whom the scheme concerns were to share.
    pub unpaid: Option<Kronor>,
    /// The chosen municipality: whether it has joined, its fee, and what remains when it leaves or
    /// comes about when it joins, with the posts that carries.
    pub own: Option<(bool, Kronor, Joined, Option<Share>)>,
}

impl JoiningYear {
    /// What can be said of fees that come to so much.
    #[must_use]
    pub fn said(&self, fees: Kronor) -> Sum {
        if self.lack.is_some() { Sum::AtLeast(fees) } else { Sum::Whole(fees) }
    }
}

/// A price that falls as more take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// For one inhabitant, as the amounts are reckoned.
    pub each: PerInhabitant,
    /// What it is reckoned with, here as everywhere.
    pub by: Participation,
    /// The share of the inhabitants of those who take part here, as a field takes it, and the price that
    /// it would give: never the price that amounts are reckoned with.
    pub ticked: (Share, PerInhabitant),
}

impl<'a> Reckoned<'a> {
    /// What follows for a scheme's year from who takes part.
    pub(super) fn joining_year(
        entry: &Entry<'a>,
        paid: &Paid,
        taking_part: &TakingPart,
        own: Option<MunicipalityCode>,
    ) -> JoiningYear {
        let scheme = entry.scheme;
        let joined = joined(paid, taking_part);
        let share = share(paid, taking_part);
        let at_full = scheme.capacity.as_ref().map(|capacity| capacity.posts);
        let posts = |joined: Joined| at_full.and_then(|posts| joined.posts(posts));
        let own = own.and_then(|own| {
            let (code, fee, ..) = paid.amounts.iter().find(|(code, ..)| *code == own)?;
            let has = taking_part.has(*code);
            let after = if has { joined.without(*fee) } else { joined.with(*fee) };
            Some((has, *fee, after, posts(after)))
        });
        let ceiling = scheme.period(paid.year).and_then(|period| scheme.ceiling(period));
        JoiningYear {
            year: paid.year,
            lack: entry.lack(paid),
            date: paid.date,
            joined,
            share,
            posts: posts(joined),
            covers: ceiling.and_then(|ceiling| joined.covers(ceiling.amount)),
            price: price_of(entry, paid.year, share.rounded()),
            unpaid: is_divided(scheme, paid.year)
                .then(|| joined.full + -joined.income)
                .filter(|unpaid| !unpaid.is_zero()),
            own,
        }
    }
}

/// Who has joined, and what it brings in.
fn joined(paid: &Paid, taking_part: &TakingPart) -> Joined {
    let all = u32::try_from(paid.amounts.len()).unwrap_or(u32::MAX);
    Joined::but_for(all, paid.full, absent(paid, taking_part).map(|(_, amount, ..)| *amount))
}

/// The share of the inhabitants of all who may join that lives with those who have.
fn share(paid: &Paid, taking_part: &TakingPart) -> Share {
    let away: u32 = absent(paid, taking_part).map(|(_, _, _, inhabitants)| *inhabitants).sum();
    Share::of(paid.inhabitants - away, paid.inhabitants).unwrap_or(Share::NONE)
}

/// The amounts of those who may join and have not; both lists are in the order of the codes.
fn absent<'p>(paid: &'p Paid, taking_part: &'p TakingPart) -> impl Iterator<Item = &'p Amount> {
    let mut absent = taking_part.absent().iter().peekable();
    paid.amounts.iter().filter(move |(code, ..)| {
        while absent.next_if(|of| *of < code).is_some() {}
        absent.peek() == Some(&code)
    })
}

/// Whether a sum is divided among all whom the scheme concerns.
fn is_divided(scheme: &Scheme, year: Year) -> bool {
    let mut periods = scheme.periods.iter().filter(|period| period.covers(year));
    periods.any(|period| matches!(&period.tariff, Tariff::Composed(of) if !of.shared.is_empty()))
}

fn price_of(entry: &Entry<'_>, year: Year, ticked: Share) -> Option<Price> {
    let falling = entry.scheme.falling_in(year)?;
    let by = Participation::of(entry.scheme, &entry.settings, [year])?;
    let at = |share| PerInhabitant::of_one(price(falling.highest, falling.computed_for, share).value());
    Some(Price { each: at(by.share), by, ticked: (ticked, at(ticked)) })
}
