//! The words of the budget memo on every chosen scheme.

use super::figure::bare_million;
use super::point::{self, Point, Verb, capital};
use super::{listed, rate};
use crate::case::Stance;
use crate::population::Year;
use crate::rules::AboveCeiling;
use crate::scheme::SettingName;
use crate::text::million;

/// The draft's title.
#[must_use]
pub fn title(years: &str) -> String {
    format!(
        "Budgetunderlag {years}: avgifter, medfinansiering och bidrag för kunskapsutveckling i socialtjänsten"
    )
}

/// What the net is to the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Net {
    /// It pays more than it gets.
    Cost,
    /// It gets more than it pays.
    Income,
    /// What it pays or gets is not known well enough to say.
    Unstated,
}

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(stance: Stance, net: Net) -> Vec<Point> {
    const APPROVE: Verb = Verb { that: "godkänna", present: "godkänner" };
    const NOTE: Verb = Verb { that: "notera", present: "noterar" };
    let what =
        "underlaget om avgifter, medfinansiering och bidrag för kunskapsutveckling i socialtjänsten {years}";
    let approve = Point::Act(APPROVE, what.to_owned());
    let mut points = match stance {
        Stance::Adopt => vec![approve],
        Stance::AdoptWithRemark => vec![approve, point::remark()],
        Stance::Decline => {
            vec![Point::Act(NOTE, format!("{what} utan att arbeta in beloppen i {{budget}}"))]
        }
    };
    if stance.adopts() {
        points.push(Point::Fact(match net {
            Net::Cost => {
                "kommunens nettokostnad, beräknad till {net} för {years}, arbetas in i {budget}".to_owned()
            }
            Net::Income | Net::Unstated => {
                "beloppen för {years} arbetas in i {budget} när de är bekräftade".to_owned()
            }
        }));
    }
    points.push(point::send("{finance}"));
    points
}

/// Which kinds of amounts there are any of, known or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Included {
    /// Fees.
    pub fees: bool,
    /// Co-financing.
    pub shared: bool,
    /// Grants to the municipality.
    pub grants: bool,
}

/// The matter in brief.
#[must_use]
pub fn summary(stance: Stance, net: Net, included: Included) -> [String; 2] {
    let fees = if included.fees {
        "Avgifterna för arbete med ny kunskap i socialtjänsten beräknas till {fees} för {years}."
    } else {
        "Inga avgifter för arbete med ny kunskap i socialtjänsten ingår för {years}."
    };
    let others = match (included.shared, included.grants) {
        (true, true) => "Medfinansieringen blir {shared} och bidragen {grants}.",
        (true, false) => "Medfinansieringen beräknas till {shared}. Bidrag till kommunen ingår inte.",
        (false, true) => "Bidragen beräknas till {grants}. Medfinansiering ingår inte.",
        (false, false) => "Medfinansiering och bidrag till kommunen ingår inte.",
    };
    let net = match net {
        Net::Cost => "Netto blir det en kostnad på {net}.",
        Net::Income => "Bidragen är {net} större än avgifterna och medfinansieringen.",
        Net::Unstated => "Nettot kan inte beräknas förrän det som saknas är känt.",
    };
    [
        format!("{fees} {others} {net}"),
        match stance {
            Stance::Adopt => "Förvaltningen föreslår att underlaget godkänns och arbetas in i {budget}.",
            Stance::Decline => {
                "Förvaltningen föreslår att underlaget noteras utan att beloppen arbetas in i {budget}."
            }
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att underlaget godkänns och arbetas in i {budget}. Den föreslår också ett tillägg."
            }
        }
        .to_owned(),
    ]
}

/// What stands before the list of schemes.
pub const BACKGROUND: &str = "Det här är de avtal, rekommendationer och bidrag som ingår.";
/// No scheme is chosen.
pub const NO_SCHEMES: &str = "Inget avtal och inget bidrag är valt för åren. Välj dem i kalkylen.";

/// A scheme in the list: its name, what it is, and who decided it.
#[must_use]
pub fn scheme(name: &str, about: &str, decided_by: &str) -> String {
    format!("{name}. {about} Beslutad av: {decided_by}.")
}

