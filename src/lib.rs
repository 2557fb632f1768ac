//! Kommunkalkyl: what an agreement on knowledge development in social services costs a
//! Swedish municipality, what it brings, and where each figure comes from.
//!
//! The rooms, in order; a room may use only the rooms before it.

pub mod money;
pub mod population;
pub mod scheme;
pub mod rules;
pub mod case;
pub mod text;
pub mod document;
pub mod view;
pub mod embed;
