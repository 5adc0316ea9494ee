//! The time zones that the shipped almanac offers: the program's own database has them, and a chat in any of them has
//! one daily post a day for a year, by its clock.

use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::chats::{ChatId, DailyPost, Settings};
use almanac_bot::daily::due;
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};

#[test]
fn one_post_a_day_for_a_year_in_every_zone_that_is_offered() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/kosovo-russia");
    let almanac = Almanac::load(&Folder::open(&path).unwrap()).unwrap();
    let zones = &almanac.edition().time_zones;
    assert!(zones.len() > 1);
    for zone in zones {
        let clock = TimeZone::get(zone).unwrap_or_else(|error| panic!("{zone}: {error}"));
        for hour in 0..24 {
            let post = DailyPost { on: true, hour, zone: Some(zone.clone()), ..Settings::DEFAULT.daily };
            let chat = ChatId(-1_001_234_567_890 - i64::from(hour));
            let mut former = None;
            for day in date(2027, 1, 1).series(1.day()).take(365) {
                let due = due::instant(&post, chat, day).unwrap();
                assert_eq!(clock.to_datetime(due).date(), day, "{zone} {hour}");
                assert!(former.is_none_or(|former| former < due), "{zone} {hour} {day}");
                for (late, expected) in [(-1, None), (0, Some(day)), (3599, Some(day)), (3600, None)] {
                    let now = due + SignedDuration::from_secs(late);
                    assert_eq!(due::day(&post, chat, now), expected, "{zone} {hour} {day} {late}");
                }
                former = Some(due);
            }
        }
    }
}
