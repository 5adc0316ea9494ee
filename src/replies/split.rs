//! Parts a text that is longer than its place allows. Cards never are, since `check` holds them to the limit;
//! this is for places that hold less than a message.

use super::body::{Block, Body, Line, Span};

impl Body {
    /// Parts of at most `limit` UTF-16 units, in order; together they say everything. Parted between blocks
    /// where that is possible, else between lines, sentences, words, and only then within a word.
    ///
    /// # Panics
    /// Never; a limit below 2, which a single character may not fit into, counts as 2.
    pub fn split(self, limit: usize) -> Vec<Self> {
        let limit = limit.max(2);
        let mut parts: Vec<Self> = Vec::new();
        for block in self.blocks {
            for block in fitting_blocks(block, limit) {
                match parts.last_mut() {
                    Some(part) if part.length() + 2 + block_length(&block) <= limit => part.blocks.push(block),
                    _ => parts.push(Self { blocks: vec![block] }),
                }
            }
        }
        parts
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn line_length(line: &Line) -> usize {
    line.spans.iter().map(|span| units(span.text())).sum()
}

fn block_length(block: &Block) -> usize {
    let (Block::Lines(lines) | Block::Quotation(lines)) = block;
    lines.iter().map(line_length).sum::<usize>() + lines.len().saturating_sub(1)
}

/// The block as blocks of its own kind that fit.
fn fitting_blocks(block: Block, limit: usize) -> Vec<Block> {
    if block_length(&block) <= limit {
        return vec![block];
    }
    let (lines, make): (_, fn(Vec<Line>) -> Block) = match block {
        Block::Lines(lines) => (lines, Block::Lines),
        Block::Quotation(lines) => (lines, Block::Quotation),
    };
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in lines.into_iter().flat_map(|line| fitting_lines(line, limit)) {
        match groups.last_mut() {
            Some(group)
                if group.iter().map(|line| line_length(line) + 1).sum::<usize>() + line_length(&line) <= limit =>
            {
                group.push(line);
            }
            _ => groups.push(vec![line]),
        }
    }
    groups.into_iter().map(make).collect()
}

/// The line as lines that fit.
fn fitting_lines(line: Line, limit: usize) -> Vec<Line> {
    if line_length(&line) <= limit {
        return vec![line];
    }
    let mut lines = vec![Line::new()];
    for span in line.spans {
        for piece in pieces(span.text(), limit) {
            let span = with_text(&span, piece);
            match lines.last_mut() {
                Some(line) if line_length(line) + units(piece) <= limit => line.spans.push(span),
                _ => lines.push(Line { spans: vec![span] }),
            }
        }
    }
    lines.retain(|line| !line.spans.is_empty());
    lines
}

fn with_text(span: &Span, text: &str) -> Span {
    let text = text.to_owned();
    match span {
        Span::Plain(_) => Span::Plain(text),
        Span::Bold(_) => Span::Bold(text),
        Span::Italic(_) => Span::Italic(text),
        Span::Link { url, .. } => Span::Link { text, url: url.clone() },
    }
}

/// The text as pieces that fit: sentences where they do, else words, else what fits of a word.
fn pieces(text: &str, limit: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    for sentence in text.split_inclusive(['.', '!', '?', ';']) {
        if units(sentence) <= limit {
            pieces.push(sentence);
            continue;
        }
        for word in sentence.split_inclusive(' ') {
            let mut rest = word;
            while units(rest) > limit {
                let (head, tail) = rest.split_at(fitting_prefix(rest, limit));
                pieces.push(head);
                rest = tail;
            }
            pieces.push(rest);
        }
    }
    pieces
}

/// How many bytes of `text` fit into `limit` units.
fn fitting_prefix(text: &str, limit: usize) -> usize {
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        taken += c.len_utf16();
        if taken > limit {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(body: Body, limit: usize) -> Vec<String> {
        body.split(limit).iter().map(Body::text).collect()
    }

    #[test]
    fn a_text_is_parted_where_it_hurts_least() {
        let mut body = Body::default();
        body.line(Line::of("One two."));
        body.lines(vec![Line::of("Three four. Five six."), Line::of("Seven")]);
        assert_eq!(texts(body.clone(), 100).len(), 1);
        assert_eq!(texts(body.clone(), 30), ["One two.", "Three four. Five six.\nSeven"]);
        assert_eq!(texts(body.clone(), 21), ["One two.", "Three four. Five six.", "Seven"]);
        assert_eq!(texts(body, 11), ["One two.", "Three four.", " Five six.", "Seven"]);
        let mut word = Body::default();
        word.line(Line::of("😀😀😀"));
        assert_eq!(texts(word, 4), ["😀😀", "😀"]);
    }

    proptest! {
        #[test]
        fn parts_fit_and_say_everything(lines in prop::collection::vec("[a-zа-я😀. ]{1,60}", 1..6), limit in 2_usize..80) {
            let mut body = Body::default();
            for pair in lines.chunks(2) {
                body.lines(pair.iter().map(|line| Line::new().bold(line)).collect());
            }
            let whole = body.text().replace('\n', "");
            let parts = texts(body, limit);
            for part in &parts {
                prop_assert!(units(part) <= limit && !part.is_empty());
            }
            prop_assert_eq!(parts.concat().replace('\n', ""), whole);
        }
    }
}
