//! Pure reckoning: scheme, municipality and year in; an assessment that carries its own steps out.

mod asked;
mod assess;
mod assessment;
mod cofinancing;
mod composed;
mod county;
mod division;
mod expression;
mod fee;
mod grant;
mod joining;
mod key;
mod overview;
mod participation;
mod question;
mod rebate;
mod settings;

pub use assess::{assess, reckon_composed};
pub use assessment::{
    AboveCeiling, Assessment, Cause, Composing, Flag, FlagKind, NoAnswer, PopulationUsed, SharedStep, Sharer,
    Step, What,
};
pub use cofinancing::municipal_share;
pub use composed::{is_composed, part_of};
pub use county::{Sum, assess_all, sum};
pub use division::Divisions;
pub use expression::{Expression, Operand, Start};
pub use joining::{Joined, repaid};
pub use key::Key;
pub use overview::{Overview, OverviewRow, Stated, overview};
pub use participation::{Participation, price, share_taking_part};
pub use question::{Question, Whom};
pub use settings::{BaseUnit, SettingFault, SettingKey, Settings, Typed, Yearly};
