//! The figures of a scheme that can be changed for a what-if, each with its path in the scheme.

use super::{Area, Composed, Day, Period, Scheme, Shared, SharedBy, Tariff, Text};
use crate::money::{
    Kronor, NotANumber, PerInhabitant, Share, read_kronor, read_per_inhabitant, read_percent,
};
use crate::population::{CountyCode, Year};

/// The largest amount and rate per inhabitant that a changed figure may have, in kronor.
const MOST_KRONOR: u32 = 4_000_000_000;
const MOST_RATE: u32 = 100_000;

/// A figure with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Kronor a year.
    Kronor(Kronor),
    /// Kronor per inhabitant and year.
    PerInhabitant(PerInhabitant),
    /// A share of a whole.
    Share(Share),
}

impl Figure {
    /// What was typed, in the unit of this figure.
    ///
    /// # Errors
    /// [`NotANumber`] says which rule the text broke.
    pub fn read(self, typed: &str) -> Result<Self, NotANumber> {
        match self {
            Self::Kronor(_) => read_kronor(typed, MOST_KRONOR).map(Self::Kronor),
            Self::PerInhabitant(_) => read_per_inhabitant(typed, MOST_RATE).map(Self::PerInhabitant),
            Self::Share(_) => read_percent(typed).map(Self::Share),
        }
    }
}

/// What a rate is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateName {
    /// Kronor per inhabitant.
    PerInhabitant,
    /// An equal amount for each municipality (grundsumma).
    Base,
    /// What the largest municipalities are let off.
    Rebate {
        /// How many of the largest; none where size decides.
        largest: u8,
    },
    /// The price of something paid by the piece.
    Piece,
    /// The share of a cost that the principals carry.
    TakenOver,
    /// A county's lump sum in an area.
    LumpSum {
        /// The area's identifier.
        id: Text,
        /// The area's name.
        area: Text,
        /// The county.
        county: CountyCode,
    },
    /// A national pot.
    Pot {
        /// Its name.
        pot: Text,
    },
    /// The share of a pot that is divided equally (grundbidrag).
    BaseShare,
    /// The highest price of what falls as more take part.
    Highest,
    /// The share of the population that the highest price was computed for.
    ComputedFor,
    /// Kronor per inhabitant in a range of sizes.
    Step {
        /// The most inhabitants of the range; none in the last.
        up_to: Option<u32>,
    },
    /// An equal amount for each municipality in a range of sizes.
    StepBase {
        /// The most inhabitants of the range; none in the last.
        up_to: Option<u32>,
    },
    /// The least that a municipality pays.
    Least,
    /// The most that it pays.
    Most,
    /// A sum that all carry together.
    Shared {
        /// What it is for.
        name: Text,
    },
    /// The share of such a sum that the principals carry.
    CarriedOf {
        /// What the sum is for.
        name: Text,
    },
    /// The municipalities' share of what the principals carry of such a sum.
    MunicipalPartOf {
        /// What the sum is for.
        name: Text,
    },
    /// The share of such a sum that is divided equally.
    EqualPartOf {
        /// What the sum is for.
        name: Text,
    },
    /// What amounts grow by every year.
    Growth,
    /// What amounts grow by in one year.
    GrowthIn {
        /// The year.
        year: Year,
    },
}

/// A figure of a scheme that can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Where it is in the scheme, as it stands in an address.
    pub path: String,
    /// What it is of.
    pub name: RateName,
    /// The first and last day that it holds; none for a rate that holds whenever the scheme does.
    pub holds: Option<(Day, Option<Day>)>,
    /// The figure.
    pub figure: Figure,
}

impl Scheme {
    /// The figures that can be changed, in the order of the periods.
    #[must_use]
    pub fn rates(&self) -> Vec<Rate> {
        let mut rates = Vec::new();
        self.clone().each_rate(&mut |rate| {
            rates.push(rate.clone());
            rate.figure
        });
        rates
    }

    /// Puts another figure in the place of one; the same unit is the caller's to see to.
    pub(super) fn put_rate(&mut self, path: &str, figure: Figure) {
        self.each_rate(&mut |rate| if rate.path == path { figure } else { rate.figure });
    }

    /// Passes every figure, and puts what comes back in its place.
    fn each_rate(&mut self, pass: &mut dyn FnMut(&Rate) -> Figure) {
        for period in self.periods.to_mut() {
            let holds = Some((period.from, period.to));
            let mut walk = Walk { of: &tag(period.from), holds, pass };
            walk.tariff(period);
            if let Some(rebate) = &mut period.rebate {
                walk.share("rabatt", RateName::Rebate { largest: rebate.largest }, &mut rebate.share);
            }
        }
        let mut always = Walk { of: "", holds: None, pass };
        if let Some(rebate) = &mut self.rebate {
            always.share("rabatt", RateName::Rebate { largest: rebate.largest }, &mut rebate.share);
        }
        if let Some(unit) = &mut self.unit_price {
            always.kronor("styckpris", RateName::Piece, &mut unit.price);
        }
    }
}

/// A period's part of a path: its first year, or its first day where that is not New Year's.
fn tag(from: Day) -> String {
    if (from.month, from.day) == (1, 1) { from.year.to_string() } else { from.to_string() }
}

