//! What was typed and chosen, kept as it was typed, and everything that follows from it.

mod action;
mod carried;
mod county;
mod decision;
mod draft;
mod facts;
mod fragment;
mod layout;
mod outcome;
mod own;
mod packed;
mod picture;
mod state;
mod sum;
mod together;

pub use action::Action;
pub use carried::Carried;
pub use county::{
    CountyColumn, CountyField, CountyPart, LONGEST_NAME, MOST_COMPARED, MOST_SCENARIOS, NotKept, Order,
    Scenario, Scope, TakingPart,
};
pub use decision::{Decision, Recommendation, Stance};
pub use draft::DraftField;
pub use fragment::{LONGEST, LONGEST_SCHEMES, Reopened, Unreadable, read, read_over, write};
pub use layout::{Arrangement, DocumentKind, Layout, Preset, Section, Sentences};
pub use outcome::{Cell, LARGEST_POPULATION, Outcome, Row, Totals, Who, YearTotal, concerning, national_sum};
pub use own::{AWAITED, LONGEST_IN_LINK, OwnField, RateChange};
pub use packed::{LARGEST_IN_LINK, pack, unpack, unpack_schemes};
pub use picture::{LARGEST_PICTURE, Media, NotAPicture, Picture};
pub use state::{Case, Shown, is_left_out_at_first};
pub use sum::{Lack, Subtotal, Sum};
pub use together::{
    Amount, Basis, Entry, Joining, JoiningYear, Line, Paid, Price, Reckoned, Repaid, Together,
};
