//! What a scheme is: who it concerns, when, at what rate, on whose word.

use std::borrow::Cow;

use databake::Bake;
use serde::{Deserialize, Serialize};

use super::{Dated, Day, Decided, LongText, Map, Whose};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::{CountyCode, MunicipalityCode, Year};

/// A text of the data: it lies in the binary, and is the loader's own only while a file is read.
pub type Text = Cow<'static, str>;

/// A list of the data, in the binary as well.
pub type List<T> = Cow<'static, [T]>;

/// All schemes, and the documents that their figures were read in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
pub struct Collection {
    /// In the order in which they are shown.
    pub schemes: List<Scheme>,
    /// By identifier, such as `003`.
    pub documents: Map<Text, Document>,
    /// The same as it was decided, where the user has changed figures in it.
    #[serde(skip)]
    pub decided: Decided,
}

impl Collection {
    /// The scheme with this identifier.
    #[must_use]
    pub fn scheme(&self, id: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id == id)
    }

    /// The last year for which a fee that has an end is known.
    #[must_use]
    pub fn last_known_year(&self) -> Option<Year> {
        let fees = self.schemes.iter().filter(|scheme| scheme.kind == Kind::Fee);
        fees.filter_map(|scheme| scheme.known_years().last().copied()?.1).max()
    }
}

/// A document that figures were read in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its own title.
    pub title: LongText,
    /// Who published it.
    pub publisher: LongText,
    /// Its registration number or page, where it has one.
    #[serde(default)]
    pub reference: Option<LongText>,
    /// When it was decided or published.
    #[serde(default)]
    pub dated: Option<Dated>,
}

/// One agreement, recommendation or contract with money in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Stable identifier, used in addresses and on the command line.
    pub id: Text,
    /// Full Swedish name.
    pub name: Text,
    /// The name in a table's row.
    pub short_name: Text,
    /// What its money is to a municipality.
    pub kind: Kind,
    /// Who decided it.
    pub decided_by: LongText,
    /// One or two sentences: what it is.
    pub about: LongText,
    /// Whom it concerns.
    pub concerns: Concerns,
    /// Which date's population it counts.
    pub population: PopulationDate,
    /// The last year that lists it by itself; a decision without an end may stand long after anybody
    /// budgets by it.
    #[serde(default)]
    pub listed_to: Option<Year>,
    /// Unbroken, in order of time; a year without money is a period that says so.
    pub periods: List<Period>,
    /// To what its amounts are rounded.
    #[serde(default)]
    pub rounding: Rounding,
    /// What the largest municipalities are let off, in periods that do not say otherwise.
    #[serde(default)]
    pub rebate: Option<Rebate>,
    /// The most that all municipalities pay together in a year, in periods that do not say otherwise.
    #[serde(default)]
    pub ceiling: Option<Ceiling>,
    /// What it can carry out when all pay.
    #[serde(default)]
    pub capacity: Option<Capacity>,
    /// Key of the source that says that most municipalities need to take part.
    #[serde(default)]
    pub needs_most: Option<Text>,
    /// What the money buys, in proportion, in periods that do not say otherwise.
    #[serde(default)]
    pub purposes: List<Purpose>,
    /// Something paid by the piece on top of the fee.
    #[serde(default)]
    pub unit_price: Option<UnitPrice>,
    /// What a user may choose or fill in.
    #[serde(default)]
    pub settings: List<Setting>,
    /// What a reader must know beside the figures.
    #[serde(default)]
    pub notes: List<Note>,
    /// Days that matter: decisions and deadlines.
    #[serde(default)]
    pub dates: List<ImportantDate>,
    /// Where each figure was read, by key.
    pub sources: Map<Text, Source>,
    /// On whose word it stands; who puts somebody's own beside the built-in ones says so.
    #[serde(skip)]
    pub whose: Whose,
}

impl Scheme {
    /// A key of the scheme's sources, as the scheme holds it.
    #[must_use]
    pub fn source_key(&self, key: &str) -> Option<&str> {
        self.sources.keys().map(|known| &**known).find(|known| *known == key)
    }

