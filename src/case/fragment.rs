//! A case in the address, after `#`: keyed by name, sorted, with a version. Never sent anywhere.

use form_urlencoded::{Serializer, parse};
use litemap::LiteMap;

use super::state::left_out_at_first;
use super::{Action, Case, Shown, own};
use crate::population::{Table, Year};
use crate::rules::SettingKey;
use crate::scheme::{Collection, SettingName};

/// The version that is written. In it, general membership fees are left out unless they are taken in.
const VERSION: &str = "2";
/// Until November 2026: every scheme was taken in unless it was left out.
const OLD_VERSION: &str = "1";
/// What links show that do not say which years: until July 2026 a link left out the years of an
/// untouched calculation, which were these.
const YEARS_OF_OLD_LINKS: (Year, Year) = (Year(2020), Year(2024));
/// The longest fragment that is read, in bytes: what every field can hold, and packed schemes, a
/// person's and a host's.
pub const LONGEST: usize = LONGEST_WITHOUT_SCHEMES + 2 * LONGEST_SCHEMES;
/// The longest without packed schemes.
const LONGEST_WITHOUT_SCHEMES: usize = 90_000;
/// The longest text of one field, in characters.
pub(super) const LONGEST_TEXT: usize = 2_000;
/// The longest packed schemes of the user's own, in bytes.
pub const LONGEST_SCHEMES: usize = 400_000;
/// The most keys that a case has.
const MOST_KEYS: usize = 2_000;

/// Why a fragment cannot be reopened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Longer than any case.
    TooLong,
    /// Of another version.
    OtherVersion,
    /// Not a case at all.
    NotACase,
}

/// A case that was reopened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// The case.
    pub case: Case,
    /// How many of its parts were not understood, and left out.
    pub passed_over: usize,
}

impl Reopened {
    /// The same from a link, which never holds schemes that are too long for one: they are not understood.
    #[must_use]
    pub fn of_a_link(mut self) -> Self {
        self.passed_over += self.case.leave_long_schemes();
        self
    }
}

/// A grant that the first version did not know: a link of that version leaves it out, so that its sums stay
/// what they were.
const NEWER_THAN_OLD_LINKS: &str = "omstallning-sol";
/// The key of the general membership fees that are taken in.
const TAKEN_IN: &str = "med";
/// What the key of a foreseen population begins with, before the year of its date.
const FORECAST: &str = "prognos.";

