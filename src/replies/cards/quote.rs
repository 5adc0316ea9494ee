//! A quotation: in quotation marks only in words that a source printed.

use crate::almanac::RecordNo;
use crate::almanac::look_up::Filter;
use crate::almanac::model::{Quote, Record, Rendering};
use crate::language::Language;
use crate::replies::body::{Block, Line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

use super::shared;

/// The card of a quotation, with a button for the next that the filter leaves.
pub(in crate::replies) fn quotation(number: RecordNo, filter: &Filter, more: bool, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    write(number, &mut pen);
    let record = scene.almanac.record(number);
    shared::below(record, &mut pen);
    if more {
        let another = pen.button("button-another-quote", Action::NextQuote(filter.clone(), record.id().clone()));
        pen.row(vec![another]);
    }
    pen.finish()
}

/// Words, speaker with the role of that day, date and occasion, and what the words are: original or translation.
pub(super) fn write(number: RecordNo, pen: &mut Pen<'_>) {
    let almanac = pen.scene.almanac;
    let language = pen.scene.locale.language();
    // A quotation that was asked for by name is shown in its own version; its other versions are named below.
    let Record::Quote(quote) = almanac.record(number) else { return };
    let versions = almanac.versions(number);
    let quote = versions.iter().copied().find(|version| version.language == language).unwrap_or(quote);

    let (open, close) = marks(quote.language);
    let said = Line::of(format!("{open}{}{close}", quote.text));
    pen.body.blocks.push(Block::Quotation(vec![said]));
    let paraphrase = (quote.language != language).then(|| paraphrase(&versions, language)).flatten();
    if let Some(paraphrase) = paraphrase {
        let line = pen.labelled("label-paraphrase", paraphrase);
        pen.body.line(line);
    }

    let role = match almanac.get(&quote.speaker) {
        Some(Record::Person(person)) => person.role_on(quote.date).map(|role| pen.text(&role.role)),
        _ => None,
    };
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    let place = quote.place.as_ref().map(|place| format!(" · {}", pen.text(place))).unwrap_or_default();
    let date = quote.date.in_words(pen.scene.locale);
    let mut lines = vec![Line::new().bold(pen.person(&quote.speaker)).plain(role)];
    lines.push(Line::of(format!("{date} · {}{place}", pen.text(&quote.occasion))));
    lines.push(Line::new().italic(rendering(quote, pen)));
    if versions.len() > 1 {
        let others = versions.iter().filter(|version| version.id != quote.id);
        let languages: Vec<_> = others.map(|version| pen.say(&format!("language-{}", version.language))).collect();
        lines
            .push(Line::new().italic(pen.say_with("other-versions", &[("languages", (&languages.join(", ")).into())])));
    }
    pen.body.lines(lines);
}

fn paraphrase<'a>(versions: &[&'a Quote], language: Language) -> Option<&'a str> {
    let of = |language| {
        versions.iter().find_map(|version| version.paraphrase.as_ref().and_then(|words| words.written_in(language)))
    };
    let in_english = versions.iter().any(|version| version.language == Language::English);
    of(language).or_else(|| of(Language::English).filter(|_| !in_english))
}

/// "Published translation from Russian", "Original words, in English".
fn rendering(quote: &Quote, pen: &Pen<'_>) -> String {
    let language = pen.say(&format!("language-{}", quote.language));
    match (quote.rendering, quote.original_language) {
        (Rendering::Original, _) => pen.say_with("rendering-original", &[("language", (&language).into())]),
        (Rendering::Translation, Some(from)) => {
            let from = pen.say(&format!("language-{from}"));
            pen.say_with("rendering-translation-from", &[("language", (&language).into()), ("from", (&from).into())])
        }
        (Rendering::Translation, None) => pen.say_with("rendering-translation", &[("language", (&language).into())]),
        (Rendering::NotStated, _) => pen.say_with("rendering-not-stated", &[("language", (&language).into())]),
    }
}

/// Quotation marks as the language of the words has them.
const fn marks(language: Language) -> (char, char) {
    match language {
        Language::English => ('“', '”'),
        Language::Albanian | Language::Serbian => ('„', '“'),
        Language::Russian => ('«', '»'),
    }
}
