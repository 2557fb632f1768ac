//! A county's overview of state grants: every area with its amount, and where that amount stands.

use super::{Assessment, NoAnswer, Question, Settings, Whom, assess};
use crate::money::Kronor;
use crate::population::{CountyCode, Year};
use crate::scheme::{Area, Scheme, Tariff};

/// Where an amount stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stated {
    /// Printed in the source.
    Printed,
    /// Printed there as a dash.
    Dash,
    /// Not in the source, but it follows from it.
    Derived,
    /// Reckoned by the source's key, with assumptions.
    Reckoned,
    /// Neither in the source nor to be derived.
    Missing,
}

/// One area of the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewRow<'a> {
    /// The area's or the pot's identifier.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Where the amount stands.
    pub stated: Stated,
    /// Whole kronor; none where it is missing.
    pub amount: Option<Kronor>,
}

/// A county's overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview<'a> {
    /// The areas in the order of the sources.
    pub rows: Vec<OverviewRow<'a>>,
    /// What the known amounts add up to.
    pub sum: Kronor,
    /// The sum that the source prints for its own areas, where it has the county.
    pub printed: Option<Kronor>,
    /// The answers that the amounts were taken from, with their flags and notes.
    pub answers: Vec<Assessment<'a>>,
}

/// What the state's agreements give a county in a year: lump sums area by area, then pots.
#[must_use]
pub fn overview<'a>(
    question: &Question<'a>,
    schemes: &[(&'a Scheme, Settings)],
    county: CountyCode,
    year: Year,
) -> Overview<'a> {
    let question = question.of(Whom::County(county));
    let mut overview = Overview { rows: Vec::new(), sum: Kronor::ZERO, printed: None, answers: Vec::new() };
    for (scheme, settings) in schemes {
        let period = scheme.period(year);
        match period.map(|period| &period.tariff) {
            Some(Tariff::LumpSums { areas, printed_sums }) => {
                overview.rows.extend(areas.iter().map(|area| row(area, county)));
                overview.printed = printed_sums.get(&county).copied();
                let all = Settings { area: None, ..settings.clone() };
                overview.answers.extend(assess(&question, scheme, &all, year));
            }
            Some(Tariff::Pots { pots, .. }) => {
                for pot in pots.iter() {
                    let one = Settings { pot: Some(pot.id.clone()), ..settings.clone() };
                    let answer: Result<Assessment<'a>, NoAnswer<'a>> = assess(&question, scheme, &one, year);
                    let amount = answer.as_ref().ok().map(|answer| answer.rounded);
                    overview.rows.push(OverviewRow {
                        id: &pot.id,
                        name: &pot.name,
                        stated: Stated::Reckoned,
                        amount,
                    });
                    overview.answers.extend(answer);
                }
            }
            _ => {}
        }
    }
    overview.sum = overview.rows.iter().filter_map(|row| row.amount).sum();
    overview
}

fn row(area: &Area, county: CountyCode) -> OverviewRow<'_> {
    let (stated, amount) = if let Some(amount) = area.amounts.get(&county) {
        (Stated::Printed, Some(*amount))
    } else if let Some(amount) = area.derived.get(&county) {
        (Stated::Derived, Some(*amount))
    } else if area.dashes.contains(&county) {
        (Stated::Dash, Some(Kronor::ZERO))
    } else {
        (Stated::Missing, None)
    };
    OverviewRow { id: &area.id, name: &area.name, stated, amount }
}