/// Writes a case as a fragment, without the `#`. What has its default is left out, but never the years:
/// which they are by default depends on when it is opened.
#[must_use]
pub fn write(case: &Case) -> String {
    let mut pairs: LiteMap<String, String> = LiteMap::new();
    let mut put = |key: &str, value: String| {
        if !value.is_empty() {
            pairs.insert(key.to_owned(), value);
        }
    };
    put("v", VERSION.to_owned());
    put("kommun", case.municipality.map(|code| code.to_string()).unwrap_or_default());
    put("folkmangd", case.population.clone());
    for (date, text) in &case.forecasts {
        put(&format!("{FORECAST}{date}"), text.clone());
    }
    put("fran", case.from.to_string());
    put("till", case.to.to_string());
    let at_first: Vec<&str> = left_out_at_first().collect();
    let out = case.left_out.iter().map(String::as_str);
    put("utan", out.filter(|id| !at_first.contains(id)).collect::<Vec<_>>().join(","));
    let taken_in = at_first.into_iter().filter(|id| !case.left_out.iter().any(|out| out == id));
    put(TAKEN_IN, taken_in.collect::<Vec<_>>().join(","));
    for (scheme, typed) in &case.settings {
        for (setting, text) in typed {
            put(&format!("{scheme}.{setting}"), text.clone());
        }
    }
    if case.shown != Shown::default() {
        put("vy", case.shown.name().to_owned());
    }
    for (key, text) in case.draft.pairs().chain(case.county.pairs()).chain(case.own.pairs()) {
        put(key, text.clone());
    }
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Reads a link's fragment, with or without the `#`. What is not understood is left out and counted.
/// A link without years, or without the decision whose draft it shows, means what it meant when links
/// left those out; one of the first version takes general membership fees in, as it did.
///
/// # Errors
/// [`Unreadable`] for what is no case of this version.
pub fn read(fragment: &str, collection: &Collection, table: &Table) -> Result<Reopened, Unreadable> {
    let (from, to) = YEARS_OF_OLD_LINKS;
    let mut untouched = Case::showing(from, to);
    let version =
        parse(fragment.strip_prefix('#').unwrap_or(fragment).as_bytes()).find(|(key, _)| key == "v");
    if version.is_some_and(|(_, version)| version == OLD_VERSION) {
        untouched.left_out = vec![NEWER_THAN_OLD_LINKS.to_owned()];
    }
    let reopened = read_over(fragment, &untouched, collection, table)?;
    let case = reopened.case.with_decision_of_old_links().of_nameless_host();
    // Chosen backwards they mean the same, and stand in their fields in order.
    let (from, to) = (case.from.min(case.to), case.from.max(case.to));
    Ok(Reopened { case: case.after(Action::Span(from, to)), ..reopened })
}

/// Reads what one part of the page tells another, or a host tells an element, over an untouched case:
/// what is not said, such as the years or a draft's decision, is as it is there.
///
/// # Errors
/// [`Unreadable`] for what is no case of this version.
pub fn read_over(
    fragment: &str,
    untouched: &Case,
    collection: &Collection,
    table: &Table,
) -> Result<Reopened, Unreadable> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let others =
        fragment.split('&').filter(|pair| !own::holds_schemes(pair.split('=').next().unwrap_or(pair)));
    if fragment.len() > LONGEST || others.map(str::len).sum::<usize>() > LONGEST_WITHOUT_SCHEMES {
        return Err(Unreadable::TooLong);
    }
    let pairs: Vec<(String, String)> = parse(fragment.as_bytes()).into_owned().collect();
    if pairs.len() > MOST_KEYS {
        return Err(Unreadable::TooLong);
    }
    match pairs.iter().find(|(key, _)| key == "v") {
        Some((_, version)) if [VERSION, OLD_VERSION].contains(&&**version) => {}
        Some(_) => return Err(Unreadable::OtherVersion),
        None => return Err(Unreadable::NotACase),
    }
    let mut case = untouched.clone();
    // Of schemes that are not read here, it is not known what may be set in them.
    let has_own = pairs.iter().any(|(key, _)| own::holds_schemes(key));
    let known = Known { collection, has_own, table };
    let mut years = (None, None);
    let mut passed_over = 0;
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in &pairs {
        let most = if own::holds_schemes(key) { LONGEST_SCHEMES } else { LONGEST_TEXT };
        let fits = value.chars().count() <= most;
        let once = !seen.contains(&key.as_str());
        seen.push(key);
        let known = once && fits && take(&mut case, &mut years, key, value, &known);
        passed_over += usize::from(!known);
    }
    // One end alone keeps the other's default, or moves it along.
    let (from, to) = match years {
        (Some(from), None) => (from, case.to.max(from)),
        (None, Some(to)) => (case.from.min(to), to),
        (from, to) => (from.unwrap_or(case.from), to.unwrap_or(case.to)),
    };
    case = case.after(Action::Span(from, to));
    Ok(Reopened { case, passed_over })
}

/// What the keys of a fragment may name.
struct Known<'a> {
    collection: &'a Collection,
    has_own: bool,
    table: &'a Table,
}

impl Known<'_> {
    fn scheme(&self, id: &str) -> bool {
        self.has_own || self.collection.scheme(id).is_some()
    }

    fn setting(&self, scheme: &str, name: SettingName) -> bool {
        match self.collection.scheme(scheme) {
            Some(scheme) => scheme.setting(name).is_some(),
            None => self.has_own,
        }
    }
}

