//! The columns of the county's table, and its order.

/// A column of the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CountyColumn {
    /// The municipality.
    #[default]
    Name,
    /// Its inhabitants.
    Population,
    /// Fees.
    Fees,
    /// Co-financing.
    CoFinancing,
    /// Grants.
    Grants,
    /// Net cost.
    Net,
    /// Net cost per inhabitant.
    Each,
    /// Grants to the county, where there are any.
    CountyGrants,
    /// General membership fees, where there are any.
    Memberships,
}

impl CountyColumn {
    /// All of them, from the left.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Population,
        Self::Fees,
        Self::CoFinancing,
        Self::Grants,
        Self::Net,
        Self::Each,
        Self::CountyGrants,
        Self::Memberships,
    ];
    /// Those of what stands beside the net, shown where there is any.
    pub const BESIDE: [Self; 2] = [Self::CountyGrants, Self::Memberships];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "kommun",
            Self::Population => "folkmangd",
            Self::Fees => "avgift",
            Self::CoFinancing => "medfinansiering",
            Self::Grants => "bidrag",
            Self::CountyGrants => "till-lanet",
            Self::Memberships => "medlemsavgift",
            Self::Net => "netto",
            Self::Each => "per-invanare",
        }
    }
}

/// The order of the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Order {
    /// By which column.
    pub by: CountyColumn,
    /// Whether the largest, or the last of the alphabet, comes first.
    pub falling: bool,
}

impl Order {
    /// As it stands in an address: the column, after a minus when it falls.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}{}", if self.falling { "-" } else { "" }, self.by.as_str())
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        let (falling, column) = name.strip_prefix('-').map_or((false, name), |column| (true, column));
        let by = CountyColumn::ALL.into_iter().find(|of| of.as_str() == column)?;
        Some(Self { by, falling })
    }

    /// The order after a person has chosen a column: figures begin with the largest, and a column
    /// chosen again turns round.
    #[must_use]
    pub fn after(self, by: CountyColumn) -> Self {
        let falling = if self.by == by { !self.falling } else { by != CountyColumn::Name };
        Self { by, falling }
    }
}
