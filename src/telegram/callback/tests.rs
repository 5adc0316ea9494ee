use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::almanac::EntryNo;
use crate::almanac::model::{Id, Kind};
use crate::almanac::testing::EXAMPLE;
use crate::language::{Locale, Span};
use crate::replies::choices::{Answers, QuietDay};
use crate::replies::commands::COMMANDS;
use crate::replies::{Choice, List, Listing, Menu};

/// Names and words of the example.
const TERMS: [&str; 6] = ["Lumeza", "ferry", "Brookend", "Aldmere", "toll", "rowing"];

fn id(text: &str) -> Id {
    Id::try_from(text).unwrap()
}

fn terms(count: usize) -> Vec<EntryNo> {
    TERMS[..count].iter().map(|name| EXAMPLE.entry_named(name).unwrap()).collect()
}

fn written(action: &Action) -> String {
    encode(action, Marks::default(), &EXAMPLE).unwrap().as_str().to_owned()
}

fn read(data: &str) -> Result<Action, CallbackError> {
    decode(data, &EXAMPLE).map(|(action, _)| action)
}

/// Writes and reads an action, and tells how long its data is.
fn there_and_back(action: &Action) -> usize {
    let data = written(action);
    assert!((1..=CallbackData::MOST_BYTES).contains(&data.len()), "{data}");
    assert!(data.starts_with('A'), "{data}");
    assert_eq!(read(&data).as_ref(), Ok(action), "{data}");
    data.len()
}

#[test]
fn data_never_changes() {
    // Buttons sent years ago hold these: lines may be added here, but none may be edited.
    let ferry = || id("ev-1998-ferry-blockade");
    let of_1998 = Some(Span::between(date(1998, 1, 1), date(1998, 12, 31)));
    let before_2000 = Some(Span::between(Date::MIN, date(1999, 12, 31)));
    let since_2000 = Some(Span::between(date(2000, 1, 1), Date::MAX));
    let page = |list, filter, from| Action::Page(Listing { list, filter, from });
    let first = |list| page(list, Filter::default(), None);
    let golden = [
        ("AO4hB8sVI4", Action::Open(ferry(), None)),
        ("AO4hB8sVI4t", Action::Open(ferry(), Some((List::Timeline, Filter::default())))),
        (
            "AO4hB8sVI4f.Qtx2Qt3ilUG_IMKdJN_03H5p",
            Action::Open(ferry(), Some((List::Search, Filter { span: of_1998, terms: terms(2) }))),
        ),
        ("APt.AAAAQt9P", page(List::Timeline, Filter { span: before_2000, terms: vec![] }, None)),
        (
            "APt~knIrQ0S3.Qt9Qb3UjlUG_IMKd",
            page(
                List::Timeline,
                Filter { span: since_2000, terms: terms(1) },
                Some(Handle::of("ev-2001-bridge-closed")),
            ),
        ),
        ("APt", first(List::Timeline)),
        ("APm", first(List::Matches)),
        ("APq", first(List::Quotes)),
        ("APp", first(List::People)),
        ("APw", first(List::Terms)),
        ("APf", first(List::Search)),
        ("APs", first(List::Sources)),
        ("APa", first(List::Questions)),
        ("APo", first(List::Topics)),
        ("APc", first(List::Changes)),
        (
            "ANK7bRLgbalUG_IMKd",
            Action::NextQuote(Filter { span: None, terms: terms(1) }, id("qt-1998-lumeza-ferry-sq")),
        ),
        ("AZlUG_IMKd", Action::Quiz(Filter { span: None, terms: terms(1) })),
        ("AQGYjko8ta", Action::Question(id("ferry-rights"))),
        ("AS4hB8sVI4", Action::Sources(ferry())),
        ("AR4hB8sVI4", Action::Related(ferry())),
        ("ACtimeline", Action::Run(COMMANDS[0])),
        ("AMo", Action::Settings(Menu::Overview)),
        ("AMl", Action::Settings(Menu::Language)),
        ("AMd", Action::Settings(Menu::Daily)),
        ("AMh", Action::Settings(Menu::Hour)),
        ("AMz", Action::Settings(Menu::Zone)),
        ("AMc", Action::Settings(Menu::CoolDown)),
        ("AMf", Action::Settings(Menu::Forget)),
        ("AEl", Action::Choose(Choice::Language(None))),
        ("AElsr-Latn", Action::Choose(Choice::Language(Some(Locale::SerbianLatin)))),
        ("AEd", Action::Choose(Choice::DailyOn(None))),
        ("AEd12", Action::Choose(Choice::DailyOn(Some(12)))),
        ("AEo", Action::Choose(Choice::DailyOff)),
        ("AEh9", Action::Choose(Choice::Hour(9))),
        ("AEzEurope/London", Action::Choose(Choice::Zone("Europe/London".to_owned()))),
        ("AEt", Action::Choose(Choice::Topic(None))),
        ("AEt2147483647", Action::Choose(Choice::Topic(Some(2_147_483_647)))),
        ("AEqs", Action::Choose(Choice::QuietDay(QuietDay::Skip))),
        ("AEqn", Action::Choose(Choice::QuietDay(QuietDay::Nearest))),
        ("AEac", Action::Choose(Choice::Answers(Answers::CommandsOnly))),
        ("AEar", Action::Choose(Choice::Answers(Answers::RepliesToo))),
        ("AEc10", Action::Choose(Choice::CoolDown(10))),
        ("AEu0", Action::Choose(Choice::Quiz(false))),
        ("AEp1", Action::Choose(Choice::Pictures(true))),
        ("AEf", Action::Choose(Choice::Forget)),
        ("AX", Action::Remove),
    ];
    for (data, action) in golden {
        assert_eq!(written(&action), data, "{action:?}");
        assert_eq!(read(data), Ok(action), "{data}");
    }
}

