//! Dividing a whole amount into whole kronor that add up to it: the largest-remainder method.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Kronor;

/// Divides whole kronor in proportion to the weights.
///
/// Every part is rounded down, and the kronor left over go one each to the parts with the
/// largest remainders. Equal remainders: the larger weight first, then the earlier place.
/// Weights and remainders are whole numbers, so that nothing is lost on the way.
///
/// Returns as many parts as there are weights; all of them zero when the weights are, and when
/// the total is negative. The rules give it totals below 10^12 kronor and weights below 10^22.
#[must_use]
pub fn apportion(total: Kronor, weights: &[u128]) -> Vec<Kronor> {
    let total = u128::try_from(total.to_whole().unwrap_or(0)).unwrap_or(0);
    let all: u128 = weights.iter().sum();
    if all == 0 {
        return vec![Kronor::ZERO; weights.len()];
    }
    let mut left = total;
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = BinaryHeap::with_capacity(weights.len());
    for (place, &weight) in weights.iter().enumerate() {
        let part = total * weight / all;
        remainders.push((total * weight - part * all, weight, Reverse(place)));
        parts.push(part);
        left -= part;
    }
    while left > 0
        && let Some((_, _, Reverse(place))) = remainders.pop()
    {
        parts[place] += 1;
        left -= 1;
    }
    parts.into_iter().map(|part| Kronor::whole(i64::try_from(part).unwrap_or(i64::MAX))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(parts: &[i64]) -> Vec<Kronor> {
        parts.iter().copied().map(Kronor::whole).collect()
    }

    #[test]
    fn the_largest_remainders_get_the_kronor_left_over() {
        // 100 × 1/7, 2/7, 4/7 = 14,29 + 28,57 + 57,14: the middle part has the largest remainder.
        assert_eq!(apportion(Kronor::whole(100), &[1, 2, 4]), whole(&[14, 29, 57]));
    }

    #[test]
    fn equal_remainders_fall_to_the_earlier_place() {
        assert_eq!(apportion(Kronor::whole(10), &[1, 1, 1]), whole(&[4, 3, 3]));
    }

    #[test]
    fn nothing_to_weigh_by_divides_nothing() {
        assert_eq!(apportion(Kronor::whole(10), &[0, 0]), whole(&[0, 0]));
        assert_eq!(apportion(Kronor::whole(10), &[]), whole(&[]));
    }

    proptest! {
        #[test]
        fn parts_add_up_and_none_is_a_krona_off(
            total in 0_i64..100_000_000_000,
            weights in prop::collection::vec(1_u128..1_000_000_000_000, 1..300),
        ) {
            let parts = apportion(Kronor::whole(total), &weights);
            prop_assert_eq!(parts.iter().copied().sum::<Kronor>(), Kronor::whole(total));
            let all: u128 = weights.iter().sum();
            for (part, weight) in parts.iter().zip(&weights) {
                let part = u128::try_from(part.to_whole().expect("whole")).expect("not negative");
                let exact_times_all = u128::try_from(total).expect("not negative") * weight;
                prop_assert!(part * all < exact_times_all + all);
                prop_assert!((part + 1) * all > exact_times_all);
            }
        }
    }
}