    /// The years with a tariff that gives an amount, as spans; an open end has no last year.
    #[must_use]
    pub fn known_years(&self) -> Vec<(Year, Option<Year>)> {
        let mut spans: Vec<(Year, Option<Year>)> = Vec::new();
        for period in self.periods.iter() {
            if matches!(period.tariff, Tariff::Unknown { .. } | Tariff::Nothing { .. }) {
                continue;
            }
            let (from, to) = (Year(period.from.year), period.to.map(|to| Year(to.year)));
            match spans.last_mut() {
                Some((_, last)) if last.is_some_and(|last| from.before(1) <= last) => *last = to,
                _ => spans.push((from, to)),
            }
        }
        spans
    }

    /// Whether a decision covers any of the year, with an amount that is known to us or not.
    #[must_use]
    pub fn is_due(&self, year: Year) -> bool {
        let mut covering = self.periods.iter().filter(|period| period.covers(year));
        covering.any(|period| !matches!(period.tariff, Tariff::Nothing { .. }))
    }

    /// What must be typed for a year before its amount is whole, because no source that we have says it:
    /// the rate, or a regional fee on top of a national one.
    #[must_use]
    pub fn asks_for(&self, year: Year) -> Option<SettingName> {
        let covering = self.periods.iter().filter(|period| period.covers(year));
        let received = self.setting(SettingName::Erhallet).is_some();
        let mut asked = covering.filter_map(|period| {
            if matches!(period.tariff, Tariff::Unknown { .. }) {
                return Some(if received { SettingName::Erhallet } else { SettingName::Avgift });
            }
            period.tariff.falling().map(|_| SettingName::Regional)
        });
        asked.find(|name| self.setting(*name).is_some())
    }

    /// Its price in a year, where that falls as more take part.
    #[must_use]
    pub fn falling_in(&self, year: Year) -> Option<Falling> {
        self.periods.iter().filter(|period| period.covers(year)).find_map(|period| period.tariff.falling())
    }

    /// The first period that any of the year lies in.
    #[must_use]
    pub fn period(&self, year: Year) -> Option<&Period> {
        self.periods.iter().find(|period| period.covers(year))
    }

    /// What the largest municipalities are let off in a period.
    #[must_use]
    pub fn rebate<'a>(&'a self, period: &'a Period) -> Option<&'a Rebate> {
        period.rebate.as_ref().or(self.rebate.as_ref())
    }

    /// The most that all municipalities pay together in a year of a period.
    #[must_use]
    pub fn ceiling<'a>(&'a self, period: &'a Period) -> Option<&'a Ceiling> {
        period.ceiling.as_ref().or(self.ceiling.as_ref())
    }

    /// What the money of a period buys, in proportion.
    #[must_use]
    pub fn purposes<'a>(&'a self, period: &'a Period) -> &'a [Purpose] {
        if period.purposes.is_empty() { &self.purposes } else { &period.purposes }
    }

    /// The setting with this name, if the scheme has it.
    #[must_use]
    pub fn setting(&self, name: SettingName) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.name == name)
    }
}

/// What a scheme's money is to a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The municipality pays (avgift).
    Fee,
    /// The municipality takes over a share of a cost (medfinansiering).
    CoFinancing,
    /// The municipality receives (bidrag, stimulansmedel).
    Grant,
    /// Its county receives: beside the municipality's own money, and no part of its net.
    CountyGrant,
    /// The municipality pays to belong to an association (allmän medlemsavgift): beside money for knowledge
    /// development, and no part of any of its sums.
    Membership,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Fee, Self::CoFinancing, Self::Grant, Self::CountyGrant, Self::Membership];

    /// Whether its money is a fee that the municipality pays, of whatever sort.
    #[must_use]
    pub fn is_fee(self) -> bool {
        matches!(self, Self::Fee | Self::Membership)
    }

    /// Whether its money stands beside the municipality's net, and is no part of it.
    #[must_use]
    pub fn is_beside(self) -> bool {
        matches!(self, Self::CountyGrant | Self::Membership)
    }
}

