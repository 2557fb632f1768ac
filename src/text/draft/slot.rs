//! Sentences with slots: what the case fills, and how a sentence is taken apart.

/// A place in a sentence that the case fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The most that all municipalities pay in a year.
    Ceiling,
    /// The committee, as a sentence begins.
    Committee,
    /// The draft's own date.
    Date,
    /// The last day to answer SKR.
    Deadline,
    /// The day of SKR's decision.
    Decided,
    /// The first year's amount.
    FirstAmount,
    /// The first year.
    FirstYear,
    /// Where the money is taken from.
    Funding,
    /// So many of the largest municipalities have a rebate.
    Largest,
    /// The year that the original decision was extended to.
    Extended,
    /// The day of the original decision.
    OriginalDecided,
    /// The first year of the original decision.
    OriginalFirst,
    /// The years of the original decision.
    OriginalPeriod,
    /// The years, as figures alone.
    Period,
    /// The rate per inhabitant.
    Rate,
    /// The rebate.
    Rebate,
    /// The number that the decision is registered under.
    Reference,
    /// The remark that is added.
    Remark,
    /// How many surveys a year.
    Surveys,
    /// With more inhabitants than this a municipality has the rebate.
    Threshold,
    /// All years' amount.
    Total,
    /// What one survey costs.
    UnitPrice,
    /// The equal amount of a fee.
    Base,
    /// Into which budget the net goes.
    Budget,
    /// Whom others turn to.
    Contact,
    /// A county's cost a year.
    Cost,
    /// A county's money for regional coordinators.
    Coordinators,
    /// What a county's municipalities have together.
    CountyTotal,
    /// All fees.
    Fees,
    /// Who keeps the accounts.
    Finance,
    /// The first pot.
    FirstPot,
    /// The second pot.
    SecondPot,
    /// All pots together.
    AllPots,
    /// All grants.
    Grants,
    /// The municipality's part of grants to the county.
    CountyGrants,
    /// General membership fees.
    Memberships,
    /// How the municipalities divide a cost.
    Key,
    /// The municipalities' share of a cost.
    MunicipalShare,
    /// What all municipalities pay together in each year in which that is more than the ceiling.
    NationalSums,
    /// The net, without its sign.
    Net,
    /// How the source is read.
    Reading,
    /// The region.
    Region,
    /// All co-financing.
    Shared,
    /// Who signs.
    Signatory,
    /// The steps of the taper.
    Steps,
    /// What is left to the state in them.
    StateSteps,
    /// The county's support structure.
    Structure,
    /// The years, in words.
    Years,
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ceiling" => Self::Ceiling,
            "committee" => Self::Committee,
            "date" => Self::Date,
            "deadline" => Self::Deadline,
            "decided" => Self::Decided,
            "extended" => Self::Extended,
            "first-amount" => Self::FirstAmount,
            "first-year" => Self::FirstYear,
            "funding" => Self::Funding,
            "largest" => Self::Largest,
            "original-decided" => Self::OriginalDecided,
            "original-first" => Self::OriginalFirst,
            "original-period" => Self::OriginalPeriod,
            "period" => Self::Period,
            "rate" => Self::Rate,
            "rebate" => Self::Rebate,
            "reference" => Self::Reference,
            "remark" => Self::Remark,
            "surveys" => Self::Surveys,
            "threshold" => Self::Threshold,
            "total" => Self::Total,
            "unit-price" => Self::UnitPrice,
            "base" => Self::Base,
            "budget" => Self::Budget,
            "contact" => Self::Contact,
            "cost" => Self::Cost,
            "coordinators" => Self::Coordinators,
            "county-total" => Self::CountyTotal,
            "fees" => Self::Fees,
            "finance" => Self::Finance,
            "first-pot" => Self::FirstPot,
            "second-pot" => Self::SecondPot,
            "all-pots" => Self::AllPots,
            "grants" => Self::Grants,
            "county-grants" => Self::CountyGrants,
            "memberships" => Self::Memberships,
            "key" => Self::Key,
            "municipal-share" => Self::MunicipalShare,
            "national-sums" => Self::NationalSums,
            "net" => Self::Net,
            "reading" => Self::Reading,
            "region" => Self::Region,
            "shared" => Self::Shared,
            "signatory" => Self::Signatory,
            "steps" => Self::Steps,
            "state-steps" => Self::StateSteps,
            "structure" => Self::Structure,
            "years" => Self::Years,
            _ => return None,
        })
    }
}

/// A sentence's part: standing words, or a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Standing words.
    Words(&'a str),
    /// A slot to fill.
    Slot(Slot),
}

/// Takes a sentence apart. A name that is no slot stays where it stands, braces and all.
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive('}') {
        let slot = part
            .rsplit_once('{')
            .and_then(|(words, name)| Some((words, Slot::named(name.strip_suffix('}')?)?)));
        match slot {
            Some((words, slot)) => {
                if !words.is_empty() {
                    pieces.push(Piece::Words(words));
                }
                pieces.push(Piece::Slot(slot));
            }
            None => pieces.push(Piece::Words(part)),
        }
    }
    pieces
}
