//! The decision draft's words: whole sentences with slots, its labels and its blanks.

use super::number::{bare, count, day, inhabitants, kr, percent, rate as dressed_rate};
use super::reckoning::expression;
use crate::case::{Decision, DraftField, Stance};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::Year;
use crate::rules::Step;
use crate::scheme::Day;

/// The kind of document.
pub const KIND: &str = "Tjänsteskrivelse";
/// The language that it is written in.
pub const LANGUAGE: &str = "sv-SE";
/// Who decides, when nothing was typed: SKR addresses its recommendation there.
pub const COMMITTEE: &str = "Kommunstyrelsen";
/// To whom the decision is always sent.
pub const SKR: &str = "Sveriges Kommuner och Regioner (SKR)";
/// The source of the registered population.
pub const POPULATION_SOURCE: &str =
    "Statistiska centralbyrån (SCB): Folkmängd i riket, län och kommuner den 31 december (BE0101)";
/// The last row of a table that adds up.
pub const SUM: &str = "Summa";

/// What decides which sentences stand in the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter {
    /// Which decision.
    pub decision: Decision,
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

/// A place in a sentence that the case fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The most that all municipalities pay in a year.
    Ceiling,
    /// The committee, as a sentence begins.
    Committee,
    /// The draft's own date.
    Date,
    /// The last day to answer SKR.
    Deadline,
    /// The day of SKR's decision.
    Decided,
    /// The first year's amount.
    FirstAmount,
    /// The first year.
    FirstYear,
    /// Where the money is taken from.
    Funding,
    /// So many of the largest municipalities have a rebate.
    Largest,
    /// The year that the original decision was extended to.
    Extended,
    /// The day of the original decision.
    OriginalDecided,
    /// The years of the original decision.
    OriginalPeriod,
    /// The years, as figures alone.
    Period,
    /// The rate per inhabitant.
    Rate,
    /// The rebate.
    Rebate,
    /// The remark that is added.
    Remark,
    /// How many surveys a year.
    Surveys,
    /// All years' amount.
    Total,
    /// What one survey costs.
    UnitPrice,
    /// The years, in words.
    Years,
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ceiling" => Self::Ceiling,
            "committee" => Self::Committee,
            "date" => Self::Date,
            "deadline" => Self::Deadline,
            "decided" => Self::Decided,
            "extended" => Self::Extended,
            "first-amount" => Self::FirstAmount,
            "first-year" => Self::FirstYear,
            "funding" => Self::Funding,
            "largest" => Self::Largest,
            "original-decided" => Self::OriginalDecided,
            "original-period" => Self::OriginalPeriod,
            "period" => Self::Period,
            "rate" => Self::Rate,
            "rebate" => Self::Rebate,
            "remark" => Self::Remark,
            "surveys" => Self::Surveys,
            "total" => Self::Total,
            "unit-price" => Self::UnitPrice,
            "years" => Self::Years,
            _ => return None,
        })
    }
}

/// A sentence's part: standing words, or a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Standing words.
    Words(&'a str),
    /// A slot to fill.
    Slot(Slot),
}

/// Takes a sentence apart. A name that is no slot stays where it stands, braces and all.
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive('}') {
        let slot = part
            .rsplit_once('{')
            .and_then(|(words, name)| Some((words, Slot::named(name.strip_suffix('}')?)?)));
        match slot {
            Some((words, slot)) => {
                if !words.is_empty() {
                    pieces.push(Piece::Words(words));
                }
                pieces.push(Piece::Slot(slot));
            }
            None => pieces.push(Piece::Words(part)),
        }
    }
    pieces
}

/// A decision in the form's choice.
#[must_use]
pub fn decision_label(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 => "SKR:s rekommendation 2020–2023",
        Decision::Extension2024 => "SKR:s förlängda rekommendation 2024",
        Decision::Renewal2025 => "SKR:s förnyade rekommendation 2025–2028",
    }
}

