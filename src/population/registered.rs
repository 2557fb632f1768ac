//! The table that was compiled in.

use std::sync::LazyLock;

use super::Table;

#[allow(clippy::all, clippy::pedantic, reason = "the build writes it, and nobody reads it")]
mod written {
    extern crate alloc;

    // Written by the build from the data files: one constant, `POPULATION`.
    include!(concat!(env!("OUT_DIR"), "/population.rs"));
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::unpack(&written::POPULATION));

/// The registered population: Statistics Sweden's figures for every 31 December.
#[must_use]
pub fn registered() -> &'static Table {
    &TABLE
}
