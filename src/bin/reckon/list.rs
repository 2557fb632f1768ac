//! The schemes as `reckon --list` prints them.

use kommunkalkyl::population::Year;
use kommunkalkyl::scheme::{Choice, Collection, Input, Kind, Period, Scheme, Setting, SettingName, Tariff};
use serde::Serialize;

/// One scheme and what can be set in it.
#[derive(Debug, Serialize)]
pub(crate) struct Listed<'a> {
    id: &'a str,
    name: &'a str,
    kind: Kind,
    /// First and last year of each period with a known tariff; no last year where no end was decided.
    years: Vec<(Year, Option<Year>)>,
    settings: Vec<ListedSetting<'a>>,
}

#[derive(Debug, Serialize)]
struct ListedSetting<'a> {
    name: SettingName,
    label: &'a str,
    input: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<&'a [Choice]>,
    /// As it is written after `--set NAME=`; none where nothing stands until something is typed.
    default: Option<String>,
}

/// Every scheme, in the order in which they are shown.
pub(crate) fn schemes(collection: &Collection) -> Vec<Listed<'_>> {
    collection.schemes.iter().map(listed).collect()
}

fn listed(scheme: &Scheme) -> Listed<'_> {
    Listed {
        id: &scheme.id,
        name: &scheme.name,
        kind: scheme.kind,
        years: scheme.periods.iter().filter(|period| is_known(period)).map(years).collect(),
        settings: scheme.settings.iter().map(setting).collect(),
    }
}

fn is_known(period: &Period) -> bool {
    !matches!(period.tariff, Tariff::Unknown { .. } | Tariff::Nothing { .. })
}

fn years(period: &Period) -> (Year, Option<Year>) {
    (Year(period.from.year), period.to.map(|to| Year(to.year)))
}

fn setting(setting: &Setting) -> ListedSetting<'_> {
    let (input, options, default) = match &setting.input {
        Input::Choice { options } => {
            let first = options.first().map(|option| option.value.to_string());
            ("choice", Some(&**options), first)
        }
        Input::Count => ("count", None, None),
        Input::Kronor => ("kronor", None, None),
        Input::PerInhabitant => ("per-inhabitant", None, None),
        Input::Percent { default } => ("percent", None, Some(default.percent())),
        Input::PopulationYear => ("population-year", None, None),
    };
    ListedSetting { name: setting.name, label: &setting.label, input, options, default }
}