/// Whom a scheme concerns.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum Concerns {
    /// Every municipality.
    Everyone,
    /// The municipalities of these counties.
    Counties(List<CountyCode>),
    /// These municipalities.
    Municipalities(List<MunicipalityCode>),
}

impl Concerns {
    /// Whether a municipality is concerned.
    #[must_use]
    pub fn municipality(&self, code: MunicipalityCode) -> bool {
        match self {
            Self::Everyone => true,
            Self::Counties(counties) => counties.contains(&code.county()),
            Self::Municipalities(codes) => codes.contains(&code),
        }
    }
}

/// Which 31 December's population a scheme counts; an assumption where no source says it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct PopulationDate {
    /// 31 December so many years before the fee's year.
    pub years_before: u8,
    /// This year's 31 December instead, whatever the fee's year.
    #[serde(default)]
    pub fixed: Option<Year>,
    /// Key of the source that says so; without one it is an assumption.
    #[serde(default)]
    pub source: Option<Text>,
}

/// A stretch of time with one tariff.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day; none when no end was decided.
    #[serde(default)]
    pub to: Option<Day>,
    /// What is paid.
    pub tariff: Tariff,
    /// Key of the source of the tariff, or of why there is none.
    pub source: Text,
    /// What is paid for a year of which only a part lies in the period; none where there is no such year.
    #[serde(default)]
    pub part_year: Option<PartYear>,
    /// What the largest municipalities are let off, where it is another than the scheme's.
    #[serde(default)]
    pub rebate: Option<Rebate>,
    /// The most that all municipalities pay together in a year, where it is another than the scheme's.
    #[serde(default)]
    pub ceiling: Option<Ceiling>,
    /// What the money buys, where that is not what the scheme says for all its periods.
    #[serde(default)]
    pub purposes: List<Purpose>,
}

impl Period {
    /// Whether any of the year lies in the period; all of it does unless [`Self::part_year`] is set.
    #[must_use]
    pub fn covers(&self, year: Year) -> bool {
        self.from.year <= year.0 && self.to.is_none_or(|to| year.0 <= to.year)
    }
}

/// What is paid for a year of which only a part lies in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum PartYear {
    /// The days in the period, out of the year's 365 or 366.
    ByDays,
    /// The months in the period, out of twelve; it must begin and end with a month.
    ByMonths,
    /// A whole year's amount.
    Whole,
}

/// To what an amount is rounded, half of it away from zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Öre.
    Ore,
    /// Whole kronor, as nothing else is said.
    #[default]
    Krona,
    /// Tens of kronor.
    Ten,
    /// Hundreds of kronor.
    Hundred,
    /// Thousands of kronor.
    Thousand,
}

impl Rounding {
    /// What an amount is rounded to a multiple of.
    #[must_use]
    pub fn unit(self) -> Kronor {
        match self {
            Self::Ore => Kronor::whole(1) / 100,
            Self::Krona => Kronor::whole(1),
            Self::Ten => Kronor::whole(10),
            Self::Hundred => Kronor::whole(100),
            Self::Thousand => Kronor::whole(1000),
        }
    }
}

