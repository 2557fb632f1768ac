//! Every Swedish word, and the Swedish dress of numbers, dates and reckonings.

mod answer;
mod certainty;
mod changed;
pub mod county;
pub mod draft;
pub mod command;
mod composed;
pub mod comparison;
pub mod scenario;
pub mod editor;
pub mod embed;
pub mod export;
pub mod generator;
mod fault;
mod goal;
mod number;
pub mod own;
pub mod page;
pub mod problem;
pub mod scheme_file;
mod reckoning;
mod source;
pub mod dates;
pub mod download;
mod sum;
pub mod summary;
pub mod template;
pub mod whose;
pub mod workbook;

pub use answer::{no_answer, no_answer_short, spans};
pub use certainty::{flag, flag_name, note_name, participation, scheme_participation};
pub use changed::{
    change, change_sentence, changes, comparison as decided_comparison, figure, from_to, rate_fault,
    rate_label, tell,
};
pub use fault::{population as population_fault, reopening, setting as setting_fault};
pub use goal::{agreement, goal};
pub use number::{
    bare, count, dated, day, in_letters, in_year, inhabitants, kr, kr_exact, kr_per_inhabitant, million, ore,
    percent, rate, year_span,
};
pub use reckoning::{comes_to, expression, say_composed, what};
pub use source::{Citation, citation, document, quoted};
pub use sum::{at_least, cell, for_years, missing, sum, with_missing};
