//! What a rule is asked, and the steps that several rules share.

use super::{
    Assessment, Cause, Expression, Flag, FlagKind, NoAnswer, Operand, Question, Settings, Step, What,
};
use crate::money::{Kronor, PerInhabitant};
use crate::population::{Figures, Year};
use crate::scheme::{Note, NoteKind, Period, Scheme};

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
        if figures.own().is_some() {
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
            lacks: None,
            county: None,
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
        NoteKind::Preliminary => Some(FlagKind::Preliminary),
        NoteKind::Changed => Some(FlagKind::Changed),
        NoteKind::Information => None,
    }
}

/// The last step of a fee: whole kronor.
pub(super) fn rounded<'a>(exact: Kronor) -> Step<'a> {
    Step::whole(What::Rounded, exact, exact.rounded())
}

/// Adds amounts up in one step.
pub(super) fn together<'a>(what: What<'a>, steps: &[&Step<'a>], source: Option<&'a str>) -> Step<'a> {
    let sum = Expression::sum(steps.iter().map(|step| step.amount));
    Step::new(what, sum, source)
}

/// An equal amount, whatever the inhabitants.
pub(super) fn base_alone(base: Kronor, source: &str) -> Step<'_> {
    Step::new(What::Base, Expression::amount(base), Some(source))
}

/// A rate times the inhabitants.
pub(super) fn per_inhabitant(rate: PerInhabitant, inhabitants: u32, source: Option<&str>) -> Step<'_> {
    let fee = Expression::rate(rate).then(Operand::TimesInhabitants(inhabitants));
    Step::new(What::PerInhabitant, fee, source)
}
