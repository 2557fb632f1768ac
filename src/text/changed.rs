//! Figures that the user has changed: what they are called, and how the change is told wherever they count.

use super::number::{day, in_letters, inhabitants, kr, kr_exact, percent, rate, year_span};
use super::source::citation;
use crate::case::Sum;
use crate::money::NotANumber;
use crate::population::{Year, registered};
use crate::scheme::{
    COST_SOURCES, Change, Collection, Day, Document, Figure, Map, Note, NoteKind, Period, Rate, RateName,
    Scheme, Source, Tariff, Text,
};

/// Who stands as the source of a changed figure.
const USER: &str = "Användaren";

/// What a rate is called, with when it holds.
#[must_use]
pub fn rate_label(of: &Rate) -> String {
    let name = match &of.name {
        RateName::PerInhabitant => "Avgiften per invånare".to_owned(),
        RateName::Base => "Grundsumman per kommun".to_owned(),
        RateName::Rebate { largest: 0 } => "Rabatten för stora kommuner".to_owned(),
        RateName::Rebate { largest } => {
            format!("Rabatten för de {} största kommunerna", in_letters(*largest))
        }
        RateName::Piece => "Kostnaden per styck".to_owned(),
        RateName::TakenOver => "Den andel av kostnaden som huvudmännen tar över".to_owned(),
        RateName::LumpSum { area, county, .. } => {
            let county = registered().county(*county).map_or("", |county| &county.name);
            format!("Summan till {county} för {area}")
        }
        RateName::Pot { pot } => format!("Potten för {pot}"),
        RateName::BaseShare => "Den andel av potten som är grundbidrag".to_owned(),
        RateName::Highest => "Den högsta avgiften per invånare".to_owned(),
        RateName::ComputedFor => "Den andel av befolkningen som avgiften är beräknad för".to_owned(),
        RateName::Step { up_to } => format!("Avgiften per invånare i steget {}", step(*up_to)),
        RateName::StepBase { up_to } => format!("Grundsumman i steget {}", step(*up_to)),
        RateName::Least => "Den lägsta avgiften".to_owned(),
        RateName::Most => "Den högsta avgiften".to_owned(),
        RateName::Shared { name } => format!("Summan för {name}"),
        RateName::CarriedOf { name } => format!("Den andel av summan för {name} som huvudmännen tar över"),
        RateName::MunicipalPartOf { name } => {
            format!("Kommunernas del av det som huvudmännen tar över för {name}")
        }
        RateName::EqualPartOf { name } => format!("Den andel av summan för {name} som fördelas lika"),
        RateName::Growth => "Ökningen per år".to_owned(),
        RateName::GrowthIn { year } => format!("Ökningen {year}"),
    };
    match of.holds {
        Some((from, to)) => format!("{name}, {}", days(from, to)),
        None => name,
    }
}

fn step(up_to: Option<u32>) -> String {
    up_to.map_or_else(
        || "över det".to_owned(),
        |up_to| format!("till och med {} invånare", inhabitants(up_to)),
    )
}

fn days(from: Day, to: Option<Day>) -> String {
    let begins = (from.month, from.day) == (1, 1);
    let ends = to.is_none_or(|to| (to.month, to.day) == (12, 31));
    match to {
        _ if begins && ends => year_span(Year(from.year), to.map(|to| Year(to.year))),
        Some(to) => format!("{}–{}", day(from), day(to)),
        None => format!("från och med den {}", day(from)),
    }
}

/// A figure with its unit: 1,95 kr per invånare, 25 %, 10 000 kr.
#[must_use]
pub fn figure(of: Figure) -> String {
    match of {
        Figure::Kronor(amount) => kr_exact(amount),
        Figure::PerInhabitant(of) => rate(of),
        Figure::Share(share) => percent(share),
    }
}

/// How a figure was changed: "ändrad av användaren från 1,95 kr per invånare till 2,40 kr per invånare"
#[must_use]
pub fn from_to(change: &Change) -> String {
    format!("ändrad av användaren från {} till {}", figure(change.rate.figure), figure(change.to))
}

