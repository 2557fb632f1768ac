//! The länssammanställning of a case: the state's grants to one county, area by area.

use crate::case::Case;
use crate::population::{CountyCode, Table, Year};
use crate::rules::{Overview, Question, Settings, Whom, overview};
use crate::scheme::{Collection, Scheme, Tariff};

impl Case {
    /// What the state's agreements gave a county, and the year they are of; none when no scheme
    /// has lump sums.
    #[must_use]
    pub fn summary<'a>(
        &self,
        collection: &'a Collection,
        table: &'a Table,
        county: CountyCode,
    ) -> Option<(Year, Overview<'a>)> {
        let year = collection.schemes.iter().find_map(year_of_lump_sums)?;
        let read = |scheme: &'a Scheme| {
            let settings = Settings::read(scheme, &self.typed(&scheme.id), table);
            (scheme, settings.unwrap_or_else(|_| Settings::defaults(scheme)))
        };
        let schemes: Vec<(&Scheme, Settings)> = collection.schemes.iter().map(read).collect();
        let question = Question::new(collection, table, Whom::Unnamed);
        Some((year, overview(&question, &schemes, county, year)))
    }
}

fn year_of_lump_sums(scheme: &Scheme) -> Option<Year> {
    let lump = |tariff: &Tariff| matches!(tariff, Tariff::LumpSums { .. });
    scheme.periods.iter().find(|period| lump(&period.tariff)).map(|period| Year(period.from.year))
}
