//! A quotation: in quotation marks only in words that a source printed.

use crate::almanac::RecordNo;
use crate::almanac::look_up::Filter;
use crate::almanac::model::{Quote, Record, Rendering};
use crate::replies::body::{Block, Line, quotation_marks};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;

use super::shared;

/// The card of a quotation in the version for the reader, with a button for the next that the filter leaves.
pub(in crate::replies) fn quotation(number: RecordNo, filter: &Filter, more: bool, scene: &Scene<'_>) -> Reply {
    let version = scene.almanac.version_for(number, scene.locale.language());
    let number = version.and_then(|quote| scene.almanac.number(quote.id.as_str())).unwrap_or(number);
    let record = scene.almanac.record(number);
    let mut pen = Pen::new(scene);
    if let Record::Quote(quote) = record {
        write(quote, number, &mut pen);
    }
    shared::below(record, &mut pen);
    if more {
        let another = pen.button("button-another-quote", Action::NextQuote(filter.clone(), record.id().clone()));
        // Above the others, so that it stays where it is however many of them a quotation has.
        pen.actions.insert(0, vec![another]);
    }
    pen.finish()
}

/// Words, speaker with the role of that day, date and occasion, and what the words are: original or translation.
pub(super) fn write(quote: &Quote, number: RecordNo, pen: &mut Pen<'_>) {
    let versions = pen.scene.almanac.versions(number);
    write_short(quote, usize::MAX, pen);
    let others = versions.iter().filter(|version| version.id != quote.id);
    let others = others.map(|version| {
        let language = pen.say(&format!("language-{}", version.language));
        let label = pen.say_with("button-version", &[("language", (&language).into())]);
        Button::new(label, Action::Open(version.id.clone(), None))
    });
    let others = others.collect();
    pen.row(others);
}

/// The same without buttons for other versions, within `most` characters: where that is too much, without the occasion,
/// and then with the editors' rendering alone.
pub(super) fn write_short(quote: &Quote, most: usize, pen: &mut Pen<'_>) {
    let almanac = pen.scene.almanac;
    let (open, close) = quotation_marks(quote.language);
    let said = Line::of(format!("{open}{}{close}", quote.text));
    // The editors' own rendering, for a reader of another language.
    let paraphrase = almanac.paraphrase_for(quote, pen.scene.locale).map(|paraphrase| {
        let of = pen.say(&format!("language-{}", paraphrase.language));
        let label = pen.say_with("label-paraphrase", &[("language", (&of).into())]);
        Line::new().italic(label).plain(" ").plain(paraphrase.text)
    });
    let speaker = almanac.get(&quote.speaker).and_then(Record::as_person);
    let role = speaker.and_then(|person| person.role_on(quote.date)).map(|role| pen.text(&role.role));
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    let speaker = Line::new().bold(pen.person(&quote.speaker)).plain(role);
    let place = quote.place.as_ref().map(|place| format!(" · {}", pen.text(place))).unwrap_or_default();
    let date = quote.date.in_words(pen.scene.locale);
    let occasion = Line::of(format!("{date} · {}{place}", pen.text(&quote.occasion)));
    let rendered = Line::new().italic(rendering(quote, pen));

    let length = |line: &Line| line.text().chars().count() + 2;
    let before = pen.body.text().chars().count();
    let words = before + length(&said) + paraphrase.as_ref().map_or(0, length) + length(&speaker) + length(&rendered);
    let occasion = if words + length(&occasion) <= most { occasion } else { Line::of(date) };
    match paraphrase {
        Some(paraphrase) if words + length(&occasion) > most => {
            let elsewhere = Line::new().italic(pen.say("words-in-record"));
            pen.body.line(paraphrase);
            pen.body.lines(vec![speaker, occasion, elsewhere]);
        }
        paraphrase => {
            pen.body.blocks.push(Block::Quotation(vec![said]));
            if let Some(paraphrase) = paraphrase {
                pen.body.line(paraphrase);
            }
            pen.body.lines(vec![speaker, occasion, rendered]);
        }
    }
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