#[test]
fn a_button_keeps_the_language_and_whoever_asked() {
    let golden = [
        ("BrS4hB8sVI4", Action::Sources(id("ev-1998-ferry-blockade")), Some(Locale::Russian), None),
        ("BlX", Action::Remove, Some(Locale::SerbianLatin), None),
        ("AXAAAAAAB6e", Action::Remove, None, Some(7838)),
        ("AX_________", Action::Remove, None, Some((1 << 54) - 1)),
        ("BsXAAAAAAAAH", Action::Remove, Some(Locale::Albanian), Some(7)),
    ];
    for (data, action, locale, asker) in golden {
        let marks = Marks { locale, asker };
        assert_eq!(encode(&action, marks, &EXAMPLE).unwrap().as_str(), data, "{action:?}");
        assert_eq!(decode(data, &EXAMPLE), Ok((action, marks)), "{data}");
    }
    for locale in Locale::ALL {
        let marks = Marks { locale: Some(locale), asker: None };
        let data = encode(&Action::Run(COMMANDS[0]), marks, &EXAMPLE).unwrap();
        assert_eq!(decode(data.as_str(), &EXAMPLE), Ok((Action::Run(COMMANDS[0]), marks)));
    }
    // Ids of chats are no ids of persons.
    assert_eq!(encode(&Action::Remove, Marks { locale: None, asker: Some(-5) }, &EXAMPLE), None);
}

#[test]
fn what_telegram_handles_itself_has_no_data() {
    for action in
        [Action::Share(id("x")), Action::Copy("x".to_owned()), Action::Link("x".to_owned()), Action::AddToGroup]
    {
        assert_eq!(encode(&action, Marks::default(), &EXAMPLE), None, "{action:?}");
    }
}

#[test]
fn every_record_question_and_command_is_found_again() {
    for number in Kind::ALL.into_iter().flat_map(|kind| EXAMPLE.all(kind)) {
        let id = EXAMPLE.record(*number).id();
        there_and_back(&Action::Open(id.clone(), None));
        there_and_back(&Action::Sources(id.clone()));
        there_and_back(&Action::Related(id.clone()));
    }
    for question in &EXAMPLE.edition().questions {
        there_and_back(&Action::Question(question.id.clone()));
    }
    for command in COMMANDS {
        there_and_back(&Action::Run(command));
    }
}

#[test]
fn the_longest_of_each_form_fits() {
    let span = Some(Span::between(Date::MIN, Date::MAX));
    let filter = Filter { span, terms: terms(Filter::MOST_TERMS) };
    let (event, quote) = (id("ev-1998-ferry-blockade"), id("qt-1998-lumeza-ferry-sq"));
    for list in List::ALL {
        let back = Some((list, filter.clone()));
        assert_eq!(there_and_back(&Action::Open(event.clone(), back)), LONGEST[0] - 1);
        let from = Some(Handle::of(event.as_str()));
        assert_eq!(there_and_back(&Action::Page(Listing { list, filter: filter.clone(), from })), LONGEST[1] - 1);
    }
    assert_eq!(there_and_back(&Action::NextQuote(filter.clone(), quote)), LONGEST[2] - 1);
    assert_eq!(LONGEST, [61, 62, 60]);
    let too_many = Filter { span: None, terms: terms(Filter::MOST_TERMS + 1) };
    assert_eq!(encode(&Action::Open(event, Some((List::Search, too_many))), Marks::default(), &EXAMPLE), None);
}

#[test]
fn a_renamed_or_withdrawn_record_is_found_by_its_former_id() {
    for former in ["ev-1998-bell-theft", "ev-1979-ferry-ghost", "qt-1998-lumeza-promise"] {
        there_and_back(&Action::Open(id(former), Some((List::Timeline, Filter::default()))));
        there_and_back(&Action::NextQuote(Filter::default(), id(former)));
    }
}

