//! A national price that falls as more take part.

use super::asked::{Case, per_inhabitant, rounded};
use super::{Assessment, Cause, Expression, Flag, FlagKind, NoAnswer, Operand, Settings, Step, What};
use crate::money::{PerInhabitant, Share};
use crate::population::{Figures, MunicipalityCode, Year};
use crate::scheme::Scheme;

/// The share of the country's population that lives in these municipalities.
#[must_use]
pub fn share_taking_part(figures: Figures<'_>, municipalities: &[MunicipalityCode]) -> Share {
    let taking_part = municipalities.iter().map(|&code| figures.municipality(code)).sum();
    Share::of(taking_part, figures.nation()).unwrap_or(Share::NONE)
}

/// The national price per inhabitant: the highest price while no more take part than it was
/// computed for; then the same cost shared by more. Never above the highest price.
#[must_use]
pub fn price(highest: PerInhabitant, computed_for: Share, taking_part: Share) -> Expression {
    let price = Expression::rate(highest);
    if taking_part <= computed_for {
        return price;
    }
    price.then(Operand::TimesShare(computed_for)).then(Operand::OverShare(taking_part))
}

/// What an inhabitant costs in all: the national price, and the regional fee where there is one.
#[must_use]
fn rate(
    highest: PerInhabitant,
    computed_for: Share,
    taking_part: Share,
    regional: Option<PerInhabitant>,
) -> PerInhabitant {
    let national = PerInhabitant::of_one(price(highest, computed_for, taking_part).value());
    regional.map_or(national, |regional| national + regional)
}

/// The share of the inhabitants that a price is reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// The share.
    pub share: Share,
    /// Whether somebody has chosen another than the scheme's default.
    pub chosen: bool,
}

impl Participation {
    /// What a scheme's price is reckoned with in some years; none where no price falls in any of them.
    #[must_use]
    pub fn of(scheme: &Scheme, settings: &Settings, years: impl IntoIterator<Item = Year>) -> Option<Self> {
        let mut years = years.into_iter();
        years.any(|year| scheme.falling_in(year).is_some()).then(|| Self::by(settings))
    }

    fn by(settings: &Settings) -> Self {
        Self { share: settings.taking_part, chosen: settings.taking_part_chosen }
    }

    /// How sure a price is that was reckoned with it.
    pub(super) fn flag<'a>(settings: &Settings) -> Flag<'a> {
        let by = Self::by(settings);
        let kind = if by.chosen { FlagKind::OwnFigure } else { FlagKind::Assumption };
        Flag { kind, cause: Cause::Participation(by) }
    }
}

/// The steps to the price of an inhabitant, and the price.
pub(super) fn price_steps(
    highest: PerInhabitant,
    computed_for: Share,
    taking_part: Share,
    regional: Option<PerInhabitant>,
    source: &str,
) -> (PerInhabitant, Vec<Step<'_>>) {
    let mut steps = vec![Step::new(What::Price, price(highest, computed_for, taking_part), Some(source))];
    if let Some(regional) = regional {
        let national = PerInhabitant::of_one(steps[0].amount);
        let sum = Expression::rate(national).then(Operand::PlusRate(regional));
        steps.push(Step::new(What::PriceWithRegional, sum, None));
    }
    (rate(highest, computed_for, taking_part, regional), steps)
}

/// The year's fee: national price and regional fee, times the inhabitants.
pub(super) fn assess<'a>(
    case: &Case<'a, '_>,
    highest: PerInhabitant,
    computed_for: Share,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let (figures, mut flags) = case.counted()?;
    let settings = case.settings;
    flags.push(Participation::flag(settings));
    let (taking_part, regional) = (settings.taking_part, settings.regional_rate.at(case.year));
    let (rate, mut steps) = price_steps(highest, computed_for, taking_part, regional, &case.period.source);
    let inhabitants = case.question.population(figures).value;
    steps.push(per_inhabitant(rate, inhabitants, case.source()));
    steps.push(rounded(rate.times(inhabitants)));
    Ok(case.answer(steps, Some(figures), flags, &[]))
}
