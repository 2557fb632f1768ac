//! On whose word a scheme or an amount stands.

use databake::Bake;

/// On whose word a scheme or an amount stands. Of several, the last is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Bake)]
#[databake(path = crate::scheme)]
pub enum Whose {
    /// On a decision that the data names.
    #[default]
    Decided,
    /// On a file of whoever embeds the calculator.
    Host,
    /// On what a user has typed, or has opened in a file or a link.
    User,
}

impl Whose {
    /// As JSON has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::Host => "host",
            Self::User => "user",
        }
    }

    /// Whether no decision says it.
    #[must_use]
    pub fn is_somebodys(self) -> bool {
        self != Self::Decided
    }
}
