//! How wide a table's columns are.

/// What a column needs, in any one unit of length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Need {
    /// For its longest word, below which words are broken.
    pub(super) least: u32,
    /// For its longest line.
    pub(super) most: u32,
}

/// The columns' widths, which add up to `whole`: what each needs for its longest line; what is
/// left over, or missing, is shared by those that have most to gain or to give.
pub(super) fn widths(whole: u32, needs: &[Need]) -> Vec<u32> {
    let most: u32 = needs.iter().map(|need| need.most).sum();
    let least: u32 = needs.iter().map(|need| need.least).sum();
    let widths: Vec<u32> = if most <= whole {
        needs.iter().map(|need| need.most + part(whole - most, need.most, most)).collect()
    } else if least <= whole {
        let room = most - least;
        needs.iter().map(|need| need.least + part(whole - least, need.most - need.least, room)).collect()
    } else {
        needs.iter().map(|need| part(whole, need.least, least)).collect()
    };
    end_with_the_rest(widths, whole)
}

/// `share` of `of` in `whole`, rounded down.
fn part(whole: u32, share: u32, of: u32) -> u32 {
    let exact = u64::from(whole) * u64::from(share) / u64::from(of.max(1));
    u32::try_from(exact).unwrap_or(whole)
}

fn end_with_the_rest(mut widths: Vec<u32>, whole: u32) -> Vec<u32> {
    let used: u32 = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += whole.saturating_sub(used);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(whole: u32, needs: &[(u32, u32)]) -> Vec<u32> {
        let needs: Vec<Need> = needs.iter().map(|&(least, most)| Need { least, most }).collect();
        widths(whole, &needs)
    }

    #[test]
    fn a_table_is_as_wide_as_the_page_and_breaks_words_last() {
        assert_eq!(of(100, &[(10, 20), (10, 30)]), [40, 60]);
        assert_eq!(of(100, &[(10, 20), (20, 180)]), [14, 86]);
        assert_eq!(of(100, &[(100, 200), (300, 300)]), [25, 75]);
        assert_eq!(of(100, &[(0, 0), (0, 0)]), [0, 100]);
        assert!(of(100, &[]).is_empty());
    }
}
