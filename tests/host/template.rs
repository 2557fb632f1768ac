//! A user's own Word template: what is filled, what stays, and what is refused.

use std::error::Error;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use kommunkalkyl::case::{Action, Case, Decision, Stance, read};
use kommunkalkyl::document::{
    Block, Circumstances, Document, Filled, LARGEST_TEMPLATE, NotATemplate, Outside, docx, draft, fill,
    sample,
};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;
use kommunkalkyl::text::template::NAMES;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};

use super::in_time::in_time;

type Tested = Result<(), Box<dyn Error>>;

const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

fn circumstances() -> Result<Circumstances<'static>, &'static str> {
    let today = "2026-03-02".parse().map_err(|_| "a day")?;
    Ok(Circumstances { today, link: "https://exempel.se/#v=1", version: "0.1.0" })
}

fn of(fragment: &str) -> Result<Document, &'static str> {
    let case = read(fragment, builtin(), registered()).map_err(|_| "a fragment")?.case;
    draft(&case, builtin(), registered(), &circumstances()?).map_err(|_| "no draft")
}

fn document() -> Result<Document, &'static str> {
    of("v=1&kommun=0163&vy=utkast&beslut=skr-2020&forslag=anta")
}

fn zipped(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in parts {
        let file = archive.new_file(*name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start()?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(bytes)?;
        let (encoder, about) = writer.finish()?;
        encoder.finish()?;
        entry.finish(about)?;
    }
    Ok(archive.finish()?)
}

fn types(main: &str) -> Vec<u8> {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{KIND}.{kind}+xml\"/>")
    };
    let parts = [part("document", main), part("header1", "header"), part("footer1", "footer")].concat();
    format!("<Types>{parts}</Types>").into_bytes()
}

/// A Word file with these paragraphs, and with others in its header and its footer.
fn template(body: &str, header: &str, footer: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let root = |name: &str, inside: &str| {
        format!("<?xml version=\"1.0\"?><w:{name} xmlns:w=\"{SPACE}\">{inside}</w:{name}>").into_bytes()
    };
    zipped(&[
        ("[Content_Types].xml", types("document.main")),
        ("word/document.xml", root("document", &format!("<w:body>{body}<w:sectPr/></w:body>"))),
        ("word/header1.xml", root("hdr", header)),
        ("word/footer1.xml", root("ftr", footer)),
        ("word/media/image1.png", b"{{ titel }}".to_vec()),
    ])
}

