//! The answer to one question: an amount, how it came about, and how sure it is.

use super::{Expression, Participation};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::{MunicipalityCode, Year};
use crate::scheme::{Kind, Note, Purpose, Rounding, Scheme, SettingName, Whose};

/// What a scheme means to a municipality or a county in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// What the money is: paid, taken over or received.
    pub kind: Kind,
    /// The year asked about.
    pub year: Year,
    /// The inhabitants that were counted; none where none were.
    pub population: Option<PopulationUsed>,
    /// The amount before rounding, in kronor.
    pub exact: Kronor,
    /// The amount as it is shown and paid: in whole kronor, unless the scheme says otherwise.
    pub rounded: Kronor,
    /// How it came about, in order; the last step ends in `rounded`.
    pub steps: Vec<Step<'a>>,
    /// What the money buys; the parts add up to the fee.
    pub purposes: Vec<(&'a Purpose, Kronor)>,
    /// The share that the principals carry, where the scheme tapers.
    pub taken_over: Option<Share>,
    /// What would have to be filled in before the amount is whole; it is the least until then.
    pub lacks: Option<SettingName>,
    /// What the county has or carries, which a municipality's amount is a part of; none where it is no part
    /// of such.
    pub county: Option<Kronor>,
    /// How sure the amount is.
    pub flags: Vec<Flag<'a>>,
    /// What a reader should know beside it.
    pub notes: Vec<&'a Note>,
}

impl Assessment<'_> {
    /// Whether the decision's rate and its ceiling do not agree, and how.
    #[must_use]
    pub fn above_ceiling(&self) -> Option<AboveCeiling> {
        self.flags
            .iter()
            .find_map(|flag| if let Cause::AboveCeiling(above) = flag.cause { Some(above) } else { None })
    }

    /// On whose word it stands: what a user or a host says of any part of it makes all of it theirs.
    #[must_use]
    pub fn whose(&self) -> Whose {
        self.flags.iter().map(Flag::whose).max().unwrap_or_default()
    }
}

impl Flag<'_> {
    /// On whose word an amount with this flag stands. A choice between decided figures, such as another date's
    /// population, and an assumption of how many take part, are shared with or are paid for, is nobody's figure: flags
    /// and steps tell of it, and the price is decided.
    fn whose(&self) -> Whose {
        let typed = matches!(
            self.cause,
            Cause::OwnPopulation | Cause::OwnRate | Cause::OwnRegional | Cause::OwnGrant | Cause::OwnCost
        );
        match self.kind {
            FlagKind::HostScheme => Whose::Host,
            FlagKind::OwnScheme | FlagKind::Changed | FlagKind::Forecast => Whose::User,
            FlagKind::OwnFigure if typed => Whose::User,
            FlagKind::OwnFigure
            | FlagKind::Assumption
            | FlagKind::Derived
            | FlagKind::Contradiction
            | FlagKind::OutsideValidity
            | FlagKind::Preliminary => Whose::Decided,
        }
    }
}

/// The inhabitants that were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PopulationUsed {
    /// How many.
    pub value: u32,
    /// The year whose 31 December's registered figure it is; none for a figure of the user's own.
    pub date: Option<Year>,
    /// The year whose 31 December the user foresees it for.
    pub foreseen: Option<Year>,
}

/// One step of the reckoning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    /// What is reckoned.
    pub what: What<'a>,
    /// With the values put in.
    pub expression: Expression,
    /// What it comes to.
    pub amount: Kronor,
    /// Key of the source among the scheme's.
    pub source: Option<&'a str>,
}

impl<'a> Step<'a> {
    pub(super) fn new(what: What<'a>, expression: Expression, source: Option<&'a str>) -> Self {
        let amount = expression.value();
        Self { what, expression, amount, source }
    }

    /// The last step: the amount in whole kronor, which division may have made a krona more or less.
    pub(super) fn whole(what: What<'a>, exact: Kronor, whole: Kronor) -> Self {
        Self { what, expression: Expression::amount(exact), amount: whole, source: None }
    }
}

/// Who has a part of a pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharer {
    /// A county.
    County,
    /// A municipality.
    Municipality,
}

