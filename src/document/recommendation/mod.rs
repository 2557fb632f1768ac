//! The draft on one of SKR's recommendations.

mod figures;
mod tables;

use figures::{Figures, figures};
use tables::Subject;

use super::assumed::assumed;
use super::content::Content;
use super::frame::bullets;
use super::ground::{Ground, Incomplete};
use super::slots::{Slots, amount, blank};
use super::{Block, Line, Run};
use crate::case::{Decision, DraftField, Recommendation};
use crate::population::Year;
use crate::scheme::{Collection, Day, Scheme};
use crate::text::draft::recommendation::{self as said, Basis, Matter};
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
        basis: figures.basis,
        rebate: figures.rebate(),
        surveys: figures.surveys(),
    };
    let (decided, deadline) = days(figures.scheme, of).ok_or(Incomplete)?;
    let slots = Slots::new(ground, values(&figures, matter, decided, deadline).ok_or(Incomplete)?);
    let subject = Subject { matter, figures: &figures };
    let judgement = said::judgement(matter).map(|sentences| slots.paragraph(sentences));
    Ok(Content {
        title: said::title(of).to_owned(),
        notices: notices(ground, &figures, deadline),
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

fn values(figures: &Figures<'_>, matter: Matter, decided: Day, deadline: Day) -> Option<Vec<(Slot, Run)>> {
    let scheme = figures.decided;
    let period = scheme.period(matter.of.years().0)?;
    let (rebate, unit) = (scheme.rebate(period)?, scheme.unit_price.as_ref()?);
    let (original, _) = days(scheme, Recommendation::First2020)?;
    let (from, to) = matter.of.years();
    let span = |(from, to): (Year, Year)| Run::fixed(year_span(from, Some(to)));
    let first = figures.years.first().and_then(|of| Some(of.answer.as_ref()?.rounded));
    let rate = match (figures.decided_rate, matter.basis) {
        (Some(rate), Basis::Assumed) => Run::typed(words::rate(rate)),
        (Some(rate), Basis::Decided | Basis::Unknown) => Run::fixed(words::rate(rate)),
        (None, _) => blank(Blank::Rate),
    };
    Some(vec![
        (Slot::Ceiling, Run::fixed(million(scheme.ceiling(period)?.amount))),
        (Slot::Deadline, Run::fixed(day(deadline))),
        (Slot::Decided, Run::fixed(day(decided))),
        (Slot::Extended, Run::fixed(Recommendation::Extension2024.years().1.to_string())),
        (Slot::FirstAmount, amount(first)),
        (Slot::FirstYear, Run::fixed(from.to_string())),
        (Slot::Largest, Run::fixed(in_letters(rebate.largest))),
        (Slot::NationalSums, Run::computed(national_sums(figures))),
        (Slot::OriginalDecided, Run::fixed(day(original))),
        (Slot::OriginalPeriod, span(Recommendation::First2020.years())),
        (Slot::Period, span((from, to))),
        (Slot::Rate, rate),
        (Slot::Rebate, Run::fixed(words::procent(rebate.share))),
        (Slot::Surveys, Run::typed(inhabitants(figures.settings.surveys.unwrap_or(0)))),
        (Slot::Total, amount(figures.total)),
        (Slot::UnitPrice, Run::fixed(words::kronor(unit.price))),
        (Slot::Years, Run::fixed(words::years(from, to))),
    ])
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
    match figures.basis {
        Basis::Unknown => notices.push(said::NO_RATE),
        Basis::Assumed => notices.push(said::OWN_RATE),
        Basis::Decided => {}
    }
    match (figures.basis, figures.total) {
        (_, None) if ground.is_nobody() => notices.push(words::NOBODY),
        (Basis::Decided | Basis::Assumed, None) => notices.push(words::UNREADABLE),
        (Basis::Unknown, None) | (_, Some(_)) => {}
    }
    notices
}

fn background(slots: &Slots<'_>, scheme: &Scheme, of: Recommendation) -> Vec<Block> {
    let mut blocks = vec![slots.paragraph(said::background(of))];
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            let purposes = scheme.period(of.years().0).map(|period| scheme.purposes(period));
            let item = purposes
                .unwrap_or_default()
                .iter()
                .map(|purpose| vec![Run::fixed(said::purpose(&purpose.name, &million(purpose.amount)))]);
            blocks.extend([slots.paragraph(said::CONTENTS), bullets(item.collect())]);
            blocks.extend(said::covered(of).map(|covered| slots.paragraph(covered)));
        }
        Recommendation::Renewal2025 => blocks.push(Block::Paragraph(vec![blank(Blank::Contents)])),
    }
    blocks.extend(slots.paragraphs(said::reasons_and_terms(of)));
    blocks
}

fn economy(slots: &Slots<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let (matter, figures) = (subject.matter, subject.figures);
    let mut blocks = vec![slots.paragraph(&said::economy(matter)), tables::by_year(subject)];
    let answers: Vec<_> = figures.answers().collect();
    if figures.basis == Basis::Decided {
        blocks.push(slots.paragraph(&said::ceiling(matter.of, !figures.above_ceiling.is_empty())));
    }
    blocks.extend(assumed(&answers, figures.scheme));
    let adopted = matter.stance.adopts();
    if let (true, Some(table)) = (adopted, tables::by_purpose(subject)) {
        blocks.extend([slots.paragraph(said::PURPOSES_TEXT), table]);
    }
    let known = matter.of != Recommendation::Renewal2025;
    if known && adopted && !matter.surveys {
        blocks.push(slots.paragraph(said::SURVEYS_ON_TOP));
    }
    if known && !adopted {
        blocks.push(slots.paragraph(said::IF_MOST_DECLINE));
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
    let mut lines = Vec::new();
    if of == Recommendation::Renewal2025 {
        lines.push(vec![blank(Blank::DecisionDocument)]);
    }
    // What the original decided holds for its extension, too.
    let original = (of == Recommendation::Extension2024).then(|| ground.document("003-bilaga")).flatten();
    lines.extend(keys.filter_map(|key| ground.cited(figures.scheme, key)).chain(original));
    lines
}

fn chosen(figures: &Figures<'_>) -> Vec<String> {
    let own_rate = figures.rate.filter(|_| figures.basis == Basis::Assumed);
    let surveys = figures.settings.surveys.filter(|&count| count > 0);
    own_rate.map(words::own_rate_fact).into_iter().chain(surveys.map(words::surveys_fact)).collect()
}
