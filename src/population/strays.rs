//! Figures as what they stray from the expected: small numbers, in few bits.

use std::borrow::Cow;

use databake::Bake;

/// What the years so far lead to expect of the next: three quarters of the last year's change more.
pub(super) fn expected(so_far: &[u32]) -> u32 {
    match so_far {
        [] => 0,
        [only] => *only,
        [.., before, last] => {
            let change = i64::from(*last) - i64::from(*before);
            u32::try_from(i64::from(*last) + change * 3 / 4).unwrap_or(*last)
        }
    }
}

/// Whole numbers, each as its number of digits in base two, and those digits and its sign in a row
/// of bits: the former compress well, the latter not at all, so they lie apart.
#[derive(Debug, Clone, PartialEq, Eq, Bake)]
#[databake(path = crate::population)]
pub struct Strays {
    /// How many digits each has.
    pub lengths: Cow<'static, [u8]>,
    /// The digits but for the leading one, and the sign.
    pub bits: Cow<'static, [u8]>,
}

impl Strays {
    /// What the figures of each row stray from the expected, row by row, the first figure left out.
    pub(super) fn of(rows: &[&[u32]]) -> Self {
        let (mut lengths, mut digits) = (Vec::new(), Vec::new());
        for row in rows {
            for place in 1..row.len() {
                let stray = i64::from(row[place]) - i64::from(expected(&row[..place]));
                let size = stray.unsigned_abs();
                let length = u64::BITS - size.leading_zeros();
                lengths.push(u8::try_from(length).unwrap_or(0));
                // The leading one goes without saying; zero has no sign.
                digits.extend((0..length.saturating_sub(1)).rev().map(|digit| size >> digit & 1 == 1));
                if length > 0 {
                    digits.push(stray < 0);
                }
            }
        }
        let byte = |eight: &[bool]| {
            eight.iter().enumerate().fold(0, |byte, (place, &digit)| byte | u8::from(digit) << place)
        };
        Self { lengths: lengths.into(), bits: digits.chunks(8).map(byte).collect() }
    }

    /// How many numbers each of so many rows has.
    pub(super) fn years(&self, rows: usize) -> usize {
        self.lengths.len() / rows.max(1)
    }

    /// The numbers in order.
    pub(super) fn read(&self) -> impl Iterator<Item = i32> {
        let mut digits = self.bits.iter().flat_map(|byte| (0..8).map(move |place| byte >> place & 1 == 1));
        self.lengths.iter().map(move |&length| {
            if length == 0 {
                return 0;
            }
            let mut digit = || digits.next().unwrap_or(false);
            let size = (1..length).fold(1, |size, _| size << 1 | i32::from(digit()));
            if digit() { -size } else { size }
        })
    }
}
