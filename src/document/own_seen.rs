//! What has to be shown for the user's own schemes to be seen.

use super::Standing;
use crate::case::Case;
use crate::population::Year;
use crate::scheme::{Period, Scheme, Tariff};
use crate::text::whose::bare;

impl Standing {
    /// The years shown, widened to those in which an own scheme has an amount. A period without an end,
    /// or a very long one, widens them to its first year only.
    #[must_use]
    pub fn years_with_own(&self, case: &Case) -> (Year, Year) {
        let shown = (case.from.min(case.to), case.from.max(case.to));
        let periods = self.own_schemes().flat_map(|scheme| scheme.periods.iter());
        periods
            .filter(|of| !matches!(of.tariff, Tariff::Nothing { .. }))
            .map(years)
            .fold(shown, |(first, last), (from, to)| (first.min(from), last.max(to)))
    }

    /// The own schemes that do not concern the chosen municipality, by their short names.
    #[must_use]
    pub fn own_not_concerning(&self, case: &Case) -> Vec<String> {
        let Some(code) = case.municipality else { return Vec::new() };
        let others = self.own_schemes().filter(|scheme| !scheme.concerns.municipality(code));
        others.map(|scheme| bare(scheme).to_owned()).collect()
    }

    fn own_schemes(&self) -> impl Iterator<Item = &Scheme> {
        self.own.iter().filter_map(|id| self.collection.scheme(id))
    }
}

/// The most years of one period that are shown unasked.
const MOST_SHOWN: usize = 10;

fn years(period: &Period) -> (Year, Year) {
    let from = Year(period.from.year);
    let to = period.to.map(|to| Year(to.year)).filter(|&to| from.to(to).len() <= MOST_SHOWN);
    (from, to.unwrap_or(from))
}
