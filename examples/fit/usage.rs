//! Counts the words of questions: `usage.json`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use almanac_bot::almanac::ask::Trait;
use almanac_bot::almanac::model::{Id, Record, WordUsage};
use almanac_bot::almanac::{Almanac, Found};
use almanac_bot::language::{Language, fold};

use crate::outcomes::weight;
use crate::wording::wording;
use crate::{Asked, is_right};

/// A question, ready to be counted.
pub(crate) struct Counted<'a> {
    asked: &'a Asked,
    /// Its words, each with the number of its class or stem.
    words: Vec<(Language, String, u64)>,
    /// The records or the contested questions that answer it, or the nearest record.
    of: BTreeSet<String>,
    /// Which list of a word they go to.
    pub(crate) list: usize,
    /// What its wording has.
    pub(crate) traits: Vec<Trait>,
    /// The nearest records, and whether they answer.
    pub(crate) near: Vec<(Id, bool)>,
    /// How much it counts where the wording is weighed.
    pub(crate) weight: f32,
}

/// How many of the nearest records are weighed against each other by the wording.
const NEAR: usize = 4;

/// The names of a word's lists, in the order in which questions are counted: that a record answers, that none does, that are
/// contested.
const LISTS: [&str; 3] = ["answered", "unanswered", "contested"];

/// What was counted of one class or stem.
#[derive(Default)]
struct Word<'a> {
    written: HashMap<(Language, &'a str), u32>,
    counted: [u32; 3],
    lists: [BTreeMap<&'a str, u16>; 3],
}

impl<'a> Counted<'a> {
    /// Reads a question; `almanac` is one without counts.
    pub(crate) fn of(almanac: &Almanac, asked: &'a Asked) -> Self {
        let near: Vec<_> =
            almanac.weigh_candidates(&asked.question, NEAR).into_iter().map(|(number, ..)| number).collect();
        let id = |number| almanac.record(number).id().to_string();
        let question = |number| match almanac.record(number) {
            Record::Position(position) => Some(position.question.to_string()),
            _ => None,
        };
        let records = asked.records.iter().filter_map(|id| match almanac.find(id) {
            Found::Here(number) => Some(number),
            _ => None,
        });
        let (list, of) = match asked.kind.as_str() {
            "fact" => (0, records.map(id).collect()),
            "positions" => (2, records.filter_map(question).collect()),
            _ => (1, near.first().copied().map(id).into_iter().collect()),
        };
        let judged = |number| (almanac.record(number).id().clone(), is_right(almanac, asked, number));
        let near = near.into_iter().map(judged).collect();
        let (words, traits) = (almanac.words_asked(&asked.question), almanac.traits_asked(&asked.question));
        Self { asked, words, of, list, traits, near, weight: weight(asked) as f32 }
    }
}

/// The file of the counts of all questions, or of those that are not of one part.
pub(crate) fn usage(almanac: &Almanac, all: &[Counted<'_>], without: Option<usize>) -> String {
    let mut words: BTreeMap<u64, Word<'_>> = BTreeMap::new();
    let mut counted = [0_u32; 3];
    let asked = || all.iter().filter(|question| Some(question.asked.fold) != without);
    for question in asked() {
        counted[question.list] += 1;
        for (language, folded, number) in &question.words {
            let word = words.entry(*number).or_default();
            *word.written.entry((*language, folded)).or_default() += 1;
            word.counted[question.list] += 1;
            for of in &question.of {
                *word.lists[question.list].entry(of).or_default() += 1;
            }
        }
    }
    let avoided: BTreeSet<(Language, String)> = almanac
        .edition()
        .words_to_avoid
        .iter()
        .flat_map(|(language, words)| words.iter().map(|word| (*language, fold(word))))
        .collect();
    let fewest = WordUsage::FEWEST;
    words.retain(|_, word| word.counted.iter().sum::<u32>() >= u32::from(fewest));
    for word in words.values_mut() {
        word.lists.iter_mut().for_each(|list| list.retain(|_, count| *count >= fewest));
    }
    let in_lists = |lists: &[usize]| -> Vec<&str> {
        let keys = words.values().flat_map(|word| lists.iter().flat_map(|list| word.lists[*list].keys().copied()));
        keys.collect::<BTreeSet<_>>().into_iter().collect()
    };
    let (records, questions) = (in_lists(&[0, 1]), in_lists(&[2]));
    let mut written: BTreeMap<Language, BTreeMap<&str, &Word<'_>>> = BTreeMap::new();
    for word in words.values() {
        // The way in which it is written most often stands for it.
        let allowed =
            word.written.iter().filter(|((language, folded), _)| !avoided.contains(&(*language, (*folded).to_owned())));
        if let Some(((language, folded), _)) = allowed.max_by_key(|(of, count)| (**count, std::cmp::Reverse(**of))) {
            written.entry(*language).or_default().insert(folded, word);
        }
    }
    let mut file = String::from("{\n  \"$schema\": \"../schema/usage.schema.json\",\n");
    let list = |ids: &[&str]| ids.iter().map(|id| format!("    {id:?}")).collect::<Vec<_>>().join(",\n");
    let _ = write!(file, "  \"counted\": {counted:?},\n  \"records\": [\n{}\n  ],\n", list(&records));
    let _ = write!(file, "  \"questions\": [\n{}\n  ],\n  \"words\": {{\n", list(&questions));
    let languages = written.iter().map(|(language, words)| {
        let words = words.iter().map(|(folded, word)| {
            let lists = LISTS.iter().zip(&word.lists).zip([&records, &records, &questions]);
            let lists = lists.filter(|((_, list), _)| !list.is_empty()).map(|((name, list), ids)| {
                let place = |id: &str| ids.binary_search(&id).unwrap_or_default();
                let pairs = list.iter().map(|(id, count)| format!("[{},{count}]", place(id)));
                format!(", \"{name}\": [{}]", pairs.collect::<Vec<_>>().join(","))
            });
            format!("      {folded:?}: {{\"counted\": {:?}{}}}", word.counted, lists.collect::<String>())
        });
        format!("    \"{}\": {{\n{}\n    }}", language.tag(), words.collect::<Vec<_>>().join(",\n"))
    });
    file + &languages.collect::<Vec<_>>().join(",\n") + "\n  },\n  \"wording\": " + &wording(asked()) + "\n}\n"
}
