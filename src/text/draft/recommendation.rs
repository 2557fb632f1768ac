//! The words of the draft on SKR's recommendation.

use super::point::{self, Point, Verb};
use crate::case::{Recommendation, Stance};

/// What decides which sentences stand in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter {
    /// Which recommendation.
    pub of: Recommendation,
    /// What is proposed.
    pub stance: Stance,
    /// What the amounts rest on.
    pub basis: Basis,
    /// Whether the municipality has the rebate of the largest.
    pub rebate: bool,
    /// Whether a number of surveys was typed.
    pub surveys: bool,
}

/// What the amounts rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A rate that was decided and is known.
    Decided,
    /// A rate of the user's own.
    Assumed,
    /// No rate: it is not known, and none was typed.
    Unknown,
}

/// To whom the decision is always sent.
pub const SKR: &str = "Sveriges Kommuner och Regioner (SKR)";
/// Somebody else than the board that SKR asked decides.
pub const OTHER_COMMITTEE: &str = "SKR vände sig till kommunstyrelserna. {committee} behöver ha rätt att besluta i ärendet. Kontrollera det.";
/// The last day to answer is behind us.
pub const TOO_LATE: &str = "Sista dag att svara SKR var den {deadline}.";
/// The amounts rest on a rate of the user's own.
pub const OWN_RATE: &str = "Avgiften {rate} är ett eget antagande. Ersätt den med avgiften i SKR:s beslut.";
/// The rate is not known.
pub const NO_RATE: &str =
    "Avgiften per invånare för {years} är inte känd. Fyll i den från SKR:s beslut, så räknas beloppen ut.";

/// The draft's title.
#[must_use]
pub fn title(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 => {
            "Ställningstagande till SKR:s rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2020–2023"
        }
        Recommendation::Extension2024 => {
            "Ställningstagande till SKR:s förlängda rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2024"
        }
        Recommendation::Renewal2025 => {
            "Ställningstagande till SKR:s förnyade rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2025–2028"
        }
    }
}

fn recommendation(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 => {
            "Sveriges Kommuner och Regioners (SKR) rekommendation om gemensam finansiering av ett mer samlat system för kunskapsstyrning i socialtjänstens verksamheter för {years}"
        }
        Recommendation::Extension2024 => {
            "Sveriges Kommuner och Regioners (SKR) förlängning till och med {period} av rekommendationen om gemensam finansiering av ett mer samlat system för kunskapsstyrning i socialtjänstens verksamheter"
        }
        Recommendation::Renewal2025 => {
            "Sveriges Kommuner och Regioners (SKR) förnyade rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten för {years}"
        }
    }
}

/// The same, said again.
pub(super) fn brief_subject(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Renewal2025 => "rekommendationen",
        Recommendation::Extension2024 => "förlängningen",
    }
}

/// What is adopted or not.
fn subject(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Renewal2025 => "rekommendationen",
        Recommendation::Extension2024 => "förlängningen av rekommendationen",
    }
}

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(matter: Matter) -> Vec<Point> {
    const ADOPT: Verb = Verb { that: "anta", present: "antar" };
    const DECLINE: Verb = Verb { that: "inte anta", present: "antar inte" };
    const INFORM: Verb = Verb { that: "meddela", present: "meddelar" };
    let what = recommendation(matter.of).to_owned();
    let (payment, amount) = (payment(matter), amount(matter.of));
    let mut points = Vec::new();
    match matter.stance {
        Stance::Adopt => points.push(Point::Act(ADOPT, what)),
        Stance::Decline => points.push(Point::Act(DECLINE, what)),
        Stance::AdoptWithRemark => points.extend([Point::Act(ADOPT, what), point::remark()]),
    }
    match (matter.stance.adopts(), matter.basis) {
        (true, Basis::Decided | Basis::Unknown) => points.push(Point::Fact(format!(
            "kommunens {payment}, beräknad till {amount}, finansieras {{funding}}"
        ))),
        (true, Basis::Assumed) => points.push(Point::Fact(format!(
            "kommunens {payment}, som med ett eget antagande om {{rate}} beräknas till {amount}, finansieras {{funding}}"
        ))),
        (false, _) => {}
    }
    points.push(Point::Act(INFORM, format!("SKR som kommunens svar att {}", answer(matter))));
    points
}

