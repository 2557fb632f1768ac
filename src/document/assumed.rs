//! What the amounts assume, in sentences, each said once.

use super::{Block, Run};
use crate::population::Year;
use crate::rules::{Assessment, Cause};
use crate::scheme::{Note, NoteKind, Scheme};
use crate::text::draft as words;

/// What the amounts assume, as a paragraph; none where nothing is assumed.
pub(super) fn assumed(answers: &[&Assessment<'_>], scheme: &Scheme) -> Option<Block> {
    let Assumptions { population, notes } = assumptions(answers, scheme);
    let differs = (!population.is_empty()).then(|| words::may_differ(scheme.kind).to_owned());
    let sentences: Vec<String> = population.into_iter().chain(notes).chain(differs).collect();
    (!sentences.is_empty()).then(|| Block::Paragraph(vec![Run::fixed(sentences.join(" "))]))
}

/// What some amounts assume, in sentences.
pub(super) struct Assumptions {
    /// Which population was counted and how sure it is.
    pub(super) population: Vec<String>,
    /// What else is assumed or derived.
    pub(super) notes: Vec<String>,
}

/// Where what the amounts rest on contradicts itself, each once.
pub(super) fn contradictions<'a>(answers: &[&Assessment<'a>]) -> Vec<&'a Note> {
    let mut notes: Vec<&Note> = Vec::new();
    for flag in answers.iter().flat_map(|answer| &answer.flags) {
        if let Cause::Note(note) = flag.cause
            && note.kind == NoteKind::Contradiction
            && !notes.contains(&note)
        {
            notes.push(note);
        }
    }
    notes
}

/// Which population was counted and how sure it is, then what is assumed or derived. Where the
/// sources contradict themselves stands in the draft's own words, where it matters to the decision.
pub(super) fn assumptions(answers: &[&Assessment<'_>], scheme: &Scheme) -> Assumptions {
    let (mut own, mut before, mut chosen) = (false, None, None);
    let (mut latest, mut foreseen, mut notes) = (Vec::<Year>::new(), Vec::new(), Vec::<&str>::new());
    let (mut last_known, mut participation) = (None, None);
    let mut rebates: Vec<String> = Vec::new();
    for answer in answers {
        for flag in &answer.flags {
            match flag.cause {
                Cause::OwnPopulation => own = true,
                Cause::PopulationDate { years_before, .. } => before = Some(years_before),
                Cause::ChosenPopulationDate { date } => chosen = Some(date),
                Cause::LatestPopulation { used, .. } => {
                    latest.push(answer.year);
                    last_known = Some(used);
                }
                Cause::RebateBySize { .. } | Cause::RebateByRank { .. } => {
                    let said = crate::text::flag(flag);
                    if !rebates.contains(&said) {
                        rebates.push(said);
                    }
                }
                Cause::Participation(by) => participation = Some(by),
                Cause::Note(note)
                    if !matches!(note.kind, NoteKind::Contradiction | NoteKind::Changed)
                        && !notes.contains(&&*note.text) =>
                {
                    notes.push(&note.text);
                }
                Cause::ForeseenPopulation { date } => foreseen.push((answer.year, date)),
                Cause::Somebodys(_)
                | Cause::Note(_)
                | Cause::OwnRate
                | Cause::OwnCost
                | Cause::OwnRegional
                | Cause::OwnGrant
                | Cause::OwnCount
                | Cause::BothPrincipals
                | Cause::OtherPrincipal
                | Cause::AboveCeiling(_)
                | Cause::PartOfYear { .. } => {}
            }
        }
    }
    let mut population = Vec::new();
    if own {
        population.push(words::population_own().to_owned());
        population.extend(rebates);
    } else {
        let dated = answers.iter().any(|answer| answer.population.is_some_and(|used| used.date.is_some()));
        let follows = chosen.is_none() && scheme.population.fixed.is_none();
        let decided = scheme.population.source.as_ref().filter(|_| dated && follows);
        let waits = last_known.is_some() || !foreseen.is_empty() || decided.is_some();
        let before = before.or(waits.then_some(scheme.population.years_before));
        let assumed = scheme.population.source.is_none();
        population.extend(before.map(|years| words::population_before(years, scheme.kind, assumed)));
        population.extend(chosen.map(words::population_of));
        population.extend(foreseen.iter().map(|(year, date)| words::population_foreseen(*year, *date)));
        population.extend(last_known.map(|used| words::population_latest(&latest, used)));
    }
    let notes =
        participation.map(words::participation).into_iter().chain(notes.into_iter().map(str::to_owned));
    Assumptions { population, notes: notes.collect() }
}
