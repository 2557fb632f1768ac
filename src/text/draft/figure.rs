//! Figures as they stand in a sentence: 1 688 580 kronor, 10 procent, åren 2020–2023.

use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::Year;
use crate::rules::Step;
use crate::scheme::Day;
use crate::text::reckoning::is_rate;
use crate::text::{bare, count, day, expression, kr, kr_exact, percent, rate as dressed_rate, year_span};

/// One step of the reckoning, and what it comes to: to the last decimal, or to the öre where a
/// division leaves more decimals than anyone reads.
#[must_use]
pub fn reckoning(step: &Step<'_>) -> String {
    let exact = step.expression.value();
    let amount = if is_rate(step) {
        dressed_rate(PerInhabitant::of_one(step.amount).rounded())
    } else if step.expression.then.is_empty() && step.amount == step.amount.rounded() {
        kr(step.amount)
    } else {
        in_full(step.amount)
    };
    if !step.expression.then.is_empty() {
        let sign = if is_long(step.amount) { "≈" } else { "=" };
        format!("{} {sign} {amount}", expression(&step.expression))
    } else if exact == step.amount {
        amount
    } else {
        format!("{} blir {amount}", in_full(exact))
    }
}

/// The most decimals that are written out.
const DECIMALS: usize = 4;

fn is_long(amount: Kronor) -> bool {
    amount.to_string().split_once('.').is_some_and(|(_, fraction)| fraction.len() > DECIMALS)
}

fn in_full(amount: Kronor) -> String {
    if is_long(amount) {
        return kr_exact(amount);
    }
    let plain = amount.to_string();
    let plain = match plain.split_once('.') {
        Some((whole, fraction)) => format!("{whole}.{fraction:0<2}"),
        None => plain,
    };
    format!("{}\u{a0}kr", bare(&plain))
}

/// Whole kronor in a sentence: 1 688 580 kronor.
#[must_use]
pub fn kronor(amount: Kronor) -> String {
    let unit = if amount.rounded() == Kronor::whole(1) { "krona" } else { "kronor" };
    format!("{}\u{a0}{unit}", count(amount))
}

/// An amount that lacks a part, in a sentence: minst 273 350 kronor (SKR:s avgift saknas).
#[must_use]
pub fn at_least(amount: &str, missing: &str) -> String {
    format!("{} ({missing})", crate::text::at_least(amount))
}

/// A rate in a sentence: 1,95 kronor per invånare.
#[must_use]
pub fn rate(rate: PerInhabitant) -> String {
    let unit = if rate.for_one() == Kronor::whole(1) { "krona" } else { "kronor" };
    format!("{}\u{a0}{unit} per invånare", bare_rate(rate))
}

/// A rate in a table: 1,95.
#[must_use]
pub fn bare_rate(rate: PerInhabitant) -> String {
    let dressed = dressed_rate(rate);
    dressed.split_once("\u{a0}kr").map_or(dressed.clone(), |(number, _)| number.to_owned())
}

/// Millions without the words behind them: 19,5.
pub(super) fn bare_million(million: &str) -> &str {
    million.split_once('\u{a0}').map_or(million, |(number, _)| number)
}

/// A share in a sentence: 10 procent.
#[must_use]
pub fn procent(share: Share) -> String {
    percent(share).replace('%', "procent")
}

/// The years in words: "åren 2020–2023", "år 2024".
#[must_use]
pub fn years(from: Year, to: Year) -> String {
    let span = year_span(from, Some(to));
    if from == to { format!("år {span}") } else { format!("åren {span}") }
}

/// The 31 December of a year.
#[must_use]
pub fn last_of_december(year: Year) -> String {
    day(Day { year: year.0, month: 12, day: 31 })
}

/// Words in a row: "a, b och c".
#[must_use]
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}
