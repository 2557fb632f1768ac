//! What the user chose or filled in for a scheme, read from text.

use std::fmt;

use litemap::LiteMap;

use super::Key;
use crate::money::{
    Kronor, NotANumber, PerInhabitant, Share, read_count, read_kronor, read_per_inhabitant, read_percent,
};
use crate::population::{MunicipalityCode, Table, Year};
use crate::scheme::{Input, Scheme, Setting, SettingName, Text};

/// The largest number of surveys, cost or grant in kronor and rate in kronor per inhabitant that a field takes.
const MOST_SURVEYS: u32 = 1_000_000;
const MOST_COST: u32 = 1_000_000_000;
const MOST_RATE: u32 = 10_000;

/// What was typed for a scheme's settings, as text.
pub type Typed = LiteMap<SettingKey, String>;

/// A setting, for every year or for one alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SettingKey {
    /// Which setting.
    pub name: SettingName,
    /// The year it is typed for; none for all of them.
    pub year: Option<Year>,
}

impl SettingKey {
    /// The setting in one year.
    #[must_use]
    pub fn of_year(name: SettingName, year: Year) -> Self {
        Self { name, year: Some(year) }
    }

    /// Reads `avgift` or `avgift.2029`; none for another name, or a year that the name does not take.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let Some((name, year)) = text.split_once('.') else {
            return SettingName::named(text).map(Self::from);
        };
        let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let name = SettingName::named(name).filter(|name| digits && name.is_yearly())?;
        Some(Self::of_year(name, Year(year.parse().ok()?)))
    }
}

impl From<SettingName> for SettingKey {
    fn from(name: SettingName) -> Self {
        Self { name, year: None }
    }
}

/// As it stands in an address and on the command line.
impl fmt::Display for SettingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.as_str())?;
        self.year.map_or(Ok(()), |year| write!(f, ".{year}"))
    }
}

/// What was typed for every year, and for single years, whose own goes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Yearly<T> {
    every: Option<T>,
    /// None for a year whose own text cannot be read: it is not the one of every year instead.
    years: Vec<(Year, Option<T>)>,
}

impl<T: Copy> Yearly<T> {
    /// What holds in a year; none where nothing was typed for it.
    #[must_use]
    pub fn at(&self, year: Year) -> Option<T> {
        let own = self.years.iter().find(|(of, _)| *of == year);
        own.map_or(self.every, |(_, value)| *value)
    }
}

/// The settings of one scheme, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// A rate for years whose rate is not known.
    pub own_rate: Yearly<PerInhabitant>,
    /// How many surveys were answered in a year.
    pub surveys: Option<u32>,
    /// The year whose 31 December is counted, in place of the scheme's own.
    pub population_date: Option<Year>,
    /// A county's yearly cost.
    pub own_cost: Option<Kronor>,
    /// The option that says which lump sums make up the cost.
    pub cost_base: Option<Text>,
    /// The municipalities' part of what the principals carry.
    pub municipal_share: Share,
    /// How a county's amount is divided between its municipalities.
    pub key: Key,
    /// The area of lump sums; all when none.
    pub area: Option<Text>,
    /// The pot; all when none.
    pub pot: Option<Text>,
    /// Among whom the base half is equal.
    pub base_unit: BaseUnit,
    /// The share of the population that takes part: what a price that falls with it is reckoned with,
    /// wherever it is shown.
    pub taking_part: Share,
    /// Whether somebody has chosen another share than the scheme's default.
    pub taking_part_chosen: bool,
    /// A regional fee on top.
    pub regional_rate: Yearly<PerInhabitant>,
    /// Whether a fee follows the decision's ceiling for all together, where that and its rate do not agree.
    pub follows_ceiling: bool,
    /// What a municipality has received, for years whose amount is not known.
    pub received: Yearly<Kronor>,
    /// Which municipality has received it, where amounts of several are reckoned; whoever asks, else.
    pub received_by: Option<MunicipalityCode>,
}

