//! The decision draft as a tree of blocks, and one file for each form that it is written in.

mod amounts;
mod draft;
mod figures;
mod frame;
mod plain;
mod sections;
mod slots;
mod tree;
mod typed;

pub use draft::{Circumstances, Incomplete, draft};
pub use plain::plain;
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
