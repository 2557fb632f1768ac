//! The steps of composed tariffs in words.

use super::number::{in_letters, inhabitants};
use crate::rules::{Composing, SharedStep};
use crate::scheme::Rounding;

/// What a step of a composed tariff reckons.
pub(super) fn composed(what: Composing<'_>) -> String {
    match what {
        Composing::Bracket { above: 0, up_to: Some(most) } => {
            format!("Avgift för invånare upp till {}", inhabitants(most))
        }
        Composing::Bracket { above, up_to: Some(most) } => {
            format!("Avgift för invånare över {} upp till {}", inhabitants(above), inhabitants(most))
        }
        Composing::Bracket { above, up_to: None } => {
            format!("Avgift för invånare över {}", inhabitants(above))
        }
        Composing::Together => "Delarna tillsammans".to_owned(),
        Composing::Index { from } => format!("Uppräknat med index från {from}"),
        Composing::AfterRankRebate { largest: 1 } => {
            "Rabatt för den största kommunen som ordningen gäller".to_owned()
        }
        Composing::AfterRankRebate { largest } => {
            format!("Rabatt för de {} största kommunerna som ordningen gäller", in_letters(largest))
        }
        Composing::Least => "Lägsta avgift".to_owned(),
        Composing::Most => "Högsta avgift".to_owned(),
        Composing::PartOfYear => "Den del av året som perioden gäller".to_owned(),
        Composing::Units { unit } => format!("Antal gånger pris ({unit})"),
        Composing::Shared { name, step } => format!("{name}: {}", shared(step)),
        Composing::RoundedTo(rounding) => format!("Avrundat till {}", rounded_to(rounding)),
    }
}

fn shared(step: SharedStep) -> &'static str {
    match step {
        SharedStep::Sum => "beloppet för alla",
        SharedStep::ByPopulation => "kommunens del efter folkmängd",
        SharedStep::Equal => "kommunens lika del",
        SharedStep::Both => "lika del och del efter folkmängd",
        SharedStep::ByWeight => "kommunens del efter vikt",
        SharedStep::Rounded => "avrundat: resterna fördelas så att alla delar summerar till beloppet",
    }
}

fn rounded_to(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Ore => "hela öre",
        Rounding::Krona => "hela kronor",
        Rounding::Ten => "hela tiotal kronor",
        Rounding::Hundred => "hela hundratal kronor",
        Rounding::Thousand => "hela tusental kronor",
    }
}