/// Among whom the base half of a pot is equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseUnit {
    /// The counties.
    County,
    /// The municipalities.
    Municipality,
}

/// A setting that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingFault<'a> {
    /// Which one.
    pub setting: &'a Setting,
    /// The year that it was typed for; none for all of them.
    pub year: Option<Year>,
    /// Why; none when it is not one of the options.
    pub why: Option<NotANumber>,
}

impl Settings {
    /// Reads what was typed. What the scheme does not know is passed over; an empty text is none.
    ///
    /// # Errors
    /// Every [`SettingFault`].
    pub fn read<'a>(scheme: &'a Scheme, typed: &Typed, table: &Table) -> Result<Self, Vec<SettingFault<'a>>> {
        let (settings, faults) = Self::readable(scheme, typed, table);
        if faults.is_empty() { Ok(settings) } else { Err(faults) }
    }

    /// What can be read of what was typed, and every fault. A fault of one year leaves that year as if
    /// nothing were known of it; after one of every year, no setting means anything.
    #[must_use]
    pub fn readable<'a>(scheme: &'a Scheme, typed: &Typed, table: &Table) -> (Self, Vec<SettingFault<'a>>) {
        let mut faults = Vec::new();
        let settings = Reader { scheme, typed, table }.settings(&mut faults);
        (settings, faults)
    }

    /// Whether what a year's amount asks for was typed; what may not be typed year by year has a default.
    #[must_use]
    pub fn fills_in(&self, name: SettingName, year: Year) -> bool {
        if name == SettingName::Erhallet {
            return self.received.at(year).is_some();
        }
        !name.is_yearly() || self.rate_of(name, year).is_some()
    }

    /// The rate that was typed for a year, where a rate is what the setting is.
    #[must_use]
    pub fn rate_of(&self, name: SettingName, year: Year) -> Option<PerInhabitant> {
        let rates = [(SettingName::Avgift, &self.own_rate), (SettingName::Regional, &self.regional_rate)];
        rates.into_iter().find(|(of, _)| *of == name)?.1.at(year)
    }

    /// The same where amounts of several municipalities are reckoned: what was typed of one is its own.
    #[must_use]
    pub fn of_several(self, own: Option<MunicipalityCode>) -> Self {
        let received = if own.is_some() { self.received } else { Yearly::default() };
        Self { surveys: None, received, received_by: own, ..self }
    }

    /// The settings when nothing was typed.
    #[must_use]
    pub fn defaults(scheme: &Scheme) -> Self {
        let typed = Typed::new();
        let reader = Reader { scheme, typed: &typed, table: crate::population::registered() };
        reader.settings(&mut Vec::new())
    }
}

struct Reader<'a, 't> {
    scheme: &'a Scheme,
    typed: &'t Typed,
    table: &'t Table,
}

