//! What the amounts assume, in sentences, each said once.

use super::{Block, Run};
use crate::population::Year;
use crate::rules::{Assessment, Cause};
use crate::scheme::{NoteKind, Scheme};
use crate::text::draft as words;

/// What the amounts assume, as a paragraph; none where nothing is assumed.
pub(super) fn assumed(answers: &[&Assessment<'_>], scheme: &Scheme) -> Option<Block> {
    let sentences = assumptions(answers, scheme);
    (!sentences.is_empty()).then(|| Block::Paragraph(vec![Run::fixed(sentences.join(" "))]))
}

/// Which population was counted and how sure it is, then what is assumed or derived. Where the
/// sources contradict themselves stands in the draft's own words, where it matters to the decision.
pub(super) fn assumptions(answers: &[&Assessment<'_>], scheme: &Scheme) -> Vec<String> {
    let (mut own, mut before, mut chosen) = (false, None, None);
    let (mut latest, mut notes): (Vec<Year>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut last_known = None;
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
                Cause::Note(note)
                    if !matches!(note.kind, NoteKind::Contradiction | NoteKind::Changed)
                        && !notes.contains(&&*note.text) =>
                {
                    notes.push(&note.text);
                }
                Cause::Note(_)
                | Cause::OwnRate
                | Cause::OwnCost
                | Cause::OwnRegional
                | Cause::PartOfYear { .. } => {}
            }
        }
    }
    let mut sentences = Vec::new();
    if own {
        sentences.push(words::population_own().to_owned());
    } else {
        let before = before.or(last_known.map(|_| scheme.population.years_before));
        sentences.extend(before.map(|years| words::population_before(years, scheme.kind)));
        sentences.extend(chosen.map(words::population_of));
        sentences.extend(last_known.map(|used| words::population_latest(&latest, used)));
    }
    if !sentences.is_empty() {
        sentences.push(words::may_differ(scheme.kind).to_owned());
    }
    sentences.extend(notes.into_iter().map(str::to_owned));
    sentences
}
