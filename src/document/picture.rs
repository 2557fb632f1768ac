//! How large a picked picture is, by its own file.

use super::Picture;

/// The first bytes of every PNG file, up to its width.
const BEFORE_WIDTH: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

impl Picture {
    /// Width and height in pixels; none for anything but a PNG file.
    pub(super) fn pixels(&self) -> Option<(u32, u32)> {
        let sides = self.bytes.strip_prefix(BEFORE_WIDTH)?;
        let side = |at: usize| Some(u32::from_be_bytes(sides.get(at..at + 4)?.try_into().ok()?));
        Some((side(0)?, side(4)?)).filter(|(width, height)| *width > 0 && *height > 0)
    }

    /// Width and height as large as fit within others, in the same proportions.
    pub(super) fn within(&self, width: u32, height: u32) -> Option<(u32, u32)> {
        let (own_width, own_height) = self.pixels()?;
        let scaled = |side: u32, by: u32, of: u32| {
            u32::try_from(u64::from(side) * u64::from(by) / u64::from(of)).ok().map(|side| side.max(1))
        };
        let full_width = scaled(own_width, height, own_height)?;
        if full_width <= width {
            Some((full_width, height))
        } else {
            Some((width, scaled(own_height, width, own_width)?))
        }
    }
}
