//! What every municipality pays and receives, as if all took part: reckoned once, and kept for as
//! long as only who takes part changes.

use litemap::LiteMap;

use super::standing::Standing;
use crate::case::outcome::{each, is_listed};
use crate::case::{Case, Lack, Scope, Subtotal, YearTotal};
use crate::money::Kronor;
use crate::population::{Municipality, MunicipalityCode, Table, Year};
use crate::rules::{Divisions, Question, SettingFault, Settings, Typed, Whom, assess};
use crate::scheme::{Collection, Kind, Scheme, SettingName, Whose};

/// What of a case the amounts depend on, apart from who takes part.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    scope: Scope,
    years: Vec<Year>,
    left_out: Vec<String>,
    settings: LiteMap<String, Typed>,
    /// Whose the amounts are that were typed of one municipality.
    own: Option<MunicipalityCode>,
}

/// The amounts of everyone in the scope.
#[derive(Debug, Clone)]
pub struct Reckoned<'a> {
    /// Every scheme, since one may rest on another's figures.
    pub collection: &'a Collection,
    /// The registered population.
    pub table: &'a Table,
    /// Which municipalities are shown.
    pub scope: Scope,
    /// The years shown.
    pub years: Vec<Year>,
    /// The municipalities shown, in the order of their codes.
    pub members: Vec<&'a Municipality>,
    /// The schemes taken in, in their order.
    pub entries: Vec<Entry<'a>>,
    /// The year whose 31 December's population is shown beside the amounts.
    pub date: Year,
    /// What each member has whoever else takes part, in the order of the members.
    pub(super) standing: Vec<Standing>,
    /// What they pay and receive together but for fees.
    pub(super) granted: YearTotal,
    /// How many live where is shown on each day that is counted.
    pub(super) people: LiteMap<Year, u32>,
    /// What the amounts depend on, and the schemes that are not reckoned yet, the next one last.
    basis: Basis,
    left: Vec<&'a Scheme>,
}

/// One scheme's amounts.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// Its settings, read. Surveys belong to the municipality that answered them, and are left out.
    pub settings: Settings,
    /// Settings that cannot be read; while one of every year is among them, the scheme has no amounts.
    pub faults: Vec<SettingFault<'a>>,
    /// One for every year shown.
    pub years: Vec<Paid>,
}

/// Whose, whole kronor, öre per inhabitant, inhabitants counted.
pub type Amount = (MunicipalityCode, Kronor, Kronor, u32);

/// One scheme's amounts in one year.
#[derive(Debug, Clone)]
pub struct Paid {
    /// The year.
    pub year: Year,
    /// In the order of the codes.
    pub amounts: Vec<Amount>,
    /// What the amounts add up to, in whole kronor.
    pub full: Kronor,
    /// How many inhabitants are counted.
    pub inhabitants: u32,
    /// The year whose 31 December was counted.
    pub date: Option<Year>,
    /// Those of whose amount nothing is known, although a decision covers the year.
    pub unknown: Vec<MunicipalityCode>,
    /// What every amount lacks before it is whole.
    pub lacks: Option<SettingName>,
    /// On whose word the amounts stand.
    pub whose: Whose,
}

impl Case {
    /// What of the case the amounts in the county view depend on.
    #[must_use]
    pub fn basis(&self, table: &Table) -> Basis {
        Basis {
            scope: self.scope(table),
            years: self.years().collect(),
            left_out: self.left_out.clone(),
            settings: self.settings.clone(),
            own: self.municipality,
        }
    }
}

impl Basis {
    /// Which municipalities are shown.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The schemes that concern somebody in the scope, taken in or left out.
    pub fn schemes<'a>(
        &self,
        collection: &'a Collection,
        table: &'a Table,
    ) -> impl Iterator<Item = &'a Scheme> {
        collection.schemes.iter().filter(|scheme| {
            let mut members = table.municipalities().iter().filter(|of| self.scope.holds(of.code));
            is_listed(scheme, &self.years) && members.any(|of| scheme.concerns.municipality(of.code))
        })
    }

    /// Reckons everyone's amounts.
    #[must_use]
    pub fn reckon<'a>(&self, collection: &'a Collection, table: &'a Table) -> Reckoned<'a> {
        let mut reckoned = self.begin(collection, table);
        while reckoned.go_on() {}
        reckoned
    }

    /// Begins to reckon everyone's amounts; nothing is told of them before it has come to its end.
    #[must_use]
    pub fn begin<'a>(&self, collection: &'a Collection, table: &'a Table) -> Reckoned<'a> {
        let members = table.municipalities().iter().filter(|of| self.scope.holds(of.code)).collect();
        let taken_in =
            self.schemes(collection, table).filter(|scheme| !self.left_out.iter().any(|id| *id == scheme.id));
        let mut left: Vec<&Scheme> = taken_in.collect();
        left.reverse();
        Reckoned {
            collection,
            table,
            scope: self.scope,
            years: self.years.clone(),
            members,
            entries: Vec::with_capacity(left.len()),
            date: table.last_year(),
            standing: Vec::new(),
            granted: YearTotal::default(),
            people: LiteMap::new(),
            basis: self.clone(),
            left,
        }
    }

    fn entry<'a>(&self, scheme: &'a Scheme, table: &Table) -> Entry<'a> {
        let typed = self.settings.get(&*scheme.id).cloned().unwrap_or_default();
        let (settings, faults) = Settings::readable(scheme, &typed, table);
        Entry { scheme, settings: settings.of_several(self.own), faults, years: Vec::new() }
    }
}

