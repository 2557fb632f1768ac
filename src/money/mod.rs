//! Exact amounts: what they are, how they are rounded once, how a whole is divided to the last krona.

mod apportion;
mod decimal;
mod kronor;
pub mod measured;
mod per_inhabitant;
mod share;
mod typed;

pub use apportion::{apportion, apportion_in, apportion_one, apportion_one_in};
pub use decimal::NotADecimal;
pub use kronor::Kronor;
pub use per_inhabitant::PerInhabitant;
pub use share::Share;
pub use typed::{NotANumber, read_count, read_kronor, read_per_inhabitant, read_percent};