fn part(file: &[u8], name: &str) -> Result<String, Box<dyn Error>> {
    let archive = ZipArchive::from_slice(file)?;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry()? {
        if entry.file_path().as_bytes() == name.as_bytes() {
            let packed = archive.get_entry(entry.wayfinder())?;
            let mut text = String::new();
            packed.verifying_reader(DeflateDecoder::new(packed.data())).read_to_string(&mut text)?;
            return Ok(text);
        }
    }
    Err("no such part".into())
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn filled(body: &str, document: &Document) -> Result<(Filled, String), Box<dyn Error>> {
    let filled = fill(&template(body, "", "")?, document).map_err(NotATemplate::as_str)?;
    let text = part(&filled.bytes, "word/document.xml")?;
    let body = text.split_once("<w:body>").and_then(|(_, rest)| rest.rsplit_once("<w:sectPr/>"));
    let body = body.ok_or("no body")?.0;
    // The stamp that is put last is a matter of its own.
    let own = if filled.stamped { body } else { body.rsplit_once("<w:p>").ok_or("no stamp")?.0 };
    Ok((filled, own.to_owned()))
}

#[test]
fn a_name_that_word_has_split_over_runs_is_filled_in_the_look_of_its_first_run() -> Tested {
    let body = "<w:p w:rsidR=\"1\"><w:r w:rsidR=\"00A1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Kommun: {</w:t></w:r>\
        <w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A2\"><w:t>{ kom</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>\
        <w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:t>mun }</w:t></w:r><w:bookmarkEnd w:id=\"0\"/>\
        <w:r><w:t xml:space=\"preserve\">} &amp; län</w:t></w:r></w:p>";
    let (_, text) = filled(body, &document()?)?;
    let expected = body
        .replace("Kommun: {<", "Kommun: Sollentuna kommun<")
        .replace("<w:t>{ kom</w:t>", "<w:t xml:space=\"preserve\"></w:t>")
        .replace("<w:t>mun }</w:t>", "<w:t xml:space=\"preserve\"></w:t>")
        .replace("} &amp;", " &amp;");
    assert_eq!(text, expected);
    Ok(())
}

#[test]
fn names_in_headers_and_footers_are_filled_and_the_rest_of_the_file_is_kept() -> Tested {
    let file = template(&paragraph("Text"), &paragraph("{{ kommun }}"), &paragraph("{{lank}}"))?;
    let filled = fill(&file, &document()?).map_err(NotATemplate::as_str)?;
    assert!(part(&filled.bytes, "word/header1.xml")?.contains(">Sollentuna kommun</w:t>"));
    assert!(part(&filled.bytes, "word/footer1.xml")?.contains(">https://exempel.se/#v=1</w:t>"));
    for name in ["[Content_Types].xml", "word/media/image1.png"] {
        assert_eq!(part(&filled.bytes, name)?, part(&file, name)?);
    }
    Ok(())
}

#[test]
fn a_template_without_a_place_for_the_stamp_has_it_last_and_one_with_a_place_has_it_there_only() -> Tested {
    let document = document()?;
    let stamp: String = document.stamp.iter().map(|run| run.text.as_str()).collect();
    let told = |whole: &str| -> Vec<String> {
        let texts = whole.split("<w:t xml:space=\"preserve\">").skip(1);
        texts
            .filter_map(|text| text.split_once("</w:t>"))
            .map(|(text, _)| text.replace("&amp;", "&"))
            .collect()
    };
    let body = paragraph("{{ titel }}") + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + &paragraph("Sist");
    for end in ["<w:sectPr/>", "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr>", ""] {
        let whole = format!("<w:document xmlns:w=\"{SPACE}\"><w:body>{body}{end}</w:body></w:document>");
        let file = zipped(&[
            ("[Content_Types].xml", types("document.main")),
            ("word/document.xml", whole.into_bytes()),
        ])?;
        let filled = fill(&file, &document).map_err(NotATemplate::as_str)?;
        let text = part(&filled.bytes, "word/document.xml")?;
        assert!(!filled.stamped);
        assert_eq!(told(&text), [document.title.clone(), stamp.clone()]);
        assert!(text.ends_with(&format!("</w:t></w:r></w:p>{end}</w:body></w:document>")), "{text}");
    }
    let (filled, text) = self::filled(&paragraph("{{ stampel }}"), &document)?;
    assert!(filled.stamped);
    assert_eq!(told(&text), [stamp]);
    Ok(())
}

#[test]
fn an_unknown_name_is_listed_once_and_stays() -> Tested {
    let body = paragraph("{{ kommunn }}, {{kommunn}} {{ Kommun }} {{ tabell.x }}") + &paragraph("{{ öppen");
    let (filled, text) = filled(&body, &document()?)?;
    assert_eq!(filled.unknown, ["kommunn", "tabell.x", "öppen"]);
    assert!(text.contains("{{ kommunn }}, {{kommunn}} Sollentuna kommun {{ tabell.x }}"));
    assert!(text.ends_with(&paragraph("{{ öppen")));
    Ok(())
}

#[test]
fn a_section_alone_in_a_paragraph_becomes_paragraphs_of_its_look() -> Tested {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Brod\"/><w:numPr><w:ilvl w:val=\"0\"/></w:numPr><w:jc w:val=\"both\"/></w:pPr>\
        <w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:rPr><w:i/></w:rPr><w:t> {{ Förslag_till_beslut }} </w:t></w:r></w:p>";
    let document = document()?;
    let (filled, text) = filled(body, &document)?;
    assert_eq!(filled.unknown, [""; 0]);
    let items = document.blocks.iter().find_map(|block| {
        if let Block::List { ordered: true, items } = block { Some(items.len()) } else { None }
    });
    let start =
        "<w:p><w:pPr><w:pStyle w:val=\"Brod\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr>";
    assert!(text.starts_with("<w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:p>"));
    assert_eq!(text.matches(start).count(), 1 + items.ok_or("no list")?);
    assert!(text.contains("preserve\">1. "));
    assert!(!text.contains("{{"));
    Ok(())
}

#[test]
fn a_section_within_a_sentence_becomes_text_there() -> Tested {
    let (_, text) = filled(&paragraph("Så: {{ barnrattsbedomning }}!"), &document()?)?;
    assert!(text.starts_with("<w:p><w:r><w:t xml:space=\"preserve\">Så: ["), "{text}");
    assert!(text.ends_with("!</w:t></w:r></w:p>"));
    Ok(())
}

#[test]
fn a_table_has_a_header_row_and_every_figure_of_the_draft_s() -> Tested {
    let document = document()?;
    let (_, text) = filled(&paragraph("{{ tabell.ekonomi }}"), &document)?;
    let table = document.blocks.iter().find_map(|block| {
        if let Block::Table(table) = block { (table.key == "ekonomi").then_some(table) } else { None }
    });
    let table = table.ok_or("no table")?;
    assert_eq!(text.matches("<w:tr>").count(), 1 + table.rows.len());
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        let said: String = cell.iter().map(|run| run.text.as_str()).collect();
        assert!(said.is_empty() || text.contains(&format!(">{said}</w:t>")), "{said}");
    }
    Ok(())
}

