//! Which posts are due when. A post is due once a day, within its hour by the chat's clock, at the chat's own second
//! of that hour; whatever is not posted an hour after that is skipped.
//!
//! Clocks are turned: an hour that a day does not have begins when the clock jumps over it, and of one that it has
//! twice the first counts. A day that a zone left out has no post.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::chats::{ChatId, DailyPost};

/// How late a post may be.
pub const LATE: SignedDuration = SignedDuration::from_hours(1);
/// How many seconds the posts of an hour are spread over.
const SPREAD: i64 = 3600;

/// The instant from which the posts of an hour are due on a day; `None` if the day is left out there.
fn beginning(zone: &TimeZone, day: Date, hour: u8) -> Option<Timestamp> {
    let hour = i8::try_from(hour).ok().filter(|hour| *hour < 24)?;
    let begins = zone.to_ambiguous_zoned_datetime(day.at(hour, 0, 0, 0)).compatible().ok()?;
    (begins.date() == day).then(|| begins.timestamp())
}

/// When the post of a chat for a day is due.
pub fn instant(post: &DailyPost, chat: ChatId, day: Date) -> Option<Timestamp> {
    let begins = beginning(&post.time_zone(), day, post.hour)?;
    begins.checked_add(SignedDuration::from_secs(chat.second_of_hour().into())).ok()
}

/// The day whose post is due for a chat at an instant, posted or not; `None` if none is.
pub fn day(post: &DailyPost, chat: ChatId, now: Timestamp) -> Option<Date> {
    if !post.on {
        return None;
    }
    let today = post.time_zone().to_datetime(now).date();
    // A post of the last hour may still be due on the next day.
    [Some(today), today.yesterday().ok()].into_iter().flatten().find(|day| {
        let from = instant(post, chat, *day);
        from.is_some_and(|from| from <= now && now.duration_since(from) < LATE)
    })
}

/// Posts that become due together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// For which day, by the clock of the zone.
    pub day: Date,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The seconds of the hour, below 3600.
    pub seconds: std::ops::Range<u16>,
}

