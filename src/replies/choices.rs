//! What a chat has chosen, as replies show and change it: values that whoever keeps them converts from and to.

use crate::language::Locale;

/// The choices of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Language and script; `None` if none was chosen.
    pub language: Option<Locale>,
    /// The post "on this day".
    pub daily: DailyPost,
    /// What is answered in a group.
    pub answers: Answers,
    /// For how many minutes the same answer is not given twice in a group; 0: never withheld.
    pub cool_down: u16,
    /// Whether quizzes may be asked for.
    pub quiz: bool,
    /// Whether pictures may be asked for.
    pub pictures: bool,
}

/// The post that a chat gets every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyPost {
    /// Whether it gets one.
    pub on: bool,
    /// The hour by the chat's clock, 0 to 23.
    pub hour: u8,
    /// The IANA name of the chat's time zone.
    pub zone: String,
    /// The forum topic that it goes to.
    pub topic: Option<i64>,
    /// What comes on a day on which nothing happened.
    pub quiet_day: QuietDay,
}

/// What to do on a day without an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuietDay {
    /// Post nothing.
    #[default]
    Skip,
    /// Post what happened on the nearest day.
    Nearest,
}

/// What is answered in a group. Commands always are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answers {
    /// Commands only.
    CommandsOnly,
    /// Also what somebody replies to the bot.
    #[default]
    RepliesToo,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Language and script; `None`: none chosen.
    Language(Option<Locale>),
    /// A daily post from now on, in this forum topic.
    DailyOn(Option<i64>),
    /// No daily post any more.
    DailyOff,
    /// The hour of the daily post, 0 to 23.
    Hour(u8),
    /// The time zone by its IANA name, one of those that the almanac offers.
    Zone(String),
    /// The forum topic of the daily post.
    Topic(Option<i64>),
    /// What to do on a day without an event.
    QuietDay(QuietDay),
    /// What is answered in a group.
    Answers(Answers),
    /// Minutes for which the same answer is not given twice, at most a day.
    CoolDown(u16),
    /// Quizzes.
    Quiz(bool),
    /// Pictures.
    Pictures(bool),
    /// Have all that is stored of the chat deleted.
    Forget,
}

/// The menus in which choices are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Menu {
    /// All choices as they are.
    Overview,
    /// Language and script.
    Language,
    /// The daily post.
    Daily,
    /// Its hour.
    Hour,
    /// The time zone.
    Zone,
    /// The time in which the same answer is not given twice.
    CoolDown,
    /// Whether all is to be forgotten.
    Forget,
}

impl Menu {
    /// All menus.
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::Language, Self::Daily, Self::Hour, Self::Zone, Self::CoolDown, Self::Forget];
}

/// Whether whoever asks may change what the chat has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Permission {
    /// They may: the chat is private, or they administer it.
    #[default]
    Granted,
    /// Only administrators may.
    OnlyAdmins,
    /// It could not be found out just now.
    Unknown,
}

/// A chat, as far as its choices are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Chat<'a> {
    /// What it has chosen.
    pub choices: &'a Choices,
    /// The language that it has without a choice.
    pub otherwise: Locale,
    /// Whether whoever asks may change that.
    pub permission: Permission,
    /// The forum topic in which is asked.
    pub topic: Option<i64>,
}

impl Choices {
    /// What holds until a chat chooses.
    pub const DEFAULT: Self = Self {
        language: None,
        daily: DailyPost { on: false, hour: 9, zone: String::new(), topic: None, quiet_day: QuietDay::Skip },
        answers: Answers::RepliesToo,
        cool_down: 10,
        quiz: true,
        pictures: true,
    };

    /// The choices after one more.
    #[must_use]
    pub fn with(&self, choice: &Choice) -> Self {
        let mut choices = self.clone();
        let daily = &mut choices.daily;
        match choice {
            Choice::Language(language) => choices.language = *language,
            Choice::DailyOn(topic) => (daily.on, daily.topic) = (true, *topic),
            Choice::DailyOff => daily.on = false,
            Choice::Hour(hour) => daily.hour = *hour,
            Choice::Zone(zone) => daily.zone.clone_from(zone),
            Choice::Topic(topic) => daily.topic = *topic,
            Choice::QuietDay(quiet_day) => daily.quiet_day = *quiet_day,
            Choice::Answers(answers) => choices.answers = *answers,
            Choice::CoolDown(minutes) => choices.cool_down = *minutes,
            Choice::Quiz(on) => choices.quiz = *on,
            Choice::Pictures(on) => choices.pictures = *on,
            Choice::Forget => return Self::DEFAULT,
        }
        choices
    }
}

impl DailyPost {
    /// The name of the time zone that counts.
    pub fn zone_name(&self) -> &str {
        if self.zone.is_empty() { "UTC" } else { &self.zone }
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Chat<'static> {
    /// A chat that has chosen nothing, and in which whoever asks may choose.
    pub fn new() -> Self {
        static DEFAULT: Choices = Choices::DEFAULT;
        Self { choices: &DEFAULT, otherwise: Locale::English, permission: Permission::Granted, topic: None }
    }
}

impl Default for Chat<'static> {
    fn default() -> Self {
        Self::new()
    }
}