/// A stance in the form's choice.
#[must_use]
pub fn stance_label(stance: Stance) -> &'static str {
    match stance {
        Stance::Adopt => "Anta",
        Stance::Decline => "Inte anta",
        Stance::AdoptWithRemark => "Anta med tillägg",
    }
}

/// A blank's label in the form.
#[must_use]
pub fn field_label(field: DraftField) -> &'static str {
    match field {
        DraftField::Date => "Datum",
        DraftField::Reference => "Diarienummer",
        DraftField::Official => "Handläggare",
        DraftField::OfficialTitle => "Handläggarens titel",
        DraftField::Department => "Förvaltning",
        DraftField::Committee => "Nämnd som beslutar",
        DraftField::Receivers => "Beslutet skickas även till",
        DraftField::Remark => "Tillägg",
        DraftField::Manager => "Ansvarig chef",
        DraftField::ManagerTitle => "Chefens titel",
    }
}

/// What to know before filling in a blank.
#[must_use]
pub fn field_hint(field: DraftField) -> Option<&'static str> {
    match field {
        DraftField::Date => Some("Lämna tomt för dagens datum."),
        DraftField::Committee => Some("Lämna tomt för kommunstyrelsen."),
        DraftField::Receivers => Some("En mottagare per rad. SKR finns redan med."),
        DraftField::Remark => Some("Skriv hela meningar. De lämnas till SKR tillsammans med beslutet."),
        DraftField::Reference
        | DraftField::Official
        | DraftField::OfficialTitle
        | DraftField::Department
        | DraftField::Manager
        | DraftField::ManagerTitle => None,
    }
}

/// What stands in the draft while a blank is empty.
#[must_use]
pub fn placeholder(field: DraftField) -> &'static str {
    match field {
        DraftField::Date => "[datum]",
        DraftField::Reference => "[diarienummer]",
        DraftField::Official => "[handläggarens namn]",
        DraftField::OfficialTitle => "[handläggarens titel]",
        DraftField::Department => "[förvaltning]",
        DraftField::Committee => "[nämnd]",
        DraftField::Receivers => "[övriga mottagare]",
        DraftField::Remark => "[kommunens tillägg]",
        DraftField::Manager => "[ansvarig chefs namn]",
        DraftField::ManagerTitle => "[chefens titel]",
    }
}

/// What the user must add that no field of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The municipality's name.
    Name,
    /// An amount.
    Amount,
    /// A number of inhabitants.
    Population,
    /// The rate, in a sentence.
    Rate,
    /// The rate, in a table.
    RateInTable,
    /// Where the money is taken from.
    Funding,
    /// What the recommendation covers, where our sources do not say.
    Contents,
    /// Why this stance.
    Reasons,
    /// What follows for the municipality's services when it declines.
    Consequences,
    /// What the decision means to children.
    Children,
    /// SKR's own decision, where our sources do not hold it.
    DecisionDocument,
}

/// What stands in the draft until the user has added it.
#[must_use]
pub fn blank(blank: Blank, matter: &Matter) -> &'static str {
    match blank {
        Blank::Name => "[kommunens namn]",
        Blank::Amount => "[belopp]",
        Blank::Population => "[folkmängd]",
        Blank::Rate => "[avgift per invånare enligt SKR:s beslut]",
        Blank::RateInTable => "[avgift]",
        Blank::Funding => "[nämndens budgetram eller annan finansiering]",
        Blank::Contents => {
            "[Beskriv vad rekommendationen för 2025–2028 omfattar och skälen till den, enligt SKR:s beslut.]"
        }
        Blank::Reasons => match matter.stance {
            Stance::Adopt => {
                "[Beskriv varför förvaltningen föreslår att kommunen antar rekommendationen, till exempel vilka kvalitetsregister och brukarundersökningar som kommunen använder.]"
            }
            Stance::Decline => {
                "[Beskriv varför förvaltningen föreslår att kommunen inte antar rekommendationen.]"
            }
            Stance::AdoptWithRemark => {
                "[Beskriv varför förvaltningen föreslår att kommunen antar rekommendationen, och skälen till tillägget.]"
            }
        },
        Blank::Consequences => {
            "[Beskriv följderna för kommunens verksamheter, till exempel för arbetet med kvalitetsregister och brukarundersökningar.]"
        }
        Blank::Children => {
            "[Bedöm hur beslutet påverkar barn och deras rättigheter. Om beslutet inte berör barn, skriv det och varför.]"
        }
        Blank::DecisionDocument => "[SKR:s beslut om rekommendationen för 2025–2028]",
    }
}

