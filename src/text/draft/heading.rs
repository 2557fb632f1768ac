//! The draft's headings, and the labels of its head.

use crate::case::{DocumentKind, Preset, Section};

/// A heading in words.
#[must_use]
pub fn heading(section: Section, preset: Preset, kind: DocumentKind) -> &'static str {
    match (section, preset) {
        (Section::Proposal, _) if kind == DocumentKind::Minutes => "Beslut",
        (Section::Proposal, _) => "Förslag till beslut",
        (Section::Summary, Preset::ProposalFirst) => "Sammanfattning",
        (Section::Summary, Preset::ProposalLast) => "Ärendet i korthet",
        (Section::Background, Preset::ProposalFirst) => "Bakgrund",
        (Section::Background, Preset::ProposalLast) => "Ärendebeskrivning",
        (Section::Judgement, Preset::ProposalFirst) => "Förvaltningens bedömning",
        (Section::Judgement, Preset::ProposalLast) => "Förvaltningens yttrande",
        (Section::Economy, Preset::ProposalFirst) => "Ekonomiska konsekvenser",
        (Section::Economy, Preset::ProposalLast) => "Ekonomisk bedömning",
        (Section::Children, _) => "Barnrättsbedömning",
        (Section::Material, _) => "Beslutsunderlag",
        (Section::Receivers, Preset::ProposalFirst) => "Beslutet skickas till",
        (Section::Receivers, Preset::ProposalLast) => "Beslutet ska skickas till",
        (Section::Appendix, _) => "Bilaga: Så är beloppen uträknade",
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

/// What a user's own template calls a value of the head.
#[must_use]
pub fn head_key(label: HeadLabel) -> &'static str {
    match label {
        HeadLabel::Municipality => "kommun",
        HeadLabel::Department => "forvaltning",
        HeadLabel::Date => "datum",
        HeadLabel::Reference => "diarienummer",
        HeadLabel::Official => "handlaggare",
        HeadLabel::Receiver => "mottagare",
    }
}
