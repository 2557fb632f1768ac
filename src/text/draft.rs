//! The decision draft's words: whole sentences with slots, its labels and its blanks.

mod assumed;
mod blank;
pub mod budget;
mod changed;
pub mod contract;
mod figure;
mod form;
mod heading;
pub mod partnership;
mod point;
pub mod recommendation;
mod slot;
mod stamp;
pub mod stimulus;
pub mod table;
pub mod takeover;

pub use assumed::{
    may_differ, participation, population_before, population_foreseen, population_latest, population_of,
    population_own,
};
pub use blank::{Blank, blank, reasons};
pub use changed::{CHANGED_NOTICE, by_decided_rates, change_in, changed};
pub use figure::{at_least, bare_rate, kronor, last_of_december, listed, procent, rate, reckoning, years};
pub use form::{
    decision_label, decision_option, field_hint, field_label, kind_label, placeholder, preset_label,
    section_label, sentences_label, stance_label,
};
pub use heading::{HeadLabel, head_key, head_label, heading};
pub use point::{DECIDES, Point, Verb, capital, sentence};
pub use slot::{Piece, Slot, pieces};
pub use stamp::{Made, MadeOf, stamp, surveys_fact};
pub use table::{
    ColumnName, OWN_POPULATION, SUM, TableName, column, foreseen, purposes_caption, years_caption,
};

/// The language that it is written in.
pub const LANGUAGE: &str = "sv-SE";
/// Who decides, when nothing was typed.
pub const COMMITTEE: &str = "Kommunstyrelsen";
/// Into which budget the one who decides puts an amount; none where only the municipality knows.
#[must_use]
pub fn budget_of(committee: &str) -> Option<&'static str> {
    let committee = committee.to_lowercase();
    if committee.contains("fullmäktige") {
        Some("kommunens budget")
    } else {
        (committee == COMMITTEE.to_lowercase()).then_some("förslaget till kommunens budget")
    }
}
/// The source of the registered population.
pub const POPULATION_SOURCE: &str =
    "Statistiska centralbyrån (SCB): Folkmängd i riket, län och kommuner den 31 december (BE0101)";

/// What a picture at the head shows, for those who do not see it.
pub const PICTURE_DESCRIPTION: &str = "Kommunens vapen eller namn";

/// What the box on top says first.
pub const NOTICE: &str = "Utkast. Det som kalkylen har fyllt i är markerat, och det som återstår att fylla i står inom hakparentes. Kontrollera hela texten och ta bort den här rutan innan dokumentet används.";
/// Nobody was chosen.
pub const NOBODY: &str = "Ingen kommun är vald. Välj kommun i kalkylen, så räknas beloppen ut.";
/// The same where nothing is reckoned.
pub const NO_NAME: &str = "Ingen kommun är vald. Välj kommun i kalkylen.";
/// On top of a draft with text that came with a link, until the reader has said that it is theirs.
pub const TEXT_OF_A_LINK: &str = "Egen text i dokumentet kom med en länk. Den är någon annans, tills den som öppnade länken har sagt att texten är deras egen.";
/// What came with a link, over the draft's fields.
pub const TEXT_OF_A_LINK_NOTICE: &str = "Länken som du har öppnat innehöll text till utkastet. Läs igenom den. Den märks som någon annans i dokumentet tills du säger att texten är er.";
/// Says that the text is one's own.
pub const TEXT_IS_OURS: &str = "Texten är vår";
/// Something typed cannot be read.
pub const UNREADABLE: &str = "En uppgift i kalkylen kan inte läsas. Rätta den, så räknas beloppen ut.";

/// The draft itself, among its own sources.
#[must_use]
pub fn this_document(kind: crate::case::DocumentKind) -> String {
    format!("{}, {{date}}", kind_label(kind))
}

/// What stands before the facts of a county's collaboration, which are old.
#[must_use]
pub fn collaboration(year: u16, part: Option<&str>) -> String {
    let place = part.unwrap_or("länet");
    format!(
        "Så var samverkan i {place} ordnad {year}, enligt SKL:s delrapport om arbetet i länen. Uppgifterna kan ha ändrats sedan dess."
    )
}
/// That a county has several support structures, and which of them is the municipality's.
#[must_use]
pub fn parts(all: &str, own: &str) -> String {
    format!(
        "I Västra Götaland finns fyra regionala samverkans- och stödstrukturer: {all}. Kommunen hör till {own}. Vilka kommuner som hör till vilken står inte i SKL:s rapporter, så kontrollera uppgiften."
    )
}
/// The support structure of a part of the county, within a sentence.
#[must_use]
pub fn structure(part: &str) -> String {
    format!("den regionala samverkans- och stödstrukturen i {part}")
}
/// The political body of a county's collaboration.
pub const POLITICAL: &str = "Politiskt samverkansorgan";
/// The officials' group.
pub const OFFICIALS: &str = "Tjänstemannagrupp";
/// Where the platform stood.
pub const PLATFORM: &str = "Plattformen fanns hos";
