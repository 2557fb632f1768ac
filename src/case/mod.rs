//! What was typed and chosen, kept as it was typed, and everything that follows from it.

mod action;
mod county;
mod draft;
mod fragment;
mod outcome;
mod state;
mod together;

pub use action::Action;
pub use county::{
    CountyColumn, CountyField, CountyFields, CountyPart, MOST_COMPARED, Order, Scope, TakingPart,
};
pub use draft::{Decision, DraftField, DraftFields, Stance};
pub use fragment::{LONGEST, Reopened, Unreadable, read, write};
pub use outcome::{
    Cell, LARGEST_POPULATION, Outcome, Row, Subtotal, Totals, Who, YearTotal, concerning, national_sum,
    population_fault,
};
pub use state::{Case, FIRST_YEAR, LAST_YEAR, Shown};
pub use together::{Basis, Entry, Joining, JoiningYear, Line, Paid, Reckoned, Repaid, Together};
