//! The table that was compiled in.

use std::sync::LazyLock;

use super::Table;

/// The packed table as it lies in the binary.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/population.postcard"));

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    Table::unpack(BYTES).expect("the build has unpacked the same bytes before it let them in")
});

/// The registered population: Statistics Sweden's figures for every 31 December.
#[must_use]
pub fn registered() -> &'static Table {
    &TABLE
}
