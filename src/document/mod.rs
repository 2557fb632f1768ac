//! The decision drafts as a tree of blocks, and one file for each form that it is written in.

mod arrange;
mod assumed;
mod budget;
mod collaboration;
mod contract;
mod docx;
mod draft;
mod element;
mod file_name;
mod frame;
mod grid;
mod html;
mod package;
mod packed;
mod partnership;
mod pdf;
mod picture;
mod plain;
mod recommendation;
mod slots;
mod stamp;
mod steps;
mod stimulus;
mod takeover;
mod tree;
mod typed;
mod widths;

pub use docx::docx;
pub use draft::{Circumstances, Incomplete, draft};
pub use file_name::file_name;
pub use html::html;
pub use packed::{packed, unpack};
pub use pdf::{NoPdf, pdf};
pub use plain::plain;
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