/// What a step reckons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What<'a> {
    /// Rate times inhabitants.
    PerInhabitant,
    /// The equal amount and the part per inhabitant together.
    WithBase,
    /// An equal amount for each municipality, and nothing per inhabitant.
    Base,
    /// What the municipality has received, as it says itself.
    Received,
    /// The fee less the rebate of the so many largest.
    AfterRebate {
        /// How many have the rebate.
        largest: u8,
    },
    /// The fee less the rebate of those with more inhabitants than so many.
    AfterSizeRebate {
        /// So many.
        above: u32,
    },
    /// The fee scaled down, so that all municipalities together come to the decision's ceiling.
    ScaledToCeiling,
    /// Answered surveys times their price.
    Surveys,
    /// Fee and surveys together.
    WithSurveys,
    /// The national price per inhabitant at the share that takes part.
    Price,
    /// National and regional price together.
    PriceWithRegional,
    /// A county's yearly cost.
    Cost,
    /// The share of the cost that the principals carry.
    TakenOver,
    /// The municipalities' part of what the principals carry.
    MunicipalPart,
    /// Both principals' parts, carried by a municipality that is the county council as well.
    BothPrincipals,
    /// A lump sum of an area.
    LumpSum {
        /// The area's name.
        area: &'a str,
    },
    /// The lump sums of a county together.
    LumpSums,
    /// The equal half of a pot.
    BaseHalf {
        /// The pot's name.
        pot: &'a str,
        /// Whose part of it.
        of: Sharer,
    },
    /// The half of a pot that goes by population.
    PopulationHalf {
        /// The pot's name.
        pot: &'a str,
        /// Whose part of it.
        of: Sharer,
    },
    /// Both halves together.
    Halves {
        /// The pot's name.
        pot: &'a str,
        /// Whose part of it.
        of: Sharer,
    },
    /// Whole kronor of a pot, so that the counties, or all municipalities, add up to it.
    PotWhole {
        /// The pot's name.
        pot: &'a str,
        /// Whose part of it.
        of: Sharer,
    },
    /// A municipality's part of its county's amount, by population.
    KeyPopulation,
    /// A municipality's part of its county's amount, equal for all.
    KeyEqual,
    /// The equal part of a key with base and population.
    KeyBase,
    /// The part by population of a key with base and population.
    KeyRest,
    /// Base and population parts together.
    KeyTogether,
    /// Whole kronor, so that the municipalities add up to their county.
    MunicipalityWhole,
    /// Both pots together.
    Pots,
    /// The municipalities' amounts added up.
    Municipalities {
        /// How many were added.
        count: u32,
    },
    /// Rounded to whole kronor.
    Rounded,
    /// What only a composed tariff reckons.
    Composed(Composing<'a>),
}

/// What a step of a composed tariff reckons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Composing<'a> {
    /// A rate times the inhabitants, in the bracket of sizes above one number up to another.
    Bracket {
        /// More inhabitants than this.
        above: u32,
        /// And at most so many.
        up_to: Option<u32>,
    },
    /// Several amounts together.
    Together,
    /// Grown by an index, from a year's amounts to another's.
    Index {
        /// The year whose amounts the tariff states.
        from: Year,
    },
    /// The fee less the rebate of the largest of those whom the scheme concerns.
    AfterRankRebate {
        /// How many have the rebate.
        largest: u8,
    },
    /// The least that is paid.
    Least,
    /// The most that is paid.
    Most,
    /// A part of a year's amount, by days or by months.
    PartOfYear,
    /// Something paid by the piece, times how many.
    Units {
        /// What one is.
        unit: &'a str,
    },
    /// A step to a part of a shared sum.
    Shared {
        /// What the sum is for.
        name: &'a str,
        /// Which step.
        step: SharedStep,
    },
    /// Rounded to something else than whole kronor.
    RoundedTo(Rounding),
}

/// A step to a part of a shared sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedStep {
    /// The sum that is divided.
    Sum,
    /// A part by population.
    ByPopulation,
    /// An equal part.
    Equal,
    /// The equal part and that by population.
    Both,
    /// A part by weight.
    ByWeight,
    /// The part rounded, so that all parts add up to the sum.
    Rounded,
}

/// How sure an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag<'a> {
    /// Which kind of unsureness.
    pub kind: FlagKind,
    /// What brings it about.
    pub cause: Cause<'a>,
}

/// The kinds of unsureness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
    /// What no source says.
    Assumption,
    /// What follows from a source but does not stand in it.
    Derived,
    /// Where sources disagree.
    Contradiction,
    /// A year that the decided figures do not cover.
    OutsideValidity,
    /// A figure of the user's own.
    OwnFigure,
    /// A decided figure that the user has changed.
    Changed,
    /// What the user foresees of a coming year.
    Forecast,
    /// What will be adjusted when a figure that it rests on is final.
    Preliminary,
    /// A scheme of the user's own.
    OwnScheme,
    /// A scheme of whoever embeds the calculator.
    HostScheme,
}

impl FlagKind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Assumption,
        Self::Derived,
        Self::Contradiction,
        Self::OutsideValidity,
        Self::OwnFigure,
        Self::Changed,
        Self::Forecast,
        Self::Preliminary,
        Self::OwnScheme,
        Self::HostScheme,
    ];

    /// As `reckon` prints it and the golden cases name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Assumption => "assumption",
            Self::Derived => "derived",
            Self::Contradiction => "contradiction",
            Self::OutsideValidity => "outside-validity",
            Self::OwnFigure => "own-figure",
            Self::Changed => "changed",
            Self::Forecast => "forecast",
            Self::Preliminary => "preliminary",
            Self::OwnScheme => "own-scheme",
            Self::HostScheme => "host-scheme",
        }
    }
}

