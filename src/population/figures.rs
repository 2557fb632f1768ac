//! One date's population, with the figure that the user knows better put in its place.

use super::{CountyCode, Municipality, MunicipalityCode, Table, Year};

/// A figure typed by the user in place of the registered one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFigure {
    /// A municipality's inhabitants; its county and the country change with it.
    Municipality(MunicipalityCode, u32),
    /// A county's inhabitants; the country changes with it, its municipalities do not.
    County(CountyCode, u32),
    /// The inhabitants of a municipality without a name; no other figure changes with it.
    Unnamed(u32),
}

/// The population of one 31 December.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    table: &'a Table,
    date: Year,
    own: Option<OwnFigure>,
    foreseen: Option<Year>,
}

impl<'a> Figures<'a> {
    /// The figures of 31 December `date`; `None` when the table has no such year.
    #[must_use]
    pub fn new(table: &'a Table, date: Year, own: Option<OwnFigure>) -> Option<Self> {
        table.of_nation(date)?;
        Some(Self { table, date, own, foreseen: None })
    }

    /// The same, where the user's figure is a forecast for 31 December of a coming year; all others are
    /// those of the date.
    #[must_use]
    pub fn foreseen_for(self, year: Year) -> Self {
        Self { foreseen: Some(year), ..self }
    }

    /// The year whose 31 December the user's figure is a forecast for.
    #[must_use]
    pub fn foreseen(self) -> Option<Year> {
        self.foreseen
    }

    /// The figure of the user's own, in place of a registered one.
    #[must_use]
    pub fn own(self) -> Option<OwnFigure> {
        self.own
    }

    /// The year whose 31 December it is.
    #[must_use]
    pub fn date(self) -> Year {
        self.date
    }

    /// The table behind the figures.
    #[must_use]
    pub fn table(self) -> &'a Table {
        self.table
    }

    /// A municipality's inhabitants; zero for a code that the table does not have.
    #[must_use]
    pub fn municipality(self, code: MunicipalityCode) -> u32 {
        self.table.municipality(code).map_or(0, |of| self.of(of))
    }

    /// The inhabitants of one of the table's municipalities.
    #[must_use]
    pub fn of(self, municipality: &Municipality) -> u32 {
        match self.own {
            Some(OwnFigure::Municipality(own, inhabitants)) if own == municipality.code => inhabitants,
            _ => self.table.inhabitants(municipality, self.date).unwrap_or(0),
        }
    }

    /// A county's inhabitants; zero for a code that the table does not have.
    #[must_use]
    pub fn county(self, code: CountyCode) -> u32 {
        let registered = self.table.of_county(code, self.date).unwrap_or(0);
        match self.own {
            Some(OwnFigure::County(own, inhabitants)) if own == code => inhabitants,
            Some(OwnFigure::Municipality(own, _)) if own.county() == code => self.replaced(registered),
            _ => registered,
        }
    }

    /// The whole country's inhabitants.
    #[must_use]
    pub fn nation(self) -> u32 {
        self.replaced(self.table.of_nation(self.date).unwrap_or(0))
    }

    /// Whether a municipality is one of so many with the most registered inhabitants.
    ///
    /// Rank goes by the registered figures, so that a typed figure never makes a small
    /// municipality one of the largest.
    #[must_use]
    pub fn is_among_largest(self, code: MunicipalityCode, count: usize) -> bool {
        self.table.is_among_largest(self.table.of_municipality(code, self.date), count, self.date)
    }

    fn replaced(self, sum: u32) -> u32 {
        let (registered, own) = match self.own {
            None | Some(OwnFigure::Unnamed(_)) => return sum,
            Some(OwnFigure::Municipality(code, own)) => (self.table.of_municipality(code, self.date), own),
            Some(OwnFigure::County(code, own)) => (self.table.of_county(code, self.date), own),
        };
        sum.saturating_sub(registered.unwrap_or(0)).saturating_add(own)
    }
}
