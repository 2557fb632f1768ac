//! A document that holds everything that a person could type to break a file, in every place.

use kommunkalkyl::document::{
    Align, Block, Column, Document, Labelled, Line, Media, Picture, Role, Run, Signature, Table, TableRow,
};
use kommunkalkyl::scheme::Day;

const HOSTILE: &str = "</w:t></w:p><script>alert(1)</script>&amp;&lt;]]>\u{0}\u{1b}\u{b}\u{ffff}\u{feff} \
    {{ diarienummer }} \"citat\" 'å' é ü – ” −1\u{a0}234 👩\u{200d}👩\u{200d}👧 \u{200f}שלום\u{202e} e\u{301} 中文 %s \\n";

/// One pixel, transparent.
const PIXEL: [u8; 68] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 4, 0, 0, 0, 181,
    28, 12, 2, 0, 0, 0, 11, 73, 68, 65, 84, 120, 218, 99, 100, 248, 15, 0, 1, 5, 1, 1, 39, 24, 227, 102, 0,
    0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

fn line(text: &str) -> Line {
    let roles = [Role::Fixed, Role::Computed, Role::Typed, Role::ToComplete];
    roles.into_iter().map(|role| Run { text: text.to_owned(), role }).collect()
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { key: String::new(), level, text: text.to_owned() }
}

fn table(columns: usize, rows: usize, text: &str) -> Block {
    let column = |place| Column {
        title: format!("{place}{text}"),
        align: if place == 0 { Align::Text } else { Align::Number },
    };
    let row = |place| TableRow { cells: vec![line(text); columns], sum: place + 1 == rows };
    Block::Table(Table {
        key: "k".to_owned(),
        caption: HOSTILE.to_owned(),
        columns: (0..columns).map(column).collect(),
        rows: (0..rows).map(row).collect(),
    })
}

/// A document that is long: one word, one paragraph, one table, one list.
pub(crate) fn long() -> Document {
    let blocks = vec![
        Block::Title("Långt".to_owned()),
        Block::Paragraph(vec![Run::typed("å".repeat(100_000))]),
        Block::Paragraph(vec![Run::to_complete("ord och ".repeat(12_500))]),
        table(3, 300, "tal 1\u{a0}234"),
        Block::List { ordered: true, items: vec![line("kort"); 300] },
    ];
    Document { blocks, ..document() }
}

/// A document whose signatures come further down for every paragraph before them, and on the next page at last.
pub(crate) fn signed(paragraphs: usize) -> Document {
    let by = |name: &str| Signature { name: line(name), title: line("kommundirektör") };
    let mut blocks = vec![Block::Title("Undertecknat".to_owned())];
    blocks.extend((0..paragraphs).map(|_| Block::Paragraph(vec![Run::fixed("Ett stycke på en rad.")])));
    blocks.push(Block::List { ordered: false, items: vec![vec![Run::fixed("Mottagare")]; 2] });
    blocks.push(Block::SignOff(vec![by("Förnamn"), by("Efternamn")]));
    Document { blocks, picture: None, ..document() }
}

/// The document.
pub(crate) fn document() -> Document {
    let link = format!("https://exempel.se/kalkyl#v=1&u.tillagg={}", "%C3%A5".repeat(2_000));
    let blocks = vec![
        Block::Notice(vec![line(HOSTILE), line("")]),
        Block::Head(vec![
            Labelled { key: String::new(), label: HOSTILE.to_owned(), value: line(HOSTILE) },
            Labelled { key: String::new(), label: "L".to_owned(), value: line(&"ö".repeat(3_000)) },
            Labelled { key: String::new(), label: "L".to_owned(), value: Line::new() },
        ]),
        Block::Title(HOSTILE.to_owned()),
        heading(2, HOSTILE),
        Block::Paragraph(line(HOSTILE)),
        Block::Paragraph(vec![Run::typed("Ett.\nTvå.\n\nTre.")]),
        Block::List { ordered: true, items: vec![line(HOSTILE); 12] },
        heading(3, HOSTILE),
        Block::List { ordered: false, items: vec![line("kort"), line(HOSTILE)] },
        table(3, 50, "tal 1\u{a0}234"),
        table(9, 2, HOSTILE),
        Block::NewPage,
        heading(2, "Sist"),
        Block::SignOff(vec![
            Signature { name: line(HOSTILE), title: line("t") },
            Signature { name: line("n"), title: line(HOSTILE) },
            Signature { name: line("n"), title: Line::new() },
        ]),
    ];
    Document {
        kind: HOSTILE.to_owned(),
        title: HOSTILE.to_owned(),
        language: "sv-SE".to_owned(),
        blocks,
        stamp: vec![Run::fixed("Framtaget: "), Run::computed(link.as_str())],
        link,
        author: HOSTILE.to_owned(),
        made: Day { year: 2026, month: 3, day: 2 },
        picture: Some(Picture { media: Media::Png, bytes: PIXEL.to_vec(), description: HOSTILE.to_owned() }),
    }
}
