//! What must hold of a scheme before it may answer anybody.

use std::collections::BTreeSet;
use std::fmt;

use super::{Collection, Input, NoteKind, Period, Scheme, Setting, SettingName, Source, Tariff, Text};
use crate::money::{Kronor, PerInhabitant, Share};

/// What is wrong with a scheme file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, or the scheme's identifier.
    pub file: String,
    /// The key, as a path.
    pub key: String,
    /// The rule broken.
    pub reason: String,
}

impl Fault {
    pub(super) fn new(file: &str, key: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), key: key.into(), reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.key, self.reason)
    }
}

impl std::error::Error for Fault {}

/// Everything that is wrong, not the first thing only.
pub(super) fn check(collection: &Collection) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for scheme in collection.schemes.iter() {
        if !seen.insert(&scheme.id) {
            faults.push(Fault::new(&scheme.id, "id", "stands twice"));
        }
        let mut checked = Checked { scheme, collection, faults: Vec::new() };
        checked.identity();
        checked.periods();
        checked.tariffs();
        checked.parts();
        checked.settings();
        checked.sources();
        faults.append(&mut checked.faults);
    }
    faults
}

struct Checked<'a> {
    scheme: &'a Scheme,
    collection: &'a Collection,
    faults: Vec<Fault>,
}

