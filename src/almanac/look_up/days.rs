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
    pub records: Vec<RecordNo>,
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
                .copied()
                .filter(|&number| self.is_anniversary(number, today))
                .collect();
            (!records.is_empty()).then_some(Anniversaries { days, records })
        })
    }

    fn is_anniversary(&self, number: RecordNo, today: Date) -> bool {
        let record = self.record(number);
        let told = matches!(record, Record::Event(_) | Record::Match(_))
            || matches!(record, Record::Quote(quote) if quote.same_as.is_none());
        let calm = record.common().is_some_and(|common| !common.is_sensitive());
        let past = record.when().and_then(|when| when.date.day()).is_some_and(|day| day <= today);
        told && calm && past
    }
}
