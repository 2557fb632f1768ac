//! From the tree to schemes, with every rule that no single field can break.

use std::collections::HashMap;

use super::broken::Broken;
use super::fields::{KINDS, NOTES, ROUNDINGS, SETTINGS};
use super::letters::skeleton;
use super::pick;
use super::problem::Rule;
use super::tree::{Node, Value};
use super::{period, rules, sources};
use crate::money::Share;
use crate::scheme::{
    Capacity, Ceiling, Choice, Collection, Concerns, Decided, Document, ImportantDate, Input, Kind, Note,
    NoteKind, PopulationDate, Purpose, Rebate, Rounding, Scheme, Setting, SettingName, Source, Tariff, Text,
    UnitPrice, Whose, builtin,
};

const ROUNDING_VALUES: [Rounding; 5] =
    [Rounding::Ore, Rounding::Krona, Rounding::Ten, Rounding::Hundred, Rounding::Thousand];
const NOTE_VALUES: [NoteKind; 5] = [
    NoteKind::Assumption,
    NoteKind::Derived,
    NoteKind::Contradiction,
    NoteKind::Information,
    NoteKind::Preliminary,
];

/// Reads everything that can be read, and says which rules between fields are broken.
pub(super) fn read<'t>(file: &'t Node, beside: Option<&Collection>) -> (Collection, Broken<'t>) {
    let mut broken = Broken::default();
    let nodes = file.get("ordningar").map(Node::items).unwrap_or_default();
    let nodes = nodes.get(..super::fields::MOST_SCHEMES).unwrap_or(nodes);
    let schemes: Vec<Scheme> = nodes.iter().map(|node| scheme(node, &mut broken)).collect();
    let documents = pick::map(file, "dokument", |id| Some(id.to_owned().into()), |node| Some(document(node)));
    let collection = Collection { schemes: schemes.into(), documents, decided: Decided::SAME };
    identities(&collection, nodes, beside, &mut broken);
    sources::documents(file, &collection, nodes, beside, &mut broken);
    for (node, scheme) in nodes.iter().zip(collection.schemes.iter()) {
        rules::cost_bases(node, scheme, &collection, beside.unwrap_or(&collection), &mut broken);
    }
    (collection, broken)
}

fn document(node: &Node) -> Document {
    Document {
        title: pick::text(node, "titel").into(),
        publisher: pick::text(node, "utgivare").into(),
        reference: pick::maybe_text(node, "diarienummer").map(Into::into),
        dated: pick::parsed(node, "datum"),
    }
}

fn scheme<'t>(node: &'t Node, broken: &mut Broken<'t>) -> Scheme {
    let mut scheme = Scheme {
        id: pick::text(node, "id"),
        name: pick::text(node, "namn"),
        short_name: pick::text(node, "kortnamn"),
        kind: pick::word(node, "slag", KINDS, &Kind::ALL).unwrap_or(Kind::Fee),
        decided_by: pick::text(node, "beslutad_av").into(),
        about: pick::text(node, "om").into(),
        concerns: concerns(node),
        population: population(node, broken),
        listed_to: pick::year(node, "visas_till"),
        rounding: pick::word(node, "avrundning", ROUNDINGS, &ROUNDING_VALUES).unwrap_or_default(),
        periods: pick::list(node, "perioder", |period| Some(period::period(period))),
        rebate: node.get("rabatt").map(rebate),
        ceiling: node.get("tak").map(ceiling),
        capacity: node.get("kapacitet").map(|of| Capacity {
            posts: pick::number(of, "tjanster").unwrap_or(1),
            source: pick::text(of, "kalla"),
        }),
        needs_most: pick::maybe_text(node, "merparten"),
        purposes: pick::list(node, "andamal", |of| Some(purpose(of))),
        unit_price: node.get("styckpris").map(unit_price),
        settings: pick::list(node, "val", setting),
        notes: pick::list(node, "upplysningar", |of| Some(note(of))),
        dates: pick::list(node, "datum", date),
        sources: pick::map(node, "kallor", |key| Some(key.to_owned().into()), |of| Some(source(of))),
        whose: Whose::Decided,
    };
    if !broken.is_full() {
        period::periods(node, &scheme, broken);
        rules::scheme(node, &scheme, broken);
        sources::sources(node, &scheme, broken);
    }
    ask_for_what_is_unknown(&mut scheme);
    scheme
}

