//! Whether a reply about the shipped almanac is in the reader's language and script throughout.

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::model::{Kind, Record};
use almanac_bot::language::Locale;
use almanac_bot::replies::body::{Block, Line};
use almanac_bot::replies::{Action, Reply, Scene};

/// What is wrong with a reply, if anything.
pub(super) fn fault(reply: &Reply, scene: &Scene<'_>) -> Option<String> {
    let text = reply.body.text();
    if text.contains(&scene.say("only-in-english")) {
        return Some("a text is only in English".to_owned());
    }
    if scene.locale != Locale::SerbianLatin {
        return None;
    }
    let lines = reply.body.blocks.iter().filter_map(|block| match block {
        Block::Lines(lines) => Some(lines),
        // Words stand here as they were printed.
        Block::Quotation(_) => None,
    });
    let own = lines.flatten().map(Line::text);
    let labels = reply.actions.iter().flatten().flat_map(|button| {
        let copied = match &button.action {
            Action::Copy(text) => Some(text.clone()),
            _ => None,
        };
        [Some(button.label.clone()), copied]
    });
    let mut cyrillic = own.chain(labels.flatten()).filter(|text| has_cyrillic(&without_originals(text, scene.almanac)));
    cyrillic.next().map(|text| format!("there is Cyrillic in {text:?}"))
}

fn has_cyrillic(text: &str) -> bool {
    text.contains(|c| ('\u{400}'..='\u{52f}').contains(&c))
}

/// The text without what stands in it as others wrote it: words of a quotation, whole or cut short in its own marks, and
/// titles and publishers of sources.
fn without_originals(text: &str, almanac: &Almanac) -> String {
    if !has_cyrillic(text) {
        return String::new();
    }
    let records = [Kind::Quote, Kind::Source].into_iter().flat_map(|kind| almanac.all(kind));
    let own = records.fold(text.to_owned(), |text, number| match almanac.record(*number) {
        Record::Quote(quote) => text.replace(&quote.text, ""),
        Record::Source(source) => {
            let text = text.replace(&source.title, "").replace(&source.publisher, "");
            source.via.iter().fold(text, |text, via| text.replace(via, ""))
        }
        _ => text,
    });
    let mut parts = own.split(['«', '»']);
    let outside: Vec<_> = std::iter::from_fn(|| Some((parts.next()?, parts.next()).0)).collect();
    outside.concat()
}
