//! The words of the draft's form: choices, labels, hints and placeholders.

use super::heading;
use crate::case::{
    Decision, DocumentKind, DraftField, Layout, Preset, Recommendation, Section, Sentences, Stance,
};
use crate::scheme::Day;

/// A decision in the form's choice.
#[must_use]
pub fn decision_label(decision: Decision) -> &'static str {
    match decision {
        Decision::Recommendation(Recommendation::First2020) => "SKR:s rekommendation 2020–2023",
        Decision::Recommendation(Recommendation::Extension2024) => "SKR:s förlängda rekommendation 2024",
        Decision::Recommendation(Recommendation::Renewal2025) => "SKR:s förnyade rekommendation 2025–2028",
        Decision::Contract => "Avtal om Skånes utvecklingsenhet 2016–2018",
        Decision::TakeOver => "Finansiering av länets stödstruktur 2014–2016",
        Decision::Stimulus => "Stimulansmedel för e-hälsa 2013",
        Decision::Partnership => "Mandat till partnerskapet",
        Decision::Budget => "Budgetunderlag för valda år och avtal",
    }
}

/// A decision in the form's choice, with the last day to answer where it has passed.
#[must_use]
pub fn decision_option(decision: Decision, passed: Option<Day>) -> String {
    let label = decision_label(decision);
    passed.map_or(label.to_owned(), |day| format!("{label} (sista svarsdag var {day})"))
}

/// A stance in the form's choice.
#[must_use]
pub fn stance_label(decision: Decision, stance: Stance) -> &'static str {
    let [adopt, decline, remark] = match decision {
        Decision::Recommendation(_) => ["Anta", "Inte anta", "Anta med tillägg"],
        Decision::Contract => ["Ingå avtalet", "Inte ingå avtalet", "Ingå avtalet med tillägg"],
        Decision::TakeOver => {
            ["Ställa sig bakom planen", "Inte ställa sig bakom planen", "Ställa sig bakom planen med tillägg"]
        }
        Decision::Stimulus => ["Begära medlen", "Avstå från medlen", "Begära medlen med tillägg"],
        Decision::Partnership => ["Ge mandat", "Inte ge mandat", "Ge mandat med tillägg"],
        Decision::Budget => ["Godkänna", "Inte ta med beloppen", "Godkänna med tillägg"],
    };
    match stance {
        Stance::Adopt => adopt,
        Stance::Decline => decline,
        Stance::AdoptWithRemark => remark,
    }
}

/// A kind of document, as its first words.
#[must_use]
pub fn kind_label(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Memo => "Tjänsteskrivelse",
        DocumentKind::Statement => "Tjänsteutlåtande",
        DocumentKind::Proposal => "Beslutsförslag",
        DocumentKind::Minutes => "Protokollsutdrag",
    }
}

/// A way of writing the sentences to be decided.
#[must_use]
pub fn sentences_label(sentences: Sentences) -> &'static str {
    match sentences {
        Sentences::That => "Med att: … beslutar att anta …",
        Sentences::Present => "Presens: … antar …",
    }
}

/// A ready-made order of the headings.
#[must_use]
pub fn preset_label(preset: Preset) -> &'static str {
    match preset {
        Preset::ProposalFirst => "Förslaget först",
        Preset::ProposalLast => "Förslaget sist",
    }
}

/// A section in the form, whatever its heading has been renamed to.
#[must_use]
pub fn section_label(section: Section, layout: &Layout) -> &'static str {
    heading(section, layout.preset, layout.kind)
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
        DraftField::Picture => "Vad bilden föreställer",
    }
}

/// What to know before filling in a blank.
#[must_use]
pub fn field_hint(field: DraftField) -> Option<&'static str> {
    match field {
        DraftField::Date => Some("Lämna tomt för dagens datum."),
        DraftField::Committee => Some("Lämna tomt för kommunstyrelsen."),
        DraftField::Receivers => {
            Some("En mottagare per rad. Den som alltid ska ha beslutet finns redan med.")
        }
        DraftField::Picture => {
            Some("Läses upp för den som inte ser bilden. Lämna tomt för ”Kommunens vapen eller namn”.")
        }
        DraftField::Remark => Some("Skriv hela meningar. De blir en egen punkt i beslutet."),
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
        DraftField::Picture => "[vad bilden föreställer]",
    }
}
