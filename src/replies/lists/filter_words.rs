//! A filter in words: the almanac's own words for what was understood, never the person's.

use jiff::civil::Date;

use crate::almanac::look_up::Filter;
use crate::language::{PartialDate, Span};
use crate::replies::scene::Scene;

/// "2014 · judo"; empty for a filter that asks for nothing. A word of a name that is there in full says nothing more.
pub(in crate::replies) fn filter_in_words(filter: &Filter, scene: &Scene<'_>) -> String {
    let terms: Vec<_> = filter.terms.iter().map(|&term| scene.almanac.label(term, scene.locale)).collect();
    let said_again =
        |label: &str| terms.iter().any(|other| other != label && other.split(' ').any(|word| word == label));
    let span = filter.span.map(|span| span_in_words(span, scene));
    let terms = terms.iter().filter(|label| !said_again(label)).map(ToString::to_string);
    span.into_iter().chain(terms).collect::<Vec<_>>().join(" · ")
}

fn span_in_words(span: Span, scene: &Scene<'_>) -> String {
    let Some((first, last)) = ends(span) else { return String::new() };
    let words = |date: PartialDate| date.in_words(scene.locale);
    if span.first() == Date::MIN {
        scene.say_with("until", &[("date", (&words(last)).into())])
    } else if span.last() == Date::MAX {
        scene.say_with("from", &[("date", (&words(first)).into())])
    } else if first == last {
        words(first)
    } else {
        first.range_in_words(last, scene.locale)
    }
}

/// The two ends, as coarse as they can be said.
fn ends(span: Span) -> Option<(PartialDate, PartialDate)> {
    let (first, last) = (span.first(), span.last());
    let begins_year = first == Date::MIN || first == first.first_of_year();
    let ends_year = last == Date::MAX || last == last.last_of_year();
    let begins_month = begins_year || first == first.first_of_month();
    let ends_month = ends_year || last == last.last_of_month();
    let date = |day: Date| {
        let text = if begins_year && ends_year {
            format!("{:04}", day.year())
        } else if begins_month && ends_month {
            format!("{:04}-{:02}", day.year(), day.month())
        } else {
            return Some(PartialDate::of_day(day));
        };
        text.parse().ok()
    };
    // An open end is said by the other one alone.
    match (first == Date::MIN, last == Date::MAX) {
        (true, true) => None,
        (true, false) => date(last).map(|last| (last, last)),
        (false, true) => date(first).map(|first| (first, first)),
        (false, false) => Some((date(first)?, date(last)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Locale, read_span};
    use crate::replies::testing::scene;

    #[test]
    fn a_time_can_be_typed_as_it_is_said() {
        let spans =
            ["1998", "1998-2003", "2003-", "-1998", "after 2 May 1998", "before May 1998", "2 May 1998 – 3 June 2003"];
        let read = |text: &str| read_span(&text.split_whitespace().collect::<Vec<_>>()).map(|reading| reading.span);
        for locale in Locale::ALL {
            for span in spans.map(|text| read(text).unwrap()) {
                let said = span_in_words(span, &Scene { locale, ..scene() });
                assert_eq!(read(&said), Some(span), "{said}");
            }
        }
    }
}
