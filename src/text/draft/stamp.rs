//! What the draft was made from and with, for its foot.

use super::{decision_label, last_of_december, stance_label};
use crate::case::{Decision, Stance};
use crate::population::Year;
use crate::scheme::Day;
use crate::text::inhabitants;

/// What the draft was made from, and with what, for the last line of every page.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The product's version.
    pub version: &'a str,
    /// The day.
    pub today: Day,
    /// The municipality and its code.
    pub municipality: Option<&'a str>,
    /// The population that was counted; none where nothing was reckoned.
    pub population: Option<MadeOf>,
    /// The populations that the user foresees, by the years of their dates.
    pub forecasts: &'a [(Year, u32)],
    /// Which decision.
    pub decision: Decision,
    /// What is proposed.
    pub stance: Stance,
    /// What else was typed or chosen, in a phrase each.
    pub chosen: &'a [String],
}

/// The population that a draft was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MadeOf {
    /// The registered one, of the scheme's own dates.
    Registered,
    /// The registered one, of the 31 December of a year that the user chose.
    Chosen(Year),
    /// One of the user's own.
    Own(u32),
}

/// How many surveys a year.
#[must_use]
pub fn surveys_fact(count: u32) -> String {
    format!("{} enkäter per år", inhabitants(count))
}

/// The stamp, up to the link.
#[must_use]
pub fn stamp(made: &Made<'_>) -> String {
    let mut facts = vec![made.municipality.unwrap_or("ingen kommun vald").to_owned()];
    facts.push(decision_label(made.decision).to_owned());
    facts.push(stance_label(made.decision, made.stance).to_lowercase());
    facts.extend(made.population.map(|population| match population {
        MadeOf::Registered => "folkmängd enligt Statistiska centralbyrån (SCB)".to_owned(),
        MadeOf::Chosen(date) => {
            format!("folkmängd enligt Statistiska centralbyrån (SCB) den {}", last_of_december(date))
        }
        MadeOf::Own(own) => format!("egen folkmängd {}", inhabitants(own)),
    }));
    facts.extend(made.forecasts.iter().map(|(date, count)| crate::text::page::forecast_fact(*date, *count)));
    facts.extend(made.chosen.iter().cloned());
    format!(
        "Framtaget med Kommunkalkyl, version {}, {}. Uppgifter: {}. Öppna kalkylen igen: ",
        made.version,
        made.today,
        facts.join("; ")
    )
}