/// What brings a flag about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause<'a> {
    /// The scheme is somebody's own, and nobody has checked it.
    Somebodys(&'a Scheme),
    /// A note in the scheme's data.
    Note(&'a Note),
    /// The sources do not say which date's population counts; this one was taken.
    PopulationDate {
        /// The year whose 31 December was counted.
        date: Year,
        /// So many years before the fee's year.
        years_before: u8,
    },
    /// The user chose the date.
    ChosenPopulationDate {
        /// The year whose 31 December was counted.
        date: Year,
    },
    /// The date that the scheme would count is not in the table; the last one that is was taken.
    LatestPopulation {
        /// The year that was wanted.
        wanted: Year,
        /// The year that was taken.
        used: Year,
    },
    /// The user foresees the population of the date that the scheme counts.
    ForeseenPopulation {
        /// The year whose 31 December it is foreseen for.
        date: Year,
    },
    /// The user typed a population.
    OwnPopulation,
    /// The user typed a rate for a year whose rate is not known.
    OwnRate,
    /// The user typed a regional fee.
    OwnRegional,
    /// The user typed what the municipality has received.
    OwnGrant,
    /// The user typed how many of something are paid by the piece.
    OwnCount,
    /// The user typed a county's cost, or a sum that is shared.
    OwnCost,
    /// The typed population is on the other side of a rebate's limit than the registered one, and decides.
    RebateBySize {
        /// What was typed.
        own: u32,
        /// What is registered.
        registered: u32,
        /// More than so many have the rebate.
        above: u32,
    },
    /// The typed population would have another rank than the registered one, and does not decide.
    RebateByRank {
        /// So many of the largest have the rebate.
        largest: u8,
    },
    /// The municipality is the county council as well, and carries both parts of what the principals share.
    BothPrincipals,
    /// The county councils' part of a sum that municipalities of several counties divide is left out, though
    /// the one who asks is a county council as well.
    OtherPrincipal,
    /// The price was reckoned with this share of the inhabitants.
    Participation(Participation),
    /// Only a part of the year lies in the scheme's validity.
    PartOfYear {
        /// How many days.
        days: u32,
        /// Of so many.
        of: u32,
    },
    /// At the decided rate all municipalities together pay more than the decision's ceiling.
    AboveCeiling(AboveCeiling),
}

/// A rate and a ceiling of one decision that do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AboveCeiling {
    /// The decided rate.
    pub rate: PerInhabitant,
    /// The most that all pay together in a year, by the decision.
    pub ceiling: Kronor,
    /// What all pay together at the decided rate, less the rebate, before rounding.
    pub sum: Kronor,
    /// Whether the amount follows the ceiling, as the user chose; else it follows the rate.
    pub follows_ceiling: bool,
}

impl AboveCeiling {
    /// The rate that would come to the ceiling, to a hundredth of an öre.
    #[must_use]
    pub fn scaled(&self) -> PerInhabitant {
        let share = self.ceiling.share_of(self.sum).unwrap_or(Share::ALL);
        (self.rate * share).rounded()
    }
}

impl Cause<'_> {
    /// The year whose 31 December's population is awaited, or foreseen in its stead.
    #[must_use]
    pub fn awaits(self) -> Option<Year> {
        if let Self::LatestPopulation { wanted: date, .. } | Self::ForeseenPopulation { date } = self {
            Some(date)
        } else {
            None
        }
    }

    /// Whether it is about which date's population was counted.
    pub(super) fn is_population_date(self) -> bool {
        match self {
            Self::PopulationDate { .. }
            | Self::ChosenPopulationDate { .. }
            | Self::LatestPopulation { .. } => true,
            Self::Somebodys(_)
            | Self::Note(_)
            | Self::ForeseenPopulation { .. }
            | Self::OwnPopulation
            | Self::OwnRate
            | Self::OwnCost
            | Self::OwnRegional
            | Self::OwnGrant
            | Self::OwnCount
            | Self::RebateBySize { .. }
            | Self::RebateByRank { .. }
            | Self::BothPrincipals
            | Self::OtherPrincipal
            | Self::Participation(_)
            | Self::AboveCeiling(_)
            | Self::PartOfYear { .. } => false,
        }
    }
}

impl NoAnswer<'_> {
    /// Whether something is due, and only its amount is not known: a sum without it is not whole.
    #[must_use]
    pub fn is_lack(&self) -> bool {
        matches!(self, Self::RateUnknown { .. } | Self::NotInSource)
    }
}

/// Why there is no amount. Each is an answer to be shown, never a zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer<'a> {
    /// No decision covers the year.
    OutsideValidity {
        /// The year asked about.
        asked: Year,
        /// The scheme, which knows the years that it covers.
        scheme: &'a Scheme,
        /// Why, where the data says.
        why: Option<&'a str>,
    },
    /// A decision covers the year, but its rate is not known to us: the user may fill it in.
    RateUnknown {
        /// The year asked about.
        asked: Year,
        /// What is known of it.
        why: &'a str,
        /// Key of the source.
        source: &'a str,
    },
    /// The scheme does not concern this municipality or county.
    NotConcerned,
    /// The source has no figure for this county and choice, and none can be derived.
    NotInSource,
    /// The scheme goes by county: a population alone is not enough.
    NeedsMunicipality,
    /// The code is not in the table.
    NoSuchMunicipality(MunicipalityCode),
    /// The population table does not reach back to the date.
    NoPopulation {
        /// The year whose 31 December was wanted.
        wanted: Year,
    },
}
