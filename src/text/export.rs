//! The words of the exported files: the names of their styles, and what stands in their foot.

/// The style of what was reckoned or filled in from the case.
pub const COMPUTED: &str = "Uträknat";
/// The style of what the user typed.
pub const TYPED: &str = "Ifyllt";
/// The style of what must still be written.
pub const TO_COMPLETE: &str = "Att fylla i";
/// The style of the box to be taken away before use.
pub const NOTICE: &str = "Anvisning";
