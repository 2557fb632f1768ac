//! The decision drafts as a tree of blocks, and one file for each form that it is written in.

mod arrange;
mod assumed;
mod budget;
mod collaboration;
mod contract;
mod draft;
mod frame;
mod grid;
mod partnership;
mod plain;
mod recommendation;
mod slots;
mod steps;
mod stimulus;
mod takeover;
mod tree;
mod typed;

pub use draft::{Circumstances, Incomplete, draft};
pub use plain::plain;
pub use tree::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