#[test]
fn a_paragraph_that_holds_more_than_text_is_never_replaced() -> Tested {
    let section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{ bakgrund }}</w:t></w:r></w:p>";
    let drawing = "<w:p><w:r><w:drawing/></w:r><w:r><w:t>{{ bakgrund }}</w:t></w:r></w:p>";
    let file = template(&format!("{section}{drawing}"), "", "")?;
    let filled = fill(&file, &document()?).map_err(NotATemplate::as_str)?;
    let text = part(&filled.bytes, "word/document.xml")?;
    assert!(text.contains("<w:pPr><w:sectPr/></w:pPr>") && text.contains("<w:drawing/>"));
    assert!(!text.contains("{{"));
    Ok(())
}

#[test]
fn what_is_typed_comes_out_as_text_and_is_not_filled_itself() -> Tested {
    let mut document = document()?;
    let hostile = "</w:t>]]>&<script>{{ kommun }}\u{0}\u{1b}👩";
    hostile.clone_into(&mut document.title);
    let (filled, text) = filled(&paragraph("{{ titel }}"), &document)?;
    assert!(text.contains(">&lt;/w:t&gt;]]&gt;&amp;&lt;script&gt;{{ kommun }}👩</w:t>"), "{text}");
    assert_eq!(filled.unknown, [""; 0]);
    Ok(())
}

#[test]
fn a_name_that_the_draft_has_nothing_for_says_so_in_its_place() -> Tested {
    let (filled, text) = filled(&paragraph("{{ tabell.processer }}"), &document()?)?;
    assert_eq!(filled.absent, ["tabell.processer"]);
    assert!(text.contains("[tabell.processer finns inte i det här utkastet]"));
    Ok(())
}

#[test]
fn other_names_for_the_text_s_elements_are_understood() -> Tested {
    let body = format!(
        "<x:document xmlns:x=\"{SPACE}\"><x:body><x:p><x:r><x:t>{{{{ bakgrund }}}}</x:t></x:r></x:p></x:body></x:document>"
    );
    let file =
        zipped(&[("[Content_Types].xml", types("document.main")), ("word/document.xml", body.into_bytes())])?;
    let filled = fill(&file, &document()?).map_err(NotATemplate::as_str)?;
    let text = part(&filled.bytes, "word/document.xml")?;
    assert!(text.contains("<x:p><x:pPr></x:pPr>") && !text.contains("{{") && !text.contains("<w:"));
    Ok(())
}