/// The draft's headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// What is to be decided.
    Proposal,
    /// The matter in brief.
    Summary,
    /// What SKR decided.
    Background,
    /// What the department thinks.
    Judgement,
    /// What it costs.
    Economy,
    /// What it means to children.
    Children,
    /// The documents.
    Material,
    /// Who gets the decision.
    Receivers,
    /// How the amounts were reckoned.
    Appendix,
}

/// A heading in words.
#[must_use]
pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Proposal => "Förslag till beslut",
        Heading::Summary => "Sammanfattning",
        Heading::Background => "Bakgrund",
        Heading::Judgement => "Förvaltningens bedömning",
        Heading::Economy => "Ekonomiska konsekvenser",
        Heading::Children => "Barnrättsbedömning",
        Heading::Material => "Beslutsunderlag",
        Heading::Receivers => "Beslutet skickas till",
        Heading::Appendix => "Bilaga: Så är beloppen uträknade",
    }
}

/// What stands at the left of the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadLabel {
    /// The municipality.
    Municipality,
    /// The department.
    Department,
    /// The date.
    Date,
    /// The registration number.
    Reference,
    /// The official in charge.
    Official,
    /// The committee that it is put before.
    Receiver,
}

/// A label of the head in words.
#[must_use]
pub fn head_label(label: HeadLabel) -> &'static str {
    match label {
        HeadLabel::Municipality => "Kommun",
        HeadLabel::Department => "Förvaltning",
        HeadLabel::Date => "Datum",
        HeadLabel::Reference => "Diarienummer",
        HeadLabel::Official => "Handläggare",
        HeadLabel::Receiver => "Mottagare",
    }
}

/// The draft's title.
#[must_use]
pub fn title(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 => {
            "Ställningstagande till SKR:s rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2020–2023"
        }
        Decision::Extension2024 => {
            "Ställningstagande till SKR:s förlängda rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2024"
        }
        Decision::Renewal2025 => {
            "Ställningstagande till SKR:s förnyade rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten 2025–2028"
        }
    }
}

/// What the box on top says first.
pub const NOTICE: &str = "Utkast. Det som kalkylen har fyllt i är markerat, och det som återstår att fylla i står inom hakparentes. Kontrollera hela texten och ta bort den här rutan innan skrivelsen används.";
/// The last day to answer is behind us.
pub const TOO_LATE: &str = "Sista dag att svara SKR var den {deadline}.";
/// Nobody was chosen.
pub const NOBODY: &str = "Ingen kommun är vald. Välj kommun i kalkylen, så räknas beloppen ut.";
/// Something typed cannot be read.
pub const UNREADABLE: &str = "En uppgift i kalkylen kan inte läsas. Rätta den, så räknas beloppen ut.";
/// The amounts rest on a rate of the user's own.
pub const OWN_RATE: &str = "Avgiften {rate} är ett eget antagande. Ersätt den med avgiften i SKR:s beslut.";
/// The rate is not known.
pub const NO_RATE: &str = "Avgiften per invånare för {years} finns inte i kalkylens källor. Fyll i den i kalkylen från SKR:s beslut, så räknas beloppen ut.";