impl Checked<'_> {
    fn fault(&mut self, key: impl Into<String>, reason: impl Into<String>) {
        self.faults.push(Fault::new(&self.scheme.id, key, reason));
    }

    fn require(&mut self, holds: bool, key: impl Into<String>, reason: impl Into<String>) {
        if !holds {
            self.fault(key, reason);
        }
    }

    fn identity(&mut self) {
        let scheme = self.scheme;
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        self.require(
            !scheme.id.is_empty() && scheme.id.bytes().all(plain),
            "id",
            "must be lower-case letters a–z, digits and hyphens",
        );
        for (key, text) in [
            ("name", &*scheme.name),
            ("short_name", &*scheme.short_name),
            ("decided_by", &*scheme.decided_by),
            ("about", &*scheme.about),
        ] {
            self.require(!text.trim().is_empty(), key, "must not be empty");
        }
    }

    fn periods(&mut self) {
        let periods = &self.scheme.periods;
        self.require(!periods.is_empty(), "periods", "needs at least one");
        for (place, period) in periods.iter().enumerate() {
            let key = format!("periods[{place}]");
            let whole_years = (period.from.month, period.from.day) == (1, 1)
                && period.to.is_none_or(|to| (to.month, to.day) == (12, 31));
            self.require(whole_years, &key, "must begin on 1 January and end on 31 December");
            self.require(period.to.is_none_or(|to| period.from <= to), &key, "ends before it begins");
        }
        for (place, pair) in periods.windows(2).enumerate() {
            self.adjoining(place + 1, &pair[0], &pair[1]);
        }
    }

    fn adjoining(&mut self, place: usize, earlier: &Period, later: &Period) {
        let key = format!("periods[{place}].from");
        match earlier.to {
            None => self.fault(key, "follows a period without an end"),
            Some(to) if later.from <= to => self.fault(key, format!("overlaps the period that ends {to}")),
            Some(to) if later.from > to.next() => {
                self.fault(key, format!("leaves a gap after {to}; say what holds there with `nothing`"));
            }
            Some(_) => {}
        }
    }

    fn tariffs(&mut self) {
        for (place, period) in self.scheme.periods.iter().enumerate() {
            let key = format!("periods[{place}].tariff");
            match &period.tariff {
                Tariff::Fee { base, per_inhabitant } => {
                    let amounts = !base.is_negative() && *per_inhabitant >= PerInhabitant::default();
                    self.require(amounts, key, "must not be negative");
                }
                Tariff::Unknown { why } | Tariff::Nothing { why } => {
                    self.require(!why.trim().is_empty(), key, "must say why");
                }
                Tariff::Taper { taken_over, cost_base } => {
                    self.require(taken_over.is_part(), &key, "taken_over must lie between 0 and 1");
                    for base in cost_base.iter() {
                        self.lump_sums_exist(&key, &base.scheme, &base.areas);
                    }
                }
                Tariff::LumpSums { .. } => self.lump_sums(&key, &period.tariff),
                Tariff::Pots { pots, base_share } => {
                    self.require(base_share.is_part(), &key, "base_share must lie between 0 and 1");
                    let whole = |amount: Kronor| !amount.is_negative() && amount == amount.rounded();
                    self.require(pots.iter().all(|pot| whole(pot.amount)), &key, "a pot is whole kronor");
                }
                Tariff::Participation { highest, computed_for } => {
                    let share = computed_for.is_part() && *computed_for > Share::NONE;
                    self.require(share, &key, "computed_for must lie above 0, and at most at 1");
                    self.require(*highest >= PerInhabitant::default(), &key, "must not be negative");
                }
                // Held to its rules by the reader of own schemes, through which the tests send every scheme.
                Tariff::Composed(_) => {}
            }
        }
    }

    fn lump_sums_exist(&mut self, key: &str, scheme: &str, areas: &[Text]) {
        let tariffs = self.collection.scheme(scheme).map(|found| found.periods.iter());
        let known: Vec<&str> = tariffs
            .into_iter()
            .flatten()
            .filter_map(|period| period.tariff.areas())
            .flatten()
            .map(|area| &*area.id)
            .collect();
        for area in areas {
            self.require(known.contains(&&**area), key, format!("`{scheme}` has no lump sum `{area}`"));
        }
    }

    fn lump_sums(&mut self, key: &str, tariff: &Tariff) {
        let Tariff::LumpSums { areas, printed_sums } = tariff else { return };
        for (county, printed) in printed_sums.iter() {
            let mut sum = Kronor::ZERO;
            for area in areas.iter() {
                let cells = [area.amounts.get(county), area.derived.get(county)];
                let dash = area.dashes.contains(county);
                let given = cells.iter().flatten().count() + usize::from(dash);
                let key = format!("{key}.{}.{county}", area.id);
                self.require(
                    given == 1,
                    key,
                    "must be an amount, a derived amount or a dash, and one of them",
                );
                sum += cells.into_iter().flatten().copied().sum();
            }
            let reason = format!("the rows add up to {sum}, not to the printed {printed}");
            self.require(sum == *printed, format!("{key}.printed_sums.{county}"), reason);
        }
    }

    fn parts(&mut self) {
        let scheme = self.scheme;
        for (place, period) in scheme.periods.iter().enumerate() {
            if let Some(rebate) = scheme.rebate(period) {
                let key = format!("periods[{place}].rebate");
                self.require(rebate.share.is_part(), format!("{key}.share"), "must lie between 0 and 1");
                let one = (rebate.largest > 0) != rebate.above.is_some();
                self.require(one, key, "must say how many of the largest, or above which size");
            }
            let purposes = scheme.purposes(period);
            if let (Some(ceiling), false) = (scheme.ceiling(period), purposes.is_empty()) {
                let sum: Kronor = purposes.iter().map(|purpose| purpose.amount).sum();
                let reason = format!("add up to {sum}, not to the ceiling {}", ceiling.amount);
                self.require(sum == ceiling.amount, format!("periods[{place}].purposes"), reason);
            }
        }
        for (place, note) in scheme.notes.iter().enumerate() {
            let sourced =
                note.source.is_some() || matches!(note.kind, NoteKind::Assumption | NoteKind::Information);
            self.require(sourced, format!("notes[{place}]"), "needs a source");
            self.require(!note.text.trim().is_empty(), format!("notes[{place}].text"), "must not be empty");
        }
    }

    fn settings(&mut self) {
        let mut seen = BTreeSet::new();
        for setting in self.scheme.settings.iter() {
            let key = format!("settings.{}", setting.name.as_str());
            self.require(seen.insert(setting.name), &key, "stands twice");
            self.require(!setting.label.trim().is_empty(), &key, "needs a label");
            self.require(fits(setting), &key, "has an input of another kind");
            if let Input::Choice { options } = &setting.input {
                let given: Vec<&str> = options.iter().map(|option| &*option.value).collect();
                let unique: BTreeSet<&str> = given.iter().copied().collect();
                self.require(unique.len() == given.len(), &key, "has an option twice");
                let known = self.scheme.options(setting.name);
                let all = !given.is_empty() && given.iter().all(|value| known.contains(*value));
                self.require(all, &key, format!("may have the options {known:?} only"));
            }
        }
    }

    fn sources(&mut self) {
        let scheme = self.scheme;
        let mut used: Vec<(String, &Text)> = Vec::new();
        let mut note = |key: String, source| used.push((key, source));
        for (place, period) in scheme.periods.iter().enumerate() {
            note(format!("periods[{place}].source"), &period.source);
            if let Some(rebate) = scheme.rebate(period) {
                note(format!("periods[{place}].rebate.source"), &rebate.source);
            }
            if let Some(ceiling) = scheme.ceiling(period) {
                note(format!("periods[{place}].ceiling.source"), &ceiling.source);
            }
            for (which, purpose) in scheme.purposes(period).iter().enumerate() {
                note(format!("periods[{place}].purposes[{which}].source"), &purpose.source);
            }
        }
        if let Some(source) = &scheme.population.source {
            note("population.source".to_owned(), source);
        }
        for (key, source) in [
            ("capacity.source", scheme.capacity.as_ref().map(|capacity| &capacity.source)),
            ("needs_most", scheme.needs_most.as_ref()),
            ("unit_price.source", scheme.unit_price.as_ref().map(|price| &price.source)),
        ] {
            if let Some(source) = source {
                note(key.to_owned(), source);
            }
        }
        for (place, remark) in scheme.notes.iter().enumerate() {
            if let Some(source) = &remark.source {
                note(format!("notes[{place}].source"), source);
            }
        }
        for (place, date) in scheme.dates.iter().enumerate() {
            note(format!("dates[{place}].source"), &date.source);
        }
        for setting in scheme.settings.iter() {
            if let Some(source) = &setting.source {
                note(format!("settings.{}.source", setting.name.as_str()), source);
            }
        }
        for (key, source) in &used {
            let known = scheme.sources.contains_key(&***source);
            self.require(known, key, format!("there is no source `{source}`"));
        }
        for (name, source) in scheme.sources.iter() {
            let key = format!("sources.{name}");
            self.require(used.iter().any(|(_, used)| *used == name), &key, "is never used");
            self.source(&key, source);
        }
    }

    fn source(&mut self, key: &str, source: &Source) {
        let known = self.collection.documents.contains_key(&*source.document);
        self.require(known, key, format!("there is no document `{}`", source.document));
        let placed = source.quote.is_some() || source.place.is_some();
        self.require(placed, key, "needs a quote, or the place in the document");
    }
}