/// A changed figure, in a phrase.
#[must_use]
pub fn change(of: &Change) -> String {
    format!("{}: {}", rate_label(&of.rate), from_to(of))
}

/// A changed figure, in a sentence.
#[must_use]
pub fn change_sentence(of: &Change) -> String {
    let said = change(of);
    if said.ends_with('.') { said } else { said + "." }
}

/// Why a changed figure cannot be read, and what to write instead.
#[must_use]
pub fn rate_fault(of: Figure, why: NotANumber) -> String {
    let example = match of {
        Figure::Kronor(_) => "kronor, till exempel 10 000",
        Figure::PerInhabitant(_) => "kronor per invånare, till exempel 2,40",
        Figure::Share(_) => "procent mellan 0 och 100, till exempel 25",
    };
    let decimals = if matches!(why, NotANumber::AmbiguousPoint) { " Skriv decimaler med komma." } else { "" };
    format!("Skriv satsen i {example}.{decimals} Den beslutade satsen gäller tills värdet går att läsa.")
}

/// Every change that a collection tells of, each once.
#[must_use]
pub fn changes(collection: &Collection) -> Vec<&str> {
    let mut told: Vec<&str> = Vec::new();
    for note in collection.schemes.iter().flat_map(|scheme| scheme.notes.iter()) {
        if note.kind == NoteKind::Changed && !told.contains(&&*note.text) {
            told.push(&note.text);
        }
    }
    told
}

/// The decided amount beside the one that is shown.
#[must_use]
pub fn comparison(shown: Sum, decided: Sum) -> String {
    let decided_sum = super::sum(decided, kr);
    let Some(apart) = shown.apart(decided) else { return format!("beslutat {decided_sum}") };
    let sign = if apart.is_negative() || apart.is_zero() { "" } else { "+" };
    format!("beslutat {decided_sum}, skillnad {sign}{}", kr(apart))
}

/// Tells of every change where its figure is used: as a note, and as the source of the steps that it is in.
#[must_use]
pub fn tell(mut collection: Collection, changes: &[Change]) -> Collection {
    let Collection { schemes, documents, .. } = &mut collection;
    for scheme in schemes.to_mut() {
        let own: Vec<&Change> = changes.iter().filter(|change| change.scheme == scheme.id).collect();
        let rested_on: Vec<&Change> = changes.iter().filter(|change| rests_on(scheme, change)).collect();
        let mut writer = Writer { scheme, documents };
        writer.periods(&own);
        writer.rest(&own);
        writer.cost(&rested_on);
    }
    collection
}

/// Whether a scheme's cost is made up of a lump sum that was changed.
fn rests_on(scheme: &Scheme, change: &Change) -> bool {
    let RateName::LumpSum { id, .. } = &change.rate.name else { return false };
    scheme.periods.iter().any(|period| {
        let Tariff::Taper { cost_base, .. } = &period.tariff else { return false };
        cost_base.iter().any(|base| base.scheme == change.scheme && base.areas.contains(id))
    })
}

/// Writes what was changed into a scheme.
struct Writer<'a> {
    scheme: &'a mut Scheme,
    documents: &'a mut Map<Text, Document>,
}

