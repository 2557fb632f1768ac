//! The decision draft's choices and blanks.

use super::{Action, Arrangement, Carried, Case, Decision, Layout, Stance};

/// A blank of the draft that the user fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftField {
    /// The date of the draft.
    Date,
    /// Registration number (diarienummer).
    Reference,
    /// The official in charge (handläggare).
    Official,
    /// The official's title.
    OfficialTitle,
    /// The department (förvaltning).
    Department,
    /// The committee or board that decides (nämnd).
    Committee,
    /// To whom the decision is sent besides those who always get it (mottagare).
    Receivers,
    /// The remark that is added when the proposal is adopted with one.
    Remark,
    /// The manager who signs beside the official.
    Manager,
    /// The manager's title.
    ManagerTitle,
    /// What the picked picture shows, for those who do not see it.
    Picture,
}

impl DraftField {
    /// Those that the draft asks for, in the order of the form; a picture has a form of its own.
    pub const ALL: [Self; 10] = [
        Self::Date,
        Self::Reference,
        Self::Department,
        Self::Committee,
        Self::Official,
        Self::OfficialTitle,
        Self::Manager,
        Self::ManagerTitle,
        Self::Receivers,
        Self::Remark,
    ];

    /// As it stands in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Date => "datum",
            Self::Reference => "dnr",
            Self::Official => "handlaggare",
            Self::OfficialTitle => "handlaggartitel",
            Self::Department => "forvaltning",
            Self::Committee => "namnd",
            Self::Receivers => "mottagare",
            Self::Remark => "tillagg",
            Self::Manager => "chef",
            Self::ManagerTitle => "cheftitel",
            Self::Picture => "bildtext",
        }
    }

    /// The field with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Picture]).find(|field| field.as_str() == name)
    }
}

/// The key of the decision.
const DECISION: &str = "beslut";
/// The key of the stance.
const STANCE: &str = "forslag";
/// What the keys of blanks and layout begin with.
const OWN: &str = "utkast.";

/// Stands while text that came with a link is nobody's here.
const OF_A_LINK: &str = "utkast.lank";

/// Whether a key of an address is the draft's.
pub(super) fn owns(key: &str) -> bool {
    key == DECISION || key == STANCE || key.starts_with(OWN)
}

/// What belongs to the draft.
impl Carried {
    /// Which decision was chosen.
    pub(super) fn chosen_decision(&self) -> Option<Decision> {
        Decision::named(self.at(DECISION))
    }

    /// Whether it says which decision, understood or not.
    pub(super) fn names_decision(&self) -> bool {
        !self.at(DECISION).is_empty()
    }

    /// What is proposed.
    #[must_use]
    pub fn stance(&self) -> Stance {
        Stance::named(self.at(STANCE)).unwrap_or_default()
    }

    /// How it is dressed. What is not understood has its default.
    #[must_use]
    pub fn layout(&self) -> Layout {
        let mut layout = Layout::default();
        for (key, text) in self.own() {
            layout.take(key, text);
        }
        layout
    }

    /// What was typed into a blank; none when there is nothing but blanks in it.
    #[must_use]
    pub fn get(&self, field: DraftField) -> Option<&str> {
        Some(self.raw(field).trim()).filter(|text| !text.is_empty())
    }

    /// What stands in a field, as it was typed.
    #[must_use]
    pub fn raw(&self, field: DraftField) -> &str {
        self.at(&key(field))
    }

    /// The same without what is not understood, and how many parts that were.
    #[must_use]
    pub fn understood(&self) -> (Self, usize) {
        let known = |key: &str, text: &str| match key.strip_prefix(OWN) {
            Some(_) if key == OF_A_LINK => true,
            Some(name) if name.starts_with(ASIDE) => is_aside(name, text),
            Some(name) => DraftField::named(name).is_some() || Layout::default().take(name, text),
            None if key == DECISION => Decision::named(text).is_some(),
            None => Stance::named(text).is_some(),
        };
        let kept = self.only(known);
        let not_understood = self.pairs().count() - kept.pairs().count();
        (kept, not_understood)
    }

    /// Without the text that the user added under headings.
    pub(super) fn without_added_text(&self) -> Self {
        self.only(|key, _| !key.starts_with("utkast.text.") && !key.starts_with("utkast.hos."))
    }

    /// Whether it holds text that came with a link and that nobody here has called their own.
    #[must_use]
    pub fn has_text_of_a_link(&self) -> bool {
        !self.at(OF_A_LINK).is_empty() && self.has_text()
    }

