//! The words of the draft on the mandate to join the partnership.

use super::point::{self, Point, Verb};
use crate::case::Stance;

/// The draft's title.
pub const TITLE: &str = "Mandat till den regionala samverkans- och stödstrukturen att medverka i partnerskapet för kunskapsutveckling i socialtjänsten";

const PARTNERSHIP: &str = "partnerskapet för samverkan mellan nationell nivå och de regionala samverkans- och stödstrukturerna till stöd för kunskapsutveckling i socialtjänsten och närliggande hälso- och sjukvård";

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(stance: Stance) -> Vec<Point> {
    const GIVE: Verb = Verb { that: "ge", present: "ger" };
    const REFUSE: Verb = Verb { that: "inte ge", present: "ger inte" };
    const SUPPORT: Verb = Verb { that: "ställa sig bakom", present: "ställer sig bakom" };
    let mandate = format!("{{structure}} mandat att för kommunens räkning medverka i {PARTNERSHIP}");
    let mut points = match stance {
        Stance::Adopt => vec![Point::Act(GIVE, mandate)],
        Stance::AdoptWithRemark => vec![Point::Act(GIVE, mandate), point::remark()],
        Stance::Decline => vec![Point::Act(REFUSE, mandate)],
    };
    if stance.adopts() {
        points.push(Point::Act(
            SUPPORT,
            "att {structure} inrättar en fast funktion för partnerskapet".to_owned(),
        ));
    }
    points.push(point::send("{structure}"));
    points
}

/// The matter in brief.
#[must_use]
pub fn summary(stance: Stance) -> [&'static str; 2] {
    [
        "Sveriges Kommuner och Landsting (SKL) har tagit fram en modell för långsiktig samverkan om kunskap. Den gäller socialtjänsten och närliggande hälso- och sjukvård. Modellen är ett partnerskap mellan SKL, Socialstyrelsen och de regionala samverkans- och stödstrukturerna (RSS). Kommunen är med genom att ge sin RSS mandat att medverka.",
        match stance {
            Stance::Adopt => "Förvaltningen föreslår att kommunen ger ett sådant mandat.",
            Stance::Decline => "Förvaltningen föreslår att kommunen inte ger något sådant mandat.",
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att kommunen ger ett sådant mandat och lämnar ett tillägg till beslutet."
            }
        },
    ]
}

/// What the partnership is.
pub const BACKGROUND: [&str; 3] = [
    "Målet är en systematisk och strategisk samverkan mellan nationell och regional nivå, så att kunskapen ökar. Det är främst kommuner och landsting som ska ha nytta av det. Ett partnerskap är mer bindande än ett nätverk. Varje part ska bidra till helheten och kan inte lämna det utan vidare.",
    "Parterna är länens RSS, SKL och Socialstyrelsen. Varje part inrättar en fast funktion för partnerskapet. Länets RSS samordnar samtal om vilket stöd som behövs och är språkrör för kommunerna och landstinget i länet. Den stödjer också kommunernas kunskapsutveckling. Parterna har formella möten minst tre gånger om året. Ett av dem är årsmöte. Då följer de upp arbetet och stakar ut vägen för nästa år.",
    "Kommuner och landsting äger sin RSS, ger den uppdrag och betalar den. Därför behöver kommunen ta ställning till om den ska medverka. Tabell 1 visar nio processer, och vem som tar initiativ, ger stöd och tar emot i var och en.",
];

/// What it costs, as far as the source says.
pub const ECONOMY: &str = "Modellen anger ingen avgift för partnerskapet. En RSS betalas av sina medlemmar. De beslutar både vad den ska göra och vad den får för det. Enligt modellen måste åtagandet få resurser, eller så måste resurser prioriteras om. Överenskommelsen mellan staten och SKL slutar efter 2016. Sedan finns ingen statlig finansiering för den regionala nivån. Statens pengar går då enligt SKL till stor del direkt till kommuner och landsting, som generella statsbidrag.";

/// What stands over the table of processes.
pub const CAPTION: &str = "Tabell 1. Kunskapsutvecklingens processer och huvudsakliga aktörer";
/// Its columns.
pub const COLUMNS: [&str; 4] = ["Process", "Initiativtagare", "Stöd", "Mottagare"];
/// The nine processes: who takes the initiative, who supports, who receives (002, bilaga 1).
pub const PROCESSES: [[&str; 4]; 9] = [
    ["Använda kunskap", "Kommun", "Kommun", "Alla"],
    ["Synliggöra praktikens kunskap", "Kommun", "Regional", "Alla"],
    ["Synliggöra brukares kunskap", "Kommun", "Regional", "Alla"],
    ["Implementering av kunskap", "Alla", "Nationell/Regional", "Kommun"],
    ["Följa upp verksamheten", "Kommun", "Regional", "Alla"],
    ["Identifiera praktikens kunskapsbehov", "Kommun", "Regional", "Nationell"],
    ["Sammanställa bästa tillgängliga kunskap", "Nationell", "Nationell", "Regional/Kommun"],
    ["Sprida kunskap", "Nationell", "Regional", "Kommun"],
    ["Identifiera vetenskapliga kunskapsluckor", "Nationell", "Regional", "Nationell"],
];