/// How an amount is reckoned in a period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Tariff {
    /// So much a municipality, and so much an inhabitant.
    Fee {
        /// An equal amount per municipality (grundsumma).
        #[serde(default)]
        base: Kronor,
        /// Kronor per inhabitant.
        per_inhabitant: PerInhabitant,
    },
    /// Something was decided, but its rate is not known to us: the user may fill it in.
    Unknown {
        /// What is known of it.
        why: LongText,
    },
    /// Nothing was decided for these years.
    Nothing {
        /// Why there is a gap.
        why: LongText,
    },
    /// The principals take over a share of a county's cost.
    Taper {
        /// The share that the principals carry.
        taken_over: Share,
        /// Where the cost comes from, by the option that the user chooses.
        cost_base: List<CostBase>,
    },
    /// So much a county, in several areas.
    LumpSums {
        /// One row of the source's table each.
        areas: List<Area>,
        /// The sums that the source prints; the loader adds up the rows against them.
        printed_sums: Map<CountyCode, Kronor>,
    },
    /// National pots, divided half equally and half by population.
    Pots {
        /// The pots.
        pots: List<Pot>,
        /// The share that is divided equally (grundbidrag).
        base_share: Share,
    },
    /// A national price that falls as more take part, and a regional fee on top.
    Participation {
        /// The highest price, kronor per inhabitant.
        highest: PerInhabitant,
        /// The share of the population that the highest price was computed for.
        computed_for: Share,
    },
    /// Several of these together, within limits, or growing from year to year.
    Composed(Composed),
}

impl Tariff {
    /// Its price, where that falls as more take part.
    #[must_use]
    pub fn falling(&self) -> Option<Falling> {
        match self {
            Self::Participation { highest, computed_for } => {
                Some(Falling { highest: *highest, computed_for: *computed_for })
            }
            Self::Composed(composed) => composed.falling,
            Self::Fee { .. }
            | Self::Unknown { .. }
            | Self::Nothing { .. }
            | Self::Taper { .. }
            | Self::LumpSums { .. }
            | Self::Pots { .. } => None,
        }
    }

    /// The areas of county lump sums, where it has any.
    #[must_use]
    pub fn areas(&self) -> Option<&[Area]> {
        if let Self::LumpSums { areas, .. } = self { Some(areas) } else { None }
    }
}

/// A tariff put together from parts: what goes by a municipality's size, and what is shared by all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Composed {
    /// What a municipality of a certain size pays.
    #[serde(default)]
    pub rates: Option<Rates>,
    /// A price that falls as more take part.
    #[serde(default)]
    pub falling: Option<Falling>,
    /// The least that a municipality pays of the two above, less the rebate.
    #[serde(default)]
    pub least: Option<Kronor>,
    /// The most that it pays of them.
    #[serde(default)]
    pub most: Option<Kronor>,
    /// Sums that all whom the scheme concerns carry or receive together; the parts add up to them.
    #[serde(default)]
    pub shared: List<Shared>,
    /// How all this grows from year to year.
    #[serde(default)]
    pub index: Option<Index>,
}

/// What a municipality pays by its size.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// What a rate counts.
    pub counts: Counts,
    /// From the smallest to the largest; the last has no upper limit.
    pub brackets: List<Bracket>,
}

/// What the rate of a bracket counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// All inhabitants, at the rate of the bracket that their number falls in.
    Everybody,
    /// Each bracket's own inhabitants at its own rate, so that the fee makes no leaps.
    Slices,
}

/// A range of sizes, from above the bracket before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Bracket {
    /// The most inhabitants of the range; none in the last.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// An equal amount for each municipality in the range; by slices only in the first.
    #[serde(default)]
    pub base: Kronor,
    /// Kronor per inhabitant.
    #[serde(default)]
    pub per_inhabitant: PerInhabitant,
}

/// A price that falls as more take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Falling {
    /// The highest price, kronor per inhabitant.
    pub highest: PerInhabitant,
    /// The share of the population that it was computed for.
    pub computed_for: Share,
}

/// A sum that all whom a scheme concerns carry or receive together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// What it is for.
    pub name: Text,
    /// The whole of it, a year.
    pub amount: Kronor,
    /// The share of it that the principals carry in these years; all unless something else is said.
    #[serde(default)]
    pub taken_over: Option<Share>,
    /// The municipalities' share of what the principals carry; all unless something else is said.
    #[serde(default)]
    pub municipal_share: Option<Share>,
    /// How it is divided.
    pub by: SharedBy,
}

