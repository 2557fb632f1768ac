//! How the draft is dressed: its kind, its sentences, its headings and their order.

use litemap::LiteMap;

/// The kind of document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// Tjänsteskrivelse.
    #[default]
    Memo,
    /// Tjänsteutlåtande.
    Statement,
    /// Beslutsförslag.
    Proposal,
    /// Protokollsutdrag.
    Minutes,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Memo, Self::Statement, Self::Proposal, Self::Minutes];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Memo => "tjansteskrivelse",
            Self::Statement => "tjansteutlatande",
            Self::Proposal => "beslutsforslag",
            Self::Minutes => "protokollsutdrag",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// How the sentences to be decided are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sentences {
    /// Kommunstyrelsen beslutar att anta …
    #[default]
    That,
    /// Kommunstyrelsen antar …
    Present,
}

impl Sentences {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::That, Self::Present];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::That => "att",
            Self::Present => "presens",
        }
    }

    /// The way with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name)
    }
}

/// A ready-made order of the headings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Preset {
    /// The proposal stands first.
    #[default]
    ProposalFirst,
    /// The proposal stands last, before those who receive the decision.
    ProposalLast,
}

impl Preset {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::ProposalFirst, Self::ProposalLast];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProposalFirst => "forst",
            Self::ProposalLast => "sist",
        }
    }

    /// The preset with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.as_str() == name)
    }

    /// Its sections in order.
    #[must_use]
    pub fn order(self) -> [Section; 9] {
        use Section::{
            Appendix, Background, Children, Economy, Judgement, Material, Proposal, Receivers, Summary,
        };
        match self {
            Self::ProposalFirst => {
                [Proposal, Summary, Background, Judgement, Economy, Children, Material, Receivers, Appendix]
            }
            Self::ProposalLast => {
                [Summary, Background, Judgement, Economy, Children, Proposal, Material, Receivers, Appendix]
            }
        }
    }
}

/// A part of the draft under a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is to be decided.
    Proposal,
    /// The matter in brief.
    Summary,
    /// What it is about.
    Background,
    /// What the department thinks.
    Judgement,
    /// What it costs and brings.
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

impl Section {
    /// As it stands in an address and in a user's own template.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposal => "forslag_till_beslut",
            Self::Summary => "sammanfattning",
            Self::Background => "bakgrund",
            Self::Judgement => "bedomning",
            Self::Economy => "ekonomiska_konsekvenser",
            Self::Children => "barnrattsbedomning",
            Self::Material => "beslutsunderlag",
            Self::Receivers => "beslutet_skickas_till",
            Self::Appendix => "bilaga",
        }
    }

    /// The section with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Preset::default().order().into_iter().find(|section| section.as_str() == name)
    }
}

/// How the draft's sections stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// The kind of document.
    pub kind: DocumentKind,
    /// How the sentences to be decided are written.
    pub sentences: Sentences,
    /// The ready-made order.
    pub preset: Preset,
    /// An order of the user's own; empty while the preset's holds.
    pub order: Vec<Section>,
    /// Sections that are left out.
    pub left_out: Vec<Section>,
    /// Headings of the user's own, as they were typed.
    pub renamed: LiteMap<Section, String>,
    /// Text that the user added under a heading, as it was typed.
    pub added: LiteMap<Section, String>,
    /// Whether the box on top is taken away.
    pub without_notice: bool,
}

/// One thing that a person did to the layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrangement {
    /// Chose the kind of document.
    Kind(DocumentKind),
    /// Chose how the sentences are written.
    Sentences(Sentences),
    /// Chose a ready-made order, which takes the place of one's own.
    Preset(Preset),
    /// Moved a section one step up.
    Up(Section),
    /// Moved a section one step down.
    Down(Section),
    /// Left a section out, or took it in again.
    LeaveOut(Section, bool),
    /// Renamed a heading; an empty name gives it back its own.
    Rename(Section, String),
    /// Typed text under a heading.
    Add(Section, String),
    /// Took the box on top away, or put it back.
    WithoutNotice(bool),
}

impl Layout {
    /// The names of its choices in an address; all else that it takes is text of the user's own.
    pub(super) const CHOICES: [&str; 6] = ["slag", "satser", "forslaget", "foljd", "utan", "ruta"];

    /// The layout after an arrangement.
    #[must_use]
    pub fn after(&self, arrangement: Arrangement) -> Self {
        let mut layout = self.clone();
        layout.arrange(arrangement);
        layout
    }