/// The stance said outright, as SKR asks.
fn answer(matter: Matter) -> String {
    let subject = subject(matter.of);
    match matter.stance {
        Stance::Adopt => format!("{subject} antas"),
        Stance::Decline => format!("{subject} inte antas"),
        Stance::AdoptWithRemark => format!("{subject} antas, med tillägget i punkt 2"),
    }
}

/// "beräknas till sammanlagt 2 427 474 kronor för åren 2020–2023".
fn amount(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Renewal2025 => "sammanlagt {total} för {years}",
        Recommendation::Extension2024 => "{total} för {years}",
    }
}

/// What the municipality pays: with surveys in it, it is more than a fee.
pub(super) fn payment(matter: Matter) -> &'static str {
    if matter.surveys { "kostnad" } else { "avgift" }
}

/// The matter in brief.
#[must_use]
pub fn summary(matter: Matter) -> Vec<String> {
    let what = match matter.of {
        Recommendation::First2020 => {
            "Sveriges Kommuner och Regioner (SKR) rekommenderar kommunerna att under {years} gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården. Avgiften är cirka {rate} och år."
        }
        Recommendation::Extension2024 => {
            "Sveriges Kommuner och Regioner (SKR) har förlängt sin rekommendation till kommunerna om att gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården till och med {period}. Avgiften är oförändrad, {rate} och år."
        }
        Recommendation::Renewal2025 => {
            "Sveriges Kommuner och Regioner (SKR) har förnyat sin rekommendation till kommunerna om gemensam finansiering av kunskapsstyrning i socialtjänsten. Den förnyade rekommendationen gäller {years}."
        }
    };
    vec![what.to_owned(), proposed(matter)]
}

fn proposed(matter: Matter) -> String {
    let (subject, amount) = (subject(matter.of), amount(matter.of));
    let (brief, payment) = (brief_subject(matter.of), payment(matter));
    let mut sentences = vec![match matter.stance {
        Stance::Adopt => format!("Förvaltningen föreslår att kommunen antar {subject}."),
        Stance::Decline => {
            format!(
                "Förvaltningen föreslår att kommunen inte antar {subject}. Kommunen betalar då ingen avgift."
            )
        }
        Stance::AdoptWithRemark => {
            format!("Förvaltningen föreslår att kommunen antar {subject} och lämnar ett tillägg.")
        }
    }];
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Renewal2025 => {
                format!(
                    "Kommunens {payment} beräknas till {amount}, varav {{first-amount}} för {{first-year}}."
                )
            }
            Recommendation::Extension2024 => format!("Kommunens {payment} beräknas till {amount}."),
        }),
        Stance::Decline => {
            sentences
                .push(format!("Om kommunen i stället antar {brief} beräknas {payment}en till {amount}."));
        }
    }
    if matter.rebate {
        sentences.push("Rabatten på {rebate} för de {largest} största kommunerna är avdragen.".to_owned());
    }
    match matter.basis {
        Basis::Decided | Basis::Unknown => {}
        Basis::Assumed => {
            sentences.push("Beloppen bygger på ett eget antagande om {rate}.".to_owned());
        }
    }
    sentences.join(" ")
}

/// What SKR decided and when.
#[must_use]
pub fn background(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 => {
            "Styrelsen för Sveriges Kommuner och Landsting (SKL, numera Sveriges Kommuner och Regioner, SKR) beslutade den {decided} att rekommendera kommunerna att gemensamt finansiera viktiga förutsättningar för att arbeta evidensbaserat inom områdena uppföljning och nationell samordning. Finansieringen gäller {years}. SKR bad kommunerna att meddela sitt ställningstagande senast den {deadline}. Av ställningstagandet ska det framgå om rekommendationen antas eller inte."
        }
        Recommendation::Extension2024 => {
            "Styrelsen för Sveriges Kommuner och Landsting (SKL, numera Sveriges Kommuner och Regioner, SKR) beslutade den {original-decided} att rekommendera kommunerna att gemensamt finansiera viktiga förutsättningar för att arbeta evidensbaserat inom områdena uppföljning och nationell samordning. Rekommendationen gällde åren {original-period}. Den {decided} beslutade SKR:s styrelse att förlänga den till och med {period}. SKR bad kommunerna att meddela sitt ställningstagande till förlängningen senast den {deadline}, och SKR:s kansli skulle senast den 1\u{a0}september 2022 återkomma om hur de ska göra det. Av ställningstagandet ska det framgå om rekommendationen antas eller inte."
        }
        Recommendation::Renewal2025 => {
            "Sveriges Kommuner och Regioner (SKR) har rekommenderat kommunerna att gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården. Rekommendationen gällde först åren {original-period} och förlängdes sedan till och med {extended}. Den {decided} förnyade SKR rekommendationen för {years} och bad kommunerna att svara senast den {deadline}."
        }
    }
}

