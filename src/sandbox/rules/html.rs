//! HTML parse mode: the tags that Telegram knows, refused in Telegram's words where they are wrong.
//! <https://core.telegram.org/bots/api#html-style>

mod attributes;
mod characters;
mod tags;

use super::entities::{Entity, trim, units};
use tags::{Open, opened};

/// A text without markup and what was marked in it.
#[derive(Debug, Default)]
pub(in crate::sandbox) struct Formatted {
    pub(in crate::sandbox) text: String,
    pub(in crate::sandbox) entities: Vec<Entity>,
    /// Lapses that the server forgives and this one notes.
    pub(in crate::sandbox) remarks: Vec<String>,
}

/// Parses HTML; the error is what Telegram says after `can't parse entities: `.
pub(in crate::sandbox) fn parse(html: &str) -> Result<Formatted, String> {
    let mut parsed = Formatted::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(character) = html[at..].chars().next() {
        match character {
            '<' if html[at..].starts_with("</") => at = close(html, at, &mut open, &mut parsed)?,
            '<' => {
                let (tag, after) = opened(html, at, units(&parsed.text), &mut parsed.remarks)?;
                tags::note_bad_nesting(&open, &tag, &mut parsed.remarks);
                open.push(tag);
                at = after;
            }
            '&' => {
                let (decoded, after) = characters::decode(html, at, &mut parsed.remarks);
                parsed.text.push(decoded);
                at = after;
            }
            _ => {
                if character == '>' {
                    parsed.remarks.push(format!("an unescaped `>` at byte offset {at}"));
                }
                parsed.text.push(character);
                at += character.len_utf8();
            }
        }
    }
    if let Some(tag) = open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", tag.name));
    }
    parsed.entities.sort_by_key(|entity| (entity.offset, usize::MAX - entity.length));
    let (text, entities) = trim(&parsed.text, std::mem::take(&mut parsed.entities));
    Ok(Formatted { text, entities, ..parsed })
}

/// Reads an end tag and turns what it closes into an entity; gives the place after it.
fn close(html: &str, at: usize, open: &mut Vec<Open>, parsed: &mut Formatted) -> Result<usize, String> {
    let Some(tag) = open.pop() else {
        return Err(format!("Unexpected end tag at byte offset {at}"));
    };
    let name_at = at + 2;
    let name_end = html[name_at..].find(|c: char| c.is_whitespace() || c == '>').map_or(html.len(), |n| name_at + n);
    let name = html[name_at..name_end].to_ascii_lowercase();
    let rest = html[name_end..].trim_start();
    if !rest.starts_with('>') {
        return Err(format!("Unclosed end tag at byte offset {at}"));
    }
    if !name.is_empty() && name != tag.name {
        return Err(format!(
            "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
            tag.name
        ));
    }
    let end = units(&parsed.text);
    tags::finish(&tag, end, &parsed.text, &mut parsed.entities, &mut parsed.remarks);
    Ok(html.len() - rest.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_measured_in_utf16_units() {
        let case = |html: &str, text: &str, expected: &[(&str, usize, usize)]| {
            let parsed = parse(html).unwrap();
            assert_eq!(parsed.text, text, "{html}");
            let found: Vec<_> = parsed.entities.into_iter().map(|e| (e.kind, e.offset, e.length)).collect();
            let expected: Vec<_> = expected.iter().map(|&(kind, at, long)| (kind.to_owned(), at, long)).collect();
            assert_eq!(found, expected, "{html}");
            assert_eq!(parsed.remarks, [""; 0], "{html}");
        };
        case("plain", "plain", &[]);
        case("<b>č</b><i>😀</i>!", "č😀!", &[("bold", 0, 1), ("italic", 1, 2)]);
        case("<b>a<i>b</i></b>", "ab", &[("bold", 0, 2), ("italic", 1, 1)]);
        case(
            "<strong>a</strong><ins>b</ins><del>c</del>",
            "abc",
            &[("bold", 0, 1), ("underline", 1, 1), ("strikethrough", 2, 1)],
        );
        case("<a href=\"https://example.org/?a=1&amp;b=2\">x</a>", "x", &[("text_link", 0, 1)]);
        case("<pre><code class=\"language-rust\">x</code></pre>", "x", &[("pre", 0, 1)]);
        case("<blockquote expandable>q</blockquote>", "q", &[("expandable_blockquote", 0, 1)]);
        case("<blockquote>q</blockquote>", "q", &[("blockquote", 0, 1)]);
        case(
            "<span class=\"tg-spoiler\">s</span><tg-spoiler>t</tg-spoiler>",
            "st",
            &[("spoiler", 0, 1), ("spoiler", 1, 1)],
        );
        case("<tg-time unix=\"1647531900\" format=\"wDT\">then</tg-time>", "then", &[("date_time", 0, 4)]);
        case("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍", &[("custom_emoji", 0, 2)]);
        case("&lt;&gt;&amp;&quot;&#39;&#x41;", "<>&\"'A", &[]);
        case(" <b> </b>a ", "a", &[]);
        case("<B>a</b >", "a", &[("bold", 0, 1)]);
    }

    #[test]
    fn faults_are_told_in_telegrams_words() {
        let case = |html: &str, expected: &str| assert_eq!(parse(html).unwrap_err(), expected, "{html}");
        case("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13");
        case("🏟 🏟&lt;<abac>", "Unsupported start tag \"abac\" at byte offset 13");
        case("a < b", "Unsupported start tag \"\" at byte offset 2");
        case("I <3 it>", "Unsupported start tag \"3\" at byte offset 2");
        case("<br>", "Unsupported start tag \"br\" at byte offset 0");
        case("<i   =aba>", "Empty attribute name in the tag \"i\" at byte offset 0");
        case("<a href", "Unclosed start tag \"a\" at byte offset 0");
        case("<a href=\"x>y</a>", "Unclosed start tag at byte offset 0");
        case("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8");
        case("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0");
        case("x</b>", "Unexpected end tag at byte offset 1");
        case("<b>x</b", "Unclosed end tag at byte offset 4");
        case("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"");
        case("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"");
        case("<b>x", "Can't find end tag corresponding to start tag \"b\"");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_parsed_or_refused(html in "([a-zš😀 \u{a0}\"'=&;#x<>/-]|<b>|</b>|<a href=|<code>|</code>){0,40}") {
            if let Ok(parsed) = parse(&html) {
                let length = units(&parsed.text);
                assert!(parsed.entities.iter().all(|entity| entity.length > 0 && entity.end() <= length), "{parsed:?}");
            }
        }
    }

    #[test]
    fn forgiven_lapses_are_noted() {
        let case = |html: &str| assert_eq!(parse(html).unwrap().remarks.len(), 1, "{html}");
        case("a > b");
        case("R & D");
        case("a&nbsp;b");
        case("<code><b>x</b></code>");
        case("<blockquote>a<blockquote>b</blockquote></blockquote>");
        case("<a href=\"not an address\">x</a>");
        case("<a>x</a>");
        case("<b title=\"x\">y</b>");
    }
}
