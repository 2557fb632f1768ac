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
    /// Whether the municipality has the rebate of the largest.
    pub rebate: bool,
    /// Whether a number of surveys was typed.
    pub surveys: bool,
}

/// To whom the decision is always sent.
pub const SKR: &str = "Sveriges Kommuner och Regioner (SKR)";
/// Somebody else than the board that SKR asked decides.
pub const OTHER_COMMITTEE: &str = "SKR vände sig till kommunstyrelserna. {committee} behöver ha rätt att besluta i ärendet. Kontrollera det.";
/// The last day to answer is behind us.
pub const TOO_LATE: &str = "Sista dag att svara SKR var den {deadline}.";
/// What SKR asks that the answer refers to (005).
const ANSWER_REFERENCE: &str = "SKR2024/00089";

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
            "Ställningstagande till SKR:s förnyade rekommendation om gemensam finansiering av stöd för en kunskapsbaserad socialtjänst och kommunal hälso- och sjukvård 2025–2028"
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
            "den förnyade rekommendationen från Sveriges Kommuner och Regioners (SKR) styrelse om gemensam finansiering av stöd för en kunskapsbaserad socialtjänst och kommunal hälso- och sjukvård för {years} ({reference})"
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
    if matter.stance.adopts() {
        points.push(Point::Fact(format!(
            "kommunens {payment}, beräknad till {amount}, finansieras {{funding}}"
        )));
    }
    points.push(Point::Act(INFORM, format!("SKR som kommunens svar att {}", answer(matter))));
    points
}

/// The stance said outright, as SKR asks.
fn answer(matter: Matter) -> String {
    let subject = subject(matter.of);
    let answer = match matter.stance {
        Stance::Adopt => format!("{subject} antas"),
        Stance::Decline => format!("{subject} inte antas"),
        Stance::AdoptWithRemark => format!("{subject} antas, med tillägget i punkt 2"),
    };
    match matter.of {
        Recommendation::First2020 | Recommendation::Extension2024 => answer,
        Recommendation::Renewal2025 => {
            format!("{answer}, med hänvisning till ärendenummer {ANSWER_REFERENCE}")
        }
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
            "Sveriges Kommuner och Regioner (SKR) rekommenderar kommunerna att under {years} gemensamt tilläggsfinansiera viktiga förutsättningar för en kunskapsbaserad socialtjänst och kommunal hälso- och sjukvård. Rekommendationen förnyar den som gällde till och med {extended}. Avgiften är högst {rate} och år."
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
        sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Extension2024 => {
                "Rabatten på {rebate} för de {largest} största kommunerna är avdragen.".to_owned()
            }
            Recommendation::Renewal2025 => {
                "Rabatten på {rebate} för kommuner med över {threshold} invånare är avdragen.".to_owned()
            }
        });
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
            "Styrelsen för Sveriges Kommuner och Regioner (SKR) beslutade den {decided} att rekommendera kommunerna att årligen, till SKR, gemensamt tilläggsfinansiera viktiga förutsättningar för en kunskapsbaserad socialtjänst och kommunal hälso- och sjukvård under {years}. Kommunens ställningstagande ska meddelas SKR skriftligen senast den {deadline}. Beslutet fattas i relevant instans i respektive kommun."
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
        Recommendation::Renewal2025 => &[
            "SKR har sedan {original-first} arbetat på kommunernas uppdrag inom ramen för rekommendationen om gemensam finansiering för en långsiktig kunskapsstyrning inom socialtjänstens verksamheter (18/00295 och 22/00731). Den gällde {original-period} och förlängdes till och med {extended}. Bakgrunden är att flera av de statsbidrag som tidigare riktades till de här områdena avslutades och omvandlades till generella statsbidrag. Tjänsterna och stödet har inte heller finansierats inom ramen för SKR:s ordinarie medlemsavgift.",
            "Rekommendationen avser stöd som skapar värde när samtliga kommuner medverkar och som behöver samordnas nationellt och bedrivas kontinuerligt under lång tid. Därför lämpar det sig enligt SKR inte för mer kortvariga lösningar som överenskommelser.",
            "Arbetet styrs och leds av en styrgrupp (S-KiS) med representanter för Socialchefsnätverket, NSK-S och RSS tillsammans med SKR. Inför 2028 ska SKR ta fram underlag om en rekommendation för nästa fyraårsperiod.",
            "Kostnaden fördelas mellan kommunerna enligt beräkningsmodellen för medlemsavgiften till SKR, som utgår från kommunens befolkning. Kommuner med över {threshold} invånare får en rabatt på {rebate}. Merparten av kommunerna behöver anta rekommendationen för att tjänsterna ska kunna tillhandahållas nationellt.",
        ],
    }
}

const COSTS_ARE_SHARED: &str = "Kostnaden fördelas mellan kommunerna enligt beräkningsmodellen för medlemsavgiften till SKR, som utgår från kommunens befolkning. De {largest} största kommunerna får en rabatt på {rebate}. Enligt rekommendationen från 2018 behöver merparten av kommunerna anta den för att tjänsterna ska kunna tillhandahållas nationellt.";

/// What SKR says that has come of it.
const RESULTS: &str = "Som exempel på resultat anger SKR att läkningstiden för svårläkta sår minskade med 63 procent mellan 2009 och 2015, från i snitt 146 till 53 dagar (Rikssår), och att trycksåren minskade från 14,3 till 7,5 procent mellan 2011 och 2015 (Senior alert).";