fn recommendation(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 => {
            "Sveriges Kommuner och Regioners (SKR) rekommendation om gemensam finansiering av ett mer samlat system för kunskapsstyrning i socialtjänstens verksamheter för {years}"
        }
        Decision::Extension2024 => {
            "Sveriges Kommuner och Regioners (SKR) förlängning till och med {period} av rekommendationen om gemensam finansiering av ett mer samlat system för kunskapsstyrning i socialtjänstens verksamheter"
        }
        Decision::Renewal2025 => {
            "Sveriges Kommuner och Regioners (SKR) förnyade rekommendation om gemensam finansiering av kunskapsstyrning i socialtjänsten för {years}"
        }
    }
}

/// The same, said again.
fn brief_subject(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 | Decision::Renewal2025 => "rekommendationen",
        Decision::Extension2024 => "förlängningen",
    }
}

/// What is adopted or not.
fn subject(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 | Decision::Renewal2025 => "rekommendationen",
        Decision::Extension2024 => "förlängningen av rekommendationen",
    }
}

/// The numbered sentences that are to be decided.
#[must_use]
pub fn proposal(matter: &Matter) -> Vec<String> {
    let what = recommendation(matter.decision);
    let mut points = vec![match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => format!("{{committee}} beslutar att anta {what}."),
        Stance::Decline => format!("{{committee}} beslutar att inte anta {what}."),
    }];
    match matter.stance {
        Stance::Adopt | Stance::Decline => {}
        Stance::AdoptWithRemark => points.push(
            "{committee} beslutar att lämna följande tillägg till ställningstagandet: {remark}".to_owned(),
        ),
    }
    let amount = amount(matter.decision);
    match (matter.stance, matter.basis) {
        (Stance::Adopt | Stance::AdoptWithRemark, Basis::Decided | Basis::Unknown) => points.push(format!(
            "{{committee}} beslutar att kommunens avgift, beräknad till {amount}, finansieras inom {{funding}}."
        )),
        (Stance::Adopt | Stance::AdoptWithRemark, Basis::Assumed) => points.push(format!(
            "{{committee}} beslutar att kommunens avgift, som med ett eget antagande om {{rate}} beräknas till {amount}, finansieras inom {{funding}}."
        )),
        (Stance::Decline, _) => {}
    }
    points.push(
        "{committee} beslutar att skicka beslutet till SKR som kommunens ställningstagande.".to_owned(),
    );
    points
}

/// The stance said outright, as SKR asks.
#[must_use]
pub fn position(matter: &Matter) -> String {
    let subject = subject(matter.decision);
    match matter.stance {
        Stance::Adopt => format!("Kommunens svar till SKR: {subject} antas."),
        Stance::Decline => format!("Kommunens svar till SKR: {subject} antas inte."),
        Stance::AdoptWithRemark => {
            format!("Kommunens svar till SKR: {subject} antas, med tillägget i punkt 2.")
        }
    }
}

/// "beräknas till sammanlagt 2 427 474 kronor för åren 2020–2023".
fn amount(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 | Decision::Renewal2025 => "sammanlagt {total} för {years}",
        Decision::Extension2024 => "{total} för {years}",
    }
}

/// The matter in brief.
#[must_use]
pub fn summary(matter: &Matter) -> Vec<String> {
    let what = match matter.decision {
        Decision::Recommendation2020 => {
            "Sveriges Kommuner och Regioner (SKR) rekommenderar kommunerna att under {years} gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården. Kostnaden är högst {ceiling} per år för alla kommuner tillsammans, vilket innebär cirka {rate} och år."
        }
        Decision::Extension2024 => {
            "Sveriges Kommuner och Regioner (SKR) har förlängt sin rekommendation till kommunerna att gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården till och med {period}. Avgiften är oförändrad, {rate}."
        }
        Decision::Renewal2025 => {
            "Sveriges Kommuner och Regioner (SKR) har förnyat sin rekommendation till kommunerna om gemensam finansiering av kunskapsstyrning i socialtjänsten. Den förnyade rekommendationen gäller {years}."
        }
    };
    vec![what.to_owned(), proposed(matter)]
}

