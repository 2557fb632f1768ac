//! The words of the draft on the stimulus money for e-health of 2013.

use super::point::{self, Point, Verb};
use crate::case::Stance;

/// The draft's title.
pub const TITLE: &str = "Stimulansmedel för e-hälsa 2013 och länets genomförandeplan";

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(stance: Stance) -> Vec<Point> {
    const SUPPORT: Verb = Verb { that: "ställa sig bakom", present: "ställer sig bakom" };
    const APPROVE: Verb = Verb { that: "godkänna", present: "godkänner" };
    const REQUEST: Verb = Verb { that: "begära", present: "begär" };
    const ABSTAIN: Verb = Verb { that: "avstå", present: "avstår" };
    let support = Point::Act(SUPPORT, "länets genomförandeplan för e-hälsa 2013".to_owned());
    let mut points = match stance {
        Stance::Adopt => vec![support],
        Stance::AdoptWithRemark => vec![support, point::remark()],
        Stance::Decline => {
            vec![Point::Act(ABSTAIN, "från stimulansmedel för e-hälsa 2013".to_owned())]
        }
    };
    if stance.adopts() {
        points.push(Point::Act(
            REQUEST,
            "kommunens del av stimulansmedlen för e-hälsa 2013, beräknad till {total} för utvecklingsarbeten"
                .to_owned(),
        ));
        points.push(Point::Act(
            APPROVE,
            "kommunens plan för sina insatser inom e-hälsa 2013, som lämnas in för att medlen ska betalas ut"
                .to_owned(),
        ));
        points.push(Point::Fact("kommunens del av medlen används till insatserna i planen".to_owned()));
    }
    points.push(point::send("{region}"));
    points
}

/// The matter in brief.
#[must_use]
pub fn summary(stance: Stance) -> [&'static str; 2] {
    [
        "Regeringen och Sveriges Kommuner och Landsting (SKL) har en överenskommelse för 2013. Enligt den går {all-pots} till kommunernas arbete med e-hälsa i socialtjänsten. Av dem är {first-pot} för utvecklingsarbeten och {second-pot} för regionala samordnare. Hälften delas som ett grundbidrag och hälften efter hur många som bor i kommunen. Ett villkor är att regionen har beslutat om en genomförandeplan. SKL ska också ha godkänt den.",
        match stance {
            Stance::Adopt => {
                "Förvaltningen föreslår att kommunen ställer sig bakom genomförandeplanen och begär sin del av medlen. Kommunens del av medlen till utvecklingsarbeten beräknas till {total} av länets {county-total}."
            }
            Stance::Decline => {
                "Förvaltningen föreslår att kommunen avstår från medlen. Kommunens del av medlen till utvecklingsarbeten beräknas annars till {total} av länets {county-total}."
            }
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att kommunen ställer sig bakom genomförandeplanen, begär sin del av medlen och lämnar ett tillägg till beslutet. Kommunens del av medlen till utvecklingsarbeten beräknas till {total} av länets {county-total}."
            }
        },
    ]
}

/// What the money is for.
pub const BACKGROUND: &str = "Överenskommelsen om en evidensbaserad praktik i socialtjänsten ger 2013 också medel till e-hälsa. De ska bland annat ge fler e-tjänster och byta analoga trygghetslarm mot digitala. De regionala samordnarna ska hjälpa till så att det som står i den regionala planen blir gjort. Resten av medlen för e-hälsa går till enhetlig dokumentation och till mindre projekt.";
/// What stands before the list of areas.
pub const AREAS_TEXT: &str = "Medlen gäller fem områden, som pekas ut i överenskommelsen:";
/// The areas (000, avsnitt 3.3).
pub const AREAS: [&str; 5] = [
    "infrastrukturtjänster",
    "invånartjänster",
    "mobil dokumentation inom hemtjänst och hemsjukvård",
    "trygghetslarm",
    "vårdtjänster, med upphandling av nästa generation av Nationell patientöversikt (NPÖ).",
];
/// What must be handed in.
pub const PLANS: &str = "För att medel ska betalas ut måste kommunerna i länet lämna in planer för sina insatser. SKL har tagit fram en mall för vilka områden de ska beskriva.";

/// What it brings, up to the tables.
#[must_use]
pub fn economy(stance: Stance) -> &'static str {
    if stance.adopts() {
        "Kommunens del av medlen till utvecklingsarbeten blir {total}. Tabell 1 visar beräkningen. Medlen till regionala samordnare, {coordinators} för länet, ingår inte."
    } else {
        "Med förslaget får kommunen inga medel. Annars blir kommunens del av medlen till utvecklingsarbeten {total}. Tabell 1 visar beräkningen. Medlen till regionala samordnare, {coordinators} för länet, ingår inte."
    }
}

/// That the source can be read in two ways.
pub const READINGS: &str = "Det som Statskontoret skriver om hur medlen delas kan läsas på två sätt. Grundbidraget kan vara lika stort per län eller lika stort per kommun. Beräkningen ovan utgår från att det är lika stort {reading}. Tabell 2 visar båda sätten.";

/// How the county's amount is passed on, where the base is equal by county.
pub const KEY: &str = "I beräkningen delas länets belopp mellan kommunerna {key}.";

/// One reading.
pub const PER_COUNTY: &str = "per län";
/// The other.
pub const PER_MUNICIPALITY: &str = "per kommun";
/// What stands over the table of pots.
#[must_use]
pub fn pots_caption(stance: Stance) -> &'static str {
    if stance.adopts() {
        "Tabell 1. Länets och kommunens stimulansmedel, kronor"
    } else {
        "Tabell 1. Länets och kommunens stimulansmedel om kommunen i stället begär dem, kronor"
    }
}
/// What stands over the table of readings.
pub const READINGS_CAPTION: &str =
    "Tabell 2. Medlen till utvecklingsarbeten enligt de två läsningarna, kronor";
/// The column of pots.
pub const POT: &str = "Ändamål";
/// The column of readings.
pub const READING: &str = "Grundbidraget är lika stort";
/// The county's amount.
pub const COUNTY_AMOUNT: &str = "Länets belopp";
/// The municipality's part.
pub const OWN_AMOUNT: &str = "Kommunens del";

/// The reading among the facts of the stamp.
#[must_use]
pub fn reading_fact(reading: &str) -> String {
    format!("grundbidrag lika stort {reading}")
}
