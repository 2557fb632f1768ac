//! The draft on one of SKR's recommendations.

mod figures;
mod tables;

use figures::{Figures, figures};
use tables::Subject;

use super::assumed::assumed;
use super::content::Content;
use super::frame::bullets;
use super::ground::{Ground, Incomplete};
use super::slots::{Slots, amount_of, blank};
use super::{Block, Line, Run};
use crate::case::{Decision, DraftField, Recommendation};
use crate::population::Year;
use crate::scheme::{Collection, Day, Period, Purpose, Scheme};
use crate::text::draft::recommendation::{self as said, Matter};
use crate::text::draft::{self as words, Blank, Slot};
use crate::text::{day, in_letters, inhabitants, million, year_span};

/// What the draft says on a recommendation.
///
/// # Errors
/// [`Incomplete`] when the collection lacks the scheme or its terms.
pub(super) fn content<'a>(ground: &'a Ground<'a>, of: Recommendation) -> Result<Content<'a>, Incomplete> {
    let figures = figures(ground, of).ok_or(Incomplete)?;
    let matter = Matter {
        of,
        stance: ground.case.draft.stance(),
        rebate: figures.rebate(),
        surveys: figures.surveys(),
    };
    let days = days(figures.scheme, of).ok_or(Incomplete)?;
    let slots = Slots::new(ground, values(ground, &figures, matter, days).ok_or(Incomplete)?);
    let subject = Subject { matter, figures: &figures };
    let judgement = said::judgement(matter).map(|sentences| slots.paragraph(sentences));
    Ok(Content {
        title: said::title(of).to_owned(),
        notices: notices(ground, &figures, days.1),
        points: said::proposal(matter),
        summary: slots.paragraphs(&said::summary(matter)),
        background: background(&slots, figures.scheme, of),
        judgement: judgement.into_iter().collect(),
        economy: economy(&slots, &subject),
        material: material(ground, &figures, of),
        receiver: Run::fixed(said::SKR),
        chosen: chosen(&figures),
        answers: figures.years.into_iter().filter_map(|of| Some((of.year.to_string(), of.answer?))).collect(),
        slots,
    })
}

/// The day of SKR's decision and the last day to answer it, by the sources that carry them.
fn days(scheme: &Scheme, of: Recommendation) -> Option<(Day, Day)> {
    let (decided, answer) = match of {
        Recommendation::First2020 => ("avgift-2018", "svar-2019"),
        Recommendation::Extension2024 => ("forlangning", "forlangning"),
        Recommendation::Renewal2025 => ("avgift-2025", "svar-2024"),
    };
    let of = |key: &str| -> Vec<Day> {
        scheme.dates.iter().filter(|date| date.source == key).map(|date| date.on).collect()
    };
    Some((of(decided).into_iter().min()?, of(answer).into_iter().max()?))
}

/// The last day to answer SKR; none for a decision that the sources name no such day for.
#[must_use]
pub fn answer_day(decision: Decision, collection: &Collection) -> Option<Day> {
    let Decision::Recommendation(of) = decision else { return None };
    days(collection.scheme(decision.scheme()?)?, of).map(|(_, answer)| answer)
}

fn values(
    ground: &Ground<'_>,
    figures: &Figures<'_>,
    matter: Matter,
    (decided, deadline): (Day, Day),
) -> Option<Vec<(Slot, Run)>> {
    let scheme = figures.decided;
    let period = scheme.period(matter.of.years().0)?;
    let (rebate, unit) = (scheme.rebate(period)?, scheme.unit_price.as_ref()?);
    let (original, _) = days(scheme, Recommendation::First2020)?;
    let (from, to) = matter.of.years();
    let span = |(from, to): (Year, Year)| Run::fixed(year_span(from, Some(to)));
    let first = figures.years.first().and_then(|of| Some(of.answer.as_ref()?.rounded));
    Some(vec![
        (Slot::Ceiling, Run::fixed(million(scheme.ceiling(period)?.amount))),
        (Slot::Deadline, Run::fixed(day(deadline))),
        (Slot::Decided, Run::fixed(day(decided))),
        (Slot::Extended, Run::fixed(Recommendation::Extension2024.years().1.to_string())),
        (Slot::FirstAmount, amount_of(first, figures.whose())),
        (Slot::FirstYear, Run::fixed(from.to_string())),
        (Slot::Largest, Run::fixed(in_letters(rebate.largest))),
        (Slot::NationalSums, Run::computed(national_sums(figures))),
        (Slot::OriginalDecided, Run::fixed(day(original))),
        (Slot::OriginalFirst, Run::fixed(Recommendation::First2020.years().0.to_string())),
        (Slot::OriginalPeriod, span(Recommendation::First2020.years())),
        (Slot::Period, span((from, to))),
        (Slot::Rate, Run::fixed(words::rate(figures.decided_rate))),
        (Slot::Reference, reference(ground, scheme, period)?),
        (Slot::Rebate, Run::fixed(words::procent(rebate.share))),
        (Slot::Surveys, Run::typed(inhabitants(figures.settings.surveys.unwrap_or(0)))),
        (Slot::Threshold, Run::fixed(inhabitants(rebate.above.unwrap_or_default()))),
        (Slot::Total, amount_of(figures.total, figures.whose())),
        (Slot::UnitPrice, Run::fixed(words::kronor(unit.price))),
        (Slot::Years, Run::fixed(words::years(from, to))),
    ])
}

