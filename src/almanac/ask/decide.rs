//! Whether there is an answer at all. Silence is better than a wrong answer said firmly.

use super::fit::is_defined;
use super::hits::strength_in;
use super::question::{Question, Term, TermKind};
use super::score::Candidate;
use super::weights::{ANSWERED_FROM, CONTESTED_FROM};
use super::{AnswerKind, Silence};
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::almanac::model::Record;
use crate::language::vocabulary::{Asked, Cue};

/// How likely it must be that an event answers when it was, where its title has all that is asked: common words weigh so
/// little that others are near whatever the question is.
const TITLED_FROM: f32 = 0.25;
/// How likely an answer or the parties' views must be where a question has a word for what is to come.
const TO_COME_FROM: f32 = 0.7;
/// What a record must score to be offered as near.
const NEAR: f32 = 0.9;

impl Almanac {
    pub(super) fn decide(&self, question: &Question, candidates: &[Candidate]) -> AnswerKind {
        // What a word means is no matter of views, even if the word is about one.
        let is_word = |best: &Candidate| {
            matches!(self.record(best.number), Record::Term(_)) && is_defined(question, &best.features)
        };
        if candidates.first().is_some_and(is_word) {
            return AnswerKind::Fact;
        }
        let bare = is_bare(question);
        let is_named =
            |best: &Candidate| bare && self.is_of_name(question, best) || self.is_person_asked_for(question, best);
        if question.spans.is_empty() && candidates.first().is_some_and(is_named) {
            return AnswerKind::Fact;
        }
        let outcome = self.outcome(question, candidates);
        let likely = outcome.likely();
        if is_to_come(question) && likely.answered.max(likely.contested) < TO_COME_FROM {
            return AnswerKind::None(Silence::NoOpinion);
        }
        if let Some(id) = outcome.nearest
            && !bare
            && !is_of_meaning(question)
            && !question.cues(Cue::Party)
            && likely.contested >= CONTESTED_FROM
            && likely.contested >= likely.answered
        {
            return AnswerKind::Positions(id.clone());
        }
        // Who holds an office now, an almanac of what was cannot say.
        let office = question.cues(Cue::Now) && question.asks(Asked::Who) && !question.names(FacetKind::Person);
        // Numbers by themselves say nothing.
        let says = question.terms.iter().any(|term| term.kind != TermKind::Number && !term.hits.is_empty());
        let from = match candidates.first() {
            Some(best) if self.is_day_of_title(question, best) => TITLED_FROM,
            _ => ANSWERED_FROM,
        };
        match candidates {
            [best, ..]
                if !office
                    && (says && likely.answered >= from || question.is_a_day() && best.features.in_time >= 1.0) =>
            {
                AnswerKind::Fact
            }
            _ if question.cues(Cue::Opinion) => AnswerKind::None(Silence::NoOpinion),
            _ => AnswerKind::None(Silence::NotHere),
        }
    }
}

impl Almanac {
    /// Whether it asks when something happened that the title of an event tells in full, in the words of the question.
    fn is_day_of_title(&self, question: &Question, best: &Candidate) -> bool {
        const ALL: f32 = 0.95;
        let in_title = best.features.covered >= ALL && best.features.in_title >= ALL;
        in_title && question.asks(Asked::When) && matches!(self.record(best.number), Record::Event(_))
    }

    /// Whether it is the person or the term that a question names.
    fn is_of_name(&self, question: &Question, best: &Candidate) -> bool {
        let named = match self.record(best.number) {
            Record::Person(_) => question.names(FacetKind::Person),
            Record::Term(_) => question.names(FacetKind::Term),
            _ => false,
        };
        named && question.names_record(best.number)
    }
}

/// Whether it is a name or another word, perhaps with a time, and nothing else: no matter of views by itself.
fn is_bare(question: &Question) -> bool {
    question.terms.len() == 1 && !question.is_question()
}

/// Whether it asks what one word means: of that, nobody has a view, though the word may be about a matter of views.
fn is_of_meaning(question: &Question) -> bool {
    question.terms.len() == 1 && question.asks(Asked::Meaning)
}

/// Whether it asks for what is to come, of which an almanac has nothing.
fn is_to_come(question: &Question) -> bool {
    question.cues(Cue::Future)
        && !(question.asks(Asked::Said) || question.asks(Asked::When) && question.names(FacetKind::Person))
}

/// Whether a record has enough of a claim to be shown with it: a name, or more than one word.
pub(super) fn is_touched(question: &Question, candidate: &Candidate) -> bool {
    const EVIDENCE: f32 = 0.4;
    let has = |term: &&Term| strength_in(&term.hits, candidate.number) > 0.0;
    let worth = |term: &Term| if matches!(term.kind, TermKind::Name(_)) { 2 } else { 1 };
    question.terms.iter().filter(has).map(worth).sum::<usize>() > 1
        && candidate.features.evidence >= EVIDENCE
        && candidate.score >= NEAR
        && candidate.features.out_of_time < 1.0
}

/// Whether a record is near enough to be offered.
pub(super) fn is_near(candidate: &Candidate) -> bool {
    candidate.score >= NEAR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::ask::Spoken;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn what_a_title_tells_in_full_has_its_day() {
        for text in ["When was the toll bridge opened?", "kada je otvoren most sa mostarinom?"] {
            let question = EXAMPLE.read_question(text, None);
            let candidates = EXAMPLE.candidates(&question);
            let best = candidates.first().unwrap();
            assert!(EXAMPLE.is_day_of_title(&question, best), "{text}: {:?}", best.features);
            assert_eq!(EXAMPLE.decide(&question, &candidates), AnswerKind::Fact, "{text}");
        }
        let question = EXAMPLE.read_question("Who opened the toll bridge?", None);
        let candidates = EXAMPLE.candidates(&question);
        assert!(!EXAMPLE.is_day_of_title(&question, candidates.first().unwrap()));
    }

    #[test]
    fn a_bare_name_gets_whom_or_what_it_names_and_never_positions() {
        let kind = |text| EXAMPLE.ask(text, Spoken::Own).kind;
        assert_eq!(kind("Osric Thole"), AnswerKind::Fact);
        assert_eq!(kind("ferry bell"), AnswerKind::Fact);
        for text in ["Brookend", "Brookend 1998", "what is a toll"] {
            assert!(!matches!(kind(text), AnswerKind::Positions(_)), "{text}");
        }
    }

    #[test]
    fn what_is_to_come_is_refused_but_for_what_the_parties_say_of_it() {
        let kind = |text| EXAMPLE.ask(text, Spoken::Own).kind;
        for text in [
            "will the bridge toll ever be abolished?",
            "a do te hiqet ndonjëherë taksa e urës?",
            "hoće li most ikad biti besplatan?",
            "будет ли мост когда-нибудь бесплатным?",
        ] {
            assert!(!matches!(kind(text), AnswerKind::Fact | AnswerKind::None(Silence::NotHere)), "{text}");
        }
        for text in
            ["who will win the next boat race?", "will the ferry run next year?", "ko će pobediti sledeće godine?"]
        {
            assert_eq!(kind(text), AnswerKind::None(Silence::NoOpinion), "{text}");
        }
        let kind = kind("should the bridge toll be abolished?");
        assert!(matches!(kind, AnswerKind::Positions(_)), "{kind:?}");
    }
}
