//! What stands whoever takes part: added up once, with the amounts.

use litemap::LiteMap;

use super::{Entry, Paid, Reckoned};
use crate::case::YearTotal;
use crate::case::outcome::each;
use crate::money::Kronor;
use crate::scheme::Kind;

/// One municipality's amounts; who else takes part changes none of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    /// What it pays and receives when it does not take part: no fee.
    pub(super) absent: YearTotal,
    /// When it does.
    pub(super) joined: YearTotal,
}

impl<'a> Reckoned<'a> {
    /// Adds up what stands.
    pub(super) fn stand(&mut self) {
        let mut people = LiteMap::new();
        for (_, paid) in self.every_year() {
            if let Some(date) = paid.date.filter(|date| !people.contains_key(date)) {
                people.insert(
                    date,
                    self.members.iter().filter_map(|of| self.table.inhabitants(of, date)).sum(),
                );
            }
        }
        self.people = people;
        let mut standing = vec![Standing::default(); self.members.len()];
        let mut granted = YearTotal::default();
        for (entry, paid) in self.every_year() {
            let kind = entry.scheme.kind;
            let mut sum = None;
            for (place, amount, each) in self.placed(paid) {
                let Some(of) = standing.get_mut(place) else { continue };
                of.joined.of(kind).put(amount, each, entry.lack(paid), paid.whose);
                if kind != Kind::Fee {
                    of.absent.of(kind).put(amount, each, entry.lack(paid), paid.whose);
                    sum = Some(sum.unwrap_or(Kronor::ZERO) + amount);
                }
            }
            for (of, member) in standing.iter_mut().zip(&self.members) {
                if paid.unknown.binary_search(&member.code).is_ok() {
                    of.joined.of(kind).lack(entry.unknown(paid.year));
                    if kind != Kind::Fee {
                        of.absent.of(kind).lack(entry.unknown(paid.year));
                    }
                }
            }
            if kind != Kind::Fee {
                let each = sum.and_then(|sum| each(sum, self.people(paid)));
                let unknown = paid.unknown.iter().any(|code| self.scope.holds(*code));
                entry.count(granted.of(kind), paid, sum.zip(Some(each.unwrap_or_default())), unknown);
            }
        }
        (self.standing, self.granted) = (standing, granted);
    }

    fn every_year(&self) -> impl Iterator<Item = (&Entry<'a>, &Paid)> {
        self.entries.iter().flat_map(|entry| entry.years.iter().map(move |paid| (entry, paid)))
    }

    /// All who live where is shown, whether their municipality pays or not, on the day that counts in a
    /// year: what a sum is divided by, so that a scheme of a few does not weigh as one of all.
    pub(super) fn people(&self, paid: &Paid) -> u32 {
        paid.date.and_then(|date| self.people.get(&date)).copied().unwrap_or(0)
    }

    /// The amounts of those shown: the place among them, whole kronor, öre per inhabitant.
    pub(super) fn placed(&self, paid: &Paid) -> impl Iterator<Item = (usize, Kronor, Kronor)> {
        let mut members = self.members.iter().enumerate();
        let in_scope = paid.amounts.iter().filter(|(code, ..)| self.scope.holds(*code));
        in_scope.filter_map(move |(code, amount, each, _)| {
            let (place, _) = members.find(|(_, of)| of.code == *code)?;
            Some((place, *amount, *each))
        })
    }
}