impl Reckoned<'_> {
    /// Reckons the next year of a scheme; false when everything is reckoned.
    pub fn go_on(&mut self) -> bool {
        let reckoned = self.entries.last().is_none_or(|entry| entry.years.len() >= self.years.len());
        if reckoned {
            let Some(scheme) = self.left.pop() else {
                self.finish();
                return false;
            };
            self.entries.push(self.basis.entry(scheme, self.table));
        }
        let question = Question::new(self.collection, self.table, Whom::Unnamed);
        if let Some(entry) = self.entries.last_mut()
            && let Some(&year) = self.years.get(entry.years.len())
        {
            entry.reckon(&question, self.scope, year);
        }
        true
    }

    /// How many schemes are reckoned, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let reckoned = self.entries.iter().filter(|entry| entry.years.len() >= self.years.len());
        (reckoned.count(), self.entries.len() + self.left.len())
    }

    fn finish(&mut self) {
        let mut shown = self.entries.iter().flat_map(|entry| entry.years.iter().rev());
        let last = || self.years.last().map_or(self.table.last_year(), |year| year.before(2));
        let date = shown.find_map(|paid| paid.date).unwrap_or_else(last);
        self.date = date.clamp(self.table.first_year(), self.table.last_year());
        self.stand();
    }
}

impl<'a> Reckoned<'a> {
    /// The schemes whose amounts do not all stand on decisions, and on whose word they stand.
    pub fn somebodys(&self) -> impl Iterator<Item = (&'a Scheme, Whose)> {
        let all = self.entries.iter().map(|entry| (entry.scheme, entry.whose()));
        all.filter(|(_, whose)| whose.is_somebodys())
    }
}

impl Entry<'_> {
    /// Reckons a year.
    fn reckon(&mut self, question: &Question<'_>, scope: Scope, year: Year) {
        let scheme = self.scheme;
        // What is shared is shared by all who may join, wherever they live.
        let scope = if scheme.kind == Kind::Fee { Scope::Country } else { scope };
        let all = question.table.municipalities().iter();
        let concerned: Vec<&Municipality> =
            all.filter(|of| scope.holds(of.code) && scheme.concerns.municipality(of.code)).collect();
        let divisions = Divisions::default();
        self.years.push(if self.is_read() {
            paid(&Question { divisions: Some(&divisions), ..*question }, self, &concerned, year)
        } else {
            let due = concerned.iter().filter(|_| scheme.is_due(year));
            Paid { unknown: due.map(|of| of.code).collect(), ..Paid::none(year) }
        });
    }

    /// Whether its settings can be read, but for those of single years.
    fn is_read(&self) -> bool {
        self.faults.iter().all(|fault| fault.year.is_some())
    }

    /// On whose word the amounts of any year stand.
    #[must_use]
    pub fn whose(&self) -> Whose {
        self.years.iter().map(|paid| paid.whose).max().unwrap_or_default()
    }

    /// What every amount of a year lacks.
    #[must_use]
    pub fn lack(&self, paid: &Paid) -> Option<Lack> {
        paid.lacks.map(|asked| Lack::of(self.scheme, paid.year, Some(asked)))
    }

    /// What is missing where nothing of a year's amount is known.
    pub(super) fn unknown(&self, year: Year) -> Lack {
        Lack::of(self.scheme, year, self.scheme.asks_for(year).filter(|_| self.is_read()))
    }

    /// Puts into a sum what several have together in a year, and its öre per inhabitant, and what is
    /// missing of it.
    pub(super) fn count(
        &self,
        into: &mut Subtotal,
        paid: &Paid,
        amount: Option<(Kronor, Kronor)>,
        unknown: bool,
    ) {
        if let Some((amount, each)) = amount {
            into.put(amount, each, self.lack(paid), paid.whose);
        }
        if unknown {
            into.lack(self.unknown(paid.year));
        }
    }
}

impl Paid {
    fn none(year: Year) -> Self {
        Self {
            year,
            amounts: Vec::new(),
            full: Kronor::ZERO,
            inhabitants: 0,
            date: None,
            unknown: Vec::new(),
            lacks: None,
            whose: Whose::Decided,
        }
    }
}

fn paid(question: &Question<'_>, entry: &Entry<'_>, of: &[&Municipality], year: Year) -> Paid {
    let mut paid = Paid { amounts: Vec::with_capacity(of.len()), ..Paid::none(year) };
    for municipality in of {
        let question = question.of(Whom::Municipality(municipality.code));
        match assess(&question, entry.scheme, &entry.settings, year) {
            Ok(answer) => {
                let counted = answer.population;
                let inhabitants = counted.map_or(0, |population| population.value);
                paid.date = counted.and_then(|population| population.date);
                let each = each(answer.exact, inhabitants).unwrap_or_default();
                paid.amounts.push((municipality.code, answer.rounded, each, inhabitants));
                paid.full += answer.rounded;
                paid.lacks = answer.lacks;
                paid.whose = paid.whose.max(answer.whose());
                paid.inhabitants += inhabitants;
            }
            Err(reason) if reason.is_lack() => paid.unknown.push(municipality.code),
            Err(_) => {}
        }
    }
    paid
}