#[test]
fn what_the_almanac_does_not_have_is_gone() {
    let gone = Handle::of("ev-never-was");
    let here = Handle::of("ev-1998-ferry-blockade");
    // The id of a question is no id of a record, nor the other way round.
    let (question, change) = (Handle::of("ferry-rights"), Handle::of("chg-1-0-first-edition"));
    for data in [
        format!("AO{gone}"),
        format!("AO{here}t{gone}"),
        format!("APt{gone}"),
        format!("AN{gone}"),
        format!("AQ{here}"),
        format!("AS{question}"),
        format!("AR{change}"),
        "AEzEurope/Atlantis".to_owned(),
    ] {
        assert_eq!(read(&data), Err(CallbackError::Gone), "{data}");
    }
    // A list is still a list without the entry that a page began with.
    assert!(read(&format!("APt~{gone}")).is_ok());
}

#[test]
fn data_that_nobody_made_is_unknown() {
    let here = Handle::of("ev-1998-ferry-blockade");
    let term = Handle::of("ferry");
    let damaged = [
        format!("BO{here}"),
        format!("BxO{here}"),
        format!("CO{here}"),
        format!("aO{here}"),
        format!("AO{here}z"),
        format!("AO{here}t{term}{term}{term}{term}{term}{term}"),
        format!("AO{here}t.AAAA"),
        format!("APt{term}~{here}"),
        format!("AS{here}\u{0}"),
    ];
    let others = [
        "APt.AAABAAAA",
        "APt.AAAA____",
        "AXX",
        "AM",
        "AMx",
        "AMoo",
        "AE",
        "AElde",
        "AElEN",
        "AEh24",
        "AEh09",
        "AEh+9",
        "AEc1441",
        "AEt0",
        "AEt-5",
        "AEq",
        "AEu2",
        "AEff",
        "AEé",
        "AXAAAAAAAAéé",
        "BX",
        "ACdance",
        "ACQuote",
        "",
        "A",
        "AO",
        "AO1234567",
        "AO1234567é",
        "AOé",
        "é",
        "AP",
        "AP~",
        "APt~",
        "AC",
        "AQ",
        "1:2:3",
        "null",
    ];
    for data in damaged.iter().map(String::as_str).chain(others) {
        assert_eq!(read(data), Err(CallbackError::Unknown), "{data:?}");
    }
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let day = (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day));
    let end = prop_oneof![1 => Just(Date::MIN), 1 => Just(Date::MAX), 4 => day];
    let span = prop::option::of((end.clone(), end).prop_map(|(one, other)| Span::between(one, other)));
    let terms = prop::sample::subsequence(terms(TERMS.len()), 0..=Filter::MOST_TERMS).prop_shuffle();
    (span, terms).prop_map(|(span, terms)| Filter { span, terms })
}

fn any_id() -> impl Strategy<Value = Id> {
    let all = Kind::ALL.into_iter().flat_map(|kind| EXAMPLE.all(kind));
    prop::sample::select(all.map(|number| EXAMPLE.record(*number).id().clone()).collect::<Vec<_>>())
}

fn any_action() -> impl Strategy<Value = Action> {
    let list = prop::sample::select(&List::ALL[..]);
    let from = prop::option::of(".{0,48}".prop_map(|id| Handle::of(&id)));
    let page = (list.clone(), any_filter(), from);
    prop_oneof![
        (any_id(), prop::option::of((list, any_filter()))).prop_map(|(id, back)| Action::Open(id, back)),
        page.prop_map(|(list, filter, from)| Action::Page(Listing { list, filter, from })),
        (any_filter(), any_id()).prop_map(|(filter, id)| Action::NextQuote(filter, id)),
        any_filter().prop_map(Action::Quiz),
        any_id().prop_map(Action::Sources),
        any_id().prop_map(Action::Related),
    ]
}

proptest! {
    #[test]
    fn any_action_is_read_back(action in any_action()) {
        there_and_back(&action);
    }

    #[test]
    fn any_text_is_read_without_panic(text: String, tail in "[AB]e?[OPNQSRCMEX].{0,64}") {
        let _ = (read(&text), read(&tail));
    }

    #[test]
    fn damaged_data_is_refused_or_means_what_it_says(action in any_action(), at in 0_usize..64, put in "[ -~é]?") {
        let mut data = written(&action);
        let at = at.min(data.len() - 1);
        data.replace_range(at..=at, &put);
        // One action is written in one way only.
        if let Ok((other, marks)) = decode(&data, &EXAMPLE) {
            prop_assert_eq!(encode(&other, marks, &EXAMPLE).unwrap().to_string(), data);
        }
    }
}
