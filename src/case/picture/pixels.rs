//! A PNG file, read through before it is used: Word and PDF show nothing, or refuse the whole file, where
//! one is broken.

use std::io::Cursor;

use png::{Decoder, Limits};

use super::NotAPicture;

/// The most pixels; more take a browser and Word too long, however small they are packed.
const MOST_PIXELS: u64 = 25_000_000;
/// The most memory that reading may take, in bytes: rows and what is said about the picture.
const MOST_MEMORY: usize = 10_000_000;

/// Whether every row can be read, up to the end that the file says that it has.
pub(super) fn check(bytes: &[u8]) -> Result<(), NotAPicture> {
    let damaged = |_| NotAPicture::Damaged;
    let decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_MEMORY });
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = reader.info().size();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NotAPicture::TooComplex);
    }
    while reader.next_row().map_err(damaged)?.is_some() {}
    reader.finish().map_err(damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(side: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, side, side);
        encoder.set_color(png::ColorType::Rgba);
        let mut writer = encoder.write_header().expect("a head");
        let sides = usize::try_from(side * side * 4).expect("few pixels");
        writer.write_image_data(&vec![7; sides]).expect("pixels");
        writer.finish().expect("an end");
        file
    }

    #[test]
    fn a_whole_picture_is_taken_and_a_broken_one_is_not() {
        let whole = written(40);
        assert_eq!(check(&whole), Ok(()));
        for length in 8..whole.len() {
            assert_eq!(check(&whole[..length]), Err(NotAPicture::Damaged), "cut off after {length} bytes");
        }
        for at in 8..whole.len() {
            let mut broken = whole.clone();
            broken[at] ^= 0x10;
            assert!(check(&broken).is_err(), "a bit of byte {at} is another");
        }
    }

    #[test]
    fn more_pixels_than_can_be_shown_are_refused_unread() {
        let mut file = written(4);
        // Width and height, and the checksum of what says them.
        file[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
        let mut sum = flate2::Crc::new();
        sum.update(&file[12..29]);
        file[29..33].copy_from_slice(&sum.sum().to_be_bytes());
        assert_eq!(check(&file), Err(NotAPicture::TooComplex));
    }
}
