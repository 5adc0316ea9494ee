//! What a question asks of a match: a medal, a score, the sentence that tells most.

use super::{Field, LONGEST, filled};
use crate::almanac::ask::passages::{Passage, weight_of, weight_of_words};
use crate::almanac::ask::question::Question;
use crate::almanac::model::{Match, Text};
use crate::language::Locale;
use crate::language::vocabulary::Asked;

/// The detail of a match.
pub(super) fn of_match(question: &Question, fixture: &Match, passages: &[Passage], locale: Locale) -> Field {
    let read = |text: &Text| text.read(locale).text.into_owned();
    let asks = |asked| question.asks(asked);
    let result = read(&fixture.result);
    if ["medal", "gold", "silver", "bronze"].into_iter().any(|word| question.has_concept(word))
        && let Some(medal) = &fixture.medal
    {
        return Field::of(medal_of(question, &read(medal), locale));
    }
    if asks(Asked::Score) || asks(Asked::Result) {
        let result = Passage::new(question, result, locale.language());
        let told = passages.iter().filter(|passage| {
            passage.has_score()
                && weight_of_words(question, passage.has & !result.has) > 0.0
                && passage.text != result.text
        });
        if let Some(told) = told.max_by(|one, other| one.weight.total_cmp(&other.weight)) {
            return Field { sentence: None, short: None, text: told.text.clone() };
        }
        if let [one, other] = fixture.sides.as_slice()
            && let (Some(first), Some(second)) = (one.score, other.score)
        {
            let (one, other) = (read(&one.name), read(&other.name));
            let bare = |name: &str| name.split(" (").next().unwrap_or_default().to_owned();
            // The sets of a match stand in brackets behind its score.
            let more = result.text.split_once('(').and_then(|(before, more)| {
                before.trim().ends_with(|c: char| c.is_ascii_digit()).then(|| format!(" ({more}"))
            });
            let more = more.unwrap_or_default();
            return Field::of(format!("{} {first}–{second} {}{more}", bare(&one), bare(&other)));
        }
        return Field::of(result.text);
    }
    let sides = fixture.sides.iter().map(|side| Passage::new(question, read(&side.name), locale.language()));
    let fields = [&fixture.discipline, &fixture.competition].map(read);
    let fields = fields.into_iter().map(|field| Passage::new(question, field, locale.language()));
    let result = Passage::new(question, result, locale.language());
    let extra: Vec<Passage> = sides.chain(fields).filter(|_| asks(Asked::Which)).collect();
    let told =
        passages.iter().chain(&extra).map(|passage| (weight_of_words(question, passage.has & !result.has), passage));
    let told = told.filter(|(weight, _)| *weight > 0.0).max_by(|(one, _), (other, _)| one.total_cmp(other));
    let told = told.map_or(&result, |(_, passage)| passage);
    let short = told.heart(question, LONGEST, None);
    let short = if told.text == result.text { short } else { filled(short, &[&result], question) };
    Field { short: Some(short), sentence: None, text: told.text.clone() }
}

/// Of the medals of a contest those of whom a question names.
fn medal_of(question: &Question, medals: &str, locale: Locale) -> String {
    let parts: Vec<&str> = medals.split("), ").collect();
    let named = parts.iter().filter(|part| {
        let passage = Passage::new(question, (**part).to_owned(), locale.language());
        weight_of(question, passage.has) > weight_of_words(question, passage.has)
    });
    let named: Vec<&str> = named.copied().collect();
    if named.len() == 1 && parts.len() > 1 {
        let part = named[0];
        return if part.contains('(') && !part.ends_with(')') { format!("{part})") } else { part.to_owned() };
    }
    medals.to_owned()
}