/// Which registers and surveys are meant, and how many used them.
#[must_use]
pub fn covered(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            "De kvalitetsregister som avses är, med antalet kommuner som använde dem 2018, Senior alert (287), Svenska palliativregistret (290), BPSD-registret (289), SveDem (63) och Rikssår (60). Till 2018 års brukarundersökningar var 143 kommuner anmälda för myndighetsutövningen inom individ- och familjeomsorgen, 60 kommuner och åtta privata aktörer för ensamkommande barns boende samt 120 kommuner och sex privata aktörer för funktionshinderområdet."
        }
        Recommendation::Renewal2025 => {
            "Kvalitetsregistren är Senior alert, Svenska palliativregistret, BPSD-registret, SveDem och Rikssår. Genom rekommendationen medverkar kommunerna i registrens styrning och ledning. Under 2023 deltog 204 kommuner och 30 privata aktörer i någon av brukarundersökningarna. Av de 26 nationella programområdena (NPO) i systemet för kunskapsstyrning av hälso- och sjukvård medverkar kommunerna i sex. Den nationella samordningen omfattar Partnerskapet, Nationella samverkansgruppen för kunskapsstyrning inom socialtjänsten (NSK-S), utvecklingsprojekt, beredning åt styrgruppen och stöd till de regionala samverkans- och stödstrukturerna (RSS)."
        }
    }
}

/// The most that all pay together, and what the rate comes to beside it.
#[must_use]
pub fn ceiling(of: Recommendation, exceeded: bool, follows_ceiling: bool) -> String {
    let (most, limit) = match of {
        Recommendation::First2020 => (
            "Enligt SKR:s beslut är kostnaden högst {ceiling} per år för alla kommuner tillsammans.",
            "det högsta beloppet",
        ),
        Recommendation::Extension2024 => (
            "Enligt rekommendationen från 2018 är kostnaden högst {ceiling} per år för alla kommuner tillsammans.",
            "det högsta beloppet",
        ),
        Recommendation::Renewal2025 => (
            "Enligt SKR:s beslut är kostnaden sammanlagt {ceiling} per år för alla kommuner, det vill säga högst {rate}.",
            "det sammanlagda beloppet",
        ),
    };
    if !exceeded {
        return most.to_owned();
    }
    let follows = if follows_ceiling {
        format!("Beräkningen följer {limit}, så avgiften är nedräknad i motsvarande mån.")
    } else {
        format!(
            "Beräkningen följer {{rate}}, och om SKR i stället håller sig till {limit} blir avgiften lägre."
        )
    };
    format!(
        "{most} Med {{rate}} och rabatten avdragen blir alla kommuners avgifter tillsammans {{national-sums}}, alltså mer. Beslutet säger inte vilket av de två som går före. {follows}"
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
        (Recommendation::Renewal2025, Stance::Adopt | Stance::AdoptWithRemark) => Some(
            "Enligt SKR ger den gemensamma finansieringen förutsättningar att följa upp och analysera kvalitet och resultat, att ge brukarna inflytande genom brukarundersökningar, att prioritera och medverka när kunskapsstöd tas fram och att säkra det kommunala inflytandet över nationella utvecklingsarbeten.",
        ),
        (_, Stance::Decline) => None,
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
    sentences.push(match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {
            format!("Kommunens {payment} blir {amount}, enligt beräkningen i tabell 1.")
        }
        Stance::Decline => {
            format!("Om kommunen i stället antar {brief} blir {payment}en {amount}, enligt beräkningen i tabell 1.")
        }
    });
    if matter.rebate {
        sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Extension2024 => {
                "Kommunen är en av landets {largest} största och får därför en rabatt på {rebate}. Rabatten är avdragen i beloppen."
                    .to_owned()
            }
            Recommendation::Renewal2025 => {
                "Kommunen har över {threshold} invånare och får därför en rabatt på {rebate}. Rabatten är avdragen i beloppen."
                    .to_owned()
            }
        });
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
#[must_use]
pub fn surveys_on_top(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            "Utöver avgiften tillkommer en kostnad per enkät för den kommun som deltar i brukarundersökningarna. År 2018 var kostnaden {unit-price} per besvarad enkät inom funktionshinderområdet, och priset i regionernas nationella patientenkät drygt 17 kronor. Enkäter ingår inte i beräkningen."
        }
        Recommendation::Renewal2025 => {
            "I avgiften ingår förvaltning, samordning, stöd till användarna och utveckling av brukarundersökningarna. Om det tillkommer en kostnad per enkät framgår inte av SKR:s beslut, och enkäter ingår inte i beräkningen."
        }
    }
}

/// What follows for the country when it is declined.
#[must_use]
pub fn if_most_decline(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            "Om merparten av kommunerna avstår kan SKR enligt rekommendationen från 2018 inte säkra att tjänsterna och stödet kommer att kunna erbjudas nationellt. Rekommendationen anger inte vad som gäller för en enskild kommun som avstår."
        }
        Recommendation::Renewal2025 => {
            "Om inte merparten av kommunerna antar rekommendationen kan SKR inte säkra att tjänsterna och stödet kommer att kunna erbjudas nationellt framöver. Beslutet anger inte vad som gäller för en enskild kommun som avstår."
        }
    }
}

/// What stands before the table of purposes.
#[must_use]
pub fn purposes_text(of: Recommendation) -> String {
    let proportions =
        "Tabell 2 visar vad avgiften går till, fördelad i samma proportioner som SKR:s kostnadsberäkning.";
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => format!(
            "{proportions} Medlen kan vid behov omfördelas mellan delarna efter beslut i styrgruppen."
        ),
        Recommendation::Renewal2025 => proportions.to_owned(),
    }
}
