//! The decision draft as a tree of blocks, and one file for each form that it is written in.

mod amounts;
mod docx;
mod draft;
mod element;
mod figures;
mod frame;
mod package;
mod packed;
mod pdf;
mod picture;
mod plain;
mod sections;
mod slots;
mod stamp;
mod tree;
mod typed;
mod widths;

pub use docx::docx;
pub use draft::{Circumstances, Incomplete, draft};
pub use packed::{packed, unpack};
pub use pdf::{NoPdf, pdf};
pub use plain::plain;
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
