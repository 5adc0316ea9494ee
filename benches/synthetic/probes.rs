//! What is asked of a made-up almanac: kinds of questions that have about as many hits at every size.

use almanac_bot::almanac::look_up::{Hits, Parsed, Scope};
use almanac_bot::almanac::model::Kind;
use almanac_bot::almanac::{Almanac, RecordNo};

use super::words::{Use, name, sentence, word};
use super::{HITS, Plan, TOPICS_OF_PERSON};

/// A kind of filter on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Probe {
    Nothing,
    Year,
    Range,
    /// Half of all records.
    OpenRange,
    Person,
    PersonMisspelled,
    Topic,
    Place,
    Word,
    PersonAndTopic,
    PersonAndOpenRange,
    MatchesOfYear,
    QuotesOfPerson,
}

impl Probe {
    pub(crate) const ALL: [Self; 13] = [
        Self::Nothing,
        Self::Year,
        Self::Range,
        Self::OpenRange,
        Self::Person,
        Self::PersonMisspelled,
        Self::Topic,
        Self::Place,
        Self::Word,
        Self::PersonAndTopic,
        Self::PersonAndOpenRange,
        Self::MatchesOfYear,
        Self::QuotesOfPerson,
    ];

    pub(crate) const fn scope(self) -> Scope {
        match self {
            Self::MatchesOfYear => Scope::Kind(Kind::Match),
            Self::QuotesOfPerson => Scope::Kind(Kind::Quote),
            _ => Scope::Timeline,
        }
    }

    /// How many hits there must be; `None` where they grow with the almanac.
    fn hits(self) -> Option<usize> {
        Some(match self {
            Self::Nothing | Self::OpenRange => return None,
            Self::PersonAndTopic => HITS / TOPICS_OF_PERSON,
            Self::PersonAndOpenRange => HITS / 2,
            Self::MatchesOfYear | Self::QuotesOfPerson => HITS * 20 / 65,
            _ => HITS,
        })
    }

    /// What a person writes, about one of the almanac's groups.
    pub(crate) fn text(self, plan: Plan, group: usize) -> String {
        let person = || name(Use::Person, group);
        let middle = plan.year(plan.groups / 2);
        match self {
            Self::Nothing => String::new(),
            Self::Year | Self::MatchesOfYear => format!("{:04}", plan.year(group)),
            Self::Range => {
                let year = plan.year(group.min(plan.groups - 2));
                format!("from 1 July {year:04} to 30 June {:04}", year + 1)
            }
            Self::OpenRange => format!("{middle:04}-"),
            Self::Person | Self::QuotesOfPerson => person(),
            Self::PersonMisspelled => misspelled(&word(Use::Person, group), 1),
            Self::Topic => name(Use::Topic, group),
            Self::Place => name(Use::Place, group),
            Self::Word => word(Use::Shared, group * plan.words / plan.groups),
            Self::PersonAndTopic => person() + " " + &name(Use::Topic, group),
            Self::PersonAndOpenRange => person() + &format!(" before {middle:04}"),
        }
    }
}

/// Filters of one kind about groups from all over the almanac, so that no measurement lives on one record's
/// memory being at hand.
///
/// # Panics
/// If their hits are not as many as they should be.
pub(crate) fn texts(probe: Probe, size: usize, almanac: &Almanac) -> Vec<String> {
    const MOST: usize = 32;
    let plan = Plan::new(size);
    let count = MOST.min(plan.groups);
    let texts: Vec<_> = (0..count).map(|place| probe.text(plan, place * plan.groups / count)).collect();
    let found: usize = texts.iter().map(|text| select(almanac, probe.scope(), text).len()).sum();
    if let Some(hits) = probe.hits() {
        let average = found / count;
        assert!((hits * 7 / 10..=hits * 14 / 10).contains(&average), "{probe:?} at {size}: {average} hits, not {hits}");
    }
    texts
}

fn select<'a>(almanac: &'a Almanac, scope: Scope, text: &str) -> Hits<'a> {
    almanac.select(scope, &parsed(almanac, text).filter)
}

/// A filter that is read.
pub(crate) fn parsed(almanac: &Almanac, text: &str) -> Parsed {
    almanac.parse_filter(text).expect("few words")
}

/// The first page of a list: how many hits there are, and the first eight of them.
pub(crate) fn first_page(almanac: &Almanac, scope: Scope, text: &str) -> (usize, Vec<RecordNo>) {
    let hits = select(almanac, scope, text);
    (hits.len(), hits.from(0).take(8).collect())
}

/// A short name with one typing error more than such a name is forgiven.
pub(crate) fn in_vain_misspelled(size: usize, almanac: &Almanac) -> Parsed {
    let mut names = (0..Plan::new(size).groups).map(|group| word(Use::Person, group));
    let short = names.find(|name| name.len() == 6).expect("a third of all words are short");
    let parsed = parsed(almanac, &misspelled(&short, 2));
    assert_eq!(parsed.unknown.len(), 1, "the word at {size} is unknown");
    parsed
}

/// A person, a topic and a year that never met.
pub(crate) fn in_vain_impossible(size: usize, almanac: &Almanac) -> Parsed {
    let plan = Plan::new(size);
    let text = format!("{} {} {:04}", name(Use::Person, 0), name(Use::Topic, plan.groups / 2), plan.year(1));
    let parsed = parsed(almanac, &text);
    assert!(almanac.select(Scope::Timeline, &parsed.filter).is_empty(), "{text} at {size}");
    parsed
}

/// Words of most records.
pub(crate) const COMMON_WORDS: &str = "agreement delegation council";

/// The first page of a search.
pub(crate) fn search(almanac: &Almanac, text: &str) -> (usize, Vec<RecordNo>) {
    let hits = almanac.search(&almanac.parse_search(text).filter, None);
    (hits.len(), hits.into_iter().take(8).collect())
}

/// Three words of one record's text.
pub(crate) fn three_words(size: usize) -> String {
    let plan = Plan::new(size);
    let text = sentence(plan.events / 2, plan.words, 16);
    text.split(' ').skip(1).step_by(2).take(3).collect::<Vec<_>>().join(" ")
}

/// A message of about 300 characters, parts of which the almanac knows.
pub(crate) fn message(size: usize) -> String {
    let plan = Plan::new(size);
    let mut message = format!("{} said on 5 May {:04}: ", name(Use::Person, 2), plan.year(2));
    message += &sentence(plan.events / 3, plan.words, 8);
    message += " Everybody knows that nobody there had ever agreed to anything of the kind, whatever newspapers wrote afterwards.";
    message
}

/// A word with wrong letters at every second place.
fn misspelled(word: &str, errors: usize) -> String {
    let wrong = |place: usize| place % 2 == 1 && (1..1 + 2 * errors).contains(&place);
    word.chars().enumerate().map(|(place, letter)| if wrong(place) { 'x' } else { letter }).collect()
}