fn proposed(matter: &Matter) -> String {
    let (subject, amount) = (subject(matter.decision), amount(matter.decision));
    let brief = brief_subject(matter.decision);
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
        Stance::Adopt | Stance::AdoptWithRemark => sentences.push(match matter.decision {
            Decision::Recommendation2020 | Decision::Renewal2025 => {
                format!("Kommunens avgift beräknas till {amount}, varav {{first-amount}} för {{first-year}}.")
            }
            Decision::Extension2024 => format!("Kommunens avgift beräknas till {amount}."),
        }),
        Stance::Decline => {
            sentences.push(format!("Om kommunen i stället antar {brief} beräknas avgiften till {amount}."));
        }
    }
    if matter.rebate {
        sentences
            .push("Den rabatt på {rebate} som de {largest} största kommunerna får är avdragen.".to_owned());
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
pub fn background(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation2020 => {
            "Styrelsen för Sveriges Kommuner och Landsting (SKL, numera Sveriges Kommuner och Regioner, SKR) beslutade den {decided} att rekommendera kommunerna att gemensamt finansiera viktiga förutsättningar för att arbeta evidensbaserat inom områdena uppföljning och nationell samordning. Finansieringen gäller {years}. Kostnaden är högst {ceiling} per år för alla kommuner tillsammans, vilket innebär cirka {rate} och år. SKR bad kommunerna att meddela sitt ställningstagande senast den {deadline}. Av ställningstagandet ska det framgå om rekommendationen antas eller inte."
        }
        Decision::Extension2024 => {
            "Styrelsen för Sveriges Kommuner och Landsting (SKL, numera Sveriges Kommuner och Regioner, SKR) beslutade den {original-decided} att rekommendera kommunerna att gemensamt finansiera viktiga förutsättningar för att arbeta evidensbaserat inom områdena uppföljning och nationell samordning. Rekommendationen gällde åren {original-period}. Den {decided} beslutade SKR:s styrelse att förlänga den till och med {period}. SKR bad kommunerna att meddela sitt ställningstagande till förlängningen senast den {deadline}. Av ställningstagandet ska det framgå om rekommendationen antas eller inte."
        }
        Decision::Renewal2025 => {
            "Sveriges Kommuner och Regioner (SKR) har rekommenderat kommunerna att gemensamt finansiera kvalitetsregister, uppföljning och nationell samordning inom socialtjänsten och den kommunala hälso- och sjukvården. Rekommendationen gällde först åren {original-period} och förlängdes sedan till och med {extended}. Den {decided} förnyade SKR rekommendationen för {years} och bad kommunerna att svara senast den {deadline}."
        }
    }
}

/// Why SKR decided so, and on what terms, where our sources say.
#[must_use]
pub fn reasons_and_terms(decision: Decision) -> &'static [&'static str] {
    match decision {
        Decision::Recommendation2020 => &[
            "Stöd av det här slaget har tidigare till stor del utvecklats med medel från överenskommelser med staten och med tillfällig gemensam finansiering från kommunerna. De omfattande överenskommelserna med staten upphörde efter 2016, och de nationella anslagen till kvalitetsregister minskade från 2018. De register som kommunerna använder blev därmed underfinansierade. SKR:s uttalade avsikt är att finansiering och organisering ska bli permanent, med långsiktiga bidrag från både kommunerna och staten.",
            COSTS_ARE_SHARED,
        ],
        Decision::Extension2024 => &[
            "Förlängningen ger SKR:s tillträdande styrelse möjlighet att besluta om ett långsiktigt arbetssätt, och konsekvenserna av en ny socialtjänstlag kan tas med som utgångspunkt. Avgiften för {period} är densamma som i den ursprungliga rekommendationen, {rate}. Kommunens kostnad påverkas inte av hur många kommuner som deltar.",
            COSTS_ARE_SHARED,
        ],
        Decision::Renewal2025 => &[],
    }
}