#[test]
fn a_file_that_is_no_template_is_refused_for_what_is_wrong_with_it() -> Tested {
    let document = document()?;
    let why = |file: &[u8]| fill(file, &document).map(drop);
    let ole = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat();
    assert_eq!(why(&ole), Err(NotATemplate::Encrypted));
    assert_eq!(why(b"%PDF-1.7"), Err(NotATemplate::NoWord));
    assert_eq!(why(b""), Err(NotATemplate::NoWord));
    assert_eq!(why(&zipped(&[("a.txt", b"a".to_vec())])?), Err(NotATemplate::NoWord));
    assert_eq!(why(&zipped(&[("[Content_Types].xml", types("document.main"))])?), Err(NotATemplate::NoWord));
    let main = ("word/document.xml", b"<w:document/>".to_vec());
    let twice = zipped(&[("[Content_Types].xml", types("document.main")), main.clone(), main])?;
    assert_eq!(why(&twice), Err(NotATemplate::Damaged));
    let other = zipped(&[("[Content_Types].xml", types("template.main"))])?;
    assert_eq!(why(&other), Err(NotATemplate::OtherKind));
    assert_eq!(why(&vec![0; LARGEST_TEMPLATE + 1]), Err(NotATemplate::TooLarge));
    let mut broken = template(&paragraph("{{ titel }}"), "", "")?;
    if let Some(byte) = broken.get_mut(60) {
        *byte ^= 0xff;
    }
    assert_eq!(why(&broken), Err(NotATemplate::Damaged));
    Ok(())
}

#[test]
fn a_small_file_that_grows_large_is_refused_whatever_it_claims() -> Tested {
    let document = document()?;
    let bomb = zipped(&[
        ("[Content_Types].xml", types("document.main")),
        ("word/document.xml", vec![b' '; 200_000_000]),
    ])?;
    assert!(bomb.len() < 1_000_000);
    assert_eq!(fill(&bomb, &document), Err(NotATemplate::Bomb));
    let claims = 200_000_000_u32.to_le_bytes();
    let mut liar = bomb;
    let places: Vec<usize> =
        liar.windows(4).enumerate().filter(|(_, four)| *four == claims).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    assert_eq!(fill(&liar, &document), Err(NotATemplate::Damaged));
    Ok(())
}

#[test]
fn entities_of_its_own_are_refused() -> Tested {
    let body = format!(
        "<!DOCTYPE d [<!ENTITY a \"b\">]><w:document xmlns:w=\"{SPACE}\"><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>"
    );
    let file =
        zipped(&[("[Content_Types].xml", types("document.main")), ("word/document.xml", body.into_bytes())])?;
    assert_eq!(fill(&file, &document()?), Err(NotATemplate::Damaged));
    Ok(())
}

#[test]
fn the_sample_has_every_name_and_filling_it_leaves_none_unknown() -> Tested {
    let file = docx(&sample(circumstances()?.today)).ok_or("no sample")?;
    let text = part(&file, "word/document.xml")? + &part(&file, "word/footer1.xml")?;
    for (name, _) in NAMES {
        assert!(text.contains(&format!("{{{{ {name} }}}}")), "{name}");
    }
    let filled = fill(&file, &document()?).map_err(NotATemplate::as_str)?;
    let text = part(&filled.bytes, "word/document.xml")? + &part(&filled.bytes, "word/footer1.xml")?;
    assert_eq!(filled.unknown, [""; 0]);
    assert!(filled.stamped && !text.contains("{{"));
    Ok(())
}

