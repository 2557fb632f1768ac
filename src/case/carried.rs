//! What belongs to parts of the page that are fetched when they are asked for, carried unread until then.

use litemap::LiteMap;

/// Texts by the keys that they have in an address, as they were typed. Only the part that they
/// belong to asks what they mean, so that the first view need not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried(LiteMap<String, String>);

impl Carried {
    /// Keeps what stands under a key; nothing when it is empty.
    pub(super) fn put(&mut self, key: String, text: String) {
        if text.is_empty() {
            self.0.remove(&key);
        } else {
            self.0.insert(key, text);
        }
    }

    /// Whether nothing is carried.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands under a key; empty when nothing does.
    pub(super) fn at(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// Every key with what stands under it.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }

    /// The same without what does not hold.
    pub(super) fn only(&self, holds: impl Fn(&str, &str) -> bool) -> Self {
        let mut kept = Self::default();
        for (key, text) in self.0.iter().filter(|(key, text)| holds(key, text)) {
            kept.put(key.clone(), text.clone());
        }
        kept
    }
}
