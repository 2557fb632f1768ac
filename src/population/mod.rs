//! Who lives where: 290 municipalities, 21 counties, 31 December 2008–2025.

mod alphabet;
mod code;
mod figures;
mod forecasts;
mod find;
mod pasted;
mod pasted_row;
mod packed;
mod proper;
mod registered;
mod strays;
mod table;
mod year;

pub use code::{CountyCode, MunicipalityCode, NotACode};
pub use figures::{Figures, OwnFigure};
pub use find::{find, names, nearest};
pub use forecasts::Forecasts;
pub use packed::Packed;
pub use pasted::{Pasted, pasted};
pub use registered::registered;
pub use strays::Strays;
pub use table::{County, Faulty, Municipality, Table};
pub use year::Year;
