//! From a question to the rule that answers it.

use std::sync::OnceLock;

use super::{
    Assessment, Cause, Flag, FlagKind, NoAnswer, Operand, Question, Settings, Step, What, Whom, cofinancing,
    composed, county, fee, grant, participation,
};
use crate::money::Kronor;
use crate::population::{Figures, Year};
use crate::scheme::{Kind, Note, NoteKind, Period, Scheme, Tariff};

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
    concerned(question, scheme)?;
    let period = scheme.periods.iter().find(|period| period.covers(year));
    let Some(period) = period else {
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
        (Tariff::Unknown { why }, _) if settings.own_rate.is_none() => {
            Err(NoAnswer::RateUnknown { asked: year, why, source: &period.source })
        }
        (Tariff::Fee { .. } | Tariff::Unknown { .. } | Tariff::Participation { .. }, Whom::County(code)) => {
            county::of_municipalities(&case, code)
        }
        (Tariff::Fee { base, per_inhabitant }, _) => fee::assess(&case, *base, *per_inhabitant),
        (Tariff::Unknown { why }, _) => fee::assess_own(&case, why),
        (Tariff::Participation { highest, computed_for }, _) => {
            participation::assess(&case, *highest, *computed_for)
        }
        (Tariff::Taper { taken_over, cost_base }, _) => cofinancing::assess(&case, *taken_over, cost_base),
        (Tariff::LumpSums { areas, .. }, _) => grant::lump_sums(&case, areas),
        (Tariff::Pots { pots, base_share }, _) => grant::pots(&case, pots, *base_share),
    }
}

/// One question to one period of one scheme.
pub(super) struct Case<'a, 's> {
    pub(super) question: Question<'a>,
    pub(super) scheme: &'a Scheme,
    pub(super) settings: &'s Settings,
    pub(super) year: Year,
    pub(super) period: &'a Period,
}

impl<'a> Case<'a, '_> {
    /// The population that this case counts.
    pub(super) fn figures(&self) -> Result<(Figures<'a>, Vec<Flag<'a>>), NoAnswer<'a>> {
        self.question.figures(self.scheme, self.settings, self.year)
    }

    /// The same where nobody's population but that of the one who asks is counted: a figure of
    /// their own leaves the table's date without meaning.
    pub(super) fn counted(&self) -> Result<(Figures<'a>, Vec<Flag<'a>>), NoAnswer<'a>> {
        let (figures, mut flags) = self.figures()?;
        if self.question.own_population.is_some() {
            flags.retain(|flag| !flag.cause.is_population_date());
        }
        Ok((figures, flags))
    }

    /// The source of the period's tariff.
    #[expect(clippy::unnecessary_wraps, reason = "a step's source is optional")]
    pub(super) fn source(&self) -> Option<&'a str> {
        Some(&self.period.source)
    }

    /// The answer that the steps lead to, with the scheme's notes for the options in play.
    pub(super) fn answer(
        &self,
        steps: Vec<Step<'a>>,
        figures: Option<Figures<'_>>,
        mut flags: Vec<Flag<'a>>,
        options: &[&str],
    ) -> Assessment<'a> {
        let rounded = steps.last().map_or(Kronor::ZERO, |step| step.amount);
        let exact = steps.last().map_or(Kronor::ZERO, |step| step.expression.value());
        let mut notes = Vec::new();
        for note in self.scheme.notes.iter().filter(|note| self.applies(note, options)) {
            match flag_of(note.kind) {
                Some(kind) => flags.push(Flag { kind, cause: Cause::Note(note) }),
                None => notes.push(note),
            }
        }
        Assessment {
            kind: self.scheme.kind,
            year: self.year,
            population: figures.map(|figures| self.question.population(figures)),
            exact,
            rounded,
            steps,
            purposes: Vec::new(),
            taken_over: None,
            flags,
            notes,
        }
    }

    fn applies(&self, note: &Note, options: &[&str]) -> bool {
        let county = self.question.county();
        let here = note.counties.is_empty() || county.is_some_and(|code| note.counties.contains(&code));
        let chosen = note.options.is_empty() || note.options.iter().any(|of| options.contains(&&**of));
        let now = note.from.is_none_or(|from| from <= self.year) && note.to.is_none_or(|to| self.year <= to);
        here && chosen && now
    }
}

fn flag_of(note: NoteKind) -> Option<FlagKind> {
    match note {
        NoteKind::Assumption => Some(FlagKind::Assumption),
        NoteKind::Derived => Some(FlagKind::Derived),
        NoteKind::Contradiction => Some(FlagKind::Contradiction),
        NoteKind::Changed => Some(FlagKind::Changed),
        NoteKind::Information => None,
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
        Whom::Unnamed if *concerns != crate::scheme::Concerns::Everyone || scheme.kind != Kind::Fee => {
            Err(NoAnswer::NeedsMunicipality)
        }
        Whom::Municipality(_) | Whom::Unnamed => Ok(()),
    }
}

/// The last step of a fee: whole kronor.
pub(super) fn rounded<'a>(exact: Kronor) -> Step<'a> {
    Step::whole(What::Rounded, exact, exact.rounded())
}

/// Adds amounts up in one step.
pub(super) fn together<'a>(what: What<'a>, steps: &[&Step<'a>], source: Option<&'a str>) -> Step<'a> {
    let sum = super::Expression::sum(steps.iter().map(|step| step.amount));
    Step::new(what, sum, source)
}

/// A rate times the inhabitants.
pub(super) fn per_inhabitant(
    rate: crate::money::PerInhabitant,
    inhabitants: u32,
    source: Option<&str>,
) -> Step<'_> {
    let fee = super::Expression::rate(rate).then(Operand::TimesInhabitants(inhabitants));
    Step::new(What::PerInhabitant, fee, source)
}
