//! The workbook of a county: written for every scope, with the figures that the rules have.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::bufread::DeflateDecoder;
use kommunkalkyl::case::{Action, Case, CountyField, OwnField, pack};
use kommunkalkyl::document::{collection_of, workbook};
use kommunkalkyl::money::Kronor;
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::SettingName;
use kommunkalkyl::scheme::own::{Format, read_own, write_own};
use rawzip::ZipArchive;

fn county(code: &str, from: u16, to: u16) -> Case {
    Case::showing(Year(2020), Year(2024))
        .after(Action::county(CountyField::Scope, code.to_owned()))
        .after(Action::Span(Year(from), Year(to)))
}

/// A part of a workbook as text.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let archive = ZipArchive::from_slice(bytes).expect("an archive");
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        if entry.file_path().as_ref() == name.as_bytes() {
            let packed = archive.get_entry(entry.wayfinder()).expect("its place");
            let mut text = String::new();
            let mut reader = packed.verifying_reader(DeflateDecoder::new(packed.data()));
            reader.read_to_string(&mut text).expect("text");
            return text;
        }
    }
    panic!("no {name}")
}

fn written(name: &str, case: &Case) -> Vec<u8> {
    let bytes =
        workbook(case, &collection_of(case), "2026-11-22".parse().expect("a day"), "0").expect("a workbook");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join(name), &bytes).expect("a file");
    bytes
}

#[test]
fn a_workbook_is_written_for_a_county_and_for_the_whole_country() {
    let set = |scheme: &str, name: SettingName, text: &str| {
        Action::Set(scheme.to_owned(), name.into(), text.to_owned())
    };
    let skane =
        county("12", 2016, 2018).after(Action::county(CountyField::TakingPart, "utan.1280".to_owned()));
    let all = county("alla", 2011, 2028)
        .after(Action::county(CountyField::TakingPart, "utan.1280.0180".to_owned()))
        .after(set("skr-kunskapsstyrning", SettingName::Avgift, "2,10"))
        .after(set("stimulans-ehalsa-2013", SettingName::Pott, "bada"));
    let other = county("14", 2013, 2017)
        .after(set("stimulans-ehalsa-2013", SettingName::Bas, "kommun"))
        .after(set("stimulans-lan-2013", SettingName::Nyckel, "grund"))
        .after(set("nedtrappning-stodstruktur", SettingName::Kommunandel, "60"))
        .after(set("nedtrappning-stodstruktur", SettingName::Nyckel, "lika"));
    let once = county("alla", 2013, 2016)
        .after(set("stimulans-ehalsa-2013", SettingName::Bas, "kommun"))
        .after(set("stimulans-ehalsa-2013", SettingName::Pott, "bada"))
        .after(set("nedtrappning-stodstruktur", SettingName::Kommunandel, "50"));
    for (name, case) in
        [("skane.xlsx", skane), ("alla.xlsx", all), ("vg.xlsx", other), ("en-gang.xlsx", once)]
    {
        assert!(written(name, &case).starts_with(b"PK"), "{name}");
    }
}

/// Every sample of own schemes, as one file.
pub(crate) fn samples() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/scheme/samples");
    let mut paths: Vec<_> = fs::read_dir(folder).expect("samples").flatten().map(|of| of.path()).collect();
    paths.sort();
    let format = "format = \"kommunkalkyl-ordningar-1\"";
    let files = paths.iter().map(|path| fs::read_to_string(path).expect("a sample").replace(format, ""));
    format!("{format}\n{}", files.collect::<String>())
}

#[test]
fn a_workbook_of_own_schemes_is_written_with_formulas() {
    let own = Action::own(OwnField::Hosts, pack(&samples()));
    let case = county("alla", 2024, 2027).after(own);
    let bytes = written("egna.xlsx", &case);
    let amounts = part(&bytes, "xl/worksheets/sheet1.xml");
    // 6 250 000 kr × 596 841 / 1 070 935 for Göteborg, rounded where the pot is divided.
    assert!(amounts.contains("</f><v>3483177</v>"));
    assert!(part(&bytes, "xl/worksheets/sheet4.xml").contains("<f>"));
    assert!(!part(&bytes, "xl/sharedStrings.xml").contains("Beloppen är värden, inte formler"));
}

#[test]
fn a_price_that_falls_in_a_composed_scheme_is_a_formula_where_it_goes_by_what_was_filled_in() {
    let schemes = fs::read_to_string("tests/browser/falling.toml").expect("schemes");
    let own = Action::own(OwnField::Schemes, pack(&own_json(&schemes)));
    let bytes = written("fallande.xlsx", &county("03", 2025, 2025).after(own.clone()));
    let amounts = part(&bytes, "xl/worksheets/sheet1.xml");
    // Uppsala, 245 329 inhabitants, one of the four largest. At 80 per cent 2,50 × 50 ÷ 80 = 1,5625 kr each:
    // 10 000 + 383 326,5625; 383 326,5625 × 0,9 = 344 993,90625; (10 000 + 2 × 245 329) × 0,9 = 450 592,2.
    for amount in ["393327", "344994", "450592"] {
        assert!(amounts.contains(&format!("</f><v>{amount}</v>")), "{amount}");
    }
    assert!(!part(&bytes, "xl/sharedStrings.xml").contains("Beloppen är värden, inte formler"));
    assert!(part(&bytes, "xl/worksheets/sheet4.xml").contains("IF(Indata!"));
}

#[test]
fn a_price_with_a_rebate_keeps_it_where_the_whole_country_shows() {
    let schemes = fs::read_to_string("tests/browser/falling.toml").expect("schemes");
    let own = Action::own(OwnField::Schemes, pack(&own_json(&schemes)));
    let case = county("alla", 2025, 2025)
        .after(own)
        .after(Action::county(CountyField::TakingPart, "utan.1480".into()));
    let collection = collection_of(&case);
    let reckoned = case.basis(registered()).reckon(&collection, registered());
    let entry = reckoned.entries.iter().find(|of| of.scheme.id == "prov-prisrabatt").expect("the scheme");
    let paid = &entry.years[0];
    // As above, whoever takes part.
    let uppsala = paid.amounts.iter().find(|(code, ..)| code.to_string() == "0380").expect("Uppsala");
    assert_eq!(uppsala.1, Kronor::whole(344_994));
    let bytes = written("fallande-landet.xlsx", &case);
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("</f><v>344994</v>"));
    assert!(!part(&bytes, "xl/sharedStrings.xml").contains("Beloppen är värden, inte formler"));
}

/// A file in TOML as a person's own schemes are carried.
fn own_json(toml: &str) -> String {
    let own = read_own(toml, Format::Toml).unwrap_or_else(|problems| panic!("{problems:?}"));
    write_own(&own.collection, Format::Json)
}