const COSTS_ARE_SHARED: &str = "Kostnaden fördelas mellan kommunerna enligt beräkningsmodellen för medlemsavgiften till SKR, som utgår från kommunens befolkning. De {largest} största kommunerna får en rabatt på {rebate}. För att tjänsterna ska kunna tillhandahållas nationellt behöver merparten av kommunerna anta rekommendationen.";

/// What stands before the list of what the money buys.
pub const CONTENTS: &str = "Rekommendationen omfattar följande delar. Beloppen är den beräknade kostnaden per år för alla kommuner tillsammans.";

/// One thing that the money buys, for the whole country.
#[must_use]
pub fn purpose(name: &str, million: &str) -> String {
    format!("{name}: {million}")
}

/// What the department thinks, as far as SKR's decision carries it.
#[must_use]
pub fn judgement(matter: &Matter) -> Option<&'static str> {
    match (matter.decision, matter.stance) {
        (Decision::Recommendation2020 | Decision::Extension2024, Stance::Adopt | Stance::AdoptWithRemark) => {
            Some(
                "Enligt SKR bör kommunerna samverka nationellt inom områden där det är mer ändamålsenligt och effektivt än att varje huvudman gör arbetet var för sig. Genom den gemensamma finansieringen får kommunerna också medverka i ledningen och styrningen av de delar som rekommendationen omfattar.",
            )
        }
        (Decision::Recommendation2020 | Decision::Extension2024, Stance::Decline)
        | (Decision::Renewal2025, _) => None,
    }
}

/// What it costs, up to the table.
#[must_use]
pub fn economy(matter: &Matter) -> String {
    let (brief, amount) = (brief_subject(matter.decision), amount(matter.decision));
    let mut sentences = Vec::new();
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {}
        Stance::Decline => {
            sentences.push("Förslaget innebär att kommunen inte betalar någon avgift.".to_owned())
        }
    }
    match matter.basis {
        Basis::Decided => {}
        Basis::Assumed => sentences.push(
            "SKR:s avgift per invånare för {years} finns inte i kalkylens källor. Alla belopp i skrivelsen bygger därför på ett eget antagande om {rate}."
                .to_owned(),
        ),
        Basis::Unknown => sentences.push("SKR:s avgift för {years} är {rate}.".to_owned()),
    }
    sentences.push(match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => {
            format!("Kommunens avgift beräknas till {amount}. Tabell 1 visar beräkningen.")
        }
        Stance::Decline => format!(
            "Om kommunen i stället antar {brief} beräknas avgiften till {amount}. Tabell 1 visar beräkningen."
        ),
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
pub const SURVEYS_ON_TOP: &str = "Utöver avgiften tillkommer en kostnad per enkät för den kommun som deltar i brukarundersökningarna. År 2018 var kostnaden {unit-price} per besvarad enkät inom funktionshinderområdet. Enkäter ingår inte i beräkningen.";

/// What follows for the country when it is declined.
pub const IF_MOST_DECLINE: &str = "Om merparten av kommunerna avstår kan SKR enligt sitt beslut inte säkra att tjänsterna och stödet kommer att kunna erbjudas nationellt. Beslutet anger inte vad som gäller för en enskild kommun som avstår.";

/// What stands before the table of purposes.
pub const PURPOSES: &str = "Tabell 2 visar vad avgiften går till, fördelad i samma proportioner som SKR:s kostnadsberäkning. Medlen kan vid behov omfördelas mellan delarna enligt beslut i styrgruppen.";

/// Which population was counted, and that the date is an assumption.
#[must_use]
pub fn population_before(years_before: u8) -> String {
    let before = match years_before {
        0 => "samma år som avgiften".to_owned(),
        1 => "året före avgiftsåret".to_owned(),
        years => format!("{} år före avgiftsåret", number(years)),
    };
    format!(
        "Beräkningen utgår från folkmängden den 31\u{a0}december {before}. Det är ett antagande, eftersom kalkylens källor inte anger vilket datum som gäller."
    )
}

/// The user chose one date for every year.
#[must_use]
pub fn population_of(date: Year) -> String {
    format!(
        "Beräkningen utgår för alla år från folkmängden den 31\u{a0}december {date}. Det är ett antagande, eftersom kalkylens källor inte anger vilket datum som gäller."
    )
}

/// Years whose population is not known yet.
#[must_use]
pub fn population_latest(years: &[Year], used: Year) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    format!(
        "För {} är den folkmängden inte känd. Där används den senast kända, från den 31\u{a0}december {used}.",
        listed(&years)
    )
}

