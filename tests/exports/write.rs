//! Writes drafts in every form, for independent readers to read: `write_exports FOLDER`; and fills a
//! template that one of them wrote from a draft: `write_exports fill TEMPLATE JSON FILLED`. Prints the
//! longest draft, to be timed: `write_exports longest`.

mod any;
mod hostile;

use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::Path;

use kommunkalkyl::case::{Action, Case, Decision, Stance, read};
use kommunkalkyl::document::{Circumstances, Document, NotATemplate, docx, draft, fill, pdf, plain, sample};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::scheme::own::{Format, read_own, write_own};

/// Cases as an address holds them.
const CASES: [(&str, &str); 5] = [
    ("sollentuna", "v=1&kommun=0163&vy=utkast&beslut=skr-2020&forslag=anta"),
    ("eslov", "v=1&kommun=1285&vy=utkast&beslut=skane-2016&forslag=anta"),
    ("falun", "v=1&kommun=2080&vy=utkast&beslut=nedtrappning-2014&forslag=anta"),
    ("falun-ehalsa", "v=1&kommun=2080&vy=utkast&beslut=ehalsa-2013&forslag=anta"),
    ("kungsor", "v=1&kommun=1960&vy=utkast&beslut=skr-2024&forslag=avsla"),
];

/// Every scheme in many years for one municipality, with the reckoning as an appendix.
const LONGEST: &str = "beslut=budget&fran=2011&kommun=1285&till=2028&v=1&vy=utkast";

/// So many paragraphs that signatures stand at every height about the end of a page.
const SIGNED_AFTER: Range<usize> = 16..44;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["longest"] => {
            let case = read(LONGEST, builtin(), registered()).map_err(|_| "a fragment")?.case;
            println!("{}", serde_json::json!({ "fragment": LONGEST, "document": drafted(&case)? }));
            Ok(())
        }
        [folder] => write_all(Path::new(folder)),
        ["fill", template, json, to] => {
            let document: Document = serde_json::from_slice(&fs::read(json)?)?;
            let filled = fill(&fs::read(template)?, &document).map_err(NotATemplate::as_str)?;
            fs::write(to, &filled.bytes)?;
            println!("{}", serde_json::json!({ "unknown": filled.unknown, "absent": filled.absent }));
            Ok(())
        }
        _ => Err("which folder?".into()),
    }
}

/// The built-in schemes and every sample of own ones, as they are saved.
fn write_schemes(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("builtin.json"), write_own(builtin(), Format::Json))?;
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/scheme/samples"))? {
        let path = entry?.path();
        let own = read_own(&fs::read_to_string(&path)?, Format::Toml).map_err(|_| "a sample with faults")?;
        let name = path.with_extension("json");
        let name = name.file_name().ok_or("no name")?;
        fs::write(folder.join(name), write_own(&own.collection, Format::Json))?;
    }
    Ok(())
}

fn write_all(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let sample = docx(&sample("2026-03-02".parse().map_err(|_| "a day")?)).ok_or("no sample")?;
    fs::write(folder.join("exempelmall.docx"), sample)?;
    write_schemes(&folder.join("schemes"))?;
    for (name, fragment) in CASES {
        let case = read(fragment, builtin(), registered()).map_err(|_| "a fragment")?.case;
        write(folder, name, &drafted(&case)?)?;
    }
    for (place, case) in any::cases()?.iter().enumerate() {
        write(folder, &format!("any-{place:02}"), &drafted(case)?)?;
    }
    write(folder, "hostile", &hostile::document())?;
    write(folder, "long", &hostile::long())?;
    let signed = folder.join("signed");
    fs::create_dir_all(&signed)?;
    for paragraphs in SIGNED_AFTER {
        write(&signed, &format!("{paragraphs}"), &hostile::signed(paragraphs))?;
    }
    for (place, decision) in Decision::ALL.into_iter().enumerate() {
        for stance in Stance::ALL {
            let case = Case::showing(Year(2020), Year(2024))
                .after(Action::decide(decision))
                .after(Action::propose(stance));
            let case = case.after(Action::Choose(Some("0163".parse().map_err(|_| "a code")?)));
            write(folder, &format!("{place}-{}", stance.as_str()), &drafted(&case)?)?;
        }
    }
    Ok(())
}

fn drafted(case: &Case) -> Result<Document, Box<dyn Error>> {
    let circumstances = Circumstances {
        today: "2026-03-02".parse().map_err(|_| "a day")?,
        link: "https://exempel.se/kalkyl#v=1&kommun=0163",
        version: "0.1.0",
    };
    draft(case, builtin(), registered(), &circumstances).map_err(|_| "no draft".into())
}

fn write(folder: &Path, name: &str, document: &Document) -> Result<(), Box<dyn Error>> {
    let at = |ending: &str| folder.join(format!("{name}.{ending}"));
    fs::write(at("txt"), plain(document))?;
    fs::write(at("json"), serde_json::to_vec_pretty(document)?)?;
    fs::write(at("docx"), docx(document).ok_or("no Word file")?)?;
    fs::write(at("pdf"), pdf(document).map_err(|why| format!("no PDF: {why:?}"))?)?;
    Ok(())
}
