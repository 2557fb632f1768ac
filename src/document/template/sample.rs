//! A template to begin from: every name with what it stands for.

use crate::case::{DocumentKind, Preset, Section};
use crate::document::{Block, Document, Labelled, Line, Run};
use crate::scheme::Day;
use crate::text::{draft, template};

/// The sample, which becomes a Word file as a draft does.
#[must_use]
pub fn sample(made: Day) -> Document {
    let mut blocks = vec![
        Block::Head(template::HEAD.iter().map(|(name, label)| labelled(name, label)).collect()),
        Block::Title(template::braced(template::TITLE)),
    ];
    for section in Preset::default().order() {
        let text = draft::heading(section, Preset::default(), DocumentKind::default()).to_owned();
        let name = section.as_str();
        if section == Section::Appendix {
            blocks.push(named(template::SIGNATURES));
        }
        blocks.extend([Block::Heading { key: String::new(), level: 2, text }, named(name)]);
    }
    let text = template::TABLES_HEADING.to_owned();
    blocks.push(Block::Heading { key: String::new(), level: 2, text });
    blocks.push(Block::Paragraph(vec![Run::fixed(template::TABLES_NOTE)]));
    for (name, label) in template::TABLES {
        blocks.extend([Block::Paragraph(vec![Run::fixed(format!("{label}:"))]), named(name)]);
    }
    let link = format!("{}{}", template::LINK_LABEL, template::braced(template::LINK));
    blocks.push(Block::Paragraph(vec![Run::fixed(link)]));
    Document {
        kind: template::braced(template::KIND),
        title: template::SAMPLE_TITLE.to_owned(),
        language: draft::LANGUAGE.to_owned(),
        blocks,
        stamp: placeholder(template::STAMP),
        link: String::new(),
        author: String::new(),
        made,
        picture: None,
    }
}

fn placeholder(name: &str) -> Line {
    vec![Run::fixed(template::braced(name))]
}

fn named(name: &str) -> Block {
    Block::Paragraph(placeholder(name))
}

fn labelled(name: &str, label: &str) -> Labelled {
    Labelled { key: String::new(), label: label.to_owned(), value: placeholder(name) }
}