/// Puts one key into the case; false when it was not understood.
fn take(
    case: &mut Case,
    years: &mut (Option<Year>, Option<Year>),
    key: &str,
    value: &str,
    known: &Known<'_>,
) -> bool {
    let year =
        |text: &str| text.parse().ok().map(Year).filter(|year| (Year::FIRST..=Year::LAST).contains(year));
    match key {
        "v" => true,
        "kommun" => {
            let code = value.parse().ok().filter(|&code| known.table.municipality(code).is_some());
            case.municipality = code;
            code.is_some()
        }
        "folkmangd" => {
            value.clone_into(&mut case.population);
            true
        }
        key if key.starts_with(FORECAST) => {
            let date = key.strip_prefix(FORECAST).and_then(year);
            let once = date.filter(|date| !case.forecasts.contains_key(date));
            if let Some(date) = once {
                case.forecasts.insert(date, value.to_owned());
            }
            once.is_some()
        }
        "fran" => {
            years.0 = year(value);
            years.0.is_some()
        }
        "till" => {
            years.1 = year(value);
            years.1.is_some()
        }
        "utan" => {
            for id in value.split(',').filter(|id| known.scheme(id)) {
                case.leave_out(id.to_owned(), true);
            }
            value.split(',').all(|id| known.scheme(id))
        }
        TAKEN_IN => {
            let ids = || value.split(',').filter(|id| !id.is_empty());
            for id in ids() {
                case.leave_out(id.to_owned(), false);
            }
            ids().all(|id| known.scheme(id))
        }
        "vy" => {
            let known = Shown::ALL.into_iter().find(|shown| shown.name() == value);
            case.shown = known.unwrap_or_default();
            known.is_some()
        }
        // What it means is asked by the part that it belongs to, which says what it does not understand.
        _ => case.carry(key.to_owned(), value.to_owned()) || take_setting(case, key, value, known),
    }
}

