//! All municipalities at once, and what they add up to.

use super::asked::Case;
use super::assess::assess;
use super::{
    Assessment, Divisions, Expression, NoAnswer, PopulationUsed, Question, Settings, Step, What, Whom, fee,
};
use crate::money::Kronor;
use crate::population::{CountyCode, Municipality, Year};
use crate::scheme::{Purpose, Scheme, Whose};

/// What some municipalities' amounts come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many have an amount.
    pub count: u32,
    /// Whole kronor.
    pub total: Kronor,
    /// On whose word they stand.
    pub whose: Whose,
}

impl Sum {
    fn and(self, answer: &Assessment<'_>) -> Self {
        let whose = self.whose.max(answer.whose());
        Self { count: self.count + 1, total: self.total + answer.rounded, whose }
    }
}

/// What a scheme means in one year to every municipality that it concerns, in the order of codes.
pub fn assess_all<'a>(
    question: &Question<'a>,
    scheme: &'a Scheme,
    settings: &Settings,
    year: Year,
) -> impl Iterator<Item = (&'a Municipality, Result<Assessment<'a>, NoAnswer<'a>>)> {
    let question = *question;
    let municipalities = question.table.municipalities().iter();
    municipalities
        .filter(|of| scheme.concerns.municipality(of.code))
        .map(move |of| (of, assess(&question.of(Whom::Municipality(of.code)), scheme, settings, year)))
}

/// What the municipalities' amounts add up to.
#[must_use]
pub fn sum(question: &Question<'_>, scheme: &Scheme, settings: &Settings, year: Year) -> Sum {
    let divisions = Divisions::default();
    let question = Question { divisions: Some(&divisions), ..*question };
    let amounts = assess_all(&question, scheme, settings, year).filter_map(|(_, answer)| answer.ok());
    amounts.fold(Sum::default(), |sum, answer| sum.and(&answer))
}

/// A county's amount where the scheme knows municipalities only: theirs, added up.
pub(super) fn of_municipalities<'a>(
    case: &Case<'a, '_>,
    county: CountyCode,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    // Surveys are counted for whoever asks: here the county, once.
    let each = case.settings.clone().of_several(None);
    let mut first: Option<Assessment<'a>> = None;
    let mut sum = Sum::default();
    let mut inhabitants = 0;
    let mut purposes: Vec<(&'a Purpose, Kronor)> = Vec::new();
    for of in case.question.table.municipalities_of(county) {
        if !case.scheme.concerns.municipality(of.code) {
            continue;
        }
        let Question { collection, table, divisions, .. } = case.question;
        let question =
            Question { divisions, ..Question::new(collection, table, Whom::Municipality(of.code)) };
        let answer = assess(&question, case.scheme, &each, case.year)?;
        sum = sum.and(&answer);
        inhabitants += answer.population.map_or(0, |population| population.value);
        if purposes.is_empty() {
            purposes.clone_from(&answer.purposes);
        } else {
            for ((_, all), (_, more)) in purposes.iter_mut().zip(&answer.purposes) {
                *all += *more;
            }
        }
        first.get_or_insert(answer);
    }
    let mut answer = first.ok_or(NoAnswer::NotConcerned)?;
    let what = What::Municipalities { count: sum.count };
    answer.steps = vec![Step::new(what, Expression::amount(sum.total), case.source())];
    answer.steps.extend(fee::surveys(case, sum.total));
    answer.population =
        answer.population.map(|population| PopulationUsed { value: inhabitants, ..population });
    answer.exact = answer.steps.last().map_or(Kronor::ZERO, |step| step.amount);
    answer.rounded = answer.exact;
    answer.purposes = purposes;
    Ok(answer)
}
