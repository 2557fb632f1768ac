//! The words beside what can be saved as a file.

/// What the buttons are called together.
pub const TITLE: &str = "Spara tabellen som";
/// What the buttons under the municipalities' comparison are called together.
pub const MUNICIPALITIES: &str = "Spara jämförelsen av kommuner som";
/// What the buttons under the scenarios' comparison are called together.
pub const SCENARIOS: &str = "Spara jämförelsen av scenarier som";
/// A workbook.
pub const XLSX: &str = "Excel med formler (XLSX)";
/// Values for a Swedish Excel.
pub const CSV: &str = "CSV med semikolon och decimalkomma";
/// Values for everybody else.
pub const CSV_PLAIN: &str = "CSV med komma och decimalpunkt";
/// Every answer.
pub const JSON: &str = "Alla uträkningar (JSON)";
/// Days.
pub const ICS: &str = "Spara datumen i kalendern (ICS)";
/// A drawing.
pub const SVG: &str = "Spara diagrammet som SVG";
/// A picture.
pub const PNG: &str = "Spara diagrammet som PNG";
/// Being written.
pub const WRITING: &str = "Filen skrivs …";
/// Saved.
pub const SAVED: &str = "Filen är sparad";
/// Not saved.
pub const FAILED: &str = "Filen kunde inte sparas. Kontrollera nätverket och försök igen.";
