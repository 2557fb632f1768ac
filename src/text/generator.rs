//! The words of the part that puts the calculator on a site of one's own.

use super::number::{kr, kr_exact, percent, rate, year_span};
use crate::money::{Kronor, PerInhabitant};
use crate::population::Year;
use crate::scheme::{Period, Tariff};

/// What the form is called.
pub const FORM: &str = "Val för inbäddningen";
/// The heading.
pub const HEADING: &str = "Lägg kalkylen på er webbplats";
/// What it is about.
pub const ABOUT: &str = "Välj vad kalkylen ska visa från början, kopiera koden och klistra in den på sidan. Den som besöker sidan kan ändra alla val.";
/// Legend of what is shown at first.
pub const CONTENT: &str = "Innehåll";
/// Label of the part shown at first.
pub const SHOWN: &str = "Visa först";
/// What the years mean to a site that is not changed for years.
pub const YEARS_HINT: &str = "Väljer ni i år och två år till följer kalkylen med: nästa år öppnas den på åren därefter. Andra år ligger fast.";
/// Legend of the looks.
pub const LOOKS: &str = "Utseende";
/// Denser.
pub const COMPACT: &str = "Kompakt: bara formulär och resultat";
/// Label of the colour.
pub const ACCENT: &str = "Accentfärg (valfritt)";
/// What may be written.
pub const ACCENT_HINT: &str =
    "Till exempel #00529b. Ljusa och mörka färger justeras så att texten går att läsa.";
/// It is none.
pub const NO_COLOUR: &str = "Skriv färgen som # följt av sex tecken 0–9 och a–f, till exempel #00529b.";
/// Label of the radius.
pub const RADIUS: &str = "Hörn";
/// Its choices, with what they are in CSS.
pub const RADII: [(&str, &str); 3] = [("", "Lätt rundade"), ("0", "Raka"), ("12px", "Runda")];
/// Label of the density.
pub const DENSITY: &str = "Avstånd";
/// Its choices, with the factor of every distance.
pub const DENSITIES: [(&str, &str); 3] = [("", "Normala"), ("0.75", "Täta"), ("1.25", "Luftiga")];
/// Whose letters stand in the names of schemes.
pub const LETTERS: &str = "SKR är Sveriges Kommuner och Regioner, GR är Göteborgsregionen.";
/// Label of the file of own schemes.
pub const OWN_FILE: &str = "Fil med egna ordningar (adress på er webbplats)";
/// How one gets the file, and what its address is.
pub const OWN_FILE_HINT: &str = "Valfritt, till exempel /vara-avgifter.json. Filen får ni under Lägg till eget avtal eller egen avgift, steget Kontrollera och spara: Ladda ner som fil. Lägg den på er webbplats.";
/// That is no address.
pub const NO_ADDRESS: &str = "Skriv filens adress utan mellanslag, till exempel /vara-avgifter.json eller https://www.kommunen.example/vara-avgifter.json.";
/// The case has own schemes, and the code does not take them along.
pub const OWN_LEFT_OUT: &str = "Era egna ordningar är inte med i koden. Spara dem som fil, lägg filen på er webbplats och fyll i dess adress här.";
/// The preview does not fetch the host's file.
pub const OWN_NOT_IN_PREVIEW: &str =
    "Filen med egna ordningar läses på er egen sida. De ordningarna syns därför inte i förhandsvisningen.";
/// Legend of the ways.
pub const WAYS: &str = "Sätt att bädda in";
/// The custom element.
pub const ELEMENT: &str = "Som en del av sidan (rekommenderas)";
/// The iframe.
pub const FRAME: &str = "I en ram, för sidor som inte tillåter WebAssembly";
/// Label of the code.
pub const CODE: &str = "Kod att klistra in";
/// Copies it.
pub const COPY: &str = "Kopiera koden";
/// It was copied.
pub const COPIED: &str = "Koden är kopierad.";
/// It could not be.
pub const NOT_COPIED: &str = "Koden kunde inte kopieras. Markera den och kopiera själv.";
/// Heading of the policy.
pub const POLICY: &str = "Om sidan har en innehållspolicy (CSP)";
/// Before the policy's line.
pub const POLICY_ABOUT: &str =
    "Lägg till detta i sidans Content-Security-Policy. Har sidan ingen sådan policy behövs inget.";
/// Heading of the style sheet's lines.
pub const STYLE: &str = "Till webbplatsens stilmall";
/// What they do, and why they are apart.
pub const STYLE_ABOUT: &str = "Höjden håller plats åt kalkylen medan den hämtas, så att det som står efter den inte flyttas när den kommer. Raderna står i er egen stilmall, så att koden fungerar även på sidor med sträng policy.";
/// Heading of the preview.
pub const PREVIEW: &str = "Förhandsvisning";
/// The whole contract.
pub const CONTRACT: &str = "Allt om attribut, händelser, färger och servrar";
/// What the release says of itself could not be fetched.
pub const FAILED: &str = "Koden kunde inte tas fram. Kontrollera nätverket och ladda om sidan.";
/// While it is fetched.
pub const WAITING: &str = "Koden tas fram …";

/// The caption of the table that stands in for the calculator.
pub const RATES: &str = "Avgifter, medfinansiering och bidrag enligt besluten";
/// Its columns.
pub const COLUMNS: [&str; 2] = ["Avtal eller avgift", "Belopp"];
/// Before the sources of the table.
pub const SOURCES: &str = "Källor:";
/// The link under it.
pub const OPEN: &str = "Räkna på er kommun i Kommunkalkyl";
/// What a frame is called.
pub const FRAME_TITLE: &str = "Kommunkalkyl";

/// A period in years.
#[must_use]
pub fn period(period: &Period) -> String {
    year_span(Year(period.from.year), period.to.map(|to| Year(to.year)))
}

/// A scheme's name with a period's years.
#[must_use]
pub fn of_period(name: &str, of: &Period) -> String {
    format!("{name} {}", period(of))
}

/// What a tariff is, in a table's cell.
#[must_use]
pub fn tariff(tariff: &Tariff) -> String {
    match tariff {
        Tariff::Fee { base, per_inhabitant } if *base == Kronor::ZERO => rate(*per_inhabitant),
        Tariff::Fee { base, per_inhabitant } if *per_inhabitant == PerInhabitant::default() => {
            format!("{} per kommun", kr_exact(*base))
        }
        Tariff::Fee { base, per_inhabitant } => {
            format!("{} per kommun och {}", kr_exact(*base), rate(*per_inhabitant))
        }
        Tariff::Unknown { .. } => "okänd avgift".to_owned(),
        Tariff::Nothing { .. } => "inget belopp".to_owned(),
        Tariff::Taper { taken_over, .. } => format!("huvudmännen bär {} av kostnaden", percent(*taken_over)),
        Tariff::Composed(_) => "sammansatt belopp".to_owned(),
        Tariff::LumpSums { .. } => "ett belopp per län och område".to_owned(),
        Tariff::Pots { pots, base_share } => {
            let pots: Vec<String> =
                pots.iter().map(|pot| format!("{} {}", pot.name, kr(pot.amount))).collect();
            format!("{}; {} i lika delar", pots.join(", "), percent(*base_share))
        }
        Tariff::Participation { highest, computed_for } => {
            format!(
                "högst {}, räknat på att {} av befolkningen deltar",
                rate(*highest),
                percent(*computed_for)
            )
        }
    }
}
