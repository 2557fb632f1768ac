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
/// What it means when a file that was handed to the browser is nowhere.
pub const IF_IT_IS_MISSING: &str =
    "Finns den inte bland nedladdningarna har webbläsaren eller webbplatsen stoppat den.";
/// Handed to the browser, which does not tell whether it lets it be saved.
pub const HANDED: &str = "Filen är klar och lämnad till webbläsaren. Finns den inte bland nedladdningarna har webbläsaren eller webbplatsen stoppat den.";
/// Not saved.
pub const FAILED: &str = "Filen kunde inte sparas. Kontrollera nätverket och försök igen.";
