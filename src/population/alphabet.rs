//! The order of the Swedish alphabet.

use super::Municipality;

/// The places of some municipalities in the order of their names: å, ä, ö after z.
pub(super) fn alphabetic(municipalities: &[Municipality]) -> Vec<u16> {
    let spelling = |place: u16| -> Vec<u32> {
        let name = municipalities[usize::from(place)].name.to_lowercase();
        let letter = |letter: char| match letter {
            'å' => u32::from('z') + 1,
            'ä' => u32::from('z') + 2,
            'ö' => u32::from('z') + 3,
            other => u32::from(other),
        };
        name.chars().map(letter).collect()
    };
    let mut places: Vec<u16> = (0..u16::try_from(municipalities.len()).unwrap_or(0)).collect();
    places.sort_by_cached_key(|&place| spelling(place));
    places
}
