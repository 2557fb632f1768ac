//! Whatever bytes a Word template has, it is filled or refused; and whatever its text and its relations are,
//! what comes out can be filled again.
#![no_main]

use std::io::Write as _;
use std::sync::LazyLock;

use kommunkalkyl::case::{Action, Case, Decision};
use kommunkalkyl::document::{Circumstances, Document, draft, fill};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use libfuzzer_sys::fuzz_target;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let case = Case::showing(Year(2020), Year(2024))
        .after(Action::decide(Decision::ALL[0]))
        .after(Action::Choose("0163".parse().ok()));
    let today = "2026-03-02".parse().expect("a day");
    let about = Circumstances { today, link: "https://exempel.se/#v=2", version: "0.1.0" };
    draft(&case, builtin(), registered(), &about).expect("a draft")
});

const TYPES: &str = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

fuzz_target!(|bytes: &[u8]| {
    let _ = fill(bytes, &DOCUMENT);
    // As the text of a file that is otherwise whole, and as what it leads to.
    let text = [
        b"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".as_slice(),
        bytes,
        b"</w:body></w:document>",
    ];
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes().to_vec()),
        ("word/document.xml", text.concat()),
        ("word/_rels/document.xml.rels", bytes.to_vec()),
    ];
    for parts in [&parts[..2], &parts[..]] {
        let Some(file) = zipped(parts) else { continue };
        if let Ok(filled) = fill(&file, &DOCUMENT) {
            assert!(fill(&filled.bytes, &DOCUMENT).is_ok(), "what was filled is a template no more");
        }
    }
});

fn zipped(parts: &[(&str, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in parts {
        let (mut entry, _) = archive.new_file(*name).compression_method(CompressionMethod::STORE).start().ok()?;
        entry.write_all(bytes).ok()?;
        entry.finish(DataDescriptorOutput::new(rawzip::crc32(bytes), bytes.len() as u64)).ok()?;
    }
    archive.finish().ok()
}
