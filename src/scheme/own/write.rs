//! From schemes to a file, in the order of the table of fields.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Format;
use super::fields::{COUNTS, FORMAT, KINDS, NOTES, PART_YEARS, ROUNDINGS};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::{CountyCode, Year};
use crate::scheme::{
    Bracket, Ceiling, Collection, Composed, Concerns, Counts, Document, Falling, Index, Input, Kind, Map,
    Note, NoteKind, PartYear, Period, PopulationDate, Purpose, Rates, Rebate, Rounding, Scheme, Setting,
    Shared, SharedBy, Source, Tariff,
};

/// A file before it is text.
#[derive(Debug, Clone, PartialEq)]
enum Out {
    Text(String),
    Number(u32),
    List(Vec<Self>),
    Table(Table),
}

/// Fields in their order.
#[derive(Debug, Clone, Default, PartialEq)]
struct Table(Vec<(String, Out)>);

impl Table {
    fn with(mut self, name: &str, value: Out) -> Self {
        self.0.push((name.to_owned(), value));
        self
    }

    fn text(self, name: &str, text: &(impl ToString + ?Sized)) -> Self {
        self.with(name, Out::Text(text.to_string()))
    }

    fn number(self, name: &str, number: impl Into<u32>) -> Self {
        self.with(name, Out::Number(number.into()))
    }

    fn maybe<T>(self, name: &str, value: Option<T>, out: impl FnOnce(T) -> Out) -> Self {
        match value {
            Some(value) => self.with(name, out(value)),
            None => self,
        }
    }

    fn maybe_text(self, name: &str, text: Option<impl ToString>) -> Self {
        self.maybe(name, text, |text| Out::Text(text.to_string()))
    }

    fn list<T>(self, name: &str, items: &[T], out: impl Fn(&T) -> Out) -> Self {
        if items.is_empty() { self } else { self.with(name, Out::List(items.iter().map(out).collect())) }
    }

    fn table(self, name: &str, table: Self) -> Self {
        self.with(name, Out::Table(table))
    }

    /// The same with more fields after it.
    fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Out {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::List(items) => items.serialize(serializer),
            Self::Table(table) => table.serialize(serializer),
        }
    }
}

/// The file's text. Texts and whole numbers in tables can always be written.
pub(super) fn write(collection: &Collection, format: Format) -> String {
    let used = |id: &str| {
        collection.schemes.iter().any(|scheme| scheme.sources.iter().any(|(_, source)| source.document == id))
    };
    let documents = collection.documents.iter().filter(|(id, _)| used(id));
    let documents = documents.map(|(id, of)| (id.to_string(), Out::Table(document(of)))).collect();
    let file = Table::default()
        .text("format", FORMAT)
        .table("dokument", Table(documents))
        .with("ordningar", Out::List(collection.schemes.iter().map(|of| Out::Table(scheme(of))).collect()));
    let written = match format {
        Format::Json => serde_json::to_string_pretty(&file).ok(),
        Format::Toml => toml::to_string(&file).ok(),
    };
    written.unwrap_or_default()
}

fn document(of: &Document) -> Table {
    Table::default()
        .text("titel", &of.title)
        .text("utgivare", &of.publisher)
        .maybe_text("diarienummer", of.reference.as_ref())
        .maybe_text("datum", of.dated)
}

fn scheme(of: &Scheme) -> Table {
    let capacity = of.capacity.as_ref();
    let unit_price = of.unit_price.as_ref();
    let sources = of.sources.iter().map(|(key, of)| (key.to_string(), Out::Table(source(of)))).collect();
    Table::default()
        .text("id", &of.id)
        .text("namn", &of.name)
        .text("kortnamn", &of.short_name)
        .text("slag", kind(of.kind))
        .text("beslutad_av", &of.decided_by)
        .text("om", &of.about)
        .with("galler", concerns(&of.concerns))
        .table("folkmangd", population(&of.population))
        .maybe("visas_till", of.listed_to, |year| Out::Number(year.0.into()))
        .maybe_text("avrundning", (of.rounding != Rounding::Krona).then(|| rounding(of.rounding)))
        .list("perioder", &of.periods, |of| Out::Table(period(of)))
        .maybe("rabatt", of.rebate.as_ref(), rebate)
        .maybe("tak", of.ceiling.as_ref(), ceiling)
        .maybe("kapacitet", capacity, |of| {
            Out::Table(Table::default().number("tjanster", of.posts).text("kalla", &of.source))
        })
        .maybe_text("merparten", of.needs_most.as_ref())
        .list("andamal", &of.purposes, purpose)
        .maybe("styckpris", unit_price, |of| {
            let table = Table::default().text("pris", &of.price.with_unit());
            Out::Table(table.maybe_text("enhet", of.unit.as_ref()).text("kalla", &of.source))
        })
        .list("val", &of.settings, |of| Out::Table(setting(of)))
        .list("upplysningar", &of.notes, |of| Out::Table(note(of)))
        .list("datum", &of.dates, |of| {
            Out::Table(Table::default().text("den", &of.on).text("vad", &of.what).text("kalla", &of.source))
        })
        .table("kallor", Table(sources))
}

