//! What a user foresees of coming 31 Decembers.

use super::Year;

/// How many coming dates can be foreseen: further ahead than any agreement of today reaches.
const MOST: usize = 12;

/// A municipality's inhabitants on coming 31 Decembers, as the user foresees them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forecasts([Option<(Year, u32)>; MOST]);

impl Forecasts {
    /// The inhabitants foreseen for 31 December of a year; none where nothing is.
    #[must_use]
    pub fn at(&self, date: Year) -> Option<u32> {
        self.0.iter().flatten().find(|(of, _)| *of == date).map(|(_, inhabitants)| *inhabitants)
    }
}

/// The first of them, where there are more than can be foreseen.
impl FromIterator<(Year, u32)> for Forecasts {
    fn from_iter<I: IntoIterator<Item = (Year, u32)>>(foreseen: I) -> Self {
        let mut forecasts = Self::default();
        for (place, of) in forecasts.0.iter_mut().zip(foreseen) {
            *place = Some(of);
        }
        forecasts
    }
}
