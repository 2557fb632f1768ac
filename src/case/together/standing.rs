//! What stands whoever takes part: added up once, with the amounts.

use super::{Entry, Paid, Reckoned};
use crate::case::YearTotal;
use crate::case::outcome::each;
use crate::money::Kronor;
use crate::scheme::Kind;

/// One municipality's amounts that do not follow from who else takes part.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    /// What it pays and receives when it does not take part: no fee.
    pub(super) absent: YearTotal,
    /// When it does, but for fees whose price follows from who takes part.
    pub(super) joined: YearTotal,
}

/// A scheme's year added up.
#[derive(Debug, Default)]
pub(super) struct Sum {
    amount: Kronor,
    inhabitants: u32,
    counted: bool,
}

impl Sum {
    /// Counts someone's amount.
    pub(super) fn add(&mut self, amount: Kronor, inhabitants: u32) {
        self.amount += amount;
        self.inhabitants += inhabitants;
        self.counted = true;
    }

    /// Puts it into what all pay and receive together, unless nobody was counted.
    pub(super) fn put(&self, total: &mut YearTotal, kind: Kind) {
        if self.counted {
            total.put(kind, self.amount, each(self.amount, self.inhabitants).unwrap_or_default());
        }
    }
}

impl<'a> Reckoned<'a> {
    /// Adds up what stands.
    pub(super) fn stand(mut self) -> Self {
        let mut standing = vec![Standing::default(); self.members.len()];
        let mut granted = YearTotal::default();
        for (entry, paid) in self.every_year() {
            if self.follows(entry, paid) {
                continue;
            }
            let kind = entry.scheme.kind;
            let mut sum = Sum::default();
            for (place, amount, each, people) in self.placed(paid) {
                let Some(of) = standing.get_mut(place) else { continue };
                of.joined.put(kind, amount, each);
                if kind != Kind::Fee {
                    of.absent.put(kind, amount, each);
                    sum.add(amount, people);
                }
            }
            sum.put(&mut granted, kind);
        }
        (self.standing, self.granted) = (standing, granted);
        self
    }

    fn every_year(&self) -> impl Iterator<Item = (&Entry<'a>, &Paid<'a>)> {
        self.entries.iter().flat_map(|entry| entry.years.iter().map(move |paid| (entry, paid)))
    }

    /// The amounts of those shown: the place among them, whole kronor, öre per inhabitant, inhabitants.
    pub(super) fn placed(&self, paid: &Paid<'_>) -> impl Iterator<Item = (usize, Kronor, Kronor, u32)> {
        let mut members = self.members.iter().enumerate();
        let in_scope = paid.amounts.iter().filter(|(code, ..)| self.scope.holds(*code));
        in_scope.filter_map(move |(code, amount, each, people)| {
            let (place, _) = members.find(|(_, of)| of.code == *code)?;
            Some((place, *amount, *each, *people))
        })
    }
}
