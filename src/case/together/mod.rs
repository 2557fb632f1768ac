//! Everything that follows from a case for every municipality at once.

mod basis;
mod joining;
mod lines;
mod standing;
mod summary;

pub use basis::{Amount, Basis, Entry, Paid, Reckoned};
pub use joining::{Joining, JoiningYear, Price};
pub use lines::{Line, Repaid, Together};