#[test]
fn whatever_a_draft_has_a_name_for_is_a_name_that_a_template_may_use() -> Tested {
    let mut found = Vec::new();
    for decision in Decision::ALL {
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::decide(decision))
            .after(Action::propose(Stance::Adopt));
        let case = case.after(Action::Choose(Some("0163".parse().map_err(|_| "a code")?)));
        let document = draft(&case, builtin(), registered(), &circumstances()?).map_err(|_| "no draft")?;
        for block in &document.blocks {
            match block {
                Block::Head(pairs) => found.extend(pairs.iter().map(|pair| pair.key.clone())),
                Block::Heading { key, level: 2, .. } => found.push(key.clone()),
                Block::Table(table) => found.push(format!("tabell.{}", table.key)),
                Block::Notice(_)
                | Block::Told(_)
                | Block::Title(_)
                | Block::Heading { .. }
                | Block::Paragraph(_)
                | Block::List { .. }
                | Block::SignOff(_)
                | Block::NewPage => {}
            }
        }
    }
    let unknown: Vec<_> = found.iter().filter(|key| !NAMES.iter().any(|(name, _)| name == key)).collect();
    assert_eq!(unknown, [""; 0]);
    Ok(())
}

/// A file with this text, this list of its parts, and these besides.
fn hostile(list: Vec<u8>, text: &str, more: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, Box<dyn Error>> {
    let main = ("word/document.xml", text.as_bytes().to_vec());
    zipped(&[&[("[Content_Types].xml", list), main], more].concat())
}

#[test]
fn what_would_take_for_ever_to_fill_is_refused_in_time() -> Tested {
    let document = document()?;
    let root =
        |inside: &str| format!("<w:document xmlns:w=\"{SPACE}\"><w:body>{inside}</w:body></w:document>");
    let nested = |one: &str, times: usize| {
        format!("{}{}", format!("<{one}>").repeat(times), format!("</{one}>").repeat(times))
    };
    let numbered = |times: usize, one: fn(usize) -> String| (0..times).map(one).collect::<String>();
    let many = |name: &str, times: usize| paragraph(&format!("{{{{{name}}}}}")).repeat(times);
    let unknown = numbered(160_000, |place| format!("<w:p><w:r><w:t>{{{{x{place}}}}}</w:t></w:r></w:p>"));
    let look = |times: usize| {
        format!("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{{{{bilaga}}}}</w:t></w:r></w:p>", "<w:x/>".repeat(times))
    };
    let plain = || types("document.main");
    let attributes = numbered(400_000, |place| format!(" a{place}=\"\""));
    let named = |kind: &str, of: fn(usize) -> String, times: usize| {
        let list: Vec<String> = (0..times)
            .map(|place| {
                format!("<Override PartName=\"/word/{}\" ContentType=\"{KIND}.{kind}+xml\"/>", of(place))
            })
            .collect();
        let main = String::from_utf8(types("document.main")).unwrap_or_default();
        main.replace("</Types>", &format!("{}</Types>", list.concat())).into_bytes()
    };
    let refused = [
        ("elements in elements", hostile(plain(), &root(&nested("w:x", 400_000)), &[])?),
        ("paragraphs in paragraphs", hostile(plain(), &root(&nested("w:p", 400_000)), &[])?),
        ("160 000 unknown names", hostile(plain(), &root(&unknown), &[])?),
        ("100 000 large fields", hostile(plain(), &root(&many("bilaga", 100_000)), &[])?),
        ("much to write for each of many fields", hostile(plain(), &root(&look(2_000).repeat(100)), &[])?),
        ("a large look for each of many paragraphs", hostile(plain(), &root(&look(100_000)), &[])?),
        ("more text than a template has", hostile(plain(), &root(&" ".repeat(11_000_000)), &[])?),
        (
            "braces that open and never close",
            hostile(plain(), &root(&paragraph(&format!("{}}}}}", "{{a".repeat(1_000_000)))), &[])?,
        ),
        ("1 000 headers", hostile(named("header", |place| format!("h{place}.xml"), 1_000), &root(""), &[])?),
    ];
    for (what, file) in refused {
        let filled = in_time(what, || fill(&file, &document));
        assert_eq!(filled.map(drop), Err(NotATemplate::TooMuch), "{what}");
    }
    let small = root(&paragraph("{{ titel }}"));
    let runs = "<w:r><w:t>{{ titel }}</w:t></w:r>".repeat(1_900) + &"<w:r><w:t>a</w:t></w:r>".repeat(200_000);
    let properties =
        format!("<w:r><w:rPr>{}</w:rPr>{}</w:r>", "<w:x/>".repeat(300_000), "<w:t/>".repeat(300_000));
    let filled_soon = [
        (
            "one part named 200 times",
            hostile(named("header", |_| "document.xml".to_owned(), 200), &small, &[])?,
        ),
        ("a root with 400 000 attributes", {
            hostile(plain(), &small.replace("<w:document", &format!("<w:document{attributes}")), &[])?
        }),
        ("a list with 400 000 attributes", {
            let list = String::from_utf8(plain())?.replace("<Override", &format!("<Override{attributes}"));
            hostile(list.into_bytes(), &small, &[])?
        }),
        ("a paragraph of 200 000 runs", hostile(plain(), &root(&format!("<w:p>{runs}</w:p>")), &[])?),
        (
            "a run of 300 000 properties and texts",
            hostile(plain(), &root(&format!("<w:p>{properties}</w:p>")), &[])?,
        ),
        ("200 paragraphs in each other, filled", {
            hostile(
                plain(),
                &root(&format!(
                    "{}{{{{ titel }}}}{}",
                    "<w:p><w:r><w:t>".repeat(60),
                    "</w:t></w:r></w:p>".repeat(60)
                )),
                &[],
            )?
        }),
    ];
    for (what, file) in filled_soon {
        let filled = in_time(what, || fill(&file, &document)).map_err(NotATemplate::as_str)?;
        assert!(filled.bytes.len() < 5_000_000, "{what}: {} bytes", filled.bytes.len());
    }
    Ok(())
}

#[test]
fn what_leads_out_of_a_template_or_runs_is_told() -> Tested {
    let code = |codes: &[&str]| -> String {
        let runs: Vec<String> =
            codes.iter().map(|code| format!("<w:r><w:instrText>{code}</w:instrText></w:r>")).collect();
        format!(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            runs.concat()
        )
    };
    let text = format!(
        "<w:document xmlns:w=\"{SPACE}\"><w:body>{}{}{}<w:p><w:fldSimple w:instr=\" includepicture &quot;x&quot; \"/></w:p></w:body></w:document>",
        code(&["DD", "EAUTO c:\\\\cmd.exe"]),
        code(&[" PAGE "]),
        code(&[" HYPERLINK &quot;https://exempel.se&quot; "]),
    );
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str, mode: &str| {
        format!("<Relationship Id=\"a\" Type=\"{office}/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let external = " TargetMode=\"External\"";
    let relations = [
        relation("attachedTemplate", "https://ont.exempel/mall.dotm?a&amp;b", external),
        relation("image", "https://ont.exempel/spar.png", external),
        relation("image", "media/image1.png", ""),
        relation("hyperlink", "https://exempel.se", external),
        relation("frame", "file:///x", external),
        "<Relationship Id=\"b\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>".to_owned(),
    ];
    let relations = format!("<Relationships>{}</Relationships>", relations.concat()).into_bytes();
    let file = hostile(types("document.main"), &text, &[("word/_rels/document.xml.rels", relations)])?;
    let filled = fill(&file, &document()?).map_err(NotATemplate::as_str)?;
    let told: Vec<String> = filled.outside.iter().map(Outside::said).collect();
    assert_eq!(
        told,
        [
            "Mallen har ett fält som kan hämta innehåll från andra filer eller program: DDEAUTO.",
            "Mallen har ett fält som kan hämta innehåll från andra filer eller program: INCLUDEPICTURE.",
            "Mallen hänvisar till en annan mall, som Word hämtar när filen öppnas: https://ont.exempel/mall.dotm?a&b.",
            "Mallen hänvisar till en bild utanför filen, som Word hämtar när filen öppnas: https://ont.exempel/spar.png.",
            "Mallen hänvisar till en annan fil: file:///x.",
            "Mallen innehåller makron eller en fil av annat slag: vbaProject.bin.",
        ]
    );
    let plain =
        fill(&template(&paragraph("{{ titel }}"), "", "")?, &document()?).map_err(NotATemplate::as_str)?;
    assert_eq!(plain.outside, []);
    Ok(())
}