impl Scheme {
    /// The options that the rules, or the scheme's own tables, give a choice.
    pub(super) fn options(&self, name: SettingName) -> BTreeSet<String> {
        let fixed: &[&str] = match name {
            SettingName::Nyckel => &["folkmangd", "lika", "grund"],
            SettingName::Bas => &["lan", "kommun"],
            SettingName::Omrade => &["alla"],
            SettingName::Pott => &["bada"],
            SettingName::Tak => &["sats", "tak"],
            SettingName::Underlag
            | SettingName::Avgift
            | SettingName::Enkater
            | SettingName::Folkmangdsar
            | SettingName::Kostnad
            | SettingName::Kommunandel
            | SettingName::Grundandel
            | SettingName::Deltagande
            | SettingName::Regional
            | SettingName::Erhallet => &[],
        };
        let mut options: BTreeSet<String> = fixed.iter().map(|&option| option.to_owned()).collect();
        for period in self.periods.iter() {
            match (&period.tariff, name) {
                (Tariff::LumpSums { areas, .. }, SettingName::Omrade) => {
                    options.extend(areas.iter().map(|area| area.id.to_string()));
                }
                (Tariff::Pots { pots, .. }, SettingName::Pott) => {
                    options.extend(pots.iter().map(|pot| pot.id.to_string()));
                }
                (Tariff::Taper { cost_base, .. }, SettingName::Underlag) => {
                    options.extend(cost_base.iter().map(|base| base.option.to_string()));
                }
                _ => {}
            }
        }
        options
    }
}

fn fits(setting: &Setting) -> bool {
    match setting.name {
        SettingName::Avgift | SettingName::Regional => setting.input == Input::PerInhabitant,
        SettingName::Enkater => setting.input == Input::Count,
        SettingName::Kostnad | SettingName::Erhallet => setting.input == Input::Kronor,
        SettingName::Folkmangdsar => setting.input == Input::PopulationYear,
        SettingName::Kommunandel | SettingName::Grundandel | SettingName::Deltagande => {
            matches!(setting.input, Input::Percent { default } if default.is_part())
        }
        SettingName::Underlag
        | SettingName::Nyckel
        | SettingName::Omrade
        | SettingName::Pott
        | SettingName::Bas
        | SettingName::Tak => matches!(setting.input, Input::Choice { .. }),
    }
}
