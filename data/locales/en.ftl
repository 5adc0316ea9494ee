# Interface strings in English, the language that all others fall back to.

## Languages, as named inside a sentence

language-en = English
language-sq = Albanian
language-sr = Serbian
language-ru = Russian

## Times

from = from { $date }
until = until { $date }
as-of = as of { $date }
years-ago = { $count ->
    [0] this year
    [one] one year ago
   *[other] { $count } years ago
}

## Cards

label-note = Note:
label-source = Source:
label-medals = Medals:
label-scorers = Goals:
label-paraphrase = Our paraphrase in { $language }:
label-licence = Data:
more-sources = { $count ->
    [one] and one more
   *[other] and { $count } more
}
publishers = { $count ->
    [one] single source
   *[other] { $count } independent publishers
}
one-publisher = single publisher
wording-in-one-source = wording from a single source
checked-on = checked on { $date }
corrected = Corrected on { $date }.
renamed = This record was renamed; this is where it is now.
withdrawn = This record was withdrawn on { $date }.
no-such-record = There is no such record in this almanac.
only-in-english = Some of this is not yet in your language and is shown in English.
own-goal = own goal
roles-are-history = Roles on the dates at which a source names them; they may have changed since.
positions-are-attributed = What each party says. The almanac takes no side.
no-statement = No statement by { $party } in this almanac.
cited-by = { $count ->
    [one] One record cites it:
   *[other] { $count } records cite it:
}
source-kind-primary-document = Primary document
source-kind-official-statement = Official statement
source-kind-news-report = News report
source-kind-republished-report = News report, read in a republished copy
source-kind-analysis = Analysis
source-kind-reference-work = Reference work
match-status-played-neutral = They met on neutral ground.
match-status-won = They met in a final.
match-status-postponed = Postponed.
match-status-kept-apart = Kept apart by a rule.
match-status-permitted = Admitted to an event in the other's country.
match-status-shared-podium = They shared a podium.
match-status-player-absent-visa = A player was absent for want of a visa.
rendering-original = The original words, in { $language }.
rendering-translation = A published translation into { $language }.
rendering-translation-from = A published translation from { $from } into { $language }.
rendering-not-stated = Printed in { $language }; the source does not say whether it is a translation.

## The almanac as a whole

count-event = { $count ->
    [one] one event
   *[other] { $count } events
}
count-match = { $count ->
    [one] one match
   *[other] { $count } matches
}
count-quote = { $count ->
    [one] one quotation
   *[other] { $count } quotations
}
count-person = { $count ->
    [one] one person
   *[other] { $count } persons
}
count-position = { $count ->
    [one] one position
   *[other] { $count } positions
}
count-term = { $count ->
    [one] one term
   *[other] { $count } terms
}
count-source = { $count ->
    [one] one source
   *[other] { $count } sources
}
edition = Edition { $version } of { $date }.
editorial-policy = What goes in, and how corrections are made
languages-reviewed = Read by a native speaker: { $languages }.
languages-not-reviewed = Not yet read by a native speaker: { $languages }.

## Lists

list-timeline = Timeline
list-matches = Matches
list-quotes = Quotations
list-people = People
list-terms = Terms
list-search = Search
list-sources = Sources
list-questions = Positions
list-topics = Topics
list-changes = Changes
list-count = { $count ->
    [one] one entry
   *[other] { $count } entries
}
list-count-paged = { $count } entries, page { $page } of { $pages }
note-mark = ✎
timeline-hint = Narrow it down: { $command } followed by a year, a name, a place or a topic. ✎ marks an entry with a note.
change-added = Added
change-corrected = Corrected
change-withdrawn = Withdrawn
change-renamed = Renamed
heading-sources = Sources
heading-related = Related

## Nothing found

