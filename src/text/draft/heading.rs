//! The draft's headings, and the labels of its head.

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

/// What a user's own template calls the part under a heading, whatever the heading is renamed to.
#[must_use]
pub fn heading_key(heading: Heading) -> &'static str {
    match heading {
        Heading::Proposal => "forslag_till_beslut",
        Heading::Summary => "sammanfattning",
        Heading::Background => "bakgrund",
        Heading::Judgement => "bedomning",
        Heading::Economy => "ekonomiska_konsekvenser",
        Heading::Children => "barnrattsbedomning",
        Heading::Material => "beslutsunderlag",
        Heading::Receivers => "beslutet_skickas_till",
        Heading::Appendix => "bilaga",
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