/// A scheme's setting.
fn take_setting(case: &mut Case, key: &str, value: &str, known: &Known<'_>) -> bool {
    let Some((owner, name)) = key.split_once('.') else { return false };
    let Some(setting) = SettingKey::named(name).filter(|of| known.setting(owner, of.name)) else {
        return false;
    };
    case.set(owner, setting, value.to_owned());
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::case::{Arrangement, CountyField, Decision, DraftField, Layout, Preset, Stance, TakingPart};
    use crate::population::registered;
    use crate::scheme::builtin;

    fn reopened(fragment: &str) -> Result<Reopened, Unreadable> {
        read(fragment, builtin(), registered())
    }

    /// The case of a link that says nothing but its version.
    fn of_old_links() -> Case {
        Case::showing(Year(2020), Year(2024))
    }

    #[test]
    fn a_link_always_says_its_years_and_one_from_before_means_what_it_meant() {
        let untouched = Case::opened_in(Year(2026));
        assert_eq!(write(&untouched), "fran=2026&till=2028&v=2");
        assert_eq!(reopened(&write(&untouched)).expect("a case").case, untouched);
        assert_eq!(write(&of_old_links()), "fran=2020&till=2024&v=2");
        assert_eq!(reopened("v=2").expect("a case").case, of_old_links());
    }

    #[test]
    fn a_general_fee_is_left_out_unless_a_link_takes_it_in_or_is_of_the_first_version() {
        let out = |link: &str| reopened(link).expect("a case").case.left_out;
        let both = ["gr-medlemsavgift", "skaraborg-medlemsavgift"].map(str::to_owned);
        assert_eq!(out("v=2"), both);
        let newer = NEWER_THAN_OLD_LINKS.to_owned();
        assert_eq!(out("v=1"), std::slice::from_ref(&newer), "as it was meant then");
        assert_eq!(out("kommun=1480&utan=gr-medlemsavgift&v=1"), [both[0].clone(), newer]);
        let taken_in = of_old_links().after(Action::Include(both[0].clone(), true));
        assert_eq!(write(&taken_in), "fran=2020&med=gr-medlemsavgift&till=2024&v=2");
        assert_eq!(out(&write(&taken_in)), both[1..]);
        assert_eq!(reopened("v=2&med=x").map(|opened| opened.passed_over), Ok(1));
        let told = read_over(&write(&taken_in), &of_old_links(), builtin(), registered());
        assert_eq!(told.expect("a case").case, taken_in, "so do parts of the page");
    }

    #[test]
    fn every_year_of_the_calendar_is_understood_and_no_other() {
        for year in Year::FIRST.to(Year::LAST) {
            let opened = reopened(&format!("v=2&fran={year}&till={year}")).expect("a case");
            assert_eq!((opened.passed_over, opened.case.from, opened.case.to), (0, year, year));
        }
        assert_eq!(reopened("v=2&fran=1989&till=2101").map(|opened| opened.passed_over), Ok(2));
    }

    #[test]
    fn a_link_that_shows_or_fills_a_draft_says_of_which_decision() {
        let decided = |case: &Case| case.decided(builtin()).decision(builtin());
        let eslov = of_old_links()
            .after(Action::Choose("1285".parse().ok()))
            .after(Action::Span(Year(2016), Year(2018)));
        assert_eq!(write(&eslov.decided(builtin())), write(&eslov), "nothing is said of a draft");
        for drafting in [Action::Show(Shown::Draft), Action::fill(DraftField::Reference, "KS 1".to_owned())] {
            let link = write(&eslov.after(drafting).for_address(builtin()));
            assert!(link.starts_with("beslut=skane-2016&"), "{link}");
            let opened = reopened(&link).expect("a case").case;
            assert_eq!(decided(&opened.after(Action::Span(Year(2026), Year(2028)))), Decision::Contract);
        }
        for old in ["vy=utkast", "utkast.dnr=1", "forslag=avsla"] {
            let old = reopened(&format!("v=2&kommun=1285&fran=2016&till=2018&{old}")).expect("a case").case;
            assert_eq!(decided(&old), Decision::OF_OLD_LINKS, "as it was meant then");
        }
        let told =
            read_over("v=2&kommun=1285&fran=2016&till=2018&vy=utkast", &eslov, builtin(), registered());
        assert_eq!(decided(&told.expect("a case").case), Decision::Contract, "nothing was decided yet");
    }

    #[test]
    fn keys_are_sorted_and_say_what_they_are() {
        let case = of_old_links()
            .after(Action::Choose("1280".parse().ok()))
            .after(Action::Set(
                "skr-kunskapsstyrning".to_owned(),
                SettingName::Enkater.into(),
                "120".to_owned(),
            ))
            .after(Action::TypePopulation("344 000".to_owned()));
        assert_eq!(
            write(&case),
            "folkmangd=344+000&fran=2020&kommun=1280&skr-kunskapsstyrning.enkater=120&till=2024&v=2"
        );
    }

    #[test]
    fn a_setting_of_one_year_stands_beside_that_of_all() {
        let set = |case: Case, key: &str, text: &str| {
            let key = SettingKey::named(key).expect("a setting");
            case.after(Action::Set("skr-kunskapsstyrning".to_owned(), key, text.to_owned()))
        };
        let case = set(set(of_old_links(), "avgift.2029", "2,10"), "avgift", "2");
        let written =
            "fran=2020&skr-kunskapsstyrning.avgift=2&skr-kunskapsstyrning.avgift.2029=2%2C10&till=2024&v=2";
        assert_eq!(write(&case), written);
        assert_eq!(reopened(written), Ok(Reopened { case: case.clone(), passed_over: 0 }));
        let without = "fran=2020&skr-kunskapsstyrning.avgift=2&till=2024&v=2";
        assert_eq!(write(&set(case, "avgift.2029", "")), without);
        let wrong = "v=2&skr-kunskapsstyrning.enkater.2029=5&skr-kunskapsstyrning.avgift.29=5";
        assert_eq!(reopened(wrong).map(|opened| (opened.case, opened.passed_over)), Ok((of_old_links(), 2)));
    }

    #[test]
    fn what_is_hostile_is_refused_or_left_out() {
        assert_eq!(reopened(&"x".repeat(100_000)), Err(Unreadable::TooLong));
        assert_eq!(reopened("v=3&kommun=1280"), Err(Unreadable::OtherVersion));
        assert_eq!(reopened("<script>alert(1)</script>"), Err(Unreadable::NotACase));
        assert_eq!(reopened(""), Err(Unreadable::NotACase));
        let hostile = reopened(
            "v=2&kommun=9999&prognos.x=1&onclick=x&__proto__.x=1&utan=x&fran=1&yrkesresan.enkater=5",
        );
        let hostile = hostile.expect("a case");
        assert_eq!(hostile.case, of_old_links());
        assert_eq!(hostile.passed_over, 7);
    }

    #[test]
    fn a_county_view_that_is_not_understood_is_left_out_and_counted() {
        let read =
            "v=2&vy=lan&lan.omrade=99&lan.deltar=utan.9999&lan.ordning=x&lan.del=y&lan.jamfor=1&lan.z=1";
        let read = reopened(read).expect("a case");
        assert_eq!((read.passed_over, read.case.shown), (0, Shown::County));
        assert_eq!(read.case.not_understood(registered()), 6);
        assert_eq!(read.case.scope(registered()), crate::case::Scope::Country);
        assert_eq!(read.case.taking_part(registered()), TakingPart::default());
        let none = reopened("v=2&lan.deltar=bara").expect("a case").case.taking_part(registered());
        assert!(registered().municipalities().iter().all(|of| !none.has(of.code)));
    }

    #[test]
    fn what_the_draft_does_not_understand_is_left_to_it_and_counted_there() {
        let opened =
            reopened("v=2&beslut=x&forslag=avsla&utkast.dnr=1&utkast.z=2&utkast.foljd=x").expect("a case");
        assert_eq!(opened.passed_over, 0);
        let (understood, not_understood) = opened.case.draft.understood();
        assert_eq!((understood.stance(), understood.raw(DraftField::Reference)), (Stance::Decline, "1"));
        assert_eq!(not_understood, 3);
        assert_eq!(understood.understood(), (understood, 0));
    }

    #[test]
    fn a_key_given_twice_counts_once() {
        let twice = reopened("v=2&kommun=1280&kommun=0180").expect("a case");
        assert_eq!(twice.case.municipality.map(|code| code.to_string()), Some("1280".to_owned()));
        assert_eq!(twice.passed_over, 1);
    }

    #[test]
    fn years_that_were_chosen_backwards_stand_in_order() {
        let case = reopened("v=2&fran=2026&till=2016").expect("a case").case;
        assert_eq!((case.from, case.to), (Year(2016), Year(2026)));
    }

    #[test]
    fn one_end_of_the_years_alone_is_understood() {
        let span = |fragment| reopened(fragment).map(|opened| (opened.case.from.0, opened.case.to.0));
        assert_eq!(span("v=2&fran=2022"), Ok((2022, 2024)));
        assert_eq!(span("v=2&fran=2026"), Ok((2026, 2026)));
        assert_eq!(span("v=2&till=2017"), Ok((2017, 2017)));
        assert_eq!(span("v=2&till=2026"), Ok((2020, 2026)));
    }

    proptest! {
        #[test]
        fn a_case_comes_back_as_it_was(
            place in proptest::option::of(0_usize..290),
            population in "\\PC{0,40}",
            forecast in "\\PC{1,20}",
            remark in "\\PC{0,200}",
            span in (1990_u16..=2045, 2045_u16..=2100),
            left_out in 0_usize..8,
            surveys in "\\PC{1,20}",
            out in proptest::collection::vec(0_usize..290, 0..290),
            search in "\\PC{0,20}",
            decision in proptest::sample::select(Decision::ALL.to_vec()),
            section in proptest::sample::select(Preset::ProposalFirst.order().to_vec()),
        ) {
            let code = place.map(|place| registered().municipalities()[place].code);
            let absent = TakingPart::without(out.iter().map(|&at| registered().municipalities()[at].code).collect());
            let case = of_old_links()
                .after(Action::Choose(code))
                .after(Action::TypePopulation(population))
                .after(Action::Foresee(Year(2026), forecast))
                .after(Action::Span(Year(span.0), Year(span.1)))
                .after(Action::Include(builtin().schemes[left_out].id.to_string(), false))
                .after(Action::Set("skr-kunskapsstyrning".to_owned(), SettingName::Enkater.into(), surveys))
                .after(Action::propose(Stance::AdoptWithRemark))
                .after(Action::Show(Shown::Draft))
                .after(Action::fill(DraftField::Remark, remark.clone()))
                .after(Action::fill(DraftField::Picture, remark.clone()))
                .after(Action::county(CountyField::TakingPart, absent.name(registered())))
                .after(Action::county(CountyField::Search, search))
                .after(Action::decide(decision))
                .after(Action::arrange(&Layout::default(), Arrangement::Rename(section, remark)));
            let back = reopened(&write(&case)).expect("a case");
            prop_assert_eq!(back.passed_over, 0);
            prop_assert_eq!(back.case.taking_part(registered()), absent);
            prop_assert_eq!(back.case, case);
        }

        #[test]
        fn no_fragment_makes_it_panic(fragment in "\\PC{0,300}") {
            let _ = reopened(&fragment);
            let _ = reopened(&format!("v=2&{fragment}"));
        }
    }
}
