//! Cases side by side: what each comes to for its municipality, and for its whole area.

use super::collection_of;
use crate::case::{Case, Scenario, Subtotal, YearTotal};
use crate::population::{Table, Year};
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

/// One column's figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Whose they are.
    pub of: String,
    /// Whether it takes part; who does not pays no fee.
    pub joined: bool,
    /// Its inhabitants.
    pub inhabitants: u32,
    /// What it pays and receives in all the years.
    pub total: YearTotal,
}

impl Side {
    /// Whose the figures are, and that it does not take part where so it is.
    #[must_use]
    pub fn name(&self) -> String {
        if self.joined { self.of.clone() } else { comparison::absent(&self.of) }
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
    let unknown = reckoned.entries.iter().flat_map(|entry| &entry.years).any(|paid| paid.missing.is_some());
    let (municipality, lacks) = municipality(case, &collection, table, reckoned.date);
    Compared {
        name: name.clone(),
        municipality,
        area: Side {
            of: county::scope(basis.scope(), table),
            joined: true,
            inhabitants: together.inhabitants,
            total: together.total.clone(),
        },
        joined: (together.joined, together.lines.len()),
        participations: reckoned
            .participations()
            .map(|(of, by)| comparison::share(&of.short_name, by))
            .collect(),
        lacks: lacks || unknown,
        changes: text::changes(&collection).into_iter().map(ToOwned::to_owned).collect(),
        years: reckoned.years.clone(),
    }
}

/// The chosen municipality's figures as in the calculation, with its own population and surveys, but for
/// fees where it does not take part; and whether some are not known.
fn municipality(
    case: &Case,
    collection: &crate::scheme::Collection,
    table: &Table,
    date: Year,
) -> (Option<Side>, bool) {
    let outcome = case.outcome(collection, table);
    let Some(who) = &outcome.who else { return (None, false) };
    let Some(of) = who.municipality else { return (None, false) };
    let registered = table.inhabitants(of, date).unwrap_or(0);
    let joined = case.taking_part(table).has(of.code);
    let mut total = outcome.totals.all.clone();
    if !joined {
        total.fees = Subtotal::default();
    }
    let lacks = total.net().missing > 0;
    let inhabitants = who.question.own_population.unwrap_or(registered);
    (Some(Side { of: of.name.clone(), joined, inhabitants, total }), lacks)
}
