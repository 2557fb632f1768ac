//! Texts that are read when a person asks why: quotes, notes, explanations. They lie beside the page
//! and not in it, so that what is seen first is there sooner.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use databake::{Bake, BakeSize, CrateEnv, TokenStream, quote};
use serde::{Deserialize, Serialize, Serializer};

/// A text of the built-in schemes, by its place among the long ones, or one that a file has brought.
#[derive(Clone, Deserialize)]
#[serde(from = "String")]
pub struct LongText(Lies);

#[derive(Clone)]
enum Lies {
    Here(Cow<'static, str>),
    Beside(u16),
}

/// The long texts of the built-in schemes, once they are there.
static BESIDE: OnceLock<Vec<&'static str>> = OnceLock::new();

/// What parts them, since none of them has more than one line.
const BETWEEN: char = '\n';

/// Takes the long texts, as the build wrote them; what comes a second time is the same.
pub fn take_long_texts(texts: &'static str) {
    BESIDE.get_or_init(|| texts.split(BETWEEN).collect());
}

/// Whether the long texts are there.
#[must_use]
pub fn has_long_texts() -> bool {
    BESIDE.get().is_some()
}

impl LongText {
    /// As the build writes it.
    #[doc(hidden)]
    #[must_use]
    pub const fn beside(place: u16) -> Self {
        Self(Lies::Beside(place))
    }
}

impl Deref for LongText {
    type Target = str;

    /// Empty while the text is on its way.
    fn deref(&self) -> &str {
        match &self.0 {
            Lies::Here(text) => text,
            Lies::Beside(place) => {
                let texts = BESIDE.get().map(Vec::as_slice).unwrap_or_default();
                texts.get(usize::from(*place)).copied().unwrap_or_default()
            }
        }
    }
}

impl From<Cow<'static, str>> for LongText {
    fn from(text: Cow<'static, str>) -> Self {
        Self(Lies::Here(text))
    }
}

impl From<&'static str> for LongText {
    fn from(text: &'static str) -> Self {
        Self(Lies::Here(text.into()))
    }
}

impl From<String> for LongText {
    fn from(text: String) -> Self {
        Self(Lies::Here(text.into()))
    }
}

impl fmt::Display for LongText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl Serialize for LongText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl PartialEq for LongText {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for LongText {}

impl fmt::Debug for LongText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

thread_local! {
    static WRITTEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The long texts that were written as constants since the last time, in the order of their places.
#[must_use]
pub fn written_long_texts() -> String {
    WRITTEN.take().join(&BETWEEN.to_string())
}

impl Bake for LongText {
    fn bake(&self, _: &CrateEnv) -> TokenStream {
        let text = self.replace(BETWEEN, " ");
        let place = WRITTEN.with_borrow_mut(|written| {
            let known = written.iter().position(|other| *other == text);
            known.unwrap_or_else(|| {
                written.push(text);
                written.len() - 1
            })
        });
        let place = u16::try_from(place).unwrap_or(u16::MAX);
        quote! { crate::scheme::LongText::beside(#place) }
    }
}

impl BakeSize for LongText {
    fn borrows_size(&self) -> usize {
        0
    }
}
