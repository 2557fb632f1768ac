//! The words of the draft's form: choices, labels, hints and placeholders.

use crate::case::{Decision, DraftField, Stance};

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
