//! A table of a data file: keys with values.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::marker::PhantomData;

use databake::Bake;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Keys with values, each key once, in the order of the file.
///
/// The binary holds it ready made, which no map of the standard library or of a crate allows for
/// both what is compiled in and what the loader reads. So few entries are looked through.
#[derive(Debug, Clone, PartialEq, Eq, Bake)]
#[databake(path = crate::scheme)]
pub struct Map<K: Clone + 'static, V: Clone + 'static>(pub Cow<'static, [(K, V)]>);

impl<K: Clone, V: Clone> Map<K, V> {
    /// The value of a key, if it has one.
    #[must_use]
    pub fn get<Q: Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.0.iter().find(|(known, _)| known.borrow() == key).map(|(_, value)| value)
    }

    /// Whether a key has a value.
    #[must_use]
    pub fn contains_key<Q: Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Keys with values.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Clone, V: Clone> Default for Map<K, V> {
    fn default() -> Self {
        Self(Cow::Borrowed(&[]))
    }
}

impl<'de, K, V> Deserialize<'de> for Map<K, V>
where
    K: Deserialize<'de> + Clone + Eq + 'static,
    V: Deserialize<'de> + Clone + 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for Entries<K, V>
where
    K: Deserialize<'de> + Clone + Eq + 'static,
    V: Deserialize<'de> + Clone + 'static,
{
    type Value = Map<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut read: Vec<(K, V)> = Vec::new();
        while let Some((key, value)) = entries.next_entry()? {
            if read.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom("a key stands twice"));
            }
            read.push((key, value));
        }
        Ok(Map(Cow::Owned(read)))
    }
}
