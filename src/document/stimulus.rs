//! The draft on the stimulus money for e-health of 2013.

use super::assumed::assumed;
use super::content::Content;
use super::frame::bullets;
use super::grid::{Grid, each, fixed, kronor};
use super::ground::{Ground, Incomplete};
use super::slots::{Slots, amount, amount_of, blank};
use super::{Block, Run};
use crate::case::Action;
use crate::money::Kronor;
use crate::rules::{Assessment, Settings};
use crate::scheme::{Pot, Scheme, SettingName, Tariff, Whose};
use crate::text::draft::stimulus as said;
use crate::text::draft::takeover::key;
use crate::text::draft::{self as words, Blank, Slot, TableName, table};
use crate::text::million;
use crate::text::whose::named;

/// The county's and the municipality's part of something, and the latter per inhabitant.
#[derive(Clone, Copy, Default)]
struct Part {
    county: Option<Kronor>,
    own: Option<Kronor>,
    each: Option<Kronor>,
    whose: Whose,
}

/// What the draft says on the stimulus money.
///
/// # Errors
/// [`Incomplete`] when the collection lacks the scheme or its terms.
pub(super) fn content<'a>(ground: &'a Ground<'a>) -> Result<Content<'a>, Incomplete> {
    let id = ground.decision().scheme().ok_or(Incomplete)?;
    let scheme = ground.collection.scheme(id).ok_or(Incomplete)?;
    let pots = pots(scheme).ok_or(Incomplete)?;
    let [first, second] = ground.decided(id).and_then(self::pots).ok_or(Incomplete)? else {
        return Err(Incomplete);
    };
    let stance = ground.case.draft.stance();
    let chosen_reading = ground.case.typed(id).get(&SettingName::Bas.into()).cloned().unwrap_or_default();
    let reading = if chosen_reading == "kommun" { "kommun" } else { "lan" };
    let answers: Vec<Option<Assessment<'a>>> =
        pots.iter().map(|pot| answer(ground, reading, &pot.id)).collect();
    let parts: Vec<Part> = answers.iter().map(|answer| answer.as_ref().map(of).unwrap_or_default()).collect();
    let main = parts.first().copied().unwrap_or_default();
    let readings = ["lan", "kommun"]
        .map(|reading| answer(ground, reading, &first.id).as_ref().map(of).unwrap_or_default());
    let settings = Settings::read(scheme, &ground.case.typed(id), ground.table)
        .unwrap_or_else(|_| Settings::defaults(scheme));
    let values = vec![
        (Slot::Total, amount_of(main.own, main.whose)),
        (Slot::CountyTotal, amount_of(main.county, main.whose)),
        (Slot::Coordinators, parts.get(1).map_or_else(|| amount(None), |of| amount_of(of.county, of.whose))),
        (Slot::FirstPot, Run::fixed(million(first.amount))),
        (Slot::SecondPot, Run::fixed(million(second.amount))),
        (Slot::AllPots, Run::fixed(million(first.amount + second.amount))),
        (Slot::Key, Run::computed(key(settings.key))),
        (Slot::Reading, Run::computed(said_reading(reading))),
    ];
    let slots = Slots::new(ground, values);
    let mut economy =
        vec![slots.paragraph(said::economy(stance)), by_pot(pots, &parts, said::pots_caption(stance))];
    let known: Vec<&Assessment<'_>> = answers.iter().flatten().collect();
    economy.extend([slots.paragraph(said::READINGS), by_reading(&readings)]);
    economy.extend(assumed(&known, scheme));
    if reading == "lan" && !known.is_empty() {
        economy.push(slots.paragraph(said::KEY));
    }
    economy.push(Block::Paragraph(vec![blank(Blank::ConfirmPart)]));
    if !stance.adopts() {
        economy.push(Block::Paragraph(vec![blank(Blank::Consequences)]));
    }
    let notice = match main.own {
        Some(_) => None,
        None if ground.case.municipality.is_none() => Some(words::NOBODY),
        None => Some(words::UNREADABLE),
    };
    let source = scheme.periods.first().and_then(|period| ground.cited(scheme, &period.source));
    let own_plan = stance.adopts().then(|| vec![blank(Blank::OwnPlan)]);
    let mut material = vec![vec![blank(Blank::EHealthPlan)]];
    material.extend(own_plan.into_iter().chain(ground.document("000-overenskommelse")).chain(source));
    Ok(Content {
        title: said::TITLE.to_owned(),
        notices: notice.into_iter().collect(),
        points: said::proposal(stance),
        summary: slots.paragraphs(&said::summary(stance)),
        background: vec![
            slots.paragraph(said::BACKGROUND),
            slots.paragraph(said::AREAS_TEXT),
            bullets(said::AREAS.into_iter().map(fixed).collect()),
            slots.paragraph(said::PLANS),
        ],
        judgement: Vec::new(),
        economy,
        material,
        receiver: blank(Blank::Region),
        chosen: vec![said::reading_fact(said_reading(reading))],
        answers: pots
            .iter()
            .zip(answers)
            .filter_map(|(pot, answer)| Some((pot.name.to_string(), answer?)))
            .collect(),
        slots,
    })
}

fn pots(scheme: &Scheme) -> Option<&[Pot]> {
    let tariff = scheme.periods.first().map(|period| &period.tariff);
    if let Some(Tariff::Pots { pots, .. }) = tariff { Some(pots) } else { None }
}

fn said_reading(reading: &str) -> &'static str {
    if reading == "kommun" { said::PER_MUNICIPALITY } else { said::PER_COUNTY }
}

/// What one pot means to the municipality in one reading.
fn answer<'a>(ground: &Ground<'a>, reading: &str, pot: &str) -> Option<Assessment<'a>> {
    let set = |name: SettingName, value: &str| {
        Action::Set(ground.decision().scheme().unwrap_or_default().to_owned(), name.into(), value.to_owned())
    };
    let case = ground.case.after(set(SettingName::Bas, reading)).after(set(SettingName::Pott, pot));
    let row = ground.outcome_of(&case).rows.pop()?;
    row.cells.into_iter().next()?.answer.ok()
}

fn of(answer: &Assessment<'_>) -> Part {
    let inhabitants = answer.population.map(|used| used.value);
    let each = inhabitants.and_then(|all| crate::money::PerInhabitant::from_total(answer.exact, all));
    Part {
        county: answer.county,
        own: Some(answer.rounded),
        each: each.map(|each| each.for_one().rounded_to_ore()),
        whose: answer.whose(),
    }
}

fn by_pot(pots: &[Pot], parts: &[Part], caption: &str) -> Block {
    let mut grid = Grid::new(
        TableName::Economy,
        caption,
        &[said::POT],
        &[said::COUNTY_AMOUNT, said::OWN_AMOUNT, table::PER_INHABITANT],
    );
    for (pot, part) in pots.iter().zip(parts) {
        grid.row(vec![
            fixed(named(&pot.name, part.whose)),
            kronor(part.county),
            kronor(part.own),
            each(part.each),
        ]);
    }
    grid.block()
}

fn by_reading(readings: &[Part]) -> Block {
    let mut grid = Grid::new(
        TableName::Readings,
        said::READINGS_CAPTION,
        &[said::READING],
        &[said::COUNTY_AMOUNT, said::OWN_AMOUNT],
    );
    for (name, part) in [said::PER_COUNTY, said::PER_MUNICIPALITY].into_iter().zip(readings) {
        grid.row(vec![
            fixed(named(&words::capital(name), part.whose)),
            kronor(part.county),
            kronor(part.own),
        ]);
    }
    grid.block()
}
