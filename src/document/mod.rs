//! What leaves the page: the decision draft as a tree of blocks, a county as tables, and one file
//! for each form that they are written in.

mod answer;
mod arrange;
mod assumed;
mod budget;
mod calendar;
mod changed;
mod chart;
mod collaboration;
mod collection;
mod contract;
mod county;
mod docx;
mod draft;
mod element;
mod file_name;
mod frame;
mod grid;
mod html;
mod own_file;
mod package;
mod packed;
mod partnership;
mod pdf;
mod picture;
mod plain;
mod recommendation;
mod scenarios;
mod schema;
mod sheet;
mod slots;
mod snippet;
mod stamp;
mod steps;
mod stimulus;
mod takeover;
mod template;
mod tree;
mod typed;
mod widths;
mod workbook;

pub use answer::Answer;
pub use calendar::calendar;
pub use chart::{BAR, Chart, Shape, WIDTH};
pub use collection::{RateFault, Standing, collection_of, own_text, standing};
pub use county::{answers, municipalities};
pub use docx::docx;
pub use draft::{Circumstances, Incomplete, draft};
pub use file_name::file_name;
pub use html::html;
pub use own_file::{FieldPath, OwnFile, To, field_of, read as read_file};
pub use packed::{packed, unpack};
pub use pdf::{NoPdf, pdf};
pub use plain::plain;
pub use scenarios::{Compared, Side, side_by_side};
pub use schema::schema;
pub use sheet::{Cell, Dialect, Sheet, csv};
pub use snippet::{Snippet, Way, policy};
pub use template::{Filled, LARGEST as LARGEST_TEMPLATE, NotATemplate, fill, sample};
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
pub use workbook::{NotWritten, workbook};