/// Passing the figures of one period, or of none.
struct Walk<'p> {
    of: &'p str,
    holds: Option<(Day, Option<Day>)>,
    pass: &'p mut dyn FnMut(&Rate) -> Figure,
}

impl Walk<'_> {
    fn tariff(&mut self, period: &mut Period) {
        match &mut period.tariff {
            Tariff::Fee { base, per_inhabitant } => {
                self.rate("invanare", RateName::PerInhabitant, per_inhabitant);
                self.kronor("grund", RateName::Base, base);
            }
            Tariff::Taper { taken_over, .. } => self.share("andel", RateName::TakenOver, taken_over),
            Tariff::LumpSums { areas, .. } => areas.to_mut().iter_mut().for_each(|area| self.area(area)),
            Tariff::Pots { pots, base_share } => {
                for pot in pots.to_mut() {
                    let name = RateName::Pot { pot: pot.name.clone() };
                    self.kronor(&format!("pott.{}", pot.id), name, &mut pot.amount);
                }
                self.share("grunddel", RateName::BaseShare, base_share);
            }
            Tariff::Participation { highest, computed_for } => {
                self.rate("hogst", RateName::Highest, highest);
                self.share("berakningsandel", RateName::ComputedFor, computed_for);
            }
            Tariff::Composed(of) => self.composed(of),
            Tariff::Unknown { .. } | Tariff::Nothing { .. } => {}
        }
    }

    fn composed(&mut self, of: &mut Composed) {
        for bracket in of.rates.iter_mut().flat_map(|rates| rates.brackets.to_mut()) {
            let up_to = bracket.up_to;
            let step = up_to.map_or_else(|| "sista".to_owned(), |up_to| up_to.to_string());
            self.rate(&format!("invanare.{step}"), RateName::Step { up_to }, &mut bracket.per_inhabitant);
            self.kronor(&format!("grund.{step}"), RateName::StepBase { up_to }, &mut bracket.base);
        }
        if let Some(falling) = &mut of.falling {
            self.rate("hogst", RateName::Highest, &mut falling.highest);
            self.share("berakningsandel", RateName::ComputedFor, &mut falling.computed_for);
        }
        for (path, name, amount) in
            [("lagst", RateName::Least, &mut of.least), ("mest", RateName::Most, &mut of.most)]
        {
            if let Some(amount) = amount {
                self.kronor(path, name, amount);
            }
        }
        for (place, shared) in (1..).zip(of.shared.to_mut()) {
            let name = RateName::Shared { name: shared.name.clone() };
            self.kronor(&format!("delas.{place}"), name.clone(), &mut shared.amount);
            self.parts(place, shared);
        }
        if let Some(growth) = of.index.as_mut().and_then(|index| index.every_year.as_mut()) {
            self.share("okning", RateName::Growth, growth);
        }
        for (year, growth) in of.index.iter_mut().flat_map(|index| index.years.0.to_mut()) {
            self.share(&format!("okning.{year}"), RateName::GrowthIn { year: *year }, growth);
        }
    }

    /// How much of a shared sum is carried, by whom, and how it is divided. Weights are no rates: they
    /// have no unit, and there is one for each municipality.
    fn parts(&mut self, place: usize, shared: &mut Shared) {
        let name = &shared.name;
        if let Some(share) = &mut shared.taken_over {
            self.share(&format!("overtaget.{place}"), RateName::CarriedOf { name: name.clone() }, share);
        }
        if let Some(share) = &mut shared.municipal_share {
            let of = RateName::MunicipalPartOf { name: name.clone() };
            self.share(&format!("kommunernas-del.{place}"), of, share);
        }
        if let SharedBy::BaseAndPopulation(share) = &mut shared.by {
            self.share(&format!("grunddel.{place}"), RateName::EqualPartOf { name: name.clone() }, share);
        }
    }

    fn area(&mut self, area: &mut Area) {
        let (id, name) = (area.id.clone(), area.name.clone());
        for amounts in [&mut area.amounts, &mut area.derived] {
            for (county, amount) in amounts.0.to_mut() {
                let name = RateName::LumpSum { id: id.clone(), area: name.clone(), county: *county };
                self.kronor(&format!("belopp.{id}.{county}"), name, amount);
            }
        }
    }

    fn kronor(&mut self, path: &str, name: RateName, amount: &mut Kronor) {
        if let Figure::Kronor(changed) = self.figure(path, name, Figure::Kronor(*amount)) {
            *amount = changed;
        }
    }

    fn rate(&mut self, path: &str, name: RateName, rate: &mut PerInhabitant) {
        if let Figure::PerInhabitant(changed) = self.figure(path, name, Figure::PerInhabitant(*rate)) {
            *rate = changed;
        }
    }

    fn share(&mut self, path: &str, name: RateName, share: &mut Share) {
        if let Figure::Share(changed) = self.figure(path, name, Figure::Share(*share)) {
            *share = changed;
        }
    }

    fn figure(&mut self, path: &str, name: RateName, figure: Figure) -> Figure {
        let path = if self.of.is_empty() { path.to_owned() } else { format!("{path}.{}", self.of) };
        (self.pass)(&Rate { path, name, holds: self.holds, figure })
    }
}