/// How a shared sum is divided between those whom the scheme concerns.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum SharedBy {
    /// By population.
    Population,
    /// In equal parts.
    Equal,
    /// A part equally, the rest by population.
    BaseAndPopulation(Share),
    /// By these weights.
    Weights(Map<MunicipalityCode, Share>),
}

/// How amounts grow from year to year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// The year whose amounts the tariff states.
    pub from: Year,
    /// What they grow by every year after it.
    #[serde(default)]
    pub every_year: Option<Share>,
    /// What they grow by in each year, for all years of the period after it.
    #[serde(default)]
    pub years: Map<Year, Share>,
}

/// Which of another scheme's lump sums make up a cost.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct CostBase {
    /// The option of the setting `underlag` that this answers to.
    pub option: Text,
    /// The scheme with the lump sums.
    pub scheme: Text,
    /// Its areas.
    pub areas: List<Text>,
}

/// Keys of the sources that a taper's cost is cited from: where the lump sums are printed, and where
/// they are derived.
pub const COST_SOURCES: [&str; 2] = ["tabell", "harlett"];

/// One area of county lump sums: a row of the source's table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The option of the setting `omrade` that picks it.
    pub id: Text,
    /// The row's heading.
    pub name: Text,
    /// Printed amounts.
    pub amounts: Map<CountyCode, Kronor>,
    /// Amounts that the source does not print but that follow from it.
    #[serde(default)]
    pub derived: Map<CountyCode, Kronor>,
    /// Counties that the source gives nothing in this area, printed as a dash.
    #[serde(default)]
    pub dashes: List<CountyCode>,
}

/// A national sum that is divided.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Pot {
    /// The option of the setting `pott` that picks it.
    pub id: Text,
    /// What it is for.
    pub name: Text,
    /// The whole of it.
    pub amount: Kronor,
}

/// What the largest municipalities are let off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Rebate {
    /// How many of the largest whom the scheme concerns; none where size decides.
    #[serde(default)]
    pub largest: u8,
    /// Those with more inhabitants than this.
    #[serde(default)]
    pub above: Option<u32>,
    /// The share of the fee they are let off.
    pub share: Share,
    /// Key of the source.
    pub source: Text,
}

/// The most that all municipalities pay together in a year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// Kronor a year.
    pub amount: Kronor,
    /// Key of the source.
    pub source: Text,
}

/// What a joint undertaking can carry out when everyone who may join pays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// Full-time posts.
    pub posts: u32,
    /// Key of the source.
    pub source: Text,
}

/// One thing that the money buys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// What it is.
    pub name: LongText,
    /// Its yearly cost, which is its weight.
    #[serde(default)]
    pub amount: Kronor,
    /// Its weight as a share, where the source gives no cost.
    #[serde(default)]
    pub share: Option<Share>,
    /// Key of the source.
    pub source: Text,
}

/// Something paid by the piece.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct UnitPrice {
    /// What one costs.
    pub price: Kronor,
    /// What one is, such as "besvarad enkät"; that, where nothing is said.
    #[serde(default)]
    pub unit: Option<Text>,
    /// Key of the source.
    pub source: Text,
}

/// Something a user may choose or fill in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Which one.
    pub name: SettingName,
    /// The field's label.
    pub label: LongText,
    /// A sentence on what it means and why it is there.
    pub explanation: LongText,
    /// What may be typed or chosen.
    pub input: Input,
    /// Key of the source that it departs from, if any.
    #[serde(default)]
    pub source: Option<Text>,
}

/// The settings that the rules know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "lowercase")]
pub enum SettingName {
    /// A rate of the user's own, for years whose rate is not known.
    Avgift,
    /// How many surveys were answered.
    Enkater,
    /// The year whose 31 December is counted.
    Folkmangdsar,
    /// A county's yearly cost, as the user knows it.
    Kostnad,
    /// Which lump sums make up the cost.
    Underlag,
    /// The municipalities' share of what the principals carry.
    Kommunandel,
    /// How a county's amount is divided between its municipalities.
    Nyckel,
    /// The equal part when the key is base and population.
    Grundandel,
    /// Which area of the lump sums.
    Omrade,
    /// Which pot.
    Pott,
    /// Whether the equal half is by county or by municipality.
    Bas,
    /// Who takes part.
    Deltagande,
    /// A regional fee on top.
    Regional,
    /// Whether a fee follows its rate or the ceiling for all together.
    Tak,
    /// What the municipality has received, for years whose amount is not known.
    Erhallet,
}

