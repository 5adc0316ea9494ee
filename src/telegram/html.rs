//! A reply's text as Telegram's HTML. Escaping happens here and nowhere else: [`Html`] can only be made from a [`Body`].

use std::fmt;

use crate::replies::Body;
use crate::replies::body::{Block, Line, Span};

/// Well-formed HTML of the tags that Telegram knows: `b`, `i`, `a` and `blockquote`.
///
/// <https://core.telegram.org/bots/api#html-style>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, without a copy.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&Body> for Html {
    fn from(body: &Body) -> Self {
        // Most replies fit, and few are much shorter.
        let mut html = String::with_capacity(1024);
        for (index, block) in body.blocks.iter().enumerate() {
            if index > 0 {
                html.push_str("\n\n");
            }
            match block {
                Block::Lines(lines) => push_lines(&mut html, lines),
                Block::Quotation(lines) => {
                    html.push_str("<blockquote>");
                    push_lines(&mut html, lines);
                    html.push_str("</blockquote>");
                }
            }
        }
        Self(html)
    }
}

fn push_lines(html: &mut String, lines: &[Line]) {
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            html.push('\n');
        }
        for span in &line.spans {
            push_span(html, span);
        }
    }
}

fn push_span(html: &mut String, span: &Span) {
    let (open, close) = match span {
        Span::Plain(_) => ("", ""),
        Span::Bold(_) => ("<b>", "</b>"),
        Span::Italic(_) => ("<i>", "</i>"),
        Span::Link { url, .. } => {
            html.push_str("<a href=\"");
            push_escaped(html, url);
            ("\">", "</a>")
        }
    };
    html.push_str(open);
    push_escaped(html, span.text());
    html.push_str(close);
}

/// Escapes for text and for attributes alike, with the entities that Telegram knows.
fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        let (plain, marked) = rest.split_at(at);
        html.push_str(plain);
        html.push_str(match marked.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &marked[1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a reader of the markup sees: tags gone, entities read. Panics on what Telegram would refuse.
    fn shown(html: &str) -> String {
        let mut shown = String::new();
        let mut open: Vec<&str> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find(['<', '&', '>']) {
            shown.push_str(&rest[..at]);
            let (mark, after) = rest[at..].split_at(1);
            let end = if mark == "<" { '>' } else { ';' };
            assert_ne!(mark, ">", "a bare > in {html}");
            let (inside, after) = after.split_once(end).expect("everything that is opened is closed");
            rest = after;
            match (mark, inside) {
                ("&", "amp") => shown.push('&'),
                ("&", "lt") => shown.push('<'),
                ("&", "gt") => shown.push('>'),
                ("&", "quot") => shown.push('"'),
                ("<", "b" | "i" | "blockquote") => open.push(inside),
                ("<", tag) if tag.starts_with("a href=\"") && tag.ends_with('"') => open.push("a"),
                ("<", tag) if tag.starts_with('/') => assert_eq!(open.pop(), Some(&tag[1..])),
                (mark, inside) => panic!("{mark}{inside} is not known"),
            }
        }
        assert!(open.is_empty());
        shown + rest
    }

    #[test]
    fn everything_is_escaped_once() {
        let mut body = Body::default();
        body.line(Line::new().bold("a & b").plain(" <c> ").link("\"d\"", "https://example.org/?a=1&b=\"2\""));
        body.blocks.push(Block::Quotation(vec![Line::of("e"), Line::new().italic("f")]));
        let expected = "<b>a &amp; b</b> &lt;c&gt; <a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">&quot;d&quot;</a>\n\n\
                        <blockquote>e\n<i>f</i></blockquote>";
        assert_eq!(Html::from(&body).as_str(), expected);
    }

    fn any_span() -> impl Strategy<Value = Span> {
        let text = "[ -~а-я<>&\"']{1,12}";
        prop_oneof![
            text.prop_map(Span::Plain),
            text.prop_map(Span::Bold),
            text.prop_map(Span::Italic),
            (text, text).prop_map(|(text, url)| Span::Link { text, url }),
        ]
    }

    proptest! {
        #[test]
        fn any_body_is_shown_as_it_is(blocks in prop::collection::vec((any::<bool>(), prop::collection::vec(prop::collection::vec(any_span(), 1..4), 1..4)), 0..4)) {
            let mut body = Body::default();
            for (quoted, lines) in blocks {
                let lines = lines.into_iter().map(|spans| Line { spans }).collect();
                body.blocks.push(if quoted { Block::Quotation(lines) } else { Block::Lines(lines) });
            }
            prop_assert_eq!(shown(Html::from(&body).as_str()), body.text());
        }
    }
}
