//! A picture that the user picks: what it must be, before it is shown or written anywhere.

mod drawing;
mod pixels;

use serde::{Deserialize, Serialize};

/// The largest picture, in bytes.
pub const LARGEST_PICTURE: usize = 500_000;

/// A picture that the user has picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// What the bytes are.
    pub media: Media,
    /// The file, whole.
    pub bytes: Vec<u8>,
    /// What it shows, for those who do not see it.
    pub description: String,
}

/// What a picture's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Media {
    /// `image/png`.
    Png,
    /// `image/svg+xml`; Word and PDF are given its pixels instead.
    Svg,
}

/// Why a file is no picture for a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAPicture {
    /// Larger than [`LARGEST_PICTURE`].
    TooLarge,
    /// Neither PNG nor SVG, whatever its name says.
    OtherKind,
    /// An SVG with script or foreign content in it.
    HasScript,
    /// It would take a browser too long: more pixels than are shown, or parts that are drawn over and over.
    TooComplex,
    /// A broken file.
    Damaged,
}

impl Picture {
    /// Takes a file for what its bytes say that it is.
    ///
    /// # Errors
    /// [`NotAPicture`] says what is wrong with it.
    pub fn read(bytes: Vec<u8>, description: &str) -> Result<Self, NotAPicture> {
        if bytes.len() > LARGEST_PICTURE {
            return Err(NotAPicture::TooLarge);
        }
        let media = media(&bytes)?;
        Ok(Self { media, bytes, description: description.to_owned() })
    }
}

impl Media {
    /// As a browser names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

fn media(bytes: &[u8]) -> Result<Media, NotAPicture> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return pixels::check(bytes).map(|()| Media::Png);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NotAPicture::OtherKind)?;
    let written = text.trim_start_matches('\u{feff}').trim_start();
    let text = written.to_lowercase();
    let is_svg = (text.starts_with("<svg") || text.starts_with("<?xml") || text.starts_with("<!"))
        && text.contains("<svg");
    if !is_svg {
        return Err(NotAPicture::OtherKind);
    }
    let handler = text.split_whitespace().any(|word| word.starts_with("on") && word.contains('='));
    if handler || ["<script", "<foreignobject", "javascript:", "<!entity"].iter().any(|of| text.contains(of))
    {
        return Err(NotAPicture::HasScript);
    }
    drawing::check(written).map(|()| Media::Svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Media, NotAPicture> {
        Picture::read(bytes.to_vec(), "").map(|picture| picture.media)
    }

    #[test]
    fn a_picture_is_what_its_bytes_say() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n and so on"), Err(NotAPicture::Damaged));
        assert_eq!(read(b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>"), Ok(Media::Svg));
        assert_eq!(read(b"\xff\xd8\xff\xe0 a photograph"), Err(NotAPicture::OtherKind));
        assert_eq!(read(b"<html><svg></svg></html>"), Err(NotAPicture::OtherKind));
        assert_eq!(read(b""), Err(NotAPicture::OtherKind));
    }

    #[test]
    fn a_drawing_with_script_in_it_is_refused() {
        for inside in
            ["<script>x()</script>", "<g onload='x()'/>", "<foreignObject/>", "<a href='JavaScript:x'/>"]
        {
            let svg = format!("<svg>{inside}</svg>");
            assert_eq!(read(svg.as_bytes()), Err(NotAPicture::HasScript), "{inside}");
        }
    }

    #[test]
    fn a_picture_that_is_too_large_is_refused() {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.resize(LARGEST_PICTURE + 1, 0);
        assert_eq!(read(&bytes), Err(NotAPicture::TooLarge));
    }
}
