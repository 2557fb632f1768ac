//! The reckoning in words and figures.

use std::sync::OnceLock;

use super::composed::composed;
use super::number::{bare, in_letters, inhabitants, kr, kr_exact, percent, rate};
use crate::money::PerInhabitant;
use crate::rules::{Composing, Expression, Operand, Sharer, Start, Step, What};

/// What says the steps of composed tariffs, which the first view is not linked with.
static COMPOSED: OnceLock<for<'a> fn(Composing<'a>) -> String> = OnceLock::new();

/// Has the steps of composed tariffs said from now on, as [`reckon_composed`](crate::rules::reckon_composed)
/// has them reckoned.
pub fn say_composed() {
    // A second time changes nothing.
    let _ = COMPOSED.set(composed);
}

/// What a step reckons.
#[must_use]
pub fn what(what: What<'_>) -> String {
    match what {
        What::PerInhabitant => "Avgift per invånare gånger folkmängden".to_owned(),
        What::WithBase => "Grundsumma plus avgift efter folkmängd".to_owned(),
        What::Base => "Grundbelopp, lika för varje kommun".to_owned(),
        What::Received => "Bidrag som kommunen har fått".to_owned(),
        What::AfterSizeRebate { above } => {
            format!("Rabatt för kommuner med fler än {} invånare", inhabitants(above))
        }
        What::ScaledToCeiling => "Nedräknat så att alla kommuner tillsammans betalar taket".to_owned(),
        What::AfterRebate { largest } => {
            format!("Rabatt för de {} största kommunerna", in_letters(largest))
        }
        What::Surveys => "Besvarade enkäter gånger pris per enkät".to_owned(),
        What::WithSurveys => "Avgift och enkäter tillsammans".to_owned(),
        What::Price => "Nationell avgift per invånare vid valt deltagande".to_owned(),
        What::PriceWithRegional => "Nationell och regional avgift per invånare".to_owned(),
        What::Cost => "Stödstrukturens kostnad i länet per år".to_owned(),
        What::TakenOver => "Den del som huvudmännen tar över".to_owned(),
        What::MunicipalPart => "Kommunernas del av huvudmännens kostnad".to_owned(),
        What::BothPrincipals => {
            "Båda huvudmännens delar: Region Gotland är både kommun och landsting".to_owned()
        }
        What::LumpSum { area } => area.to_owned(),
        What::LumpSums => "Länets belopp tillsammans".to_owned(),
        What::BaseHalf { pot, of } => format!("{pot}: {} grundbidrag, lika delar", sharer(of)),
        What::PopulationHalf { pot, of } => format!("{pot}: {} del efter folkmängd", sharer(of)),
        What::Halves { pot, of } => format!("{pot}: {} båda delar tillsammans", sharer(of)),
        What::PotWhole { pot, of: Sharer::County } => {
            format!("{pot}: länets belopp i hela kronor, så att länen summerar till potten")
        }
        What::PotWhole { pot, of: Sharer::Municipality } => {
            format!("{pot}: kommunens belopp i hela kronor, så att landets kommuner summerar till potten")
        }
        What::KeyPopulation => "Kommunens del av länets belopp efter folkmängd".to_owned(),
        What::KeyEqual => "Kommunens del av länets belopp, lika för alla".to_owned(),
        What::KeyBase => "Grunddelen, lika för länets kommuner".to_owned(),
        What::KeyRest => "Resten, efter folkmängd".to_owned(),
        What::KeyTogether => "Grunddel och rest tillsammans".to_owned(),
        What::MunicipalityWhole => {
            "Hela kronor: öresdelarna fördelas så att kommunerna summerar till länets belopp".to_owned()
        }
        What::Pots => "Potterna tillsammans".to_owned(),
        What::Municipalities { count } => format!("Länets {count} berörda kommuner tillsammans"),
        What::Rounded => "Avrundat till hela kronor".to_owned(),
        What::Composed(composing) => {
            if cfg!(not(target_arch = "wasm32")) {
                say_composed();
            }
            COMPOSED.get().map_or_else(String::new, |say| say(composing))
        }
    }
}

fn sharer(of: Sharer) -> &'static str {
    match of {
        Sharer::County => "länets",
        Sharer::Municipality => "kommunens",
    }
}

/// What a step comes to, and whether by reckoning or by rounding.
#[must_use]
pub fn comes_to(step: &Step<'_>) -> String {
    let sign = if step.expression.value() == step.amount { "=" } else { "→" };
    let amount = if is_rate(step) { rate(PerInhabitant::of_one(step.amount)) } else { kr_exact(step.amount) };
    format!("{sign} {amount}")
}

/// Whether a step comes to a price of one inhabitant, which has öre and more where other amounts are whole.
pub(super) fn is_rate(step: &Step<'_>) -> bool {
    matches!(step.what, What::Price | What::PriceWithRegional)
}

/// The chain with the values put in: "1,95 kr per invånare × 962 154 invånare × 90 %".
#[must_use]
pub fn expression(expression: &Expression) -> String {
    let mut text = match expression.start {
        Start::Kronor(amount) => kr_exact(amount),
        Start::Rate(start) => rate(start),
    };
    for operand in &expression.then {
        let next = match *operand {
            Operand::TimesInhabitants(count) => format!(" × {} invånare", inhabitants(count)),
            Operand::TimesCount(count) => format!(" × {}", inhabitants(count)),
            Operand::TimesShare(share) => format!(" × {}", percent(share)),
            Operand::OverInhabitants(count) => format!(" ÷ {} invånare", inhabitants(count)),
            Operand::OverParts(count) => format!(" ÷ {}", inhabitants(count)),
            Operand::OverShare(share) => format!(" ÷ {}", percent(share)),
            Operand::TimesWeight(weight) => format!(" × {}", bare(&weight.to_string())),
            Operand::OverWeights(weights) => format!(" ÷ {}", bare(&weights.to_string())),
            Operand::TimesPart(part, of) => format!(" × {} ÷ {}", kr_exact(part), kr_exact(of)),
            Operand::Plus(amount) => {
                format!(" + {}", if amount == amount.rounded() { kr(amount) } else { kr_exact(amount) })
            }
            Operand::PlusRate(more) => format!(" + {}", rate(more)),
        };
        text.push_str(&next);
    }
    text
}
