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
        "Kommunförbundet Skåne vill starta en regional utvecklingsenhet för socialtjänsten. Enheten ska stödja kommunerna när de arbetar med ny kunskap. Varje kommun som vill vara med tecknar ett avtal för tre år, från och med januari 2016. Avgiften är en grundsumma på {base} per kommun och år, och {rate} och år.",
        match stance {
            Stance::Adopt => {
                "Förvaltningen föreslår att kommunen ingår avtalet. Kommunens avgift beräknas till sammanlagt {total} för {years}. Av det är {first-amount} för {first-year}."
            }
            Stance::Decline => {
                "Förvaltningen föreslår att kommunen inte ingår avtalet. Då blir det ingen avgift. Annars beräknas avgiften till sammanlagt {total} för {years}."
            }
            Stance::AdoptWithRemark => {
                "Förvaltningen föreslår att kommunen ingår avtalet och lämnar ett tillägg. Kommunens avgift beräknas till sammanlagt {total} för {years}. Av det är {first-amount} för {first-year}."
            }
        },
    ]
}

/// What the association proposed, and why.
pub const BACKGROUND: [&str; 5] = [
    "Sedan 2007 har Kommunförbundet Skåne stött kommunernas arbete med kunskapsutveckling och en evidensbaserad praktik. Först gällde det missbruk och beroende, sedan resten av socialtjänsten. Det mesta har betalats med statliga medel. Enligt Kommunförbundet Skåne upphör de medlen med utgången av 2014. Avtalet börjar ändå gälla först i januari 2016. Hur arbetet betalas under 2015 framgår inte av förslaget. Enligt Statskontoret trappar staten i stället ned, till 75 procent av kostnaden 2014 och 50 procent 2015. Uppgifterna går alltså isär.",
    "I december 2013 skickade förbundet ett första förslag på remiss till länets 33 kommuner, och 26 kommuner svarade. Många såg stödet som viktigt, mest de mindre kommunerna. Några ville veta mer om hur de kan påverka, hur det ska betalas och vad det är som knyter den till forskning. Några ansåg att de inte behövde en regional enhet. Förbundets beredning för vård- och omsorgsfrågor beslutade därför att ta fram ett nytt förslag. Det är daterat den 1\u{a0}december 2014.",
    "Enligt förslaget ska enheten ge stöd med metoder, handledning, forskning och ledning av processer. Den ska också hjälpa till när till exempel nationella riktlinjer införs. Den gäller hela socialtjänsten och alla dess målgrupper, vid sidan av det som kommunerna gör själva. För att täcka alla kommuners behov beräknas enheten behöva 8 helårsarbetare. Hur stor den blir beror på hur många kommuner som vill vara med. Först då kan förbundet se om de räcker för en enhet. Varje kommun bör utse en eller flera kontaktpersoner för enheten.",
    "En styrgrupp ska prioritera arbetet och se till att det följs upp. I den sitter tjänstemän som ansvarar för verksamheten i de kommuner som deltar, och företrädare för brukarna. De sitter i tre år. De utses inom varje delregionalt område, med ett tydligt mandat att tala för dess kommuner. Om pengar blir över avgör den om de ska gå till fler områden eller betalas tillbaka solidariskt till kommunerna.",
    "Avtalet tecknas mellan varje kommun och förbundet. Det ska säga vad det kostar per kommun och år, vad enheten ska göra och hur den styrs och leds. Det ska också säga hur arbetet ska följas upp och utvärderas under avtalstiden.",
];

/// What it costs, up to the table.
#[must_use]
pub fn economy(stance: Stance) -> String {
    let first = if stance.adopts() {
        "Kommunens avgift blir sammanlagt {total} för {years}. Tabell 1 visar beräkningen."
    } else {
        "Med förslaget blir det ingen avgift. Om kommunen i stället ingår avtalet blir den sammanlagt {total} för {years}. Tabell 1 visar beräkningen."
    };
    format!("{first} Avgiften består av en grundsumma på {{base}} per år och {{rate}} och år.")
}

/// What all municipalities together pay.
pub const ALL_TOGETHER: &str = "Om alla 33 kommuner i Skåne ingår avtalet blir deras avgifter tillsammans {county-total} för {first-year}, räknat på samma sätt. Avgiften för en kommun är densamma hur många kommuner som än deltar. Enheten blir större när fler är med.";

/// What stands over the table of years.
#[must_use]
pub fn caption(stance: Stance) -> &'static str {
    if stance.adopts() {
        "Tabell 1. Kommunens avgift"
    } else {
        "Tabell 1. Kommunens avgift om avtalet i stället ingås"
    }
}
