//! The words of the draft on SKR's recommendation.

use super::figure::bare_million;
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
pub const TOO_LATE: &str = "Sista dag att svara var den {deadline}.";
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
            "Sveriges Kommuner och Regioner (SKR) rekommenderar att kommunerna delar på vissa kostnader. Det gäller {years}. Pengarna går till kvalitetsregister, uppföljning och nationell samordning. De går till socialtjänsten och till kommunal hälso- och sjukvård. Avgiften är cirka {rate} och år."
        }
        Recommendation::Extension2024 => {
            "Sveriges Kommuner och Regioner (SKR) har förlängt sin rekommendation till och med {period}. Enligt den delar kommunerna på vissa kostnader. Pengarna går till kvalitetsregister, uppföljning och nationell samordning. De går till socialtjänsten och till kommunal hälso- och sjukvård. Avgiften är lika stor som förut, {rate} och år."
        }
        Recommendation::Renewal2025 => {
            "Sveriges Kommuner och Regioner (SKR) rekommenderar att kommunerna betalar en extra avgift under {years}. Den ska gå till stöd för en socialtjänst och en kommunal hälso- och sjukvård som bygger på kunskap. Beslutet förnyar det som gällde till och med {extended}. Avgiften är högst {rate} och år."
        }
    };
    vec![what.to_owned(), proposed(matter)]
}

fn proposed(matter: Matter) -> String {
    let amount = amount(matter.of);
    let (brief, payment) = (brief_subject(matter.of), payment(matter));
    let mut sentences = vec![match matter.stance {
        Stance::Adopt => format!("Förvaltningen föreslår att kommunen antar {brief}."),
        Stance::Decline => {
            format!("Förvaltningen föreslår att kommunen inte antar {brief}. Då blir det ingen avgift.")
        }
        Stance::AdoptWithRemark => {
            format!("Förvaltningen föreslår att kommunen antar {brief} och lämnar ett tillägg.")
        }
    }];
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Renewal2025 => {
                format!(
                    "Kommunens {payment} beräknas till {amount}. Av det är {{first-amount}} för {{first-year}}."
                )
            }
            Recommendation::Extension2024 => format!("Kommunens {payment} beräknas till {amount}."),
        }),
        Stance::Decline => {
            sentences
                .push(format!("Annars beräknas {payment}en till {amount}."));
        }
    }
    if matter.rebate {
        sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Extension2024 => {
                "De {largest} som är störst får en rabatt på {rebate}. Den är avdragen här.".to_owned()
            }
            Recommendation::Renewal2025 => {
                "En kommun som har över {threshold} invånare får en rabatt på {rebate}. Den är avdragen här."
                    .to_owned()
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
            "SKR, som då hette Sveriges Kommuner och Landsting (SKL), beslutade om rekommendationen i sin styrelse den {decided}. Enligt den bör kommunerna dela på kostnaden för viktiga förutsättningar för att arbeta evidensbaserat. Det gäller områdena uppföljning och nationell samordning under {years}. SKR bad kommunerna att svara senast den {deadline}. Av svaret ska det framgå om kommunen antar rekommendationen eller inte."
        }
        Recommendation::Extension2024 => {
            "SKR, som då hette Sveriges Kommuner och Landsting (SKL), beslutade om rekommendationen i sin styrelse den {original-decided}. Enligt den bör kommunerna dela på kostnaden för viktiga förutsättningar för att arbeta evidensbaserat. Det gäller områdena uppföljning och nationell samordning under åren {original-period}. Den {decided} beslutade SKR:s styrelse att förlänga rekommendationen till och med {period}. SKR bad kommunerna att svara på det senast den {deadline}. SKR:s kansli skulle senast den 1\u{a0}september 2022 återkomma om hur svaren ska lämnas. Av svaret ska det framgå om kommunen antar rekommendationen eller inte."
        }
        Recommendation::Renewal2025 => {
            "Styrelsen för SKR beslutade om rekommendationen den {decided}. Enligt den bör kommunerna varje år under {years} betala SKR extra för viktiga förutsättningar för en kunskapsbaserad socialtjänst och kommunal hälso- och sjukvård. SKR ska ha ett skriftligt svar senast den {deadline}. Beslutet tas av den i kommunen som har rätt att ta det."
        }
    }
}

