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
    let shares = Shares::of(total, weights);
    let mut order: BinaryHeap<_> = (0..weights.len()).map(|place| shares.claim(place)).collect();
    let mut parts: Vec<u128> = shares.parts.iter().map(|(part, _)| *part).collect();
    for _ in 0..shares.left {
        if let Some((_, _, Reverse(place))) = order.pop() {
            parts[place] += 1;
        }
    }
    parts.into_iter().map(whole).collect()
}

/// The part at one place of what [`apportion`] makes, without making the others.
///
/// Zero for a place that there is no weight for.
#[must_use]
pub fn apportion_one(total: Kronor, weights: &[u128], place: usize) -> Kronor {
    let shares = Shares::of(total, weights);
    let Some((part, _)) = shares.parts.get(place) else { return Kronor::ZERO };
    let own = shares.claim(place);
    let before = (0..weights.len()).filter(|&other| shares.claim(other) > own).count() as u128;
    whole(part + u128::from(before < shares.left))
}

/// Every part rounded down, what each lost by it, and how many kronor are left over.
struct Shares<'w> {
    parts: Vec<(u128, u128)>,
    left: u128,
    weights: &'w [u128],
}

impl<'w> Shares<'w> {
    fn of(total: Kronor, weights: &'w [u128]) -> Self {
        let total = u128::try_from(total.to_whole().unwrap_or(0)).unwrap_or(0);
        let all: u128 = weights.iter().sum();
        if all == 0 {
            return Self { parts: vec![(0, 0); weights.len()], left: 0, weights };
        }
        let part = |weight: &u128| {
            let part = total * weight / all;
            (part, total * weight - part * all)
        };
        let parts: Vec<(u128, u128)> = weights.iter().map(part).collect();
        let left = total - parts.iter().map(|(part, _)| part).sum::<u128>();
        Self { parts, left, weights }
    }

    /// What decides who gets a krona that is left over; the greatest comes first.
    fn claim(&self, place: usize) -> (u128, u128, Reverse<usize>) {
        let (_, lost) = self.parts[place];
        (lost, self.weights[place], Reverse(place))
    }
}

fn whole(kronor: u128) -> Kronor {
    Kronor::whole(i64::try_from(kronor).unwrap_or(i64::MAX))
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
            weights in prop::collection::vec(1_u128..1_000_000_000_000, 1..60),
        ) {
            let parts = apportion(Kronor::whole(total), &weights);
            prop_assert_eq!(parts.iter().copied().sum::<Kronor>(), Kronor::whole(total));
            for (place, part) in parts.iter().enumerate() {
                prop_assert_eq!(apportion_one(Kronor::whole(total), &weights, place), *part);
            }
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
