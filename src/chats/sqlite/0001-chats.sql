-- What each chat has chosen; NULL where it has not.
CREATE TABLE chats (
    chat INTEGER PRIMARY KEY,
    language TEXT,
    daily INTEGER,
    hour INTEGER,
    zone TEXT,
    topic INTEGER,
    quiet_day TEXT,
    answers TEXT,
    cool_down INTEGER,
    quiz INTEGER,
    pictures INTEGER,
    -- When the daily post is due, defaults counted in; NULL without one.
    due_zone TEXT,
    due_hour INTEGER,
    due_second INTEGER
) STRICT;

CREATE INDEX chats_due ON chats (due_zone, due_hour, due_second, chat) WHERE due_zone IS NOT NULL;

-- The daily posts of the last days. Without a fate: claimed, and nothing heard since.
CREATE TABLE posts (
    chat INTEGER NOT NULL,
    day TEXT NOT NULL,
    fate TEXT,
    PRIMARY KEY (chat, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX posts_by_day ON posts (day);
CREATE INDEX posts_open ON posts (chat) WHERE fate IS NULL;
