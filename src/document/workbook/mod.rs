//! A county as a workbook: inputs on one sheet, and formulas that refer to them, so that a changed
//! rate is reckoned anew where the workbook is opened.

mod amounts;
mod book;
mod by_size;
mod composed;
mod counties;
mod grid;
mod municipalities;
mod open;
mod shared;
mod shares;
mod write;

pub use write::{NotWritten, workbook};