/// The user typed a population.
#[must_use]
pub fn population_own() -> &'static str {
    "Beräkningen utgår från en folkmängd som kommunen själv har angett, i stället för folkmängden enligt SCB."
}

/// What follows from an assumed population.
pub const MAY_DIFFER: &str = "Den avgift som SKR fakturerar kan därför avvika från beräkningen.";

fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

/// A column of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnName {
    /// The year.
    Year,
    /// The date of the population.
    PopulationDate,
    /// The population.
    Population,
    /// The rate.
    Rate,
    /// The rebate.
    Rebate,
    /// The fee.
    Fee,
    /// The surveys.
    Surveys,
    /// Fee and surveys.
    Together,
    /// What the money buys.
    Purpose,
}

/// A column's heading.
#[must_use]
pub fn column(name: ColumnName, matter: &Matter) -> &'static str {
    match name {
        ColumnName::Year => "År",
        ColumnName::PopulationDate => "Datum för folkmängden",
        ColumnName::Population => "Folkmängd",
        ColumnName::Rate => match matter.basis {
            Basis::Decided | Basis::Unknown => "Kronor per invånare",
            Basis::Assumed => "Kronor per invånare (eget antagande)",
        },
        ColumnName::Rebate => "Rabatt",
        ColumnName::Fee => "Avgift, kronor",
        ColumnName::Surveys => "Enkäter, kronor",
        ColumnName::Together => "Summa, kronor",
        ColumnName::Purpose => "Ändamål",
    }
}

/// What stands over the table of years.
#[must_use]
pub fn years_caption(matter: &Matter) -> &'static str {
    match matter.stance {
        Stance::Adopt | Stance::AdoptWithRemark => "Tabell 1. Kommunens avgift",
        Stance::Decline => match matter.decision {
            Decision::Recommendation2020 | Decision::Renewal2025 => {
                "Tabell 1. Kommunens avgift om rekommendationen i stället antas"
            }
            Decision::Extension2024 => "Tabell 1. Kommunens avgift om förlängningen i stället antas",
        },
    }
}

/// What stands over the table of purposes.
pub const PURPOSES_CAPTION: &str = "Tabell 2. Vad kommunens avgift går till, kronor";
/// The date of a population of the user's own.
pub const OWN_POPULATION: &str = "egen uppgift";

/// The draft itself, among its own sources.
pub const THIS_MEMO: &str = "Tjänsteskrivelse, {date}";

/// One step of the reckoning, and what it comes to, to the last decimal.
#[must_use]
pub fn reckoning(step: &Step<'_>) -> String {
    let exact = step.expression.value();
    if !step.expression.then.is_empty() {
        format!("{} = {}", expression(&step.expression), to_the_last_decimal(step.amount))
    } else if exact == step.amount {
        kr(step.amount)
    } else {
        format!("{} blir {}", to_the_last_decimal(exact), kr(step.amount))
    }
}