nothing-found = Nothing in this almanac fits.
did-you-mean = Did you mean:
try-instead = { $topics } shows what there is to ask for.
unknown-words = { $count ->
    [one] Word { $places } is not in this almanac.
   *[other] Words { $places } are not in this almanac.
}
no-such-button = The last answer has no button of that number.
read-as = Read as: { $words }.
unknown-command = There is no such command. { $help } lists those there are.
no-such-time = The times given exclude each other.
too-many-words = That is more than can be looked for together. Try fewer words, or { $search }.
link-leads-nowhere = The link points to nothing here.

## Commands

start-intro = Dated, sourced facts about { $title }. Every answer is a record of the almanac with its date and its source; where parties disagree, their positions stand side by side.
start-try = Type a few words, a name or a year, or try one of these. { $help } lists all commands.
start-in-group = Dated, sourced facts about { $title }. For example:
help-heading = What you can ask
help-intro = Every answer is a record of the almanac, with its date and its source.
help-filters = Filters can be combined: a year (2014), years (2008-2015, 2015-, before 2000, 1990s), a day (17 February 2008), a name, a place, a topic. Names work in every spelling and script.
usage = Type { $usage } for { $help }.
usage-timeline = [year, name, topic]
help-timeline = events and matches in order of time
usage-match = [sport, athlete, team, year]
help-match = sport: fixtures, scores, medals
usage-quote = [name, topic, year]
help-quote = a quotation, word for word
usage-person = [name]
help-person = who somebody is
usage-position = [question]
help-position = what the parties say, side by side
usage-term = [word]
help-term = what a term means
usage-ask = question
help-ask = an answer to a question in plain words
usage-search = words
help-search = records of all kinds
usage-check = text
help-check = the records that touch a claim
usage-start = [record]
help-start = who I am
usage-sources = [record or words]
help-sources = sources of a record, or all
usage-today = [day]
help-today = what happened on this day
help-random = any record
usage-quiz = [topic]
help-quiz = a quiz question
help-map = the parties on a map
help-topics = what there is to ask for
help-changes = corrections and additions
help-about = the subject and this almanac at a glance
usage-language = [language]
help-language = language and script of the answers
help-settings = what this chat has chosen
help-privacy = what is kept about you
help-help = this list
today-heading = On this day: { $day }
today-nearest = Nothing on { $day }. Nearest, on { $nearest }:
ask-not-here = Not in this almanac.
ask-no-opinion = No opinions, advice or forecasts here, only what is on record.
ask-nearest = Nearest on record:
note-in-record = The record has a note.
words-in-record = The published words are in the whole record.
check-heading = On record about this:
check-no-verdict = Records and sources, no verdict.
check-nothing = Too little to find a record by. Name who, when, where, or a number.
privacy-heading = What is kept about you
privacy-settings = Of this chat: its id, and what was chosen under { $settings }. Nothing until somebody chooses.
privacy-posts = If it has a daily post: on which of the last three days it came.
privacy-inbox = A message that is not yet answered, for 24 hours at most. Then it is deleted, whatever became of it.
privacy-nothing-else = Nothing else: no names, no talk, no list of who asked what. Answers are made from memory.
privacy-terminal = Nothing. What you ask is answered from memory and is not stored.
forget-heading = Forget this chat?
forget-what = All choices of this chat are deleted, and its daily post ends. This cannot be undone.
forget-done = Done. Nothing is stored of this chat any more.

## Settings

settings-heading = Settings of this chat
settings-changed = • changed from how it begins
settings-only-admins = Only administrators of this group can change its settings.
settings-not-saved = This could not be saved just now. Everything is as it was; please try again later.
settings-on = on
settings-off = off
settings-language = Language:
settings-language-heading = Language of the answers
settings-language-none = { $language } (none chosen)
settings-daily = Daily post:
settings-daily-heading = The daily post “on this day”
settings-daily-at = between { $from } and { $until }, { $zone }
settings-daily-off-at = off (otherwise between { $from } and { $until }, { $zone })
settings-hour-hint = It comes silently, within the hour that begins then.
settings-zone = Time zone:
settings-zone-hint = It also decides what day it is for { $today }.
settings-quiet-day = On a day without an event:
settings-quiet-day-skip = nothing
settings-quiet-day-nearest = the nearest events
settings-topic = Topic:
settings-topic-here = this one
settings-topic-other = another one
settings-answers = Answered here:
settings-answers-commands = commands only
settings-answers-replies = commands, and replies to me
settings-repeats = Asked again:
settings-repeats-heading = The same question again
settings-repeats-on = { $count ->
    [one] a link to the first answer, for one minute
   *[other] a link to the first answer, for { $count } minutes
}
settings-repeats-off = answered in full each time
settings-repeats-hint = While it lasts, the same question in the group gets a link to the answer that is already there. For how many minutes:
already-answered = Answered here a moment ago
settings-quiz = Quiz:
settings-pictures = Pictures:

