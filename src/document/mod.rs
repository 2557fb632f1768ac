//! What leaves the page: the decision draft as a tree of blocks, a county as tables, and one file
//! for each form that they are written in.

mod amounts;
mod answer;
mod calendar;
mod chart;
mod county;
mod draft;
mod figures;
mod frame;
mod plain;
mod sections;
mod sheet;
mod slots;
mod tree;
mod typed;
mod workbook;

pub use answer::Answer;
pub use calendar::calendar;
pub use chart::{BAR, Chart, Shape, WIDTH};
pub use county::{answers, municipalities};
pub use draft::{Circumstances, Incomplete, draft};
pub use plain::plain;
pub use sheet::{Cell, Dialect, Sheet, csv};
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
pub use workbook::{NotWritten, workbook};
