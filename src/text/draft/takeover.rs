//! The words of the draft on taking over the cost of the county's support structure.

use super::point::{self, Point, Verb};
use crate::case::Stance;
use crate::rules::Key;

/// The draft's title.
pub const TITLE: &str =
    "Finansiering av länets regionala stödstruktur för kunskapsutveckling i socialtjänsten 2014–2016";

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(stance: Stance) -> Vec<Point> {
    const SUPPORT: Verb = Verb { that: "ställa sig bakom", present: "ställer sig bakom" };
    const REJECT: Verb = Verb { that: "inte ställa sig bakom", present: "ställer sig inte bakom" };
    const REFUSE: Verb = Verb { that: "inte åta sig", present: "åtar sig inte" };
    let plan = "länets plan för den regionala stödstrukturens organisation, styrning och finansiering";
    let support = Point::Act(SUPPORT, plan.to_owned());
    let mut points = match stance {
        Stance::Adopt => vec![support],
        Stance::AdoptWithRemark => vec![support, point::remark()],
        Stance::Decline => vec![
            Point::Act(REJECT, plan.to_owned()),
            Point::Act(REFUSE, "någon del av stödstrukturens kostnad {years}".to_owned()),
        ],
    };
    if stance.adopts() {
        points.push(Point::Fact(
            "kommunen för sin del tar över finansieringen av stödstrukturen i den takt som statens stöd trappas ned"
                .to_owned(),
        ));
        points.push(Point::Fact(
            "kommunens del av kostnaden, beräknad till sammanlagt {total} för {years}, finansieras {funding}"
                .to_owned(),
        ));
    }
    points.push(point::send("{structure}"));
    points
}

/// The matter in brief.
#[must_use]
pub fn summary(stance: Stance) -> [&'static str; 2] {
    [
        "Länens stöd till kunskapsutveckling i socialtjänsten har till största delen finansierats av staten. Från och med 2014 ska huvudmännen, det vill säga kommunerna och landstingen, ta över i steg. Det står i överenskommelsen för 2013 mellan regeringen och Sveriges Kommuner och Landsting (SKL). Huvudmännen ska stå för {steps}. Staten står alltså för {state-steps}.",
        match stance {
            Stance::Adopt => {
                "Förvaltningen föreslår att kommunen ställer sig bakom länets plan och tar sin del av kostnaden. Kommunens del beräknas till sammanlagt {total} för {years}. Av det är {first-amount} för {first-year}."
            }
            Stance::Decline => {
                "Förvaltningen föreslår att kommunen inte ställer sig bakom länets plan och inte tar någon del av kostnaden. Om kommunen i stället tar sin del beräknas delen till sammanlagt {total} för {years}."
            }
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att kommunen ställer sig bakom länets plan, tar sin del av kostnaden och lämnar ett tillägg. Kommunens del beräknas till sammanlagt {total} för {years}. Av det är {first-amount} för {first-year}."
            }
        },
    ]
}

/// What the structures are for, before the list of their purposes.
pub const BACKGROUND: &str = "De regionala stödstrukturerna kommer av de överenskommelser som regeringen och SKL har om en evidensbaserad praktik i socialtjänsten. De ska hålla länge och leva kvar även när staten inte längre betalar. Enligt överenskommelserna ska de främst";
/// Their purposes.
pub const PURPOSES: [&str; 4] = [
    "stötta kommunerna genom att långsiktigt försörja socialtjänsten med praktiskt verksamhetsstöd",
    "utgöra utvecklingsstöd när ny kunskap införs",
    "vara en arena för lokala och regionala politiska prioriteringar och strategier inom välfärdsområdet",
    "vara dialogpartner gentemot den nationella nivån, vilket överenskommelsen för 2013 särskilt betonar.",
];
/// What every county must have.
pub const PLAN: &str = "Varje län ska ta fram en plan som ser till att stödet finns kvar länge. Planen gäller hur stödet ska organiseras, styras och betalas.";
/// What SKL says of the years after.
pub const AFTERWARDS: &str = "Efter 2016 finns enligt SKL ingen statlig finansiering för den regionala nivån. Statens pengar går då till stor del direkt till kommuner och landsting, som generella statsbidrag.";
/// That what is said of the taper is contradicted.
pub const CONTRADICTED: &str = "Källorna säger olika om när statens stöd upphör. De steg som anges ovan står hos Statskontoret. Kommunförbundet Skåne skriver att statens medel upphör redan med utgången av 2014.";

/// What it costs, up to the table.
#[must_use]
pub fn economy(stance: Stance) -> String {
    let first = if stance.adopts() {
        "Kommunens del av kostnaden blir sammanlagt {total} för {years}. Tabell 1 visar beräkningen."
    } else {
        "Med förslaget tar kommunen ingen del av kostnaden. Om kommunen i stället tar sin del blir den sammanlagt {total} för {years}. Tabell 1 visar beräkningen."
    };
    format!(
        "{first} Stödet i länet antas kosta {{cost}} per år. Tabellen visar hur kostnaden går över från staten till huvudmännen."
    )
}

/// How the cost is divided.
pub const SPLIT: &str = "Beräkningen antar att kommunerna står för {municipal-share} av huvudmännens kostnad och landstinget för resten. Kommunernas del antas delas {key}.";

/// The same where the municipalities carry it all.
pub const SPLIT_ALL: &str = "Beräkningen antar att kommunerna står för hela huvudmännens kostnad och landstinget för ingen del. Kommunerna antas dela kostnaden {key}.";

/// How the municipalities' part is divided.
#[must_use]
pub fn key(key: Key) -> &'static str {
    match key {
        Key::Population => "efter folkmängd",
        Key::Equal => "lika",
        Key::BaseAndPopulation { .. } => "med en grunddel som är lika för alla och resten efter folkmängd",
    }
}

/// What stands over the table of years.
#[must_use]
pub fn caption(stance: Stance) -> &'static str {
    if stance.adopts() {
        "Tabell 1. Statens andel och huvudmännens och kommunens kostnad"
    } else {
        "Tabell 1. Statens andel och huvudmännens kostnad, och kommunens om den i stället tar sin del"
    }
}

/// One of the steps: "25 procent av kostnaderna för 2014".
#[must_use]
pub fn step(share: &str, year: &str, onwards: bool) -> String {
    let from = if onwards { "från och med" } else { "för" };
    format!("{share} av kostnaderna {from} {year}")
}

/// What is left to the state in a year: "75 procent 2014".
#[must_use]
pub fn state_step(share: &str, year: &str) -> String {
    format!("{share} {year}")
}

/// How the cost is divided, of a municipality that is the county council as well.
pub const SPLIT_BOTH: &str =
    "Region Gotland är både kommun och landsting och bär därför hela huvudmännens kostnad.";

/// Columns of the table of years.
pub const STATE: &str = "Statens andel";
/// The principals' share.
pub const PRINCIPALS: &str = "Huvudmännens andel";
/// What the principals pay together.
pub const PRINCIPALS_AMOUNT: &str = "Huvudmännens del, kronor";
/// What the municipality pays.
pub const OWN_AMOUNT: &str = "Kommunens del, kronor";