fn to_the_last_decimal(amount: Kronor) -> String {
    let plain = amount.to_string();
    let plain = match plain.split_once('.') {
        Some((whole, fraction)) => format!("{whole}.{fraction:0<2}"),
        None => plain,
    };
    format!("{}\u{a0}kr", bare(&plain))
}

/// Whole kronor in a sentence: 1 688 580 kronor.
#[must_use]
pub fn kronor(amount: Kronor) -> String {
    let unit = if amount.rounded() == Kronor::whole(1) { "krona" } else { "kronor" };
    format!("{}\u{a0}{unit}", count(amount))
}

/// A rate in a sentence: 1,95 kronor per invånare.
#[must_use]
pub fn rate(rate: PerInhabitant) -> String {
    let unit = if rate.for_one() == Kronor::whole(1) { "krona" } else { "kronor" };
    format!("{}\u{a0}{unit} per invånare", bare_rate(rate))
}

/// A rate in a table: 1,95.
#[must_use]
pub fn bare_rate(rate: PerInhabitant) -> String {
    let dressed = dressed_rate(rate);
    dressed.split_once("\u{a0}kr").map_or(dressed.clone(), |(number, _)| number.to_owned())
}

/// A share in a sentence: 10 procent.
#[must_use]
pub fn procent(share: Share) -> String {
    percent(share).replace('%', "procent")
}

/// A small number in letters.
#[must_use]
pub fn number(number: u8) -> String {
    match number {
        2 => "två".to_owned(),
        3 => "tre".to_owned(),
        4 => "fyra".to_owned(),
        5 => "fem".to_owned(),
        _ => number.to_string(),
    }
}

/// The years in words: "åren 2020–2023", "år 2024".
#[must_use]
pub fn years(from: Year, to: Year) -> String {
    let span = super::number::year_span(from, Some(to));
    if from == to { format!("år {span}") } else { format!("åren {span}") }
}

/// The 31 December of a year.
#[must_use]
pub fn last_of_december(year: Year) -> String {
    day(Day { year: year.0, month: 12, day: 31 })
}

/// What the draft was made from, and with what, for the last line of every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made<'a> {
    /// The product's version.
    pub version: &'a str,
    /// The day.
    pub today: Day,
    /// The municipality and its code.
    pub municipality: Option<&'a str>,
    /// The population that was counted; none where nothing was reckoned.
    pub population: Option<MadeOf>,
    /// A rate of the user's own that the amounts rest on.
    pub own_rate: Option<PerInhabitant>,
    /// How many surveys a year.
    pub surveys: Option<u32>,
}

/// The population that a draft was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MadeOf {
    /// The registered one, of the scheme's own dates.
    Registered,
    /// The registered one, of the 31 December of a year that the user chose.
    Chosen(Year),
    /// One of the user's own.
    Own(u32),
}

/// The stamp, up to the link.
#[must_use]
pub fn stamp(matter: &Matter, made: &Made<'_>) -> String {
    let mut facts = vec![made.municipality.unwrap_or("ingen kommun vald").to_owned()];
    facts.push(decision_label(matter.decision).to_owned());
    facts.push(stance_label(matter.stance).to_lowercase());
    facts.extend(made.population.map(|population| match population {
        MadeOf::Registered => "folkmängd enligt SCB".to_owned(),
        MadeOf::Chosen(date) => format!("folkmängd enligt SCB den {}", last_of_december(date)),
        MadeOf::Own(own) => format!("egen folkmängd {}", inhabitants(own)),
    }));
    facts.extend(made.own_rate.map(|own| format!("egen avgift {}", rate(own))));
    facts.extend(made.surveys.map(|count| format!("{} enkäter per år", inhabitants(count))));
    format!(
        "Framtaget med Kommunkalkyl, version {}, {}. Uppgifter: {}. Öppna kalkylen igen: ",
        made.version,
        made.today,
        facts.join("; ")
    )
}