fn rebate(of: &Rebate) -> Out {
    let table = match of.above {
        Some(above) => Table::default().number("fler_an", above),
        None => Table::default().number("storsta", of.largest),
    };
    Out::Table(table.text("andel", &of.share.with_unit()).text("kalla", &of.source))
}

fn ceiling(of: &Ceiling) -> Out {
    Out::Table(amount(of.amount).text("kalla", &of.source))
}

fn purpose(of: &Purpose) -> Out {
    let table = Table::default().text("namn", &of.name);
    let table = match of.share {
        Some(share) => table.text("andel", &share.with_unit()),
        None => table.and(amount(of.amount)),
    };
    Out::Table(table.text("kalla", &of.source))
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Fee => KINDS[0],
        Kind::CoFinancing => KINDS[1],
        Kind::Grant => KINDS[2],
        Kind::CountyGrant => KINDS[3],
        Kind::Membership => KINDS[4],
    }
}

fn rounding(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Ore => ROUNDINGS[0],
        Rounding::Krona => ROUNDINGS[1],
        Rounding::Ten => ROUNDINGS[2],
        Rounding::Hundred => ROUNDINGS[3],
        Rounding::Thousand => ROUNDINGS[4],
    }
}

fn concerns(concerns: &Concerns) -> Out {
    match concerns {
        Concerns::Everyone => Out::Text("alla".to_owned()),
        Concerns::Counties(codes) => Out::Table(Table::default().list("lan", codes, text)),
        Concerns::Municipalities(codes) => Out::Table(Table::default().list("kommuner", codes, text)),
    }
}

fn text(of: &impl ToString) -> Out {
    Out::Text(of.to_string())
}

fn amount(amount: Kronor) -> Table {
    Table::default().text("belopp", &amount.with_unit())
}

fn population(of: &PopulationDate) -> Table {
    let table = match of.fixed {
        Some(year) => Table::default().number("ar", year.0),
        None => Table::default().number("ar_fore", of.years_before),
    };
    table.maybe_text("kalla", of.source.as_ref())
}

fn period(of: &Period) -> Table {
    let part_year = of.part_year.map(|part| match part {
        PartYear::ByDays => PART_YEARS[0],
        PartYear::ByMonths => PART_YEARS[1],
        PartYear::Whole => PART_YEARS[2],
    });
    Table::default()
        .text("fran", &of.from)
        .maybe_text("till", of.to)
        .text("kalla", &of.source)
        .maybe_text("del_av_ar", part_year)
        .and(tariff(&of.tariff))
        .maybe("rabatt", of.rebate.as_ref(), rebate)
        .maybe("tak", of.ceiling.as_ref(), ceiling)
        .list("andamal", &of.purposes, purpose)
}

fn tariff(tariff: &Tariff) -> Table {
    let table = Table::default();
    match tariff {
        Tariff::Fee { base, per_inhabitant } => base_and_rate(*base, *per_inhabitant, true),
        Tariff::Unknown { why } => table.text("okand", why),
        Tariff::Nothing { why } => table.text("ingen", why),
        Tariff::Participation { highest, computed_for } => {
            falling(table, &Falling { highest: *highest, computed_for: *computed_for })
        }
        Tariff::Composed(of) => composed(of),
        Tariff::Taper { taken_over, cost_base } => {
            let of = Table::default().text("overtaget", &taken_over.with_unit());
            table.table(
                "nedtrappning",
                of.list("underlag", cost_base, |of| {
                    let of_base = Table::default().text("val", &of.option).text("ordning", &of.scheme);
                    Out::Table(of_base.list("omraden", &of.areas, text))
                }),
            )
        }
        Tariff::LumpSums { areas, printed_sums } => {
            let of = Table::default().list("omraden", areas, |of| {
                let area = Table::default().text("id", &of.id).text("namn", &of.name);
                let area = area.table("belopp", amounts(&of.amounts));
                let area = maybe_amounts(area, "harlett", &of.derived);
                Out::Table(area.list("streck", &of.dashes, text))
            });
            table.table("lansbelopp", maybe_amounts(of, "summor", printed_sums))
        }
        Tariff::Pots { pots, base_share } => {
            let of = Table::default().text("grunddel", &base_share.with_unit());
            table.table(
                "potter",
                of.list("potter", pots, |of| {
                    Out::Table(
                        Table::default().text("id", &of.id).text("namn", &of.name).and(amount(of.amount)),
                    )
                }),
            )
        }
    }
}

fn amounts(of: &Map<CountyCode, Kronor>) -> Table {
    Table(of.iter().map(|(county, amount)| (county.to_string(), Out::Text(amount.with_unit()))).collect())
}