/// Why SKR decided so, and on what terms, where our sources say.
#[must_use]
pub fn reasons_and_terms(of: Recommendation) -> &'static [&'static str] {
    match of {
        Recommendation::First2020 => &[
            "Stöd av det här slaget har förut till stor del byggts upp med medel från överenskommelser med staten och med tillfälliga bidrag från kommunerna. De stora överenskommelserna med staten upphörde efter 2016, och anslagen till kvalitetsregister minskade från 2018. De register som kommunerna använder fick därmed för lite pengar. SKR vill att finansiering och organisering ska bli permanent. SKR vill också att både kommunerna och staten ska bidra långsiktigt.",
            "Landsting och regioner betalade 2018 tillsammans 116,5 miljoner kronor för samma slags tjänster. Med andra uppdrag inom kunskapsstyrning betalade de sammanlagt cirka 177 miljoner kronor utöver medlemsavgiften.",
            RESULTS,
            COSTS_ARE_SHARED,
            "Arbetet leds inledningsvis av en interimistisk styrgrupp. Den utgörs av SKL och Stora AU. I Stora AU ingår arbetsutskotten för tre grupper: SKL:s socialchefsnätverk, Nationell samverkansgrupp för kunskapsstyrning i socialtjänsten (NSK-S) och nätverket för regionala samverkans- och stödstrukturer (RSS).",
        ],
        Recommendation::Extension2024 => &[
            "Förlängningen ger SKR:s nya styrelse tid att besluta om ett arbetssätt som håller länge. Då går det också att ta hänsyn till följderna av en ny socialtjänstlag. Kommunens kostnad påverkas inte av hur många kommuner som deltar.",
            RESULTS,
            COSTS_ARE_SHARED,
        ],
        Recommendation::Renewal2025 => &[
            "SKR har sedan {original-first} arbetat på kommunernas uppdrag enligt den förra rekommendationen (18/00295 och 22/00731). Också den gick ut på att dela kostnaden för kunskapsstyrning i socialtjänsten. Den gällde {original-period} och förlängdes till och med {extended}. Förut fanns flera statsbidrag till just de här områdena. De avslutades och blev generella statsbidrag. Inte heller den vanliga medlemsavgiften till SKR har gått till tjänsterna och stödet.",
            "Rekommendationen gäller stöd som är till nytta när alla kommuner är med. Det behöver samordnas nationellt och pågå under lång tid. Därför passar det enligt SKR inte för kortare lösningar som överenskommelser.",
            "Arbetet styrs och leds av en styrgrupp (S-KiS). I den sitter SKR med representanter för Socialchefsnätverket, NSK-S och RSS. Inför 2028 ska SKR ta fram underlag om en rekommendation för de fyra åren därefter.",
            "Kostnaden delas mellan kommunerna som medlemsavgiften till SKR, det vill säga efter hur många som bor i kommunen. Kommuner med över {threshold} invånare får en rabatt på {rebate}. Merparten av kommunerna måste anta rekommendationen för att tjänsterna ska kunna ges i hela landet.",
        ],
    }
}

const COSTS_ARE_SHARED: &str = "Kostnaden delas mellan kommunerna som medlemsavgiften till SKR, det vill säga efter hur många som bor i kommunen. De {largest} största får en rabatt på {rebate}. Merparten av kommunerna måste enligt beslutet från 2018 anta rekommendationen för att tjänsterna ska kunna ges i hela landet.";

/// What SKR says that has come of it.
const RESULTS: &str = "SKR ger två exempel på resultat. Tiden för svårläkta sår att läka minskade med 63 procent mellan 2009 och 2015, från i snitt 146 till 53 dagar (Rikssår). Trycksåren minskade från 14,3 till 7,5 procent mellan 2011 och 2015 (Senior alert).";

/// Which registers and surveys are meant, and how many used them.
#[must_use]
pub fn covered(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            "Registren är Senior alert (287), Svenska palliativregistret (290), BPSD-registret (289), SveDem (63) och Rikssår (60). Talen visar hur många kommuner som använde dem 2018. Samma år fanns tre brukarundersökningar. Till den om myndighetsutövning i individ- och familjeomsorgen var 143 kommuner anmälda. Till den om ensamkommande barns boende var det 60 kommuner och åtta privata aktörer. Till den om funktionshinderområdet var det 120 kommuner och sex privata aktörer."
        }
        Recommendation::Renewal2025 => {
            "Registren är Senior alert, Svenska palliativregistret, BPSD-registret, SveDem och Rikssår. Kommunerna är med och styr och leder dem. Under 2023 deltog 204 kommuner och 30 privata aktörer i någon av brukarundersökningarna. Kunskapsstyrningen av hälso- och sjukvård har 26 nationella områden, så kallade programområden. I sex av dem är kommunerna med. Den nationella samordningen gäller Partnerskapet och Nationella samverkansgruppen för kunskapsstyrning inom socialtjänsten (NSK-S). Den gäller också projekt för utveckling, underlag till styrgruppen och stöd till de regionala samverkans- och stödstrukturerna (RSS)."
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
            "Enligt SKR:s beslut är kostnaden sammanlagt {ceiling} per år för alla kommuner. Det är högst {rate}.",
            "det sammanlagda beloppet",
        ),
    };
    if !exceeded {
        return most.to_owned();
    }
    let follows = if follows_ceiling {
        format!("Beräkningen följer {limit}, så avgiften är lägre i samma mån.")
    } else {
        format!("Beräkningen följer {{rate}}. Om SKR i stället håller sig till {limit} blir avgiften lägre.")
    };
    format!(
        "{most} Med {{rate}} och rabatten avdragen blir summan större. I miljoner kronor är den {{national-sums}}. Beslutet säger inte vilket av de två som går före. {follows}"
    )
}

