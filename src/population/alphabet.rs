//! The order of the Swedish alphabet.

use super::Municipality;

/// The places of some municipalities in the order of their names: å, ä, ö after z.
pub(super) fn alphabetic(municipalities: &[Municipality]) -> Vec<u16> {
    let spelling = |place: u16| -> Vec<u32> {
        let name = lower(&municipalities[usize::from(place)].name);
        let letter = |letter: char| match letter {
            'å' => u32::from('z') + 1,
            'ä' => u32::from('z') + 2,
            'ö' => u32::from('z') + 3,
            other => u32::from(other),
        };
        name.chars().map(letter).collect()
    };
    // Put in one by one, few as they are: the page is spared what sorts many.
    let mut placed: Vec<(Vec<u32>, u16)> = Vec::with_capacity(municipalities.len());
    for place in 0..u16::try_from(municipalities.len()).unwrap_or(0) {
        let spelled = spelling(place);
        placed.insert(placed.partition_point(|(other, _)| *other <= spelled), (spelled, place));
    }
    placed.into_iter().map(|(_, place)| place).collect()
}

/// Lower case of the letters that Swedish names are spelled with.
pub(super) fn lower(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'Å' => 'å',
            'Ä' => 'ä',
            'Ö' => 'ö',
            'É' => 'é',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}
