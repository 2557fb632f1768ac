//! The picture at the head.

use super::paragraph::properties;
use crate::document::element::{Element, element};
use crate::document::{Document, Media, Picture};

/// The relation from the text to its picture.
pub(super) const PICTURE_RELATION: &str = "rId5";
/// What names a drawn picture.
pub(super) const PICTURES: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// The most that a picture may take, in millimetres.
const MOST: (u32, u32) = (80, 25);
/// Word's unit of length.
const PER_MILLIMETRE: u32 = 36_000;

/// The document's picture, where Word can show it: its pixels, not drawings.
pub(super) fn png(document: &Document) -> Option<&Picture> {
    let picture = document.picture.as_ref()?;
    (picture.media == Media::Png && picture.pixels().is_some()).then_some(picture)
}

/// A paragraph with the picture, described for those who do not see it.
pub(super) fn paragraph(picture: &Picture) -> Option<Element> {
    let (width, height) = picture.within(MOST.0 * PER_MILLIMETRE, MOST.1 * PER_MILLIMETRE)?;
    let size = |name| element(name).with("cx", width).with("cy", height);
    let fill = element("pic:blipFill")
        .child(element("a:blip").with("r:embed", PICTURE_RELATION))
        .child(element("a:stretch").child(element("a:fillRect")));
    let place = element("a:xfrm").child(element("a:off").with("x", 0).with("y", 0)).child(size("a:ext"));
    let shape = element("pic:spPr")
        .child(place)
        .child(element("a:prstGeom").with("prst", "rect").child(element("a:avLst")));
    let named = |name| element(name).with("id", 1).with("name", "1").with("descr", &picture.description);
    let pic = element("pic:pic")
        .child(element("pic:nvPicPr").child(named("pic:cNvPr")).child(element("pic:cNvPicPr")))
        .child(fill)
        .child(shape);
    let data = element("a:graphicData").with("uri", PICTURES).child(pic);
    let inline = element("wp:inline")
        .child(size("wp:extent"))
        .child(named("wp:docPr"))
        .child(element("a:graphic").child(data));
    let run = element("w:r").child(element("w:drawing").child(inline));
    Some(element("w:p").child(properties("Picture")).child(run))
}