/// What becomes due in a zone after one instant and not after another, in order of time. Openings of intervals that
/// follow each other hold every second of every hour and day once.
pub fn openings(zone: &str, after: Timestamp, until: Timestamp) -> Vec<Opening> {
    let Ok(zone) = TimeZone::get(zone) else { return Vec::new() };
    let first = after.checked_sub(SignedDuration::from_secs(SPREAD)).unwrap_or(after);
    let (first, last) = (zone.to_datetime(first).date(), zone.to_datetime(until).date());
    let mut found = Vec::new();
    for day in first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last) {
        for hour in 0..24 {
            let Some(begins) = beginning(&zone, day, hour) else { continue };
            // The second `s` is due at `begins + s`: after `after`, and not after `until`.
            let second = |instant: Timestamp| (instant.as_second() - begins.as_second() + 1).clamp(0, SPREAD);
            let (from, to) = (second(after), second(until));
            if let (Ok(from), Ok(to)) = (u16::try_from(from), u16::try_from(to))
                && from < to
            {
                found.push((begins, Opening { day, hour, seconds: from..to }));
            }
        }
    }
    found.sort_by_key(|(begins, opening)| (*begins, opening.hour));
    found.into_iter().map(|(_, opening)| opening).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::chats::Settings;

    /// Zones without and with summer time, and some whose clocks are turned in odd ways.
    fn zones() -> [String; 9] {
        let zones = [
            "UTC",
            "Europe/Belgrade",
            "Europe/Tirane",
            "Europe/Moscow",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Pacific/Chatham",
            "Asia/Kathmandu",
        ];
        zones.map(str::to_owned)
    }

    fn post(zone: &str, hour: u8) -> DailyPost {
        DailyPost { on: true, hour, zone: Some(zone.to_owned()), ..Settings::DEFAULT.daily }
    }

    fn seconds(count: i64) -> SignedDuration {
        SignedDuration::from_secs(count)
    }

    #[test]
    fn every_zone_has_one_post_a_day_at_every_hour_for_a_year() {
        for zone in zones() {
            let clock = TimeZone::get(&zone).unwrap();
            for hour in 0..24 {
                let (post, chat) = (post(&zone, hour), ChatId(-1_000_000_000_000 - i64::from(hour)));
                let mut former: Option<Timestamp> = None;
                for date in date(2026, 1, 1).series(1.day()).take(366) {
                    let due = instant(&post, chat, date).unwrap();
                    assert!(former.is_none_or(|former| former < due), "{zone} {date} {hour}");
                    former = Some(due);
                    // It is due for this day and no other, from the second on and for an hour.
                    let at = |late: i64| day(&post, chat, due + seconds(late));
                    assert_eq!([at(0), at(1800), at(3599)], [Some(date); 3], "{zone} {date} {hour}");
                    assert_eq!([at(-1), at(3600), at(9000)], [None; 3], "{zone} {date} {hour}");
                    // It comes by the chat's clock, unless that was turned.
                    let local = clock.to_datetime(due);
                    let turned = clock.to_offset(due) != clock.to_offset(due - seconds(2 * 3600));
                    assert!(local.hour().cast_unsigned() == hour || turned, "{zone} {date} {hour}: {local}");
                    assert_eq!(local.date(), date);
                }
            }
        }
    }

    #[test]
    fn openings_hold_every_post_once_for_a_year() {
        for zone in zones() {
            let mut count: HashMap<(Date, u8), i64> = HashMap::new();
            let mut now: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
            let end: Timestamp = "2027-01-01T00:00:00Z".parse().unwrap();
            let mut step = 1;
            while now < end {
                // Now short, now long: what an outage makes of it.
                step = (step * 7 + 13) % 20_000 + 1;
                let until = end.min(now + seconds(step));
                for opening in openings(&zone, now, until) {
                    let chats = i64::from(opening.seconds.end - opening.seconds.start);
                    *count.entry((opening.day, opening.hour)).or_default() += chats;
                }
                now = until;
            }
            let inner = |day: &Date| (date(2026, 1, 3)..date(2026, 12, 30)).contains(day);
            let days = count.iter().filter(|((day, _), _)| inner(day));
            assert!(days.clone().all(|(_, seconds)| *seconds == SPREAD), "{zone}");
            assert_eq!(days.count(), 24 * 361, "{zone}");
        }
    }

    #[test]
    fn an_opening_holds_a_chat_exactly_when_its_post_becomes_due() {
        let start: Timestamp = "2026-03-28T12:00:00Z".parse().unwrap();
        for (zone, hour) in [("Europe/Belgrade", 2), ("Europe/Belgrade", 3), ("Europe/Moscow", 23), ("UTC", 0)] {
            for chat in (1..13).map(ChatId) {
                let post = post(zone, hour);
                for step in 0..300 {
                    let (after, until) = (start + seconds(421 * step), start + seconds(421 * (step + 1)));
                    let opened = openings(zone, after, until)
                        .into_iter()
                        .find(|opening| opening.hour == hour && opening.seconds.contains(&chat.second_of_hour()));
                    let became_due = day(&post, chat, until).filter(|_| day(&post, chat, after).is_none());
                    assert_eq!(opened.map(|opening| opening.day), became_due, "{zone} {hour} {chat:?} {until}");
                }
            }
        }
    }

    #[test]
    fn turned_clocks() {
        // (zone, day, hour, when its posts begin)
        let cases = [
            ("Europe/Belgrade", date(2026, 3, 29), 1, Some("2026-03-29T00:00:00Z")),
            // 02:00 to 03:00 is left out; the post comes when the clock jumps.
            ("Europe/Belgrade", date(2026, 3, 29), 2, Some("2026-03-29T01:00:00Z")),
            ("Europe/Belgrade", date(2026, 3, 29), 3, Some("2026-03-29T01:00:00Z")),
            // 02:00 to 03:00 is there twice; the first counts.
            ("Europe/Belgrade", date(2026, 10, 25), 2, Some("2026-10-25T00:00:00Z")),
            ("Europe/Moscow", date(2026, 3, 29), 2, Some("2026-03-28T23:00:00Z")),
            // Midnight is left out.
            ("Africa/Cairo", date(2026, 4, 24), 0, Some("2026-04-23T22:00:00Z")),
            // The whole day was.
            ("Pacific/Apia", date(2011, 12, 30), 9, None),
            ("UTC", date(2026, 1, 1), 24, None),
        ];
        for (zone, day, hour, expected) in cases {
            let begins = beginning(&TimeZone::get(zone).unwrap(), day, hour);
            assert_eq!(begins, expected.map(|text| text.parse().unwrap()), "{zone} {day} {hour}");
        }
    }

    #[test]
    fn who_wants_none_gets_none() {
        let off = DailyPost { on: false, ..post("UTC", 9) };
        let now = instant(&off, ChatId(5), date(2026, 1, 1)).unwrap();
        assert_eq!(day(&off, ChatId(5), now), None);
        assert_eq!(day(&DailyPost { on: true, ..off }, ChatId(5), now), Some(date(2026, 1, 1)));
    }
}
