//! How far schemes reach: the years that can be chosen.

use super::{Collection, Kind, Scheme, Tariff};
use crate::population::Year;

/// So many years after the present, or after its own beginning, a decision without an end is offered
/// for; nobody budgets longer ahead, and for ever is no list.
const WITHOUT_END: u16 = 5;

impl Collection {
    /// The first and the last year that the schemes reach in a present year; the years that a calculation
    /// then opens on are always among them. A general membership fee that is left out reaches nowhere: what
    /// few look for gives nobody else a longer list.
    #[must_use]
    pub fn reach(&self, present: Year, left_out: &[String]) -> (Year, Year) {
        let general = |scheme: &&Scheme| scheme.kind == Kind::Membership;
        let out = |scheme: &&Scheme| left_out.iter().any(|id| *id == scheme.id);
        let counted = self.schemes.iter().filter(|scheme| !(general(scheme) && out(scheme)));
        let spans = counted.flat_map(|scheme| scheme.reach(present));
        spans.fold(present.opened(), |(first, last), (from, to)| {
            (first.min(from.in_calendar()), last.max(to.in_calendar()))
        })
    }
}

impl Scheme {
    /// Each period's years, but for those in which it is decided that there is no money. What is listed by
    /// itself only to a year is offered no longer than that.
    fn reach(&self, present: Year) -> impl Iterator<Item = (Year, Year)> {
        let periods = self.periods.iter().filter(|of| !matches!(of.tariff, Tariff::Nothing { .. }));
        periods.map(move |period| {
            let from = Year(period.from.year);
            let open = || Year(from.max(present).0.saturating_add(WITHOUT_END));
            let to = period.to.map(|to| Year(to.year)).or(self.listed_to).unwrap_or_else(open);
            (from, to)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::{Day, builtin};

    #[test]
    fn the_schemes_reach_as_far_as_their_last_decided_year_and_at_least_the_present() {
        let last = builtin().schemes.iter().flat_map(|of| of.periods.iter()).filter_map(|of| of.to);
        let last = last.map(|day| Year(day.year)).max().expect("a decided end");
        assert_eq!(builtin().reach(Year(2020), &[]).1, last);
        assert_eq!(builtin().reach(Year(2040), &[]).1, Year(2042));
    }

    #[test]
    fn a_general_fee_that_is_left_out_reaches_nowhere() {
        let first = |left_out: &[String]| builtin().reach(Year(2026), left_out).0;
        let out = ["gr-medlemsavgift", "skaraborg-medlemsavgift", "yrkesresan"].map(str::to_owned);
        assert_eq!(first(&[]), Year(2006), "Skaraborg's first known year");
        assert!(first(&out) > Year(2008), "{}", first(&out));
        assert_eq!(builtin().reach(Year(2010), &out).1, builtin().reach(Year(2010), &[]).1);
    }

    #[test]
    fn a_new_last_year_follows_from_the_data_and_an_open_end_reaches_five_years() {
        let mut longer = builtin().clone();
        let scheme = longer.schemes.to_mut().iter_mut().find(|of| of.id == "yrkesresan").expect("a scheme");
        let period = scheme.periods.to_mut().last_mut().expect("a period");
        period.to = Some(Day { year: 2033, month: 12, day: 31 });
        assert_eq!(longer.reach(Year(2026), &[]).1, Year(2033));
        let scheme = longer.schemes.to_mut().iter_mut().find(|of| of.id == "yrkesresan").expect("a scheme");
        scheme.periods.to_mut().last_mut().expect("a period").to = None;
        assert_eq!(longer.reach(Year(2026), &[]).1, Year(2031));
        assert_eq!(longer.reach(Year(2010), &[]).1, Year(2028), "no shorter than the others");
    }
}