/// Why SKR decided so, and on what terms, where our sources say.
#[must_use]
pub fn reasons_and_terms(of: Recommendation) -> &'static [&'static str] {
    match of {
        Recommendation::First2020 => &[
            "Stöd av det här slaget har tidigare till stor del utvecklats med medel från överenskommelser med staten och med tillfällig gemensam finansiering från kommunerna. De omfattande överenskommelserna med staten upphörde efter 2016, och de nationella anslagen till kvalitetsregister minskade från 2018. De register som kommunerna använder blev därmed underfinansierade. SKR:s uttalade avsikt är att finansiering och organisering ska bli permanent, med långsiktiga bidrag från både kommunerna och staten.",
            "Landstingen och regionerna finansierade 2018 motsvarande tjänster gemensamt med 116,5 miljoner kronor. Med andra tilläggsuppdrag inom kunskapsstyrning betalade de sammanlagt cirka 177 miljoner kronor utöver medlemsavgiften.",
            RESULTS,
            COSTS_ARE_SHARED,
            "Arbetet leds inledningsvis av en interimistisk styrgrupp. Den utgörs av SKL och Stora AU, det vill säga arbetsutskotten för SKL:s socialchefsnätverk, Nationell samverkansgrupp för kunskapsstyrning i socialtjänsten (NSK-S) och nätverket för regionala samverkans- och stödstrukturer (RSS).",
        ],
        Recommendation::Extension2024 => &[
            "Förlängningen ger SKR:s tillträdande styrelse möjlighet att besluta om ett långsiktigt arbetssätt, och konsekvenserna av en ny socialtjänstlag kan tas med som utgångspunkt. Kommunens kostnad påverkas inte av hur många kommuner som deltar.",
            RESULTS,
            COSTS_ARE_SHARED,
        ],
        Recommendation::Renewal2025 => &[],
    }
}

const COSTS_ARE_SHARED: &str = "Kostnaden fördelas mellan kommunerna enligt beräkningsmodellen för medlemsavgiften till SKR, som utgår från kommunens befolkning. De {largest} största kommunerna får en rabatt på {rebate}. Enligt rekommendationen från 2018 behöver merparten av kommunerna anta den för att tjänsterna ska kunna tillhandahållas nationellt.";

/// What SKR says that has come of it.
const RESULTS: &str = "Som exempel på resultat anger SKR att läkningstiden för svårläkta sår minskade med 63 procent mellan 2009 och 2015, från i snitt 146 till 53 dagar (Rikssår), och att trycksåren minskade från 14,3 till 7,5 procent mellan 2011 och 2015 (Senior alert).";

/// Which registers and surveys are meant, and how many used them.
#[must_use]
pub fn covered(of: Recommendation) -> Option<&'static str> {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => Some(
            "De kvalitetsregister som avses är, med antalet kommuner som använde dem 2018, Senior alert (287), Svenska palliativregistret (290), BPSD-registret (289), SveDem (63) och Rikssår (60). Till 2018 års brukarundersökningar var 143 kommuner anmälda för myndighetsutövningen inom individ- och familjeomsorgen, 60 kommuner och åtta privata aktörer för ensamkommande barns boende samt 120 kommuner och sex privata aktörer för funktionshinderområdet.",
        ),
        Recommendation::Renewal2025 => None,
    }
}

/// The most that all pay together, and what the rate comes to beside it.
#[must_use]
pub fn ceiling(of: Recommendation, exceeded: bool) -> String {
    let decided = match of {
        Recommendation::First2020 => "SKR:s beslut",
        Recommendation::Extension2024 => "rekommendationen från 2018",
        Recommendation::Renewal2025 => "SKR:s beslut från 2024",
    };
    let most =
        format!("Enligt {decided} är kostnaden högst {{ceiling}} per år för alla kommuner tillsammans.");
    if !exceeded {
        return most;
    }
    format!(
        "{most} Med {{rate}} och rabatten avdragen blir alla kommuners avgifter tillsammans {{national-sums}}, alltså mer. Beslutet säger inte vilket av de två som går före. Beräkningen följer {{rate}}, och om SKR i stället håller sig till det högsta beloppet blir avgiften lägre."
    )
}

