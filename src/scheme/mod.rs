//! The decided figures as data: one file a scheme, each figure with its source, strictly loaded.

mod builtin;
mod changed;
mod check;
mod collaboration;
mod day;
mod load;
mod long_text;
mod map;
mod model;
pub mod own;
mod rate;
mod reach;
mod whose;

pub use builtin::{bring_long_texts, builtin, collaboration};
pub use changed::{Change, Decided};
pub use check::Fault;
pub use collaboration::{Collaboration, CountyFacts, PartFacts};
pub use day::{Dated, Day};
pub use load::{Documents, Parser, load};
pub use long_text::{LongText, has_long_texts, take_long_texts, written_long_texts};
pub use map::Map;
pub use model::*;
pub use rate::{Figure, Rate, RateName};
pub use whose::Whose;