/// What all pay together in a year, in millions: "20,09 för 2024".
#[must_use]
pub fn national_sum(million: &str, year: &str) -> String {
    format!("{} för {year}", bare_million(million))
}

/// What stands before the list of what the money buys.
pub const CONTENTS: &str = "Rekommendationen har de här delarna. Beloppen är vad de beräknas kosta per år för alla kommuner tillsammans.";

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
            "Enligt SKR bör kommunerna samverka nationellt där det är bättre och mer effektivt än att var och en gör arbetet för sig. När kommunerna betalar gemensamt får de också medverka i att leda och styra arbetet.",
        ),
        (Recommendation::Renewal2025, Stance::Adopt | Stance::AdoptWithRemark) => Some(
            "SKR pekar på tre saker. Kommunerna kan ihop följa upp och analysera kvalitet och resultat. Brukarna får mer inflytande genom enkäter. Kommunerna kan vara med när stöd för kunskap tas fram, och påverka det arbete som görs för hela landet.",
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
            sentences.push("Med förslaget blir det ingen avgift.".to_owned());
        }
    }
    sentences.push(match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {
            format!("Kommunens {payment} blir {amount}. Tabell 1 visar beräkningen.")
        }
        Stance::Decline => {
            format!(
                "Om kommunen i stället antar {brief} blir {payment}en {amount}. Tabell 1 visar beräkningen."
            )
        }
    });
    if matter.rebate {
        sentences.push(match matter.of {
            Recommendation::First2020 | Recommendation::Extension2024 => {
                "Kommunen är en av de {largest} största och får därför en rabatt på {rebate}. Den är avdragen här."
                    .to_owned()
            }
            Recommendation::Renewal2025 => {
                "Kommunen har över {threshold} invånare och får därför en rabatt på {rebate}. Den är avdragen här."
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
            "Den kommun som deltar i brukarundersökningarna betalar också per enkät. År 2018 var kostnaden {unit-price} per besvarad enkät inom funktionshinderområdet. Priset i regionernas nationella patientenkät var drygt 17 kronor. Enkäter ingår inte i beräkningen."
        }
        Recommendation::Renewal2025 => {
            "I avgiften ingår att förvalta, samordna och utveckla brukarundersökningarna, och stöd till den som deltar. Om varje enkät också kostar säger beslutet inte. Enkäter ingår inte i beräkningen."
        }
    }
}

/// What follows for the country when it is declined.
#[must_use]
pub fn if_most_decline(of: Recommendation) -> &'static str {
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            "Om merparten av kommunerna avstår kan SKR enligt beslutet från 2018 inte säkra att tjänsterna och stödet finns i hela landet. Beslutet säger inte vad som gäller för en enskild kommun som avstår."
        }
        Recommendation::Renewal2025 => {
            "Om inte merparten av kommunerna antar rekommendationen kan SKR inte säkra att tjänsterna och stödet finns i hela landet framöver. Beslutet säger inte vad som gäller för en enskild kommun som avstår."
        }
    }
}

/// What stands before the table of purposes.
#[must_use]
pub fn purposes_text(of: Recommendation) -> String {
    let proportions =
        "Tabell 2 visar vad avgiften går till, fördelad i samma proportioner som SKR:s kostnadsberäkning.";
    match of {
        Recommendation::First2020 | Recommendation::Extension2024 => {
            format!("{proportions} Styrgruppen kan vid behov besluta att föra medel mellan delarna.")
        }
        Recommendation::Renewal2025 => proportions.to_owned(),
    }
}