    fn has_text(&self) -> bool {
        // All that is no choice of layout. The first view needs this, so that it is asked without their types.
        self.own().any(|(name, _)| !Layout::CHOICES.contains(&name))
    }

    /// Blanks and layout, by their names.
    fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.pairs().filter(|(key, _)| *key != OF_A_LINK);
        pairs.filter_map(|(key, text)| Some((key.strip_prefix(OWN)?, text.as_str())))
    }
}

/// What the names of headings and texts begin with that were written for another decision than the chosen one,
/// before its name.
const ASIDE: &str = "hos.";

/// Whether a name is that of a heading or a text of the user's own.
fn is_own_text(name: &str) -> bool {
    name.starts_with("rubrik.") || name.starts_with("text.")
}

/// Whether a name is that of one which was written for another decision.
fn is_aside(name: &str, text: &str) -> bool {
    let aside = name.strip_prefix(ASIDE).and_then(|rest| rest.split_once('.'));
    aside.is_some_and(|(decision, name)| {
        Decision::named(decision).is_some() && is_own_text(name) && Layout::default().take(name, text)
    })
}

fn key(field: DraftField) -> String {
    format!("{OWN}{}", field.as_str())
}

impl Case {
    /// The case with the draft's text as that of whoever made the link that held it.
    #[must_use]
    pub fn with_text_of_a_link(mut self) -> Self {
        // What is set aside is not seen, so that nobody could say whose it is.
        self.draft = self.draft.only(|key, _| !key.starts_with("utkast.hos."));
        if self.draft.has_text() {
            self.draft.put(OF_A_LINK.to_owned(), "1".to_owned());
        }
        self
    }
}

/// What a person can do to the draft.
impl Action {
    /// Said that the draft's text, which came with a link, is one's own.
    #[must_use]
    pub fn call_the_text_ours() -> Self {
        Self::Carry(vec![(OF_A_LINK.to_owned(), String::new())])
    }

    /// Chose which decision the draft is about.
    #[must_use]
    pub fn decide(decision: Decision) -> Self {
        Self::Carry(vec![(DECISION.to_owned(), decision.as_str().to_owned())])
    }

    /// Turned from one decision to another: headings and texts of the user's own stay with the decision that
    /// they were written for, and are there again when it is.
    #[must_use]
    pub fn turn(draft: &Carried, from: Decision, to: Decision) -> Self {
        let mut pairs = vec![(DECISION.to_owned(), to.as_str().to_owned())];
        let mut put = |key: &str, name: String, text: &str| {
            pairs.push((key.to_owned(), String::new()));
            pairs.push((format!("{OWN}{name}"), text.to_owned()));
        };
        let aside = |decision: Decision| format!("{ASIDE}{}.", decision.as_str());
        if from != to {
            let named = || draft.pairs().filter_map(|(key, text)| Some((key, key.strip_prefix(OWN)?, text)));
            for (key, name, text) in named().filter(|(_, name, _)| is_own_text(name)) {
                put(key, aside(from) + name, text);
            }
            for (key, name, text) in named() {
                if let Some(name) = name.strip_prefix(&aside(to)) {
                    put(key, name.to_owned(), text);
                }
            }
        }
        Self::Carry(pairs)
    }

    /// The same, and chose a decision: what is written for one does not follow when another fits better.
    #[must_use]
    pub fn about(mut self, decision: Decision) -> Self {
        if let Self::Carry(pairs) = &mut self {
            pairs.push((DECISION.to_owned(), decision.as_str().to_owned()));
        }
        self
    }

    /// Chose what the draft proposes.
    #[must_use]
    pub fn propose(stance: Stance) -> Self {
        let name = if stance == Stance::default() { "" } else { stance.as_str() };
        Self::Carry(vec![(STANCE.to_owned(), name.to_owned())])
    }

    /// Typed into one of the draft's blanks.
    #[must_use]
    pub fn fill(field: DraftField, text: String) -> Self {
        Self::Carry(vec![(key(field), text)])
    }

    /// Arranged the draft whose layout this is.
    #[must_use]
    pub fn arrange(layout: &Layout, arrangement: Arrangement) -> Self {
        let next = layout.after(arrangement).pairs();
        let gone = layout.pairs().into_iter().filter(|(key, _)| !next.iter().any(|(of, _)| of == key));
        let gone: Vec<_> = gone.map(|(key, _)| (key, String::new())).collect();
        let named = next.into_iter().chain(gone);
        Self::Carry(named.map(|(name, text)| (format!("{OWN}{name}"), text)).collect())
    }
}
