//! A document as a PDF file: PDF/A-2a, to be kept, and PDF/UA-1, to be read by everyone.

mod blocks;
mod draw;
mod face;
mod foot;
mod item;
mod layout;
mod pages;
mod points;
mod settings;
mod shape;
mod table;
mod tags;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::{Document as Pdf, SerializeSettings};

use super::stamp::stamp;
use super::{Document, Media, Picture};
use draw::Drawer;
use face::Faces;
use layout::Layout;
use settings::FOOT;
use tags::Tags;

/// Why there is no PDF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPdf {
    /// The picture is none that can be read.
    Picture,
    /// The file would not be what it says that it is: built wrong, never the user's doing.
    Refused,
}

/// The document as a `.pdf` file.
///
/// # Errors
/// [`NoPdf`] says why there is none.
pub fn pdf(document: &Document) -> Result<Vec<u8>, NoPdf> {
    let image = document.picture.as_ref().map(image).transpose()?;
    let faces = Faces::new().ok_or(NoPdf::Refused)?;
    let mut layout = Layout::new(&faces);
    layout.document(document);
    let stamp = stamp(document);
    if let Some(link) = &stamp.end {
        let tag = layout.tags.tag(Tags::ROOT, krilla::tagging::Tag::P);
        let shaped = layout.stamped(link, &document.link, tag, FOOT);
        let placing =
            layout::Placing { x: 0, width: settings::WIDTH, align: super::Align::Text, setting: FOOT };
        let strips = layout.lines(shaped, &placing);
        layout.add(vec![layout::gap(24 * points::POINT)]);
        layout.add(strips);
    }
    let foot = layout.foot(&stamp, &document.link);
    let unread = layout.tags.leaf(Tags::ROOT);
    let strips = std::mem::take(&mut layout.strips);
    let mut pages = pages::pages(strips, &layout.headers, foot.room());
    let count = pages.len();
    for (page, number) in pages.iter_mut().zip(1..) {
        page.push(foot.on(&layout, number, count, unread));
    }
    let mut pdf = Pdf::new_with(settings()?);
    pdf.set_metadata(metadata(document));
    let (tags, link) = (&mut layout.tags, document.link.as_str());
    let mut drawer = Drawer { faces: &faces, tags, image, link, bookmarks: Vec::new() };
    for (index, page) in pages.iter().enumerate() {
        drawer.page(&mut pdf, index, page).ok_or(NoPdf::Refused)?;
    }
    pdf.set_outline(drawer.outline());
    pdf.set_tag_tree(layout.tags.tree(&document.language));
    pdf.finish().map_err(|_| NoPdf::Refused)
}

/// Both standards at once: krilla refuses to write a file that it knows to break either.
fn settings() -> Result<SerializeSettings, NoPdf> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| NoPdf::Refused)?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(document: &Document) -> Metadata {
    let made = document.made;
    let metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.clone())
        .creation_date(DateTime::new(made.year).month(made.month).day(made.day));
    if document.author.is_empty() { metadata } else { metadata.authors(vec![document.author.clone()]) }
}

fn image(picture: &Picture) -> Result<Image, NoPdf> {
    if picture.media != Media::Png || picture.pixels().is_none() {
        return Err(NoPdf::Picture);
    }
    Image::from_png(picture.bytes.clone().into(), true).map_err(|_| NoPdf::Picture)
}