/// The number that the decision of a period is registered under.
fn reference(ground: &Ground<'_>, scheme: &Scheme, period: &Period) -> Option<Run> {
    let source = scheme.sources.get(&*period.source)?;
    let document = ground.collection.documents.get(&*source.document)?;
    Some(Run::fixed(document.reference.as_deref()?))
}

/// "19,54 miljoner kronor för 2020 och 19,72 miljoner kronor för 2021".
fn national_sums(figures: &Figures<'_>) -> String {
    let sums = figures.above_ceiling.iter();
    let said: Vec<String> =
        sums.map(|(year, sum)| said::national_sum(&million(*sum), &year.to_string())).collect();
    words::listed(&said)
}

fn notices(ground: &Ground<'_>, figures: &Figures<'_>, deadline: Day) -> Vec<&'static str> {
    let mut notices = Vec::new();
    if ground.circumstances.today > deadline {
        notices.push(said::TOO_LATE);
    }
    let committee = ground.case.draft.get(DraftField::Committee);
    if committee.is_some_and(|typed| typed.to_lowercase() != words::COMMITTEE.to_lowercase()) {
        notices.push(said::OTHER_COMMITTEE);
    }
    match figures.total {
        None if ground.is_nobody() => notices.push(words::NOBODY),
        None => notices.push(words::UNREADABLE),
        Some(_) => {}
    }
    notices
}

fn background(slots: &Slots<'_>, scheme: &Scheme, of: Recommendation) -> Vec<Block> {
    let purposes = scheme.period(of.years().0).map(|period| scheme.purposes(period)).unwrap_or_default();
    let item = |purpose: &Purpose| vec![Run::fixed(said::purpose(&purpose.name, &million(purpose.amount)))];
    let mut blocks = vec![
        slots.paragraph(said::background(of)),
        slots.paragraph(said::CONTENTS),
        bullets(purposes.iter().map(item).collect()),
        slots.paragraph(said::covered(of)),
    ];
    blocks.extend(slots.paragraphs(said::reasons_and_terms(of)));
    blocks
}

fn economy(slots: &Slots<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let (matter, figures) = (subject.matter, subject.figures);
    let mut blocks = vec![slots.paragraph(&said::economy(matter)), tables::by_year(subject)];
    let answers: Vec<_> = figures.answers().collect();
    let exceeded = !figures.above_ceiling.is_empty();
    let ceiling = said::ceiling(matter.of, exceeded, figures.settings.follows_ceiling);
    blocks.push(slots.paragraph(&ceiling));
    blocks.extend(assumed(&answers, figures.scheme));
    let adopted = matter.stance.adopts();
    if let (true, Some(table)) = (adopted, tables::by_purpose(subject)) {
        blocks.extend([slots.paragraph(&said::purposes_text(matter.of)), table]);
    }
    if adopted && !matter.surveys {
        blocks.push(slots.paragraph(said::surveys_on_top(matter.of)));
    }
    if !adopted {
        blocks.push(slots.paragraph(said::if_most_decline(matter.of)));
    }
    if !adopted {
        blocks.push(Block::Paragraph(vec![blank(Blank::Consequences)]));
    }
    blocks
}

fn material(ground: &Ground<'_>, figures: &Figures<'_>, of: Recommendation) -> Vec<Line> {
    let period = figures.scheme.period(of.years().0);
    let of_steps = figures.answers().flat_map(|answer| answer.steps.iter().filter_map(|step| step.source));
    let keys = period.map(|period| &*period.source).into_iter().chain(of_steps);
    // What the original decided holds for its extension, too.
    let original = (of == Recommendation::Extension2024).then(|| ground.document("003-bilaga")).flatten();
    keys.filter_map(|key| ground.cited(figures.scheme, key)).chain(original).collect()
}

fn chosen(figures: &Figures<'_>) -> Vec<String> {
    let surveys = figures.settings.surveys.filter(|&count| count > 0);
    surveys.map(words::surveys_fact).into_iter().collect()
}