/// What it comes to, up to the tables.
pub const ECONOMY: &str = "I tabell 1 står summorna år för år. Sedan följer varje avtal och bidrag för sig. Nettot är avgifter och medfinansiering minus det som kommunen får i bidrag.";
/// Money to the county, beside the net.
pub const COUNTY_GRANTS: &str = "Länet får också egna medel. Kommunens del av dem beräknas till {county-grants}. De betalas till länet och ingår varken i bidragen eller i nettot.";
/// General membership fees, which are in none of the sums.
pub const MEMBERSHIPS: &str = "Kommunens allmänna medlemsavgift beräknas till {memberships}. Den betalas vid sidan av och går inte till kunskapsutveckling. Den ingår inte i någon av summorna.";
/// The column of money to the county, after the net.
pub const TO_COUNTY: &str = "Till länet (ingår inte i nettot)";
/// A scheme whose money is no part of the net, under the net of a table of schemes.
#[must_use]
pub fn beside(scheme: &str) -> String {
    format!("{scheme} (ingår inte i nettot)")
}
/// Some amounts are not known.
#[must_use]
pub fn incomplete(missing: &str) -> String {
    format!(
        "{}. Belopp som inte är kända står inom hakparentes. En summa som saknar en del anges som minst så stor. Ett netto anges inte där ena sidan inte är känd.",
        capital(missing)
    )
}

/// The heading of a reckoning whose amount lacks a part.
#[must_use]
pub fn least(name: &str, missing: &str) -> String {
    format!("{name} (beloppet är det minsta; {missing})")
}

/// A figure that the user has filled in, because no source says it.
#[must_use]
pub fn own_figure(scheme: &str, name: SettingName, rate: &str, years: &str) -> String {
    let named = [(SettingName::Regional, "den regionala avgiften"), (SettingName::Erhallet, "bidraget")];
    let what = named.into_iter().find(|(of, _)| *of == name).map_or("avgiften", |(_, what)| what);
    format!("{scheme}, {years}: {what} {rate} är kommunens egen uppgift och står inte i källorna.")
}

/// What follows from what is assumed.
pub const MAY_DIFFER: &str = "De slutliga beloppen kan därför bli andra än de beräknade.";

/// A rate and a ceiling of one decision that do not agree, with what all pay in each of the years.
#[must_use]
pub fn above_ceiling(above: &[(Year, AboveCeiling)]) -> Option<String> {
    let (_, first) = above.first()?;
    let sums: Vec<String> =
        above.iter().map(|(year, of)| format!("{} för {year}", bare_million(&million(of.sum)))).collect();
    let rate = rate(first.rate);
    let follows = if first.follows_ceiling { "det högsta beloppet" } else { &*rate };
    Some(format!(
        "Beslutet anger både {rate} och {} per år för alla kommuner tillsammans. Med {rate} och rabatt blir summan större. I miljoner kronor är den {}. Beloppen följer {follows}.",
        million(first.ceiling),
        listed(&sums),
    ))
}

/// Where what a scheme's amounts rest on contradicts itself.
#[must_use]
pub fn contradicted(scheme: &str, said: &str) -> String {
    format!("{scheme}: {said}")
}

/// How the state's part of a cost is counted, in the years in which it still pays a part of it.
#[must_use]
pub fn state_part(scheme: &str, parts: &str) -> String {
    format!(
        "{scheme}: staten står för {parts}. Den delen är inte med här, varken som kostnad eller som bidrag. Beloppen är kommunens del av det som huvudmännen tar över."
    )
}

/// Why a scheme's amounts are not known.
#[must_use]
pub fn unknown(scheme: &str, years: &str, why: &str) -> String {
    format!("{scheme}, {years}: {why}")
}

/// What stands over the table of years.
pub const YEARS_CAPTION: &str = "Tabell 1. Avgifter, medfinansiering, bidrag och netto, kronor";

/// What stands over a table of schemes.
#[must_use]
pub fn schemes_caption(number: usize, years: &str) -> String {
    format!("Tabell {number}. Belopp per avtal och bidrag {years}, kronor")
}

/// The columns of the table of years after the first.
pub const COLUMNS: [&str; 5] = ["Avgifter", "Medfinansiering", "Bidrag", "Netto", "Netto per invånare"];
/// The first column of a table of schemes.
pub const SCHEME: &str = "Avtal eller bidrag";
/// The last row of a table of schemes.
pub const NET: &str = "Netto";
/// Where a scheme has nothing to say of a year.
pub const NOTHING: &str = "–";
