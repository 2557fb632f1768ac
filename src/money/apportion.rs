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
    let all: Vec<Claim> = (0..weights.len()).map(|place| shares.at(place)).collect();
    let given: u128 = all.iter().map(|claim| claim.part).sum();
    let mut parts: Vec<u128> = all.iter().map(|claim| claim.part).collect();
    let mut order: BinaryHeap<_> = all.iter().map(|claim| claim.rank).collect();
    for _ in given..shares.total {
        if let Some((_, _, Reverse(place))) = order.pop() {
            parts[place] += 1;
        }
    }
    parts.into_iter().map(whole).collect()
}

/// The same in multiples of `unit`, such as öre or hundreds of kronor; the total must be one itself.
#[must_use]
pub fn apportion_in(unit: Kronor, total: Kronor, weights: &[u128]) -> Vec<Kronor> {
    let parts = apportion(Kronor(total.0 / unit.0), weights);
    parts.into_iter().map(|part| Kronor(part.0 * unit.0)).collect()
}

/// The part at one place of what [`apportion`] makes, without making the others.
///
/// Zero for a place that there is no weight for.
#[must_use]
pub fn apportion_one(total: Kronor, weights: &[u128], place: usize) -> Kronor {
    if place >= weights.len() {
        return Kronor::ZERO;
    }
    let shares = Shares::of(total, weights);
    if let Some(part) = shares.narrow(place) {
        return whole(u128::from(part));
    }
    let own = shares.at(place);
    let (mut given, mut before) = (0, 0);
    for other in (0..weights.len()).map(|other| shares.at(other)) {
        given += other.part;
        before += u128::from(other.rank > own.rank);
    }
    whole(own.part + u128::from(given + before < shares.total))
}

/// The same in multiples of `unit`, such as öre or hundreds of kronor; the total must be one itself.
#[must_use]
pub fn apportion_one_in(unit: Kronor, total: Kronor, weights: &[u128], place: usize) -> Kronor {
    if unit == Kronor::whole(1) {
        return apportion_one(total, weights, place);
    }
    let units = Kronor(total.0 / unit.0);
    Kronor(apportion_one(units, weights, place).0 * unit.0)
}

/// A total that is divided in proportion to the weights; nothing is, when nothing weighs.
struct Shares<'w> {
    total: u128,
    all: u128,
    weights: &'w [u128],
}

/// One part rounded down, and what decides whether it gets a krona that is left over: what it lost
/// by the rounding, its weight and its place. The greatest comes first.
struct Claim {
    part: u128,
    rank: (u128, u128, Reverse<usize>),
}

impl<'w> Shares<'w> {
    fn of(total: Kronor, weights: &'w [u128]) -> Self {
        let all: u128 = weights.iter().sum();
        let total = if all == 0 { 0 } else { u128::try_from(total.to_whole().unwrap_or(0)).unwrap_or(0) };
        Self { total, all, weights }
    }

    /// The part at one place in 64 bits, where they are enough: this is asked for every municipality of
    /// every scheme, and a browser has no wider numbers of its own.
    fn narrow(&self, place: usize) -> Option<u64> {
        let total = u64::try_from(self.total).ok()?;
        let all = u64::try_from(self.all.max(1)).ok()?;
        // No weight is larger than all together.
        total.checked_mul(all)?;
        let weights = self.weights.iter().filter_map(|weight| u64::try_from(*weight).ok()).enumerate();
        let claim = |(place, weight)| (total * weight / all, (total * weight % all, weight, Reverse(place)));
        let (part, rank) = claim(weights.clone().nth(place)?);
        let (mut given, mut before) = (0, 0);
        for (other, claimed) in weights.map(claim) {
            given += other;
            before += u64::from(claimed > rank);
        }
        Some(part + u64::from(given + before < total))
    }

    fn at(&self, place: usize) -> Claim {
        let weight = self.weights[place];
        let (whole, all) = (self.total * weight, self.all.max(1));
        let (part, lost) = (whole / all, whole % all);
        Claim { part, rank: (lost, weight, Reverse(place)) }
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
            weights in prop::collection::vec(
                prop_oneof![1_u128..1_000_000_000_000, 1_u128..1_000_000, 1_u128..4],
                1..60,
            ),
        ) {
            let parts = apportion(Kronor::whole(total), &weights);
            prop_assert_eq!(parts.iter().copied().sum::<Kronor>(), Kronor::whole(total));
            for (place, part) in parts.iter().enumerate() {
                prop_assert_eq!(apportion_one(Kronor::whole(total), &weights, place), *part);
                let krona = Kronor::whole(1);
                prop_assert_eq!(apportion_one_in(krona, Kronor::whole(total), &weights, place), *part);
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
