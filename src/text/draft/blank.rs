//! What the draft leaves to its user, with a label in brackets.

use super::Matter;
use crate::case::Stance;

/// What the user must add that no field of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The municipality's name.
    Name,
    /// An amount.
    Amount,
    /// A number of inhabitants.
    Population,
    /// The rate, in a sentence.
    Rate,
    /// The rate, in a table.
    RateInTable,
    /// Where the money is taken from.
    Funding,
    /// What the recommendation covers, where our sources do not say.
    Contents,
    /// Why this stance.
    Reasons,
    /// What follows for the municipality's services when it declines.
    Consequences,
    /// What the decision means to children.
    Children,
    /// SKR's own decision, where our sources do not hold it.
    DecisionDocument,
}

/// What stands in the draft until the user has added it.
#[must_use]
pub fn blank(blank: Blank, matter: Matter) -> &'static str {
    match blank {
        Blank::Name => "[kommunens namn]",
        Blank::Amount => "[belopp]",
        Blank::Population => "[folkmängd]",
        Blank::Rate => "[avgift per invånare enligt SKR:s beslut]",
        Blank::RateInTable => "[avgift]",
        Blank::Funding => "[nämndens budgetram eller annan finansiering]",
        Blank::Contents => {
            "[Beskriv vad rekommendationen för 2025–2028 omfattar och skälen till den, enligt SKR:s beslut.]"
        }
        Blank::Reasons => match matter.stance {
            Stance::Adopt => {
                "[Beskriv varför förvaltningen föreslår att kommunen antar rekommendationen, till exempel vilka kvalitetsregister och brukarundersökningar som kommunen använder.]"
            }
            Stance::Decline => {
                "[Beskriv varför förvaltningen föreslår att kommunen inte antar rekommendationen.]"
            }
            Stance::AdoptWithRemark => {
                "[Beskriv varför förvaltningen föreslår att kommunen antar rekommendationen, och skälen till tillägget.]"
            }
        },
        Blank::Consequences => {
            "[Beskriv följderna för kommunens verksamheter, till exempel för arbetet med kvalitetsregister och brukarundersökningar.]"
        }
        Blank::Children => {
            "[Bedöm hur beslutet påverkar barn och deras rättigheter. Om beslutet inte berör barn, skriv det och varför.]"
        }
        Blank::DecisionDocument => "[SKR:s beslut om rekommendationen för 2025–2028]",
    }
}