fn concerns(node: &Node) -> Concerns {
    match node.get("galler") {
        Some(of) if of.get("lan").is_some() => Concerns::Counties(pick::codes(of, "lan")),
        Some(of) if of.get("kommuner").is_some() => Concerns::Municipalities(pick::codes(of, "kommuner")),
        Some(_) | None => Concerns::Everyone,
    }
}

fn population<'t>(node: &'t Node, broken: &mut Broken<'t>) -> PopulationDate {
    let Some(of) = node.get("folkmangd").filter(|of| matches!(of.value, Value::Table(_))) else {
        return PopulationDate { years_before: 2, fixed: None, source: None };
    };
    match (of.get("ar_fore"), of.get("ar")) {
        (Some(_), Some(_)) => broken.push((of, Rule::NotTogether("ar_fore", "ar"))),
        (None, None) => broken.push((of, Rule::OneNeeded(&["ar_fore", "ar"]))),
        _ => {}
    }
    PopulationDate {
        years_before: pick::number(of, "ar_fore").and_then(|years| u8::try_from(years).ok()).unwrap_or(0),
        fixed: pick::year(of, "ar"),
        source: pick::maybe_text(of, "kalla"),
    }
}

pub(super) fn rebate(of: &Node) -> Rebate {
    Rebate {
        largest: pick::number(of, "storsta").and_then(|count| u8::try_from(count).ok()).unwrap_or(0),
        above: pick::number(of, "fler_an"),
        share: pick::share(of, "andel").unwrap_or(Share::NONE),
        source: pick::text(of, "kalla"),
    }
}

pub(super) fn ceiling(of: &Node) -> Ceiling {
    Ceiling { amount: pick::kronor(of, "belopp").unwrap_or_default(), source: pick::text(of, "kalla") }
}

pub(super) fn purpose(of: &Node) -> Purpose {
    Purpose {
        name: pick::text(of, "namn").into(),
        amount: pick::kronor(of, "belopp").unwrap_or_default(),
        share: pick::share(of, "andel"),
        source: pick::text(of, "kalla"),
    }
}

fn unit_price(of: &Node) -> UnitPrice {
    UnitPrice {
        price: pick::kronor(of, "pris").unwrap_or_default(),
        unit: pick::maybe_text(of, "enhet"),
        source: pick::text(of, "kalla"),
    }
}

fn setting(of: &Node) -> Option<Setting> {
    let name = pick::word(of, "namn", SETTINGS, &SettingName::ALL)?;
    Some(Setting {
        name,
        label: pick::text(of, "etikett").into(),
        explanation: pick::text(of, "forklaring").into(),
        input: input(name, of),
        source: pick::maybe_text(of, "kalla"),
    })
}

/// What may be typed follows from the setting's name; only options and a default are the file's own.
fn input(name: SettingName, of: &Node) -> Input {
    match name {
        SettingName::Avgift | SettingName::Regional => Input::PerInhabitant,
        SettingName::Enkater => Input::Count,
        SettingName::Kostnad | SettingName::Erhallet => Input::Kronor,
        SettingName::Folkmangdsar => Input::PopulationYear,
        SettingName::Kommunandel | SettingName::Grundandel | SettingName::Deltagande => {
            Input::Percent { default: pick::share(of, "forvalt").unwrap_or(Share::ALL) }
        }
        SettingName::Underlag
        | SettingName::Nyckel
        | SettingName::Omrade
        | SettingName::Pott
        | SettingName::Bas
        | SettingName::Tak => Input::Choice {
            options: pick::list(of, "alternativ", |of| {
                Some(Choice { value: pick::text(of, "varde"), label: pick::text(of, "etikett").into() })
            }),
        },
    }
}