impl SettingName {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Avgift,
        Self::Enkater,
        Self::Folkmangdsar,
        Self::Kostnad,
        Self::Underlag,
        Self::Kommunandel,
        Self::Nyckel,
        Self::Grundandel,
        Self::Omrade,
        Self::Pott,
        Self::Bas,
        Self::Deltagande,
        Self::Regional,
        Self::Tak,
        Self::Erhallet,
    ];

    /// As it stands in a data file, an address and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Avgift => "avgift",
            Self::Enkater => "enkater",
            Self::Folkmangdsar => "folkmangdsar",
            Self::Kostnad => "kostnad",
            Self::Underlag => "underlag",
            Self::Kommunandel => "kommunandel",
            Self::Nyckel => "nyckel",
            Self::Grundandel => "grundandel",
            Self::Omrade => "omrade",
            Self::Pott => "pott",
            Self::Bas => "bas",
            Self::Deltagande => "deltagande",
            Self::Regional => "regional",
            Self::Tak => "tak",
            Self::Erhallet => "erhallet",
        }
    }

    /// Whether it may be typed for one year alone.
    #[must_use]
    pub fn is_yearly(self) -> bool {
        matches!(self, Self::Avgift | Self::Regional | Self::Erhallet)
    }

    /// The setting with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.as_str() == name)
    }
}

/// What may be typed or chosen in a setting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Input {
    /// One of these; the first is the default.
    Choice {
        /// The options.
        options: List<Choice>,
    },
    /// A whole number; none by default.
    Count,
    /// Kronor a year; by default what the scheme's own figures give.
    Kronor,
    /// Kronor per inhabitant and year; none by default.
    PerInhabitant,
    /// Per cent.
    Percent {
        /// Until the user says otherwise.
        default: Share,
    },
    /// A year of the population table; by default the scheme's own.
    PopulationYear,
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// As it stands in an address and on the command line.
    pub value: Text,
    /// As it is shown.
    pub label: LongText,
}

/// What a reader must know beside a figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// How sure or unsure it makes the figure.
    pub kind: NoteKind,
    /// The note itself.
    pub text: LongText,
    /// Key of the source, if it has one.
    #[serde(default)]
    pub source: Option<Text>,
    /// Only for these counties; for all when empty.
    #[serde(default)]
    pub counties: List<CountyCode>,
    /// Only for these areas, pots or options; for all when empty.
    #[serde(default)]
    pub options: List<Text>,
    /// Only from this year on.
    #[serde(default)]
    pub from: Option<Year>,
    /// Only up to this year.
    #[serde(default)]
    pub to: Option<Year>,
}

/// How sure or unsure a note makes the figure beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// What no source says.
    Assumption,
    /// What follows from the source but does not stand in it.
    Derived,
    /// Where sources, or places in one source, disagree.
    Contradiction,
    /// What will be adjusted when a figure that it rests on is final.
    Preliminary,
    /// Plain information.
    Information,
    /// What the user has changed; no file has it.
    #[serde(skip)]
    Changed,
}

/// A day that matters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct ImportantDate {
    /// The day.
    pub on: Day,
    /// What happened or is due.
    pub what: LongText,
    /// Key of the source.
    pub source: Text,
}

/// Where a figure was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Bake)]
#[databake(path = crate::scheme)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identifier of the document.
    pub document: Text,
    /// Where in it.
    #[serde(default)]
    pub place: Option<LongText>,
    /// The words that carry the figure, to the letter.
    #[serde(default)]
    pub quote: Option<LongText>,
}
