//! From a question to the rule that answers it.

use std::sync::OnceLock;

use super::asked::Case;
use super::{
    Assessment, Cause, Composing, Flag, FlagKind, NoAnswer, Question, Settings, Step, What, Whom,
    cofinancing, composed, county, fee, grant, participation,
};
use crate::population::Year;
use crate::scheme::{Concerns, Scheme, SettingName, Tariff, Whose};

/// What reckons composed tariffs. No built-in scheme has one, so the first view is not linked with it.
static COMPOSED: OnceLock<Composed> = OnceLock::new();

type Composed = for<'a, 's, 'c> fn(&'c Case<'a, 's>) -> Result<Assessment<'a>, NoAnswer<'a>>;

/// Has composed tariffs reckoned from now on: for whoever puts schemes of a user's own beside the
/// built-in ones.
pub fn reckon_composed() {
    // A second time changes nothing.
    let _ = COMPOSED.set(composed::assess);
}

/// What reckons them here; outside of a browser, where bytes are cheap, always there.
fn composed() -> Option<&'static Composed> {
    if cfg!(not(target_arch = "wasm32")) {
        reckon_composed();
    }
    COMPOSED.get()
}

/// What a scheme means in one year to the one who asks.
///
/// # Errors
/// [`NoAnswer`] says why there is no amount: a year that no decision covers, a rate that is not
/// known, a municipality that is not concerned. Never a neighbouring year's figure.
pub fn assess<'a>(
    question: &Question<'a>,
    scheme: &'a Scheme,
    settings: &Settings,
    year: Year,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    let mut answer = reckoned(question, scheme, settings, year)?;
    let asked = scheme.asks_for(year);
    answer.lacks = asked.filter(|name| !settings.fills_in(*name, year));
    let said = answer.flags.iter().any(|flag| matches!(flag.cause, Cause::OwnRegional));
    if asked == Some(SettingName::Regional) && answer.lacks.is_none() && !said {
        answer.flags.push(Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnRegional });
    }
    let counted =
        |step: &Step<'_>| matches!(step.what, What::Surveys | What::Composed(Composing::Units { .. }));
    if answer.steps.iter().any(counted) {
        answer.flags.push(Flag { kind: FlagKind::OwnFigure, cause: Cause::OwnCount });
    }
    let somebodys = match scheme.whose {
        Whose::Decided => return Ok(answer),
        Whose::Host => FlagKind::HostScheme,
        Whose::User => FlagKind::OwnScheme,
    };
    // By its kind: to compare flags whole is to compare schemes.
    if answer.flags.iter().all(|flag| flag.kind != somebodys) {
        answer.flags.push(Flag { kind: somebodys, cause: Cause::Somebodys(scheme) });
    }
    Ok(answer)
}

fn reckoned<'a>(
    question: &Question<'a>,
    scheme: &'a Scheme,
    settings: &Settings,
    year: Year,
) -> Result<Assessment<'a>, NoAnswer<'a>> {
    concerned(question, scheme)?;
    let Some(period) = scheme.period(year) else {
        return Err(NoAnswer::OutsideValidity { asked: year, scheme, why: None });
    };
    let case = Case { question: *question, scheme, settings, year, period };
    if let Some(reckon) = composed()
        && composed::is_composed(scheme, year)
    {
        return reckon(&case);
    }
    match (&period.tariff, question.whom) {
        // Answered above, wherever schemes that nobody has built in are read.
        (Tariff::Composed(_), _) => Err(NoAnswer::NotInSource),
        (Tariff::Nothing { why }, _) => {
            Err(NoAnswer::OutsideValidity { asked: year, scheme, why: Some(why) })
        }
        (Tariff::Unknown { why }, whom) if scheme.asks_for(year) == Some(SettingName::Erhallet) => {
            let theirs = match whom {
                Whom::Municipality(code) => settings.received_by.is_none_or(|by| by == code),
                Whom::County(_) | Whom::Unnamed => false,
            };
            let received = settings.received.at(year).filter(|_| theirs);
            let unknown = NoAnswer::RateUnknown { asked: year, why, source: &period.source };
            received.map(|amount| grant::received(&case, amount)).ok_or(unknown)
        }
        (Tariff::Unknown { why }, _) if settings.own_rate.at(year).is_none() => {
            Err(NoAnswer::RateUnknown { asked: year, why, source: &period.source })
        }
        (Tariff::Fee { .. } | Tariff::Unknown { .. } | Tariff::Participation { .. }, Whom::County(code)) => {
            county::of_municipalities(&case, code)
        }
        (Tariff::Fee { base, per_inhabitant }, _) => fee::assess(&case, *base, *per_inhabitant),
        (Tariff::Unknown { .. }, _) => fee::assess_own(&case),
        (Tariff::Participation { highest, computed_for }, _) => {
            participation::assess(&case, *highest, *computed_for)
        }
        (Tariff::Taper { taken_over, cost_base }, _) => cofinancing::assess(&case, *taken_over, cost_base),
        (Tariff::LumpSums { areas, .. }, _) => grant::lump_sums(&case, areas),
        (Tariff::Pots { pots, base_share }, _) => grant::pots(&case, pots, *base_share),
    }
}

fn concerned<'a>(question: &Question<'a>, scheme: &Scheme) -> Result<(), NoAnswer<'a>> {
    let concerns = &scheme.concerns;
    match question.whom {
        Whom::Municipality(code) if question.table.municipality(code).is_none() => {
            Err(NoAnswer::NoSuchMunicipality(code))
        }
        Whom::Municipality(code) if !concerns.municipality(code) => Err(NoAnswer::NotConcerned),
        Whom::County(code) => {
            let of_county = question.table.municipalities_of(code);
            let any = of_county.iter().any(|of| concerns.municipality(of.code));
            if any { Ok(()) } else { Err(NoAnswer::NotConcerned) }
        }
        Whom::Unnamed if *concerns != Concerns::Everyone || !scheme.kind.is_fee() => {
            Err(NoAnswer::NeedsMunicipality)
        }
        Whom::Municipality(_) | Whom::Unnamed => Ok(()),
    }
}