    /// The sections in order, those left out too.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        if self.order.is_empty() { self.preset.order().to_vec() } else { self.order.clone() }
    }

    /// What stands as a heading of the user's own; none when it has nothing but blanks.
    #[must_use]
    pub fn renamed(&self, section: Section) -> Option<&str> {
        self.renamed.get(&section).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn arrange(&mut self, arrangement: Arrangement) {
        match arrangement {
            Arrangement::Kind(kind) => self.kind = kind,
            Arrangement::Sentences(sentences) => self.sentences = sentences,
            Arrangement::Preset(preset) => {
                self.preset = preset;
                self.order.clear();
            }
            Arrangement::Up(section) => self.shift(section, -1),
            Arrangement::Down(section) => self.shift(section, 1),
            Arrangement::LeaveOut(section, out) => {
                self.left_out.retain(|&of| of != section);
                if out {
                    let place = self.left_out.partition_point(|&of| of < section);
                    self.left_out.insert(place, section);
                }
            }
            Arrangement::Rename(section, text) => put(&mut self.renamed, section, text),
            Arrangement::Add(section, text) => put(&mut self.added, section, text),
            Arrangement::WithoutNotice(without) => self.without_notice = without,
        }
    }

    fn shift(&mut self, section: Section, by: isize) {
        let mut sections = self.sections();
        let place = sections.iter().position(|&of| of == section);
        let other = place.and_then(|place| place.checked_add_signed(by));
        // The appendix stays last, after the names.
        if let (Some(place), Some(other)) = (place, other.filter(|&other| other + 1 < sections.len())) {
            sections.swap(place, other);
        }
        self.set_order(sections);
    }

    fn set_order(&mut self, sections: Vec<Section>) {
        self.order = if sections == self.preset.order() { Vec::new() } else { sections };
    }

    /// What stands in an address, by name; what has its default is left out.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let default = Self::default();
        let mut pairs = Vec::new();
        let mut put = |key: &str, value: &str, plain: bool| {
            if !plain {
                pairs.push((key.to_owned(), value.to_owned()));
            }
        };
        put("slag", self.kind.as_str(), self.kind == default.kind);
        put("satser", self.sentences.as_str(), self.sentences == default.sentences);
        put("forslaget", self.preset.as_str(), self.preset == default.preset);
        put("foljd", &names(&self.order), self.order.is_empty());
        put("utan", &names(&self.left_out), self.left_out.is_empty());
        put("ruta", "nej", !self.without_notice);
        for (key, texts) in [("rubrik", &self.renamed), ("text", &self.added)] {
            for (section, text) in texts {
                put(&format!("{key}.{}", section.as_str()), text, false);
            }
        }
        pairs
    }

    /// Puts what stood in an address under a name; false when it was not understood.
    pub(super) fn take(&mut self, key: &str, value: &str) -> bool {
        let texts = key.split_once('.').and_then(|(kind, name)| Some((kind, Section::named(name)?)));
        match (key, texts) {
            (_, Some(("rubrik", section))) => put(&mut self.renamed, section, value.to_owned()),
            (_, Some(("text", section))) => put(&mut self.added, section, value.to_owned()),
            ("slag", _) => return DocumentKind::named(value).map(|kind| self.kind = kind).is_some(),
            ("satser", _) => return Sentences::named(value).map(|way| self.sentences = way).is_some(),
            ("forslaget", _) => return Preset::named(value).map(|preset| self.preset = preset).is_some(),
            ("foljd", _) => {
                // An order of one's own holds every section once.
                let order = sections(value).unwrap_or_default();
                let every = Preset::default().order();
                if order.len() != every.len() || every.iter().any(|of| !order.contains(of)) {
                    return false;
                }
                self.order = order;
            }
            ("utan", _) => return sections(value).map(|out| self.left_out = out).is_some(),
            ("ruta", _) => {
                self.without_notice = value == "nej";
                return self.without_notice;
            }
            _ => return false,
        }
        true
    }
}

fn put(texts: &mut LiteMap<Section, String>, section: Section, text: String) {
    if text.is_empty() {
        texts.remove(&section);
    } else {
        texts.insert(section, text);
    }
}

fn names(sections: &[Section]) -> String {
    sections.iter().map(|section| section.as_str()).collect::<Vec<_>>().join(",")
}

fn sections(names: &str) -> Option<Vec<Section>> {
    names.split(',').map(Section::named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_lacks_a_heading_or_has_one_twice_is_not_understood() {
        for order in ["bakgrund", "bakgrund,bakgrund", "x", ""] {
            let mut layout = Layout::default();
            assert!(!layout.take("foljd", order), "{order}");
            assert_eq!(layout, Layout::default(), "{order}");
        }
    }

    #[test]
    fn every_arrangement_comes_back_from_an_address() {
        let mut layout = Layout::default();
        for section in Preset::ProposalFirst.order() {
            for arrangement in [
                Arrangement::Preset(Preset::ProposalLast),
                Arrangement::Kind(DocumentKind::Minutes),
                Arrangement::Sentences(Sentences::Present),
                Arrangement::Down(section),
                Arrangement::LeaveOut(section, true),
                Arrangement::Rename(section, "Ärendet, kort".to_owned()),
                Arrangement::Add(section, "Två\nrader".to_owned()),
                Arrangement::WithoutNotice(true),
            ] {
                layout = layout.after(arrangement);
                let mut back = Layout::default();
                assert!(layout.pairs().iter().all(|(name, text)| back.take(name, text)));
                assert_eq!(back, layout);
                let is_text = |name: &str| name.starts_with("rubrik.") || name.starts_with("text.");
                assert!(
                    layout
                        .pairs()
                        .iter()
                        .all(|(name, _)| is_text(name) != Layout::CHOICES.contains(&&**name))
                );
            }
        }
    }
}
