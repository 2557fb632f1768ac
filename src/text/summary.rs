//! The länssammanställning's words.

use super::draft::listed;
use super::number::{count, kr};
use super::sum::AT_LEAST;
use crate::money::Kronor;
use crate::population::Year;
use crate::rules::Stated;

/// Heading.
#[must_use]
pub fn heading(county: &str, year: Year) -> String {
    format!("Länssammanställning {year}: {county}")
}
/// What it is.
pub const ABOUT: &str = "Statliga stimulansmedel som länet kan få enligt överenskommelserna: område, mål och belopp, och summan för länet. Så beskriver Statskontoret den sammanställning som Sveriges Kommuner och Landsting (SKL) har gjort för varje län.";
/// Choose a county first.
pub const CHOOSE: &str =
    "Välj ett län under Område för att se dess sammanställning. Den finns för alla 21 län.";
/// Column of the area.
pub const AREA: &str = "Område och överenskommelse";
/// Column of the goal.
pub const GOAL: &str = "Mål enligt källan";
/// No goal.
pub const NO_GOAL: &str = "Målet anges inte i källan.";
/// Column of the amount.
pub const AMOUNT: &str = "Belopp, kr";
/// Column of where the amount stands.
pub const STATED: &str = "Uppgift";
/// The sum.
pub const SUM: &str = "Summa för länet";
/// Which areas the sum lacks, beside it.
#[must_use]
pub fn lacking(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    format!("{} saknas", listed(&names))
}
/// The sum, or the least of it. A narrow column may divide it after the word.
#[must_use]
pub fn sum(amount: Kronor, is_whole: bool) -> String {
    if is_whole { count(amount) } else { format!("{AT_LEAST} {}", count(amount)) }
}

/// Where an amount stands.
#[must_use]
pub fn stated(stated: Stated) -> &'static str {
    match stated {
        Stated::Printed => "ur källan",
        Stated::Dash => "källans streck",
        Stated::Derived => "härlett",
        Stated::Reckoned => "beräknat",
        Stated::Missing => "saknas i källan",
    }
}

/// What the words mean, under the table.
pub const LEGEND: &str = "Ur källan: beloppet står i tabell 3. Härlett: står inte i källan men följer av den. Beräknat: räknat med källans fördelningsnyckel och kalkylens antaganden. Saknas: kan varken läsas eller härledas, och ingår inte i summan.";
/// The source's printed sum of its own areas.
#[must_use]
pub fn printed(sum: Kronor, own: Kronor) -> String {
    if sum == own {
        format!("Källans tryckta summa för områdena i tabell 3, {}, stämmer med raderna.", kr(sum))
    } else {
        format!("Källans tryckta summa för områdena i tabell 3 är {}; raderna ger {}.", kr(sum), kr(own))
    }
}
/// The source's own comments on its table, and what cannot be seen of them.
pub const COMMENTS: &str = "Källans egna kommentarer till tabell 3: ”Medel som kommer från överenskommelsen om evidensbaserad praktik är fetstilade. […] Pengarna till medel för regionala samordnare inom ehälsa ingår inte i tabellen. Dessa medel var inte fördelade när SKL gjorde sammanställningen.” Fetstilen syns inte i den utskrift som har lästs. Överenskommelsen anges därför efter tabell 2 och avsnitten 2.5 och 2.6.";
/// Heading of the footnotes.
pub const FOOTNOTES: &str = "Noter";
/// Which rows are derived, said in the heading of the sum.
#[must_use]
pub fn derived(names: &[&str]) -> String {
    match names {
        [] => "Inget belopp är härlett.".to_owned(),
        [one] => format!("Härlett belopp: {one}."),
        names => format!("Härledda belopp: {}.", names.join(", ")),
    }
}