## Map and quiz

map-none = This almanac has no map. { $about } shows the subject at a glance.
map-to-file = To draw it into a file: { $command }
quiz-off = Quizzes are switched off in this chat: { $settings }.
quiz-none = No question can be made from this.
quiz-right = Right.
quiz-wrong = Wrong. Right is: { $answer }
quiz-when = When was this? { $what }
quiz-where = Where was this? { $what }
quiz-who = Who is named in the record of this? { $what }
quiz-score = What was the score? { $what }
quiz-speaker = Who said this? { $words }
quiz-speaker-paraphrase = Who said this (our paraphrase)? { $words }
quiz-said-when = When was this said? { $speaker }: { $words }
quiz-term = Which term is this? { $definition }

## The bot's profile, which strangers read before they begin: at most 512 and 120 characters with the title

profile-description = Ask about { $title }: who, when, where, with what result, who said what. I answer only from an almanac, a curated set of dated records. Every answer has its date and its source; where parties disagree, their positions stand side by side, and I take no side. If the almanac has nothing on it, I say so.
profile-short-description = Dated, sourced facts: { $title }. No side taken.

## Inline mode, and chats that the bot is not in. A list of words for each kind, with commas between them: any of them narrows the search, in whatever language

words-for-event = event, events
words-for-match = match, matches, sport, sports
words-for-quote = quote, quotes, quotation, quotations
words-for-person = person, persons, people
words-for-position = position, positions
words-for-term = term, terms, glossary
words-for-source = source, sources
inline-nothing = Nothing found. Ask me in private
only-in-private = This works only in a private chat with me, or in a group that I am in.
button-private = Open the private chat

## Buttons

button-remove = ✕ Remove
button-back = ‹ Back
button-next = Next ›
button-sources = Sources ({ $count })
button-sources-of = { $party }: sources ({ $count })
button-related = Related
button-share = Share
button-cite = Copy citation
button-whole-record = Whole record
button-report = Report a mistake
button-to-list = ‹ To the list
button-to-record = ‹ To the record
button-version = In { $language }
button-another-quote = Another quotation
button-another-record = Another record
button-another-question = Another question
button-person-timeline = Events and matches ({ $count })
button-person-quotes = Quotations ({ $count })
button-try-timeline = The timeline
button-try-quote = A quotation
button-try-today = On this day
button-add-to-group = Add me to a group

## On Telegram

apology = Something broke on our side and was noted. Please try again later.
too-many-requests = That was a lot at once. Please wait a minute.
not-yours-to-remove = Only who asked, and the admins of this group, can remove this.
try-again = That did not work. Please try again.
removed = Removed.
ask-again = This button is of an older version. Please ask again; { $help } lists the commands.
button-language = Language
button-language-none = No choice
button-daily = Daily post
button-daily-on = Switch on
button-daily-off = Switch off
button-hour = Hour
button-zone = Time zone
button-quiet-day-skip = Without an event: nothing
button-quiet-day-nearest = Without an event: the nearest
button-topic-here = Post in this topic
button-answer-commands = Commands only
button-answer-replies = Replies to me too
button-repeats = Asked again
button-forget = Forget this chat
button-forget-now = Delete everything
quiz-forbidden = Polls are not allowed in this chat, so there can be no quiz.
