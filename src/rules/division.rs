//! Sums that all whom a scheme concerns share: who they are, and what each has of it, found once where the
//! same is asked for everyone.

use std::cell::RefCell;
use std::rc::Rc;

use crate::money::{Kronor, Share, apportion_in, apportion_one_in};
use crate::population::{Figures, MunicipalityCode, Year};
use crate::scheme::{Concerns, Shared, SharedBy};

/// Divisions of one scheme's year, kept while everyone asks for theirs.
#[derive(Debug, Default)]
pub struct Divisions(RefCell<Vec<Rc<Division>>>);

/// What a division is about: the shared sum by its place, and the year.
type About = (*const Shared, Year);

/// Those who share a sum.
#[derive(Debug)]
pub(super) struct Division {
    about: About,
    members: Vec<MunicipalityCode>,
    pub(super) populations: Vec<u32>,
    /// Their weights, where the file gives them, and what these come to.
    pub(super) given: Vec<Share>,
    pub(super) given_in_all: Share,
    /// Whether it is kept for others who ask.
    is_kept: bool,
    /// What each has of the sum; nothing before it is asked for.
    parts: RefCell<Option<(Kronor, Vec<Kronor>)>>,
}

impl Division {
    /// Of a shared sum in a year: a kept one, or a new one that is kept from then on. Where the one who asks
    /// counts a population of their own, nobody else's is the same.
    pub(super) fn of(
        shared: &Shared,
        year: Year,
        concerns: &Concerns,
        figures: Figures<'_>,
        kept: Option<&Divisions>,
    ) -> Rc<Self> {
        let about: About = (std::ptr::from_ref(shared), year);
        let kept = kept.filter(|_| figures.own().is_none());
        let known = kept.and_then(|kept| kept.0.borrow().iter().find(|of| of.about == about).cloned());
        known.unwrap_or_else(|| {
            let new = Rc::new(Self::new(about, shared, concerns, figures, kept.is_some()));
            if let Some(kept) = kept {
                let mut kept = kept.0.borrow_mut();
                kept.retain(|of| of.about.1 == year);
                kept.push(Rc::clone(&new));
            }
            new
        })
    }

    fn new(about: About, shared: &Shared, concerns: &Concerns, figures: Figures<'_>, is_kept: bool) -> Self {
        let all = figures.table().municipalities().iter();
        let members: Vec<_> = all.filter(|of| concerns.municipality(of.code)).collect();
        let given: Vec<Share> = match &shared.by {
            SharedBy::Weights(given) => {
                members.iter().map(|of| given.get(&of.code).copied().unwrap_or(Share::NONE)).collect()
            }
            SharedBy::Population | SharedBy::Equal | SharedBy::BaseAndPopulation(_) => Vec::new(),
        };
        Self {
            about,
            populations: members.iter().map(|of| figures.of(of)).collect(),
            members: members.iter().map(|of| of.code).collect(),
            given_in_all: given.iter().fold(Share::NONE, |all, weight| all - (Share::NONE - *weight)),
            given,
            is_kept,
            parts: RefCell::default(),
        }
    }

    /// The place of a member among them.
    pub(super) fn place(&self, code: MunicipalityCode) -> Option<usize> {
        self.members.iter().position(|of| *of == code)
    }

    /// The part of the member in a place: of a division that is kept, all parts are found at once.
    pub(super) fn part(
        &self,
        unit: Kronor,
        sum: Kronor,
        weights: impl FnOnce() -> Vec<u128>,
        place: usize,
    ) -> Kronor {
        if !self.is_kept {
            return apportion_one_in(unit, sum, &weights(), place);
        }
        let mut parts = self.parts.borrow_mut();
        let known = parts.take().filter(|(of, _)| *of == sum);
        let (_, parts) = parts.insert(known.unwrap_or_else(|| (sum, apportion_in(unit, sum, &weights()))));
        parts.get(place).copied().unwrap_or(Kronor::ZERO)
    }
}
