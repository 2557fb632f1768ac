//! Days that matter as an iCalendar file (RFC 5545): all-day events, nothing that rings.

use crate::scheme::{Day, Scheme};
use crate::text::dates as words;

/// So many octets a line may have.
const LONGEST: usize = 75;

/// The days of a scheme in their order: what is due, where its periods begin and end, and about each what the scheme
/// is called, which says whose it is.
#[must_use]
pub fn days(scheme: &Scheme) -> Vec<(Day, String, String)> {
    let mut days: Vec<(Day, String, String)> = Vec::new();
    let mut put = |day: Day, what: &str| {
        days.push((day, words::of(&scheme.short_name, what), scheme.name.to_string()));
    };
    for date in scheme.dates.iter() {
        put(date.on, &date.what);
    }
    for period in scheme.periods.iter().filter(|period| !words::is_gap(&period.tariff)) {
        put(period.from, &words::begins(period));
        if let Some(to) = period.to {
            put(to, &words::ends(period));
        }
    }
    days.sort();
    days
}

/// The days as a calendar: when, what, and more about it. A library would bring a
/// clock and random numbers along for these few lines.
#[must_use]
pub fn calendar(days: &[(Day, String, String)], today: Day) -> Vec<u8> {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Kommunkalkyl//Kommunkalkyl//SV".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    for (number, (day, what, about)) in days.iter().enumerate() {
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{number}@kommunkalkyl", basic(*day)),
            format!("DTSTAMP:{}T000000Z", basic(today)),
            format!("DTSTART;VALUE=DATE:{}", basic(*day)),
            format!("DTEND;VALUE=DATE:{}", basic(day.next())),
            format!("SUMMARY:{}", escaped(what)),
            format!("DESCRIPTION:{}", escaped(about)),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().flat_map(|line| folded(line)).collect::<String>().into_bytes()
}

fn basic(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line in pieces of at most [`LONGEST`] octets, the later ones after a blank.
fn folded(line: &str) -> Vec<char> {
    let mut folded = Vec::new();
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST {
            folded.extend(['\r', '\n', ' ']);
            octets = 1;
        }
        octets += letter.len_utf8();
        folded.push(letter);
    }
    folded.extend(['\r', '\n']);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_an_event_and_a_long_line_is_folded_between_letters() {
        let day: Day = "2019-06-15".parse().expect("a day");
        let what = format!("Svar; {}", "å".repeat(60));
        let made = String::from_utf8(calendar(&[(day, what, "a,b".to_owned())], day)).expect("text");
        assert!(made.contains("DTSTART;VALUE=DATE:20190615\r\nDTEND;VALUE=DATE:20190616\r\n"), "{made}");
        assert!(made.contains("SUMMARY:Svar\\; å") && made.contains("DESCRIPTION:a\\,b"), "{made}");
        assert!(made.split("\r\n").all(|line| line.len() <= LONGEST), "{made}");
        assert!(made.replace("\r\n ", "").contains(&"å".repeat(60)), "{made}");
    }
}
