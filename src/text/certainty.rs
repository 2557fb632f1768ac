//! How sure a figure is, in words.

use super::number::{in_letters, inhabitants, million, percent, rate};
use crate::rules::{AboveCeiling, Cause, Flag, FlagKind, Participation};
use crate::scheme::NoteKind;

/// The word on a flag.
#[must_use]
pub fn flag_name(kind: FlagKind) -> &'static str {
    match kind {
        FlagKind::Assumption => "Antagande",
        FlagKind::Derived => "Härlett",
        FlagKind::Contradiction => "Källorna anger olika uppgifter",
        FlagKind::OutsideValidity => "Utanför giltighetstiden",
        FlagKind::OwnFigure => "Egen uppgift",
        FlagKind::Changed => "Ändrad",
        FlagKind::Forecast => "Prognos",
        FlagKind::Preliminary => "Preliminär",
        FlagKind::OwnScheme => "Enligt användaren",
        FlagKind::HostScheme => "Uppgift från värdwebbplatsen",
    }
}

/// The word on a note.
#[must_use]
pub fn note_name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Assumption => flag_name(FlagKind::Assumption),
        NoteKind::Derived => flag_name(FlagKind::Derived),
        NoteKind::Contradiction => flag_name(FlagKind::Contradiction),
        NoteKind::Changed => flag_name(FlagKind::Changed),
        NoteKind::Preliminary => flag_name(FlagKind::Preliminary),
        NoteKind::Information => "Bra att veta",
    }
}

/// The share of the inhabitants that a price is reckoned with.
#[must_use]
pub fn participation(by: Participation) -> String {
    let share = percent(by.share);
    if by.chosen {
        format!(
            "Priset är räknat med den andel som ni har valt: {share} av invånarna bor i kommuner som deltar."
        )
    } else {
        format!(
            "Kalkylen räknar med att {share} av invånarna bor i kommuner som deltar, tills ni väljer annat."
        )
    }
}

/// The same of a scheme by its name.
#[must_use]
pub fn scheme_participation(scheme: &str, by: Participation) -> String {
    format!("{scheme}: {}", participation(by))
}

/// A rate and a ceiling of one decision that do not agree, and which of them the amount follows.
fn above_ceiling(of: &AboveCeiling) -> String {
    let (decided, scaled) = (rate(of.rate), rate(of.scaled()));
    let follows = if of.follows_ceiling {
        format!(
            "Ni har valt att följa taket. Avgiften räknas därför ned, för de flesta kommuner till {scaled}."
        )
    } else {
        format!(
            "Kalkylen följer {decided}. Räknad ned till taket blir avgiften {scaled} för de flesta kommuner."
        )
    };
    format!(
        "Beslutet anger både {decided} och högst {} om året för alla kommuner tillsammans. Med {decided} och rabatt blir summan {}. {follows}",
        million(of.ceiling),
        million(of.sum),
    )
}

/// What a flag means.
#[must_use]
pub fn flag(flag: &Flag<'_>) -> String {
    match flag.cause {
        Cause::Somebodys(scheme) => super::whose::flag(scheme),
        Cause::Note(note) => note.text.to_string(),
        Cause::PopulationDate { years_before, .. } => {
            let before = match years_before {
                0 => "avgiftsåret".to_owned(),
                1 => "året före".to_owned(),
                2 => "två år före avgiftsåret".to_owned(),
                years => format!("{} år före avgiftsåret", inhabitants(u32::from(years))),
            };
            format!(
                "Källan säger inte vilket datum folkmängden avser. Kalkylen räknar på den 31 december {before}."
            )
        }
        Cause::ChosenPopulationDate { date } => format!("Du har valt folkmängden den 31 december {date}."),
        Cause::LatestPopulation { wanted, used } => format!(
            "Folkmängden den 31 december {wanted} finns inte i kalkylen ännu. Den räknar på den senast registrerade, den 31 december {used}. Beloppet ändras när folkmängden är klar. Ni kan fylla i en prognos."
        ),
        Cause::ForeseenPopulation { date } => {
            format!(
                "Folkmängden den 31 december {date} är användarens prognos. Beloppet ändras när den är klar."
            )
        }
        Cause::OwnPopulation => "Folkmängden är egen uppgift, inte SCB:s.".to_owned(),
        Cause::OwnRate => "Avgiften per invånare är egen uppgift.".to_owned(),
        Cause::OwnGrant => "Beloppet är kommunens egen uppgift om vad den har fått.".to_owned(),
        Cause::OwnCount => "Antalet är egen uppgift.".to_owned(),
        Cause::OwnRegional => "Den regionala avgiften är egen uppgift.".to_owned(),
        Cause::OwnCost => "Länets kostnad är egen uppgift.".to_owned(),
        Cause::RebateBySize { own, registered, above } => {
            let (with, without) = if own > above {
                ("får kommunen", "får den ingen")
            } else {
                ("får kommunen inte", "får den")
            };
            let [own, registered, above] =
                [own, registered, above].map(|count| format!("{}\u{a0}invånare", inhabitants(count)));
            format!(
                "Med {own} {with} rabatten för kommuner med över {above}. Med SCB:s folkmängd, {registered}, {without} rabatt."
            )
        }
        Cause::RebateByRank { largest } => format!(
            "Rabatten går till de {} största kommunerna efter SCB:s folkmängd. Den egna folkmängden ändrar inte vilka de är.",
            in_letters(largest)
        ),
        Cause::BothPrincipals => {
            "Region Gotland är både kommun och landsting och bär båda delarna, hur kostnaden än delas mellan dem."
                .to_owned()
        }
        Cause::OtherPrincipal => {
            "Region Gotland är både kommun och landsting. Beloppet är bara kommunens del; landstingens del av summan ingår inte."
                .to_owned()
        }
        Cause::Participation(by) => participation(by),
        Cause::PartOfYear { days, of } => {
            format!("Avtalet gäller bara {days} av årets {of} dagar. Beloppet är för den delen av året.")
        }
        Cause::AboveCeiling(above) => above_ceiling(&above),
    }
}