impl<'a> Reader<'a, '_> {
    fn settings(&self, faults: &mut Vec<SettingFault<'a>>) -> Settings {
        let taking_part = self.percent(SettingName::Deltagande, faults).unwrap_or(Share::ALL);
        let equal_part = self.percent(SettingName::Grundandel, faults).unwrap_or(Share::ALL);
        Settings {
            own_rate: self.rates(SettingName::Avgift, faults),
            surveys: self.number(SettingName::Enkater, faults, |text| read_count(text, 0, MOST_SURVEYS)),
            population_date: self.population_date(faults),
            own_cost: self.number(SettingName::Kostnad, faults, |text| read_kronor(text, MOST_COST)),
            cost_base: self.choice(SettingName::Underlag, faults),
            municipal_share: self.percent(SettingName::Kommunandel, faults).unwrap_or(Share::ALL),
            key: match self.choice(SettingName::Nyckel, faults).as_deref() {
                Some("lika") => Key::Equal,
                Some("grund") => Key::BaseAndPopulation { equal_part },
                _ => Key::Population,
            },
            area: self.choice(SettingName::Omrade, faults).filter(|area| area != "alla"),
            pot: self.choice(SettingName::Pott, faults).filter(|pot| pot != "bada"),
            base_unit: match self.choice(SettingName::Bas, faults).as_deref() {
                Some("kommun") => BaseUnit::Municipality,
                _ => BaseUnit::County,
            },
            taking_part,
            taking_part_chosen: taking_part != self.default(SettingName::Deltagande).unwrap_or(Share::ALL),
            regional_rate: self.rates(SettingName::Regional, faults),
            received_by: None,
            received: self.yearly(SettingName::Erhallet, faults, |text| read_kronor(text, MOST_COST)),
            follows_ceiling: self.choice(SettingName::Tak, faults).is_some_and(|chosen| chosen == "tak"),
        }
    }

    /// The typed text of a setting that the scheme has; none when it is blank.
    fn text(&self, key: SettingKey) -> Option<(&'a Setting, &str)> {
        let text = self.typed.get(&key)?.trim();
        let setting = self.scheme.setting(key.name)?;
        (!text.is_empty()).then_some((setting, text))
    }

    fn number<T>(
        &self,
        key: impl Into<SettingKey>,
        faults: &mut Vec<SettingFault<'a>>,
        read: impl FnOnce(&str) -> Result<T, NotANumber>,
    ) -> Option<T> {
        let key = key.into();
        let (setting, text) = self.text(key)?;
        match read(text) {
            Ok(number) => Some(number),
            Err(why) => {
                faults.push(SettingFault { setting, year: key.year, why: Some(why) });
                None
            }
        }
    }

    fn rates(&self, name: SettingName, faults: &mut Vec<SettingFault<'a>>) -> Yearly<PerInhabitant> {
        self.yearly(name, faults, |text| read_per_inhabitant(text, MOST_RATE))
    }

    /// A number that may be typed for every year and for single ones; what is blank was not typed.
    fn yearly<T>(
        &self,
        name: SettingName,
        faults: &mut Vec<SettingFault<'a>>,
        read: fn(&str) -> Result<T, NotANumber>,
    ) -> Yearly<T> {
        let every = self.number(name, faults, read);
        let keys = self.typed.keys().filter(|key| key.name == name && self.text(**key).is_some());
        let years = keys.filter_map(|key| Some((key.year?, self.number(*key, faults, read)))).collect();
        Yearly { every, years }
    }

    fn percent(&self, name: SettingName, faults: &mut Vec<SettingFault<'a>>) -> Option<Share> {
        self.number(name, faults, read_percent).or_else(|| self.default(name))
    }

    /// The share that stands in a setting until the user says otherwise.
    fn default(&self, name: SettingName) -> Option<Share> {
        match self.scheme.setting(name)?.input {
            Input::Percent { default } => Some(default),
            Input::Choice { .. }
            | Input::Count
            | Input::Kronor
            | Input::PerInhabitant
            | Input::PopulationYear => None,
        }
    }

    fn population_date(&self, faults: &mut Vec<SettingFault<'a>>) -> Option<Year> {
        let (first, last) = (self.table.first_year(), self.table.last_year());
        self.number(SettingName::Folkmangdsar, faults, |text| {
            read_count(text, u32::from(first.0), u32::from(last.0))
        })
        .and_then(|year| u16::try_from(year).ok())
        .map(Year)
    }

    /// The chosen option, or the first one, which is the default.
    fn choice(&self, name: SettingName, faults: &mut Vec<SettingFault<'a>>) -> Option<Text> {
        let setting = self.scheme.setting(name)?;
        let Input::Choice { options } = &setting.input else { return None };
        let default = options.first().map(|option| option.value.clone());
        let Some((_, text)) = self.text(name.into()) else { return default };
        if options.iter().any(|option| option.value == text) {
            return Some(text.to_owned().into());
        }
        faults.push(SettingFault { setting, year: None, why: None });
        default
    }
}
