//! A document as plain text, to copy or to read in a test.

use super::{Align, Block, Document, Line, Table};

/// The document as plain text; tables are set in columns of one width each.
#[must_use]
pub fn plain(document: &Document) -> String {
    let mut parts = vec![document.kind.clone()];
    parts.extend(document.blocks.iter().map(block));
    parts.push(text(&document.stamp));
    parts.join("\n\n") + "\n"
}

fn text(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

fn underlined(text: &str, sign: &str) -> String {
    format!("{text}\n{}", sign.repeat(text.chars().count()))
}

pub(super) fn block(block: &Block) -> String {
    match block {
        Block::Notice(lines) => {
            let rule = "*".repeat(72);
            let lines: Vec<String> = lines.iter().map(text).collect();
            format!("{rule}\n{}\n{rule}", lines.join("\n"))
        }
        Block::Head(pairs) => {
            let pairs = pairs.iter().map(|pair| format!("{}: {}", pair.label, text(&pair.value)));
            pairs.collect::<Vec<_>>().join("\n")
        }
        Block::Title(title) => underlined(title, "="),
        Block::Heading { level: 2, text, .. } => underlined(text, "-"),
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph(line) | Block::Told(line) => text(line),
        Block::List { ordered, items } => {
            let mark = |place: usize| if *ordered { format!("{place}. ") } else { "– ".to_owned() };
            let items = items.iter().zip(1..).map(|(item, place)| mark(place) + &text(item));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Table(of) => table(of),
        Block::SignOff(signatures) => {
            let signed = signatures.iter().map(|by| format!("{}\n{}", text(&by.name), text(&by.title)));
            signed.collect::<Vec<_>>().join("\n\n")
        }
        Block::NewPage => "* * *".to_owned(),
    }
}

fn table(table: &Table) -> String {
    let mut rows: Vec<Vec<String>> = vec![table.columns.iter().map(|column| column.title.clone()).collect()];
    rows.extend(table.rows.iter().map(|row| row.cells.iter().map(text).collect()));
    let width = |place: usize| {
        rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let mut lines = vec![table.caption.clone()];
    for row in &rows {
        let cells =
            row.iter().zip(&table.columns).zip(&widths).map(|((cell, column), &width)| match column.align {
                Align::Text => format!("{cell:<width$}"),
                Align::Number => format!("{cell:>width$}"),
            });
        lines.push(cells.collect::<Vec<_>>().join("  ").trim_end().to_owned());
    }
    lines.join("\n")
}
