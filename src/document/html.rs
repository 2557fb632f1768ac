//! A document as a piece of HTML, for whoever pastes it into a template of their own.

use super::{Align, Block, Document, Line, Role, Table, TableRow};

/// The document as HTML: headings, lists and tables that word processors take over as such.
#[must_use]
pub fn html(document: &Document) -> String {
    let blocks: String = document.blocks.iter().map(block).collect();
    let kind = tagged("p", &tagged("b", &escaped(&document.kind)));
    let stamp = tagged("p", &tagged("small", &stamp(document)));
    with("div", &format!(" lang=\"{}\"", escaped(&document.language)), &(kind + &blocks + &stamp))
}

fn block(block: &Block) -> String {
    match block {
        Block::Notice(lines) => lines.iter().map(|of| tagged("p", &tagged("i", &line(of)))).collect(),
        Block::Head(labelled) => labelled
            .iter()
            .map(|pair| tagged("p", &(escaped(&pair.label) + ": " + &line(&pair.value))))
            .collect(),
        Block::Title(title) => tagged("h1", &escaped(title)),
        Block::Heading { level: 2, text, .. } => tagged("h2", &escaped(text)),
        Block::Heading { text, .. } => tagged("h3", &escaped(text)),
        Block::Paragraph(of) => tagged("p", &line(of)),
        Block::Told(of) => tagged("p", &tagged("b", &line(of))),
        Block::List { ordered, items } => {
            let items: String = items.iter().map(|item| tagged("li", &line(item))).collect();
            tagged(if *ordered { "ol" } else { "ul" }, &items)
        }
        Block::Table(of) => table(of),
        Block::SignOff(signatures) => {
            signatures.iter().map(|by| tagged("p", &(line(&by.name) + "<br>" + &line(&by.title)))).collect()
        }
        Block::NewPage => String::new(),
    }
}

fn table(of: &Table) -> String {
    let align = |place: usize| match of.columns.get(place).map(|column| column.align) {
        Some(Align::Number) => " align=\"right\"",
        Some(Align::Text) | None => " align=\"left\"",
    };
    let titles = of.columns.iter().enumerate();
    let titles: String = titles
        .map(|(place, column)| {
            with("th", &(" scope=\"col\"".to_owned() + align(place)), &escaped(&column.title))
        })
        .collect();
    let row = |row: &TableRow| {
        let cells = row.cells.iter().enumerate().map(|(place, cell)| {
            let text = if row.sum { tagged("b", &line(cell)) } else { line(cell) };
            match place {
                0 => with("th", " scope=\"row\" align=\"left\"", &text),
                _ => with("td", align(place), &text),
            }
        });
        tagged("tr", &cells.collect::<String>())
    };
    let rows: String = of.rows.iter().map(row).collect();
    let head = tagged("caption", &escaped(&of.caption)) + &tagged("thead", &tagged("tr", &titles));
    with("table", " border=\"1\"", &(head + &tagged("tbody", &rows)))
}

fn stamp(document: &Document) -> String {
    let run = |text: &str| {
        let text = broken(text);
        if text.is_empty() || text != broken(&document.link) {
            return text;
        }
        format!("<a href=\"{text}\">{text}</a>")
    };
    document.stamp.iter().map(|of| run(&of.text)).collect()
}

/// What must still be written is marked; the rest is text.
fn line(of: &Line) -> String {
    let runs = of.iter().map(|run| match run.role {
        Role::Fixed | Role::Computed | Role::Typed => broken(&run.text),
        Role::ToComplete => format!("<mark>{}</mark>", broken(&run.text)),
    });
    runs.collect()
}

fn tagged(tag: &str, inside: &str) -> String {
    with(tag, "", inside)
}

fn with(tag: &str, attributes: &str, inside: &str) -> String {
    format!("<{tag}{attributes}>{inside}</{tag}>")
}

/// Text whose newlines are line breaks.
fn broken(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            sign if sign.is_control() && sign != '\n' => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_text() {
        assert_eq!(broken("</p>&\"\u{0}\n<b>"), "&lt;/p&gt;&amp;&quot;<br>&lt;b&gt;");
    }
}
