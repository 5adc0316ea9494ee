//! What happened on a day of the year.

use jiff::civil::Date;

use crate::almanac::model::Record;
use crate::almanac::{Almanac, RecordNo};

/// Records that share a day of the year with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anniversaries {
    /// How many days the records lie from the date asked for: 0 on the day itself, negative before it.
    pub days: i32,
    /// The records, in order of time.
    pub records: Vec<Anniversary>,
}

/// A record and how long ago it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anniversary {
    /// The record.
    pub record: RecordNo,
    /// Whole years until the date asked for; never negative.
    pub years: i16,
}

/// The longest way to an anniversary in either direction.
const HALF_A_YEAR: i32 = 183;

impl Almanac {
    /// Records of events, matches and quotations of the day of the year of `today`; if there are none, those
    /// of the nearest day before or after. Sensitive records are left out, and so is what lies after `today`.
    /// `None` only for an almanac without any.
    pub fn anniversaries(&self, today: Date) -> Option<Anniversaries> {
        (0..=HALF_A_YEAR).flat_map(|distance| [distance, -distance]).find_map(|days| {
            let records: Vec<_> = self
                .index
                .calendar
                .on_day(today, days)
                .iter()
                .filter_map(|&number| self.anniversary(number, today))
                .collect();
            (!records.is_empty()).then_some(Anniversaries { days, records })
        })
    }

    fn anniversary(&self, number: RecordNo, today: Date) -> Option<Anniversary> {
        let record = self.record(number);
        let told = matches!(record, Record::Event(_) | Record::Match(_))
            || matches!(record, Record::Quote(quote) if quote.same_as.is_none());
        let day = record.when()?.date.day()?;
        let calm = !record.common()?.is_sensitive();
        (told && calm && day <= today).then(|| Anniversary { record: number, years: today.year() - day.year() })
    }
}
