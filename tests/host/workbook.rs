//! The workbook of a county: written for every scope, with the figures that the rules have.

use std::fs;
use std::path::Path;

use kommunkalkyl::case::{Action, Case, CountyField, OwnField, pack};
use kommunkalkyl::document::{collection_of, workbook};
use kommunkalkyl::population::Year;
use kommunkalkyl::scheme::SettingName;

fn county(code: &str, from: u16, to: u16) -> Case {
    Case::default()
        .after(Action::county(CountyField::Scope, code.to_owned()))
        .after(Action::Span(Year(from), Year(to)))
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
    let set = |scheme: &str, name, text: &str| Action::Set(scheme.to_owned(), name, text.to_owned());
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
    for (name, case) in [("skane.xlsx", skane), ("alla.xlsx", all), ("vg.xlsx", other)] {
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
    assert!(written("egna.xlsx", &case).starts_with(b"PK"));
}