fn note(of: &Node) -> Note {
    Note {
        kind: pick::word(of, "slag", NOTES, &NOTE_VALUES).unwrap_or(NoteKind::Information),
        text: pick::text(of, "text").into(),
        source: pick::maybe_text(of, "kalla"),
        counties: pick::codes(of, "lan"),
        options: pick::list(of, "vid_val", |item| item.as_text().map(|text| text.to_owned().into())),
        from: pick::year(of, "fran"),
        to: pick::year(of, "till"),
    }
}

fn date(of: &Node) -> Option<ImportantDate> {
    Some(ImportantDate {
        on: pick::day(of, "den")?,
        what: pick::text(of, "vad").into(),
        source: pick::text(of, "kalla"),
    })
}

fn source(of: &Node) -> Source {
    Source {
        document: pick::text(of, "dokument"),
        place: pick::maybe_text(of, "stalle").map(Into::into),
        quote: pick::maybe_text(of, "citat").map(Into::into),
    }
}

/// A scheme with an unknown rate asks for it, or for what was received, also where its file does not, in the words of the
/// built-in schemes that ask for the same.
fn ask_for_what_is_unknown(scheme: &mut Scheme) {
    let unknown = scheme.periods.iter().any(|period| matches!(period.tariff, Tariff::Unknown { .. }));
    let asks = |name| scheme.setting(name).is_some();
    if unknown && !asks(SettingName::Avgift) && !asks(SettingName::Erhallet) {
        let known = builtin().schemes.iter().find_map(|scheme| scheme.setting(SettingName::Avgift));
        scheme.settings.to_mut().extend(known.map(|known| Setting { source: None, ..known.clone() }));
    }
}

/// What the keys of an address begin with when they are no scheme's.
const RESERVED: [&str; 5] = ["andrad", "egen", "lan", "prognos", "utkast"];

/// One of a scheme's names.
type Named = fn(&Scheme) -> &Text;

/// Identifiers and names are each somebody's alone, and none can be taken for another.
fn identities<'t>(
    collection: &Collection,
    nodes: &'t [Node],
    beside: Option<&Collection>,
    broken: &mut Broken<'t>,
) {
    let known: Vec<&Scheme> = beside.into_iter().flat_map(|known| known.schemes.iter()).collect();
    let mut ids: HashMap<&str, bool> = known.iter().map(|scheme| (&*scheme.id, true)).collect();
    // Neither of a scheme's names may be taken for either of a built-in one's.
    let names = known.iter().flat_map(|of| [&of.name, &of.short_name]);
    let names: HashMap<String, String> = names.map(|name| (skeleton(name), name.to_string())).collect();
    let mut fields: [(&str, Named, HashMap<String, String>); 2] =
        [("namn", |of| &of.name, names.clone()), ("kortnamn", |of| &of.short_name, names)];
    for (node, scheme) in nodes.iter().zip(collection.schemes.iter()) {
        if let Some(id) = node.get("id").filter(|_| !scheme.id.is_empty()) {
            if RESERVED.contains(&&*scheme.id) {
                broken.push((id, Rule::Reserved(scheme.id.to_string())));
            }
            match ids.insert(&scheme.id, false) {
                Some(true) => broken.push((id, Rule::BuiltIn(scheme.id.to_string()))),
                Some(false) => broken.push((id, Rule::AlreadyUsed(scheme.id.to_string()))),
                None => {}
            }
        }
        for (field, of, seen) in &mut fields {
            let name = of(scheme);
            let Some(at) = node.get(field).filter(|_| !name.trim().is_empty()) else { continue };
            if let Some(other) = seen.insert(skeleton(name), name.to_string()) {
                broken.push((at, Rule::LooksLike(other)));
            }
        }
    }
}
