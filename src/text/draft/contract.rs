//! The words of the draft on the contract with Kommunförbundet Skåne.

use super::point::{self, Point, Verb};
use crate::case::Stance;

/// The draft's title.
pub const TITLE: &str =
    "Samverkansavtal med Kommunförbundet Skåne om en regional utvecklingsenhet för socialtjänsten 2016–2018";
/// To whom the decision is always sent.
pub const RECEIVER: &str = "Kommunförbundet Skåne";
/// The municipality is not in Skåne.
pub const ELSEWHERE: &str =
    "Avtalet gäller kommunerna i Skåne. Välj en kommun i Skåne län i kalkylen, så räknas beloppen ut.";

/// The sentences that are to be decided.
#[must_use]
pub fn proposal(stance: Stance) -> Vec<Point> {
    const ENTER: Verb = Verb { that: "ingå", present: "ingår" };
    const STAY_OUT: Verb = Verb { that: "inte ingå", present: "ingår inte" };
    const CHARGE: Verb = Verb { that: "uppdra", present: "uppdrar" };
    const APPOINT: Verb = Verb { that: "utse", present: "utser" };
    let what = "samverkansavtal med Kommunförbundet Skåne om deltagande i och finansiering av en regional utvecklingsenhet för socialtjänsten {years}";
    let mut points = Vec::new();
    match stance {
        Stance::Adopt => points.push(Point::Act(ENTER, what.to_owned())),
        Stance::Decline => points.push(Point::Act(STAY_OUT, what.to_owned())),
        Stance::AdoptWithRemark => points.extend([Point::Act(ENTER, what.to_owned()), point::remark()]),
    }
    if stance.adopts() {
        points.push(Point::Fact(
            "kommunens avgift, beräknad till sammanlagt {total} för {years}, finansieras {funding}"
                .to_owned(),
        ));
        points.push(Point::Act(CHARGE, "åt {signatory} att underteckna avtalet".to_owned()));
        points.push(Point::Act(
            APPOINT,
            "{contact} till kommunens kontaktperson gentemot utvecklingsenheten".to_owned(),
        ));
    }
    points.push(point::send(RECEIVER));
    points
}

/// The matter in brief.
#[must_use]
pub fn summary(stance: Stance) -> [&'static str; 2] {
    [
        "Kommunförbundet Skåne föreslår att en regional utvecklingsenhet för socialtjänsten inrättas på förbundet för att stödja kunskapsutvecklingen i kommunerna. Varje kommun som deltar tecknar ett samverkansavtal som löper under tre år, från och med januari 2016. Avgiften är en grundsumma på {base} per kommun och år samt {rate} och år.",
        match stance {
            Stance::Adopt => {
                "Förvaltningen föreslår att kommunen ingår avtalet. Kommunens avgift beräknas till sammanlagt {total} för {years}, varav {first-amount} för {first-year}."
            }
            Stance::Decline => {
                "Förvaltningen föreslår att kommunen inte ingår avtalet. Kommunen betalar då ingen avgift. Om kommunen i stället ingår avtalet beräknas avgiften till sammanlagt {total} för {years}."
            }
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att kommunen ingår avtalet och lämnar ett tillägg till beslutet. Kommunens avgift beräknas till sammanlagt {total} för {years}, varav {first-amount} för {first-year}."
            }
        },
    ]
}

/// What the association proposed, and why.
pub const BACKGROUND: [&str; 5] = [
    "Sedan 2007 har Kommunförbundet Skåne stött kommunernas arbete med kunskapsutveckling och en evidensbaserad praktik, först inom området missbruk och beroende och därefter inom socialtjänstens övriga områden. Satsningen har till största delen finansierats med statliga medel. Enligt Kommunförbundet Skåne upphör de medlen med utgången av 2014. Avtalet börjar däremot gälla först i januari 2016, och hur verksamheten finansieras under 2015 framgår inte av förslaget. Statskontoret redovisar å sin sida en nedtrappning, där staten står för 75 procent av kostnaden 2014 och 50 procent 2015. Uppgifterna går alltså isär.",
    "I december 2013 skickade förbundet ett första förslag på remiss till länets 33 kommuner, och 26 kommuner svarade. Många såg stödet som viktigt, särskilt de mindre kommunerna. Några ville att möjligheterna att påverka, finansieringen och kopplingen till forskningen skulle förtydligas, och några ansåg att de inte behövde en regional enhet. Förbundets beredning för vård- och omsorgsfrågor beslutade därför att ett nytt förslag skulle tas fram. Det är daterat den 1\u{a0}december 2014.",
    "Enligt förslaget ska enheten ge kommunerna metodstöd, handledning samt forsknings- och processledningsstöd och stödja införandet av till exempel nationella riktlinjer. Den omfattar socialtjänstens alla områden och målgrupper och är ett komplement till kommunernas eget utvecklingsarbete. För att täcka alla kommuners behov beräknas enheten behöva 8 helårsarbetare. Storleken avgörs av hur många kommuner som väljer att ingå. Först därefter kan förbundet bedöma om underlaget räcker för en enhet. Varje kommun bör utse en eller flera kontaktpersoner gentemot enheten.",
    "En styrgrupp med verksamhetsansvariga tjänstemän från de deltagande kommunerna och med brukarrepresentanter ska prioritera satsningarna och se till att de följs upp. Mandatet är treårigt. Representanterna utses inom varje delregionalt område, med ett tydligt mandat att företräda områdets kommuner. Styrgruppen tar också ställning till om ett eventuellt överskott ska finansiera ytterligare utvecklingsområden eller betalas tillbaka solidariskt till kommunerna.",
    "Avtalet tecknas mellan varje kommun och förbundet. Det ska ange kostnaden per kommun och år, beskriva uppdraget samt styrningen och ledningen, och säga hur verksamheten ska följas upp och utvärderas under avtalstiden.",
];

/// What it costs, up to the table.
#[must_use]
pub fn economy(stance: Stance) -> String {
    let first = if stance.adopts() {
        "Kommunens avgift blir sammanlagt {total} för {years}, enligt beräkningen i tabell 1."
    } else {
        "Förslaget innebär att kommunen inte betalar någon avgift. Om kommunen i stället ingår avtalet blir avgiften sammanlagt {total} för {years}, enligt beräkningen i tabell 1."
    };
    format!("{first} Den består av en grundsumma på {{base}} per år och {{rate}} och år.")
}

/// What all municipalities together pay.
pub const ALL_TOGETHER: &str = "Om alla 33 kommuner i Skåne ingår avtalet blir deras avgifter tillsammans {county-total} för {first-year}, beräknat på samma sätt. Avgiften för en enskild kommun påverkas inte av hur många som deltar, men enhetens storlek gör det.";

/// What stands over the table of years.
#[must_use]
pub fn caption(stance: Stance) -> &'static str {
    if stance.adopts() {
        "Tabell 1. Kommunens avgift"
    } else {
        "Tabell 1. Kommunens avgift om avtalet i stället ingås"
    }
}
