//! Every field of a scheme file: its name, whether it must be there, and what may stand in it.
//!
//! The reader holds a file to this table, and the JSON Schema is written from it. The names are
//! Swedish, as the officials who write such files speak, and of the letters a–z, so that TOML needs
//! no quotation marks; they are a public interface: what is once read is read for ever.

use crate::money::measured::Quantity;

/// What the field `format` holds.
pub const FORMAT: &str = "kommunkalkyl-ordningar-1";

/// A table of fields.
#[derive(Debug)]
pub struct Fields {
    /// What the schema and the words call it.
    pub name: &'static str,
    /// Its fields, in the order in which they are written.
    pub fields: &'static [Field],
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What may stand in it.
    pub shape: Shape,
}

/// What may stand in a field.
#[derive(Debug)]
pub enum Shape {
    /// A text on one line of at most so many characters.
    Text(usize),
    /// The same, but a name: of Latin letters only.
    Name(usize),
    /// Lower-case a–z, digits and hyphens.
    Id,
    /// A day: 2025-01-31.
    Day,
    /// A day, or a month or year alone: 2025-01-31, 2025-01, 2025.
    Dated,
    /// A year.
    Year,
    /// A whole number within limits.
    Count(u32, u32),
    /// An amount with its unit.
    Amount(Quantity),
    /// One of these words.
    Word(&'static [&'static str]),
    /// A municipality's code.
    Municipality,
    /// A county's code.
    County,
    /// Exactly the file's format.
    Format,
    /// So many items of one shape.
    List(&'static Shape, usize, usize),
    /// Fields.
    Table(&'static Fields),
    /// Keys of one shape with values of another, at most so many.
    Map(&'static Shape, &'static Shape, usize),
    /// A word, or fields of which one stands there.
    WordOr(&'static str, &'static Fields),
}

const fn must(name: &'static str, shape: Shape) -> Field {
    Field { name, required: true, shape }
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, required: false, shape }
}

/// The most schemes of a file.
pub(super) const MOST_SCHEMES: usize = 500;

const NAME: usize = 120;
const LINE: usize = 300;
const PARAGRAPH: usize = 1500;
const KEY: Shape = Shape::Id;
const KRONOR: Shape = Shape::Amount(Quantity::Kronor);
const RATE: Shape = Shape::Amount(Quantity::PerInhabitant);
const SHARE: Shape = Shape::Amount(Quantity::Share);
const COUNTIES: Shape = Shape::List(&Shape::County, 1, 21);

/// What a scheme's money is.
pub const KINDS: &[&str] = &["avgift", "medfinansiering", "bidrag", "lansbidrag", "medlemsavgift"];
/// To what amounts are rounded.
pub const ROUNDINGS: &[&str] = &["ore", "krona", "tiotal", "hundratal", "tusental"];
/// What is paid for a part of a year.
pub const PART_YEARS: &[&str] = &["dagar", "manader", "hela"];
/// What a rate counts.
pub const COUNTS: &[&str] = &["hela-folkmangden", "varje-steg-for-sig"];
/// How a sum is divided.
pub const KEYS: &[&str] = &["folkmangd", "lika", "grund", "vikter"];
/// What a note is.
pub const NOTES: &[&str] = &["antagande", "harlett", "motsagelse", "information", "preliminar"];
/// What a user may choose or fill in.
pub const SETTINGS: &[&str] = &[
    "avgift",
    "enkater",
    "folkmangdsar",
    "kostnad",
    "underlag",
    "kommunandel",
    "nyckel",
    "grundandel",
    "omrade",
    "pott",
    "bas",
    "deltagande",
    "regional",
    "tak",
    "erhallet",
];

/// Of these fields of a period one must be there.
pub const PERIOD_NEEDS: &[&str] = &[
    "per_invanare",
    "grundbelopp",
    "trappa",
    "deltagande",
    "delas",
    "okand",
    "ingen",
    "nedtrappning",
    "lansbelopp",
    "potter",
];

/// The file.
pub static FILE: Fields = Fields {
    name: "fil",
    fields: &[
        must("format", Shape::Format),
        must("dokument", Shape::Map(&KEY, &Shape::Table(&DOCUMENT), 500)),
        must("ordningar", Shape::List(&Shape::Table(&SCHEME), 1, MOST_SCHEMES)),
    ],
};

