//! The sentences that are to be decided, ready for both ways of writing them.

/// What someone who decides does: "anta" after "att", and "antar" on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// After "beslutar att".
    pub that: &'static str,
    /// After the one who decides.
    pub present: &'static str,
}

/// One sentence to be decided, with slots and without its full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// What the one who decides does.
    Act(Verb, String),
    /// What holds from then on: a clause that stands after "att" as well as alone.
    Fact(String),
}

/// To add something of one's own, which is whole sentences.
#[must_use]
pub(super) fn remark() -> Point {
    const ADD: Verb = Verb { that: "lämna", present: "lämnar" };
    Point::Act(ADD, "följande tillägg till beslutet: {remark}".to_owned())
}

/// To send the decision to someone.
#[must_use]
pub(super) fn send(to: &str) -> Point {
    const SEND: Verb = Verb { that: "skicka", present: "skickar" };
    Point::Act(SEND, format!("beslutet till {to}"))
}

/// What stands before a numbered list of clauses with "att".
pub const DECIDES: &str = "{committee} beslutar";

/// A point as it stands in the list.
#[must_use]
pub fn sentence(point: &Point, that: bool) -> String {
    let sentence = match (point, that) {
        (Point::Act(verb, rest), true) => format!("att {} {rest}", verb.that),
        (Point::Fact(clause), true) => format!("att {clause}"),
        (Point::Act(verb, rest), false) => format!("{{committee}} {} {rest}", verb.present),
        (Point::Fact(clause), false) => capital(clause),
    };
    // The remark brings its own.
    if sentence.ends_with("{remark}") { sentence } else { sentence + "." }
}

/// A sentence begins with a capital letter. Swedish letters alone have one here: the page is spared the
/// tables of all the world's.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|letter| match letter {
        'å' => 'Å',
        'ä' => 'Ä',
        'ö' => 'Ö',
        other => other.to_ascii_uppercase(),
    });
    first.into_iter().chain(signs).collect()
}
