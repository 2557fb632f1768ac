//! The table that was compiled in.

use std::sync::LazyLock;

use super::Table;

/// The packed table as it lies in the binary.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/population.postcard"));

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    // Without the fault's own words, which would bring their whole dress into the page.
    let Ok(table) = Table::unpack(BYTES) else {
        unreachable!("the build has unpacked the same bytes before it let them in")
    };
    table
});

/// The registered population: Statistics Sweden's figures for every 31 December.
#[must_use]
pub fn registered() -> &'static Table {
    &TABLE
}
