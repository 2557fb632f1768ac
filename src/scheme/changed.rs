//! A collection with other figures than the decided ones, beside the decided ones.

use std::sync::Arc;

use databake::{Bake, BakeSize, CrateEnv, TokenStream, quote};

use super::{Collection, Figure, Rate, Text};

/// A collection as it was decided, kept beside the same with figures that the user has changed;
/// nothing where nothing was changed. What is compiled in was never changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decided(Option<Arc<Collection>>);

impl Decided {
    /// Nothing was changed.
    pub const SAME: Self = Self(None);
}

impl Bake for Decided {
    fn bake(&self, _: &CrateEnv) -> TokenStream {
        quote! { crate::scheme::Decided::SAME }
    }
}

/// A figure that the user has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The scheme's identifier.
    pub scheme: Text,
    /// The rate, with its decided figure.
    pub rate: Rate,
    /// What it was changed to.
    pub to: Figure,
}

impl BakeSize for Decided {
    fn borrows_size(&self) -> usize {
        0
    }
}

impl Collection {
    /// The collection as it was decided, where figures were changed.
    #[must_use]
    pub fn decided(&self) -> Option<&Self> {
        self.decided.0.as_deref()
    }

    /// The same with these figures changed, and with the decided ones kept beside. Those who show it
    /// see to that the change is told: see `text`.
    #[must_use]
    pub fn changed(self, changes: &[Change]) -> Self {
        if changes.is_empty() {
            return self;
        }
        let mut other = self.clone();
        for scheme in other.schemes.to_mut() {
            let id = scheme.id.clone();
            for change in changes.iter().filter(|change| change.scheme == id) {
                scheme.put_rate(&change.rate.path, change.to);
            }
        }
        other.decided = Decided(Some(Arc::new(self)));
        other
    }
}