fn maybe_amounts(table: Table, name: &str, of: &Map<CountyCode, Kronor>) -> Table {
    if of.iter().next().is_some() { table.table(name, amounts(of)) } else { table }
}

fn base_and_rate(base: Kronor, rate: PerInhabitant, with_rate: bool) -> Table {
    let base_text = (!base.is_zero()).then(|| base.with_unit());
    let rate_text =
        (with_rate || base.is_zero() || rate != PerInhabitant::default()).then(|| rate.with_unit());
    Table::default().maybe_text("per_invanare", rate_text).maybe_text("grundbelopp", base_text)
}

fn falling(table: Table, of: &Falling) -> Table {
    let price = Table::default().text("hogst", &of.highest.with_unit());
    table.table("deltagande", price.text("beraknad_for", &of.computed_for.with_unit()))
}

fn composed(of: &Composed) -> Table {
    let mut table = Table::default();
    if let Some(by_size) = &of.rates {
        table = rates(table, by_size);
    }
    if let Some(price) = &of.falling {
        table = falling(table, price);
    }
    table
        .maybe_text("lagst", of.least.map(Kronor::with_unit))
        .maybe_text("hogst", of.most.map(Kronor::with_unit))
        .list("delas", &of.shared, |of| Out::Table(shared(of)))
        .maybe("index", of.index.as_ref(), |of| Out::Table(index(of)))
}

fn rates(table: Table, of: &Rates) -> Table {
    if let [Bracket { up_to: None, base, per_inhabitant }] = &*of.brackets {
        return table.and(base_and_rate(*base, *per_inhabitant, false));
    }
    let counts = match of.counts {
        Counts::Everybody => COUNTS[0],
        Counts::Slices => COUNTS[1],
    };
    let steps = Table::default().text("raknas", counts).list("steg", &of.brackets, |of| {
        let limit = Table::default().maybe("till_invanare", of.up_to, Out::Number);
        Out::Table(limit.and(base_and_rate(of.base, of.per_inhabitant, false)))
    });
    table.table("trappa", steps)
}

fn shared(of: &Shared) -> Table {
    let table = Table::default()
        .text("namn", &of.name)
        .and(amount(of.amount))
        .maybe_text("overtaget", of.taken_over.map(Share::with_unit))
        .maybe_text("kommunernas_del", of.municipal_share.map(Share::with_unit));
    match &of.by {
        SharedBy::Population => table.text("efter", "folkmangd"),
        SharedBy::Equal => table.text("efter", "lika"),
        SharedBy::BaseAndPopulation(part) => table.text("efter", "grund").text("grunddel", &part.with_unit()),
        SharedBy::Weights(weights) => {
            let weights =
                weights.iter().map(|(code, weight)| (code.to_string(), Out::Text(weight.as_weight())));
            table.text("efter", "vikter").table("vikter", Table(weights.collect()))
        }
    }
}

fn index(of: &Index) -> Table {
    let table = Table::default()
        .number("fran", of.from.0)
        .maybe_text("varje_ar", of.every_year.map(Share::with_unit));
    let growth = |(year, growth): (&Year, &Share)| (year.to_string(), Out::Text(growth.with_unit()));
    let years: Vec<_> = of.years.iter().map(growth).collect();
    if years.is_empty() { table } else { table.table("ar", Table(years)) }
}

fn setting(of: &Setting) -> Table {
    let table = Table::default()
        .text("namn", &of.name.as_str())
        .text("etikett", &of.label)
        .text("forklaring", &of.explanation);
    let table = match &of.input {
        Input::Choice { options } => table.list("alternativ", options, |of| {
            Out::Table(Table::default().text("varde", &of.value).text("etikett", &of.label))
        }),
        Input::Percent { default } => table.text("forvalt", &default.with_unit()),
        Input::Count | Input::Kronor | Input::PerInhabitant | Input::PopulationYear => table,
    };
    table.maybe_text("kalla", of.source.as_ref())
}

fn note(of: &Note) -> Table {
    let kind = match of.kind {
        NoteKind::Assumption => NOTES[0],
        NoteKind::Derived => NOTES[1],
        NoteKind::Contradiction => NOTES[2],
        NoteKind::Preliminary => NOTES[4],
        // What the user has changed is no part of the schemes that are written.
        NoteKind::Information | NoteKind::Changed => NOTES[3],
    };
    Table::default()
        .text("slag", kind)
        .text("text", &of.text)
        .maybe_text("kalla", of.source.as_ref())
        .list("lan", &of.counties, text)
        .list("vid_val", &of.options, text)
        .maybe("fran", of.from, |year| Out::Number(year.0.into()))
        .maybe("till", of.to, |year| Out::Number(year.0.into()))
}

fn source(of: &Source) -> Table {
    Table::default()
        .text("dokument", &of.document)
        .maybe_text("stalle", of.place.as_ref())
        .maybe_text("citat", of.quote.as_ref())
}