impl Writer<'_> {
    fn periods(&mut self, changes: &[&Change]) {
        let rates = self.scheme.rates();
        let periods: Vec<Period> = self.scheme.periods.to_vec();
        for (place, period) in periods.iter().enumerate() {
            let of = |rate: &Rate| rate.holds.is_some_and(|(from, _)| from == period.from);
            let here: Vec<&Change> = changes.iter().copied().filter(|change| of(&change.rate)).collect();
            let (rebates, here): (Vec<&Change>, Vec<&Change>) =
                here.into_iter().partition(|change| matches!(change.rate.name, RateName::Rebate { .. }));
            for change in rebates {
                self.rebate(change, place, period);
            }
            if !here.is_empty() {
                let others = |rate: &&Rate| of(rate) && !matches!(rate.name, RateName::Rebate { .. });
                let all = rates.iter().filter(others).count() == here.len();
                let key = self.source(&here, &period.source, all);
                self.scheme.periods.to_mut()[place].source = key;
                let to = period.to.map(|to| Year(to.year));
                for change in here {
                    self.note(change, Some(Year(period.from.year)), to);
                }
            }
        }
    }

    /// A rebate that holds in one period only.
    fn rebate(&mut self, change: &Change, place: usize, period: &Period) {
        let Some(rebate) = &period.rebate else { return };
        let key = self.source(&[change], &rebate.source, true);
        if let Some(rebate) = &mut self.scheme.periods.to_mut()[place].rebate {
            rebate.source = key;
        }
        self.note(change, Some(Year(period.from.year)), period.to.map(|to| Year(to.year)));
    }

    /// What holds whenever the scheme does: the rebate and the price of a piece.
    fn rest(&mut self, changes: &[&Change]) {
        for change in changes.iter().filter(|change| change.rate.holds.is_none()) {
            let rebate = matches!(change.rate.name, RateName::Rebate { .. });
            let source = if rebate {
                self.scheme.rebate.as_ref().map(|rebate| rebate.source.clone())
            } else {
                self.scheme.unit_price.as_ref().map(|unit| unit.source.clone())
            };
            let Some(source) = source else { continue };
            let key = self.source(&[change], &source, true);
            match (rebate, &mut self.scheme.rebate, &mut self.scheme.unit_price) {
                (true, Some(rebate), _) => rebate.source = key,
                (false, _, Some(unit)) => unit.source = key,
                _ => {}
            }
            self.note(change, None, None);
        }
    }

    /// Another scheme's lump sums, of which a cost is made up.
    fn cost(&mut self, changes: &[&Change]) {
        if changes.is_empty() {
            return;
        }
        for read in COST_SOURCES {
            if !self.scheme.sources.contains_key(read) {
                continue;
            }
            let key = self.source(changes, read, false);
            let told = self.scheme.sources.get(&*key).cloned();
            for (known, source) in self.scheme.sources.0.to_mut() {
                if let Some(told) = told.as_ref().filter(|_| known == read) {
                    *source = told.clone();
                }
            }
        }
        for change in changes {
            self.note(change, None, None);
        }
    }

    /// A source that says what was changed, and where the rest was read.
    fn source(&mut self, changes: &[&Change], before: &str, all: bool) -> Text {
        let said: Vec<String> = changes.iter().map(|of| change(of)).collect();
        let mut title = said.join("; ");
        let collection = Collection { documents: self.documents.clone(), ..Collection::default() };
        if let Some(citation) = citation(&collection, self.scheme, before).filter(|_| !all) {
            title = format!("{title}; i övrigt enligt {}", citation.line());
        }
        let document: Text = format!("andrad-{}", self.documents.0.len()).into();
        let key: Text = format!("andrad-{}", self.scheme.sources.0.len()).into();
        let told =
            Document { title: title.into(), publisher: USER.to_owned().into(), reference: None, dated: None };
        self.documents.0.to_mut().push((document.clone(), told));
        let source = Source { document, place: None, quote: None };
        self.scheme.sources.0.to_mut().push((key.clone(), source));
        key
    }

    fn note(&mut self, of: &Change, from: Option<Year>, to: Option<Year>) {
        let (counties, options) = match (&of.rate.name, of.scheme == self.scheme.id) {
            (RateName::LumpSum { id, county, .. }, true) => (vec![*county], vec![id.clone(), "alla".into()]),
            (RateName::LumpSum { county, .. }, false) => (vec![*county], vec!["utan-egen-kostnad".into()]),
            (RateName::Piece, _) => (Vec::new(), vec!["enkater".into()]),
            _ => (Vec::new(), Vec::new()),
        };
        let text = change_sentence(of).into();
        let (counties, options) = (counties.into(), options.into());
        let note = Note { kind: NoteKind::Changed, text, source: None, counties, options, from, to };
        self.scheme.notes.to_mut().push(note);
    }
}
