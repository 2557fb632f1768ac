//! The population table as it lies in the binary: column by column, so that like lies beside like.

use std::borrow::Cow;

use databake::Bake;

use super::{CountyCode, MunicipalityCode, Strays, Year};

/// What a [`Table`](super::Table) is packed into.
#[derive(Debug, Clone, PartialEq, Eq, Bake)]
#[databake(path = crate::population)]
pub struct Packed {
    /// The first year.
    pub first: Year,
    /// The counties' codes.
    pub counties: Cow<'static, [CountyCode]>,
    /// The counties' names, one a line.
    pub county_names: Cow<'static, str>,
    /// The municipalities' names by the Swedish alphabet, one a line.
    pub names: Cow<'static, str>,
    /// The municipalities' codes, in the order of their names.
    pub municipalities: Cow<'static, [MunicipalityCode]>,
    /// The first year's figures, in the order of the codes; so are the strays.
    pub inhabitants: Cow<'static, [u32]>,
    /// How much the later years' figures stray from what the years before them lead to expect.
    pub strays: Strays,
}
