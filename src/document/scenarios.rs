//! Cases side by side: what each comes to for its municipality, and for its whole area.

use super::collection_of;
use crate::case::{Case, Scenario, Subtotal, YearTotal};
use crate::population::{Table, Year};
use crate::scheme::Whose;
use crate::text::whose::{named, rests_on};
use crate::text::{self, comparison, county};

/// What one of the cases comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What it is called.
    pub name: String,
    /// The years that it counts.
    pub years: Vec<Year>,
    /// Its municipality; none while nobody is chosen, or while the typed population cannot be read.
    pub municipality: Option<Side>,
    /// Everyone in its area, as far as they take part.
    pub area: Side,
    /// How many take part, of how many.
    pub joined: (usize, usize),
    /// The shares of the inhabitants that its prices are reckoned with, told in words.
    pub participations: Vec<String>,
    /// Whether amounts are missing that are not known.
    pub lacks: bool,
    /// The figures that are changed in it, told in words.
    pub changes: Vec<String>,
}

impl Compared {
    /// What it is called, with on whose word it stands.
    #[must_use]
    pub fn named(&self) -> String {
        let whose = self.municipality.as_ref().map(Side::whose).unwrap_or_default();
        named(&self.name, whose.max(self.area.whose())).into_owned()
    }
}

/// One column's figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Whose they are.
    pub of: String,
    /// Whether it takes part; who does not pays no fee.
    pub joined: bool,
    /// Its inhabitants.
    pub inhabitants: u32,
    /// The years.
    pub years: Vec<Year>,
    /// What it pays and receives in all of them.
    pub total: YearTotal,
    /// What it rests on that no decision says, by names; nothing where decisions say it all.
    pub rests_on: String,
}

impl Side {
    /// Whether something that is due is not known.
    #[must_use]
    pub fn lacks(&self) -> bool {
        !self.total.net().is_whole() || !self.total.county_grants.is_whole()
    }

    /// What is missing, in words; nothing where nothing is.
    #[must_use]
    pub fn missing(&self) -> String {
        let mut all = self.total.net();
        all.add(&self.total.county_grants);
        text::missing(all.missing(), &self.years)
    }

    /// Whose the figures are, on whose word they stand, and that it does not take part where so it is.
    #[must_use]
    pub fn name(&self) -> String {
        named(&self.bare_name(), self.whose()).into_owned()
    }

    /// The same without on whose word they stand.
    pub(super) fn bare_name(&self) -> String {
        if self.joined { self.of.clone() } else { comparison::absent(&self.of) }
    }

    /// On whose word its amounts stand.
    #[must_use]
    pub fn whose(&self) -> Whose {
        self.total.whose()
    }
}

/// What each of the cases comes to, by the same rules as the page and the county's table.
#[must_use]
pub fn side_by_side(cases: &[Scenario], table: &Table) -> Vec<Compared> {
    cases.iter().map(|scenario| compared(scenario, table)).collect()
}

fn compared(Scenario { name, case }: &Scenario, table: &Table) -> Compared {
    let collection = collection_of(case);
    let basis = case.basis(table);
    let reckoned = basis.reckon(&collection, table);
    let together = reckoned.together(&case.taking_part(table), case.municipality);
    let municipality = municipality(case, &collection, table, reckoned.date);
    let area = Side {
        of: county::scope(basis.scope(), table),
        joined: true,
        inhabitants: together.inhabitants,
        years: reckoned.years.clone(),
        total: together.total.clone(),
        rests_on: rests_on(reckoned.somebodys()),
    };
    Compared {
        name: name.clone(),
        lacks: area.lacks() || municipality.as_ref().is_some_and(Side::lacks),
        municipality,
        area,
        joined: (together.joined, together.lines.len()),
        participations: reckoned
            .participations()
            .map(|(of, by)| comparison::share(&of.short_name, by))
            .collect(),
        changes: text::changes(&collection).into_iter().map(ToOwned::to_owned).collect(),
        years: reckoned.years.clone(),
    }
}

/// The chosen municipality's figures as in the calculation, with its own population and surveys, but for
/// fees where it does not take part.
fn municipality(
    case: &Case,
    collection: &crate::scheme::Collection,
    table: &Table,
    date: Year,
) -> Option<Side> {
    let outcome = case.outcome(collection, table);
    let who = outcome.who.as_ref().filter(|_| outcome.population_fault.is_none())?;
    let of = who.municipality?;
    let registered = table.inhabitants(of, date).unwrap_or(0);
    let joined = case.taking_part(table).has(of.code);
    let mut total = outcome.totals.all.clone();
    if !joined {
        total.fees = Subtotal::default();
    }
    let inhabitants = who.question.own_population.unwrap_or(registered);
    let rests_on = rests_on(outcome.somebodys());
    Some(Side { of: of.name.clone(), joined, inhabitants, years: outcome.years, total, rests_on })
}
