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
help-topics = what there is to ask for
help-changes = corrections and additions
help-about = the subject and this almanac at a glance
help-privacy = what is kept about you
help-help = this list
today-heading = On this day: { $day }
today-nearest = Nothing on { $day }. Nearest, on { $nearest }:
ask-not-here = Not in this almanac.
ask-no-opinion = No opinions, advice or forecasts here, only what is on record.
ask-nearest = Nearest on record:
note-in-record = The record has a note.
check-heading = On record about this:
check-no-verdict = Records and sources, no verdict.
check-nothing = Too little to find a record by. Name who, when, where, or a number.
privacy-heading = What is kept about you
privacy-text = Nothing. What you ask is answered from memory and is not stored.

## The bot's profile, which strangers read before they begin: at most 512 and 120 characters with the title

profile-description = Ask about { $title }: who, when, where, with what result, who said what. I answer only from an almanac, a curated set of dated records. Every answer has its date and its source; where parties disagree, their positions stand side by side, and I take no side. If the almanac has nothing on it, I say so.
profile-short-description = Dated, sourced facts: { $title }. No side taken.

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
