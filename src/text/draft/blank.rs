//! What the draft leaves to its user, with a label in brackets.

use crate::case::{Decision, Recommendation, Stance};

/// What the user must add that no field of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The municipality's name.
    Name,
    /// An amount.
    Amount,
    /// A number of inhabitants.
    Population,
    /// Where the money is taken from.
    Funding,
    /// Into which budget the net goes.
    Budget,
    /// What a budget memo is about.
    Schemes,
    /// What follows for the municipality's services when it declines.
    Consequences,
    /// What the decision means to children.
    Children,
    /// The county's plan.
    PlanDocument,
    /// The region's plan for e-health.
    EHealthPlan,
    /// The contract itself.
    ContractDocument,
    /// What the parties of the partnership have written together.
    JointDocument,
    /// Whether a fee is paid all the same.
    FeeAnyway,
    /// What follows after the decision's own years.
    Afterwards,
    /// The municipality's part, to be confirmed.
    ConfirmPart,
    /// Who signs the contract.
    Signatory,
    /// Whom the association turns to.
    Contact,
    /// The municipality's own plan for e-health.
    OwnPlan,
    /// The county's support structure.
    Structure,
    /// The region.
    Region,
    /// Who keeps the accounts.
    Finance,
    /// What the municipality pays to its county's support structure.
    OwnFee,
}

/// What stands in the draft until the user has added it.
#[must_use]
pub fn blank(blank: Blank) -> &'static str {
    match blank {
        Blank::Name => "[kommunens namn]",
        Blank::Amount => "[belopp]",
        Blank::Population => "[folkmängd]",
        Blank::Funding => "[inom nämndens budgetram eller på annat sätt]",
        Blank::Budget => "[nämndens förslag till budget]",
        Blank::Schemes => "[avtal, rekommendationer och bidrag som underlaget omfattar]",
        Blank::Consequences => "[Beskriv följderna för kommunens verksamheter om förslaget följs.]",
        Blank::Children => {
            "[Bedöm hur beslutet påverkar barn och deras rättigheter. Om beslutet inte berör barn, skriv det och varför.]"
        }
        Blank::PlanDocument => "[länets plan, med datum och diarienummer]",
        Blank::EHealthPlan => "[länets genomförandeplan för e-hälsa, med datum och diarienummer]",
        Blank::ContractDocument => "[förslag till samverkansavtal]",
        Blank::JointDocument => "[parternas gemensamma underlag om partnerskapet]",
        Blank::FeeAnyway => "[Ange om kommunen ändå betalar till stödstrukturen genom en medlemsavgift.]",
        Blank::Afterwards => "[Ange vad som gäller efter 2016, när huvudmännen står för hela kostnaden.]",
        Blank::ConfirmPart => "[Kontrollera kommunens del mot SKL:s eller regionens besked.]",
        Blank::Signatory => "[befattningshavare]",
        Blank::Contact => "[namn eller befattning]",
        Blank::OwnPlan => "[kommunens plan för insatser inom e-hälsa, med datum och diarienummer]",
        Blank::Structure => "[namnet på länets regionala samverkans- och stödstruktur]",
        Blank::Region => "[regionen eller den som samordnar länets ansökan]",
        Blank::Finance => "[ekonomiavdelningen]",
        Blank::OwnFee => {
            "[Ange vad kommunen betalar till länets regionala samverkans- och stödstruktur, och om det påverkas.]"
        }
    }
}

/// What asks for the reasons of a stance.
#[must_use]
pub fn reasons(decision: Decision, stance: Stance) -> String {
    let what = match decision {
        Decision::Recommendation(Recommendation::Extension2024) => {
            ("antar förlängningen", "inte antar förlängningen")
        }
        Decision::Recommendation(_) => ("antar rekommendationen", "inte antar rekommendationen"),
        Decision::Contract => ("ingår avtalet", "inte ingår avtalet"),
        Decision::TakeOver => ("ställer sig bakom länets plan", "inte ställer sig bakom länets plan"),
        Decision::Stimulus => ("ställer sig bakom planen och begär medlen", "avstår från medlen"),
        Decision::Partnership => ("ger mandat", "inte ger mandat"),
        Decision::Budget => ("godkänner underlaget", "inte tar med beloppen"),
    };
    let example = match decision {
        Decision::Recommendation(_) => {
            ", till exempel vilka kvalitetsregister och brukarundersökningar som kommunen använder"
        }
        Decision::Contract => ", till exempel vilket stöd kommunen behöver och vilka egna resurser den har",
        Decision::TakeOver => ", till exempel hur kommunen använder stödstrukturen",
        Decision::Stimulus => ", till exempel vilka insatser medlen ska gå till",
        Decision::Partnership => ", till exempel vilka behov av kunskapsutveckling kommunen har",
        Decision::Budget => "",
    };
    match stance {
        Stance::Adopt => format!("[Beskriv varför förvaltningen föreslår att kommunen {}{example}.]", what.0),
        Stance::Decline => format!("[Beskriv varför förvaltningen föreslår att kommunen {}.]", what.1),
        Stance::AdoptWithRemark => {
            format!(
                "[Beskriv varför förvaltningen föreslår att kommunen {}, och skälen till tillägget.]",
                what.0
            )
        }
    }
}