/// What all pay together in a year: "20,09 miljoner kronor för 2024".
#[must_use]
pub fn national_sum(million: &str, year: &str) -> String {
    format!("{million} för {year}")
}

/// What stands before the list of what the money buys.
pub const CONTENTS: &str = "Rekommendationen omfattar följande delar. Beloppen är den beräknade kostnaden per år för alla kommuner tillsammans.";

/// One thing that the money buys, for the whole country.
#[must_use]
pub fn purpose(name: &str, million: &str) -> String {
    format!("{name}: {million}")
}

/// What the department thinks, as far as SKR's decision carries it.
#[must_use]
pub fn judgement(matter: Matter) -> Option<&'static str> {
    match (matter.of, matter.stance) {
        (
            Recommendation::First2020 | Recommendation::Extension2024,
            Stance::Adopt | Stance::AdoptWithRemark,
        ) => Some(
            "Enligt SKR bör kommunerna samverka nationellt inom områden där det är mer ändamålsenligt och effektivt än att varje huvudman gör arbetet var för sig. Genom den gemensamma finansieringen får kommunerna också medverka i ledningen och styrningen av de delar som rekommendationen omfattar.",
        ),
        (Recommendation::First2020 | Recommendation::Extension2024, Stance::Decline)
        | (Recommendation::Renewal2025, _) => None,
    }
}

/// What it costs, up to the table.
#[must_use]
pub fn economy(matter: Matter) -> String {
    let (brief, payment) = (brief_subject(matter.of), payment(matter));
    let amount = amount(matter.of);
    let mut sentences = Vec::new();
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {}
        Stance::Decline => {
            sentences.push("Förslaget innebär att kommunen inte betalar någon avgift.".to_owned());
        }
    }
    match matter.basis {
        Basis::Decided => {}
        Basis::Assumed => sentences.push(
            "SKR:s avgift per invånare för {years} är inte känd. Alla belopp i skrivelsen bygger därför på ett eget antagande om {rate}."
                .to_owned(),
        ),
        Basis::Unknown => sentences.push("SKR:s avgift för {years} är {rate}.".to_owned()),
    }
    sentences.push(match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {
            format!("Kommunens {payment} blir {amount}, enligt beräkningen i tabell 1.")
        }
        Stance::Decline => {
            format!("Om kommunen i stället antar {brief} blir {payment}en {amount}, enligt beräkningen i tabell 1.")
        }
    });
    match (matter.rebate, matter.basis) {
        (false, _) => {}
        (true, Basis::Decided | Basis::Unknown) => sentences.push(
            "Kommunen är en av landets {largest} största och får därför en rabatt på {rebate}. Rabatten är avdragen i beloppen."
                .to_owned(),
        ),
        (true, Basis::Assumed) => sentences.push(
            "Kommunen är en av landets {largest} största. Den rabatt på {rebate} som de hade enligt den tidigare rekommendationen är avdragen i beloppen. Att rabatten gäller även {years} är ett antagande."
                .to_owned(),
        ),
    }
    if matter.surveys {
        sentences.push(
            "I beloppen ingår {surveys} besvarade enkäter per år till ett pris av {unit-price} per enkät."
                .to_owned(),
        );
    }
    sentences.join(" ")
}

/// Surveys that are not reckoned with.
pub const SURVEYS_ON_TOP: &str = "Utöver avgiften tillkommer en kostnad per enkät för den kommun som deltar i brukarundersökningarna. År 2018 var kostnaden {unit-price} per besvarad enkät inom funktionshinderområdet, och priset i regionernas nationella patientenkät drygt 17 kronor. Enkäter ingår inte i beräkningen.";

/// What follows for the country when it is declined.
pub const IF_MOST_DECLINE: &str = "Om merparten av kommunerna avstår kan SKR enligt rekommendationen från 2018 inte säkra att tjänsterna och stödet kommer att kunna erbjudas nationellt. Rekommendationen anger inte vad som gäller för en enskild kommun som avstår.";

/// What stands before the table of purposes.
pub const PURPOSES_TEXT: &str = "Tabell 2 visar vad avgiften går till, fördelad i samma proportioner som SKR:s kostnadsberäkning. Medlen kan vid behov omfördelas mellan delarna efter beslut i styrgruppen.";