static DOCUMENT: Fields = Fields {
    name: "dokument",
    fields: &[
        must("titel", Shape::Text(LINE)),
        must("utgivare", Shape::Text(NAME)),
        may("diarienummer", Shape::Text(NAME)),
        may("datum", Shape::Dated),
    ],
};

static SCHEME: Fields = Fields {
    name: "ordning",
    fields: &[
        must("id", Shape::Id),
        must("namn", Shape::Name(NAME)),
        must("kortnamn", Shape::Name(40)),
        must("slag", Shape::Word(KINDS)),
        must("beslutad_av", Shape::Text(LINE)),
        must("om", Shape::Text(PARAGRAPH)),
        must("galler", Shape::WordOr("alla", &CONCERNS)),
        must("folkmangd", Shape::Table(&POPULATION)),
        may("visas_till", Shape::Year),
        may("avrundning", Shape::Word(ROUNDINGS)),
        must("perioder", Shape::List(&Shape::Table(&PERIOD), 1, 60)),
        may("rabatt", Shape::Table(&REBATE)),
        may("tak", Shape::Table(&CEILING)),
        may("kapacitet", Shape::Table(&CAPACITY)),
        may("merparten", KEY),
        may("andamal", Shape::List(&Shape::Table(&PURPOSE), 1, 40)),
        may("styckpris", Shape::Table(&UNIT_PRICE)),
        may("val", Shape::List(&Shape::Table(&SETTING), 1, 20)),
        may("upplysningar", Shape::List(&Shape::Table(&NOTE), 1, 60)),
        may("datum", Shape::List(&Shape::Table(&DATE), 1, 40)),
        must("kallor", Shape::Map(&KEY, &Shape::Table(&SOURCE), 100)),
    ],
};

static CONCERNS: Fields = Fields {
    name: "galler",
    fields: &[may("lan", COUNTIES), may("kommuner", Shape::List(&Shape::Municipality, 1, 290))],
};

static POPULATION: Fields = Fields {
    name: "folkmangd",
    fields: &[may("ar_fore", Shape::Count(0, 10)), may("ar", Shape::Year), may("kalla", KEY)],
};

/// One period: when, and what is paid.
pub static PERIOD: Fields = Fields {
    name: "period",
    fields: &[
        must("fran", Shape::Day),
        may("till", Shape::Day),
        must("kalla", KEY),
        may("del_av_ar", Shape::Word(PART_YEARS)),
        may("per_invanare", RATE),
        may("grundbelopp", KRONOR),
        may("trappa", Shape::Table(&RATES)),
        may("deltagande", Shape::Table(&FALLING)),
        may("lagst", KRONOR),
        may("hogst", KRONOR),
        may("delas", Shape::List(&Shape::Table(&SHARED), 1, 20)),
        may("index", Shape::Table(&INDEX)),
        may("okand", Shape::Text(PARAGRAPH)),
        may("ingen", Shape::Text(PARAGRAPH)),
        may("nedtrappning", Shape::Table(&TAPER)),
        may("lansbelopp", Shape::Table(&LUMP_SUMS)),
        may("potter", Shape::Table(&POTS)),
        may("rabatt", Shape::Table(&REBATE)),
        may("tak", Shape::Table(&CEILING)),
        may("andamal", Shape::List(&Shape::Table(&PURPOSE), 1, 40)),
    ],
};

static RATES: Fields = Fields {
    name: "trappa",
    fields: &[must("raknas", Shape::Word(COUNTS)), must("steg", Shape::List(&Shape::Table(&BRACKET), 1, 40))],
};

static BRACKET: Fields = Fields {
    name: "steg",
    fields: &[
        may("till_invanare", Shape::Count(1, 20_000_000)),
        may("grundbelopp", KRONOR),
        may("per_invanare", RATE),
    ],
};

static FALLING: Fields =
    Fields { name: "deltagande", fields: &[must("hogst", RATE), must("beraknad_for", SHARE)] };

static SHARED: Fields = Fields {
    name: "delas",
    fields: &[
        must("namn", Shape::Text(NAME)),
        must("belopp", KRONOR),
        may("overtaget", SHARE),
        may("kommunernas_del", SHARE),
        must("efter", Shape::Word(KEYS)),
        may("grunddel", SHARE),
        may("vikter", Shape::Map(&Shape::Municipality, &Shape::Amount(Quantity::Weight), 290)),
    ],
};

static INDEX: Fields = Fields {
    name: "index",
    fields: &[
        must("fran", Shape::Year),
        may("varje_ar", Shape::Amount(Quantity::Growth)),
        may("ar", Shape::Map(&Shape::Year, &Shape::Amount(Quantity::Growth), 60)),
    ],
};

static TAPER: Fields = Fields {
    name: "nedtrappning",
    fields: &[must("overtaget", SHARE), must("underlag", Shape::List(&Shape::Table(&COST_BASE), 1, 20))],
};

static COST_BASE: Fields = Fields {
    name: "underlag",
    fields: &[
        must("val", Shape::Id),
        must("ordning", Shape::Id),
        must("omraden", Shape::List(&Shape::Id, 1, 40)),
    ],
};

static LUMP_SUMS: Fields = Fields {
    name: "lansbelopp",
    fields: &[
        must("omraden", Shape::List(&Shape::Table(&AREA), 1, 40)),
        may("summor", Shape::Map(&Shape::County, &KRONOR, 21)),
    ],
};

static AREA: Fields = Fields {
    name: "omrade",
    fields: &[
        must("id", Shape::Id),
        must("namn", Shape::Text(NAME)),
        must("belopp", Shape::Map(&Shape::County, &KRONOR, 21)),
        may("harlett", Shape::Map(&Shape::County, &KRONOR, 21)),
        may("streck", COUNTIES),
    ],
};

static POTS: Fields = Fields {
    name: "potter",
    fields: &[must("grunddel", SHARE), must("potter", Shape::List(&Shape::Table(&POT), 1, 20))],
};

static POT: Fields = Fields {
    name: "pott",
    fields: &[must("id", Shape::Id), must("namn", Shape::Text(NAME)), must("belopp", KRONOR)],
};

static REBATE: Fields = Fields {
    name: "rabatt",
    fields: &[
        may("storsta", Shape::Count(1, 200)),
        may("fler_an", Shape::Count(1, 20_000_000)),
        must("andel", SHARE),
        must("kalla", KEY),
    ],
};

static CEILING: Fields = Fields { name: "tak", fields: &[must("belopp", KRONOR), must("kalla", KEY)] };

static CAPACITY: Fields =
    Fields { name: "kapacitet", fields: &[must("tjanster", Shape::Count(1, 100_000)), must("kalla", KEY)] };

static PURPOSE: Fields = Fields {
    name: "andamal",
    fields: &[
        must("namn", Shape::Text(NAME)),
        may("belopp", KRONOR),
        may("andel", SHARE),
        must("kalla", KEY),
    ],
};

static UNIT_PRICE: Fields = Fields {
    name: "styckpris",
    fields: &[must("pris", KRONOR), may("enhet", Shape::Text(40)), must("kalla", KEY)],
};

static SETTING: Fields = Fields {
    name: "val",
    fields: &[
        must("namn", Shape::Word(SETTINGS)),
        must("etikett", Shape::Text(NAME)),
        must("forklaring", Shape::Text(PARAGRAPH)),
        may("alternativ", Shape::List(&Shape::Table(&CHOICE), 1, 40)),
        may("forvalt", SHARE),
        may("kalla", KEY),
    ],
};

static CHOICE: Fields =
    Fields { name: "alternativ", fields: &[must("varde", Shape::Id), must("etikett", Shape::Text(LINE))] };

static NOTE: Fields = Fields {
    name: "upplysning",
    fields: &[
        must("slag", Shape::Word(NOTES)),
        must("text", Shape::Text(PARAGRAPH)),
        may("kalla", KEY),
        may("lan", COUNTIES),
        may("vid_val", Shape::List(&Shape::Id, 1, 40)),
        may("fran", Shape::Year),
        may("till", Shape::Year),
    ],
};

static DATE: Fields = Fields {
    name: "datum",
    fields: &[must("den", Shape::Day), must("vad", Shape::Text(LINE)), must("kalla", KEY)],
};

static SOURCE: Fields = Fields {
    name: "kalla",
    fields: &[must("dokument", KEY), may("stalle", Shape::Text(LINE)), may("citat", Shape::Text(PARAGRAPH))],
};
