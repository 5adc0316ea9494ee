//! Parts of a year by name: "autumn 2007", "late 2014", «начало 2006», "fund të 2007".

use jiff::civil::Date;

use super::spans::Span;

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartOfYear {
    Spring,
    Summer,
    Autumn,
    /// From the December of the year before.
    Winter,
    Early,
    Middle,
    Late,
}

#[rustfmt::skip]
const SPRING: &[&str] = &[
    "spring", "springtime", "pranvere", "pranvera", "pranveren", "pranveres",
    "prolece", "proleca", "prolecu", "prolecem", "proljece", "proljeca", "proljecu", "vesnoi", "vesni", "vesnu",
];

#[rustfmt::skip]
const SUMMER: &[&str] = &[
    "summer", "summertime", "vere", "veren", "veres", "vera",
    "leto", "leta", "letu", "letom", "ljeto", "ljeta", "ljetu", "ljetom",
];

#[rustfmt::skip]
const AUTUMN: &[&str] =
    &["autumn", "vjeshte", "vjeshta", "vjeshten", "vjeshtes", "jesen", "jeseni", "osen", "oseni", "osenju"];

const WINTER: &[&str] =
    &["winter", "dimer", "dimri", "dimrin", "dimrit", "zima", "zime", "zimi", "zimu", "zimom", "zimoi"];

#[rustfmt::skip]
const EARLY: &[&str] = &[
    "early", "beginning", "start", "fillim", "fillimi", "fillimin", "fillimit",
    "pocetak", "pocetkom", "pocetka", "pocetku", "nacalo", "nacale", "nacala",
];

#[rustfmt::skip]
const MIDDLE: &[&str] = &[
    "mid", "middle", "mes", "mesi", "mesin", "mesit",
    "sredina", "sredinom", "sredine", "sredini", "sredinu", "seredina", "seredine", "seredini", "seredinu",
];

#[rustfmt::skip]
const LATE: &[&str] = &[
    "late", "end", "fund", "fundi", "fundin", "fundit",
    "kraj", "krajem", "kraja", "kraju", "konec", "konce", "konca", "koncu",
];

const ALL: [(PartOfYear, &[&str]); 7] = [
    (PartOfYear::Spring, SPRING),
    (PartOfYear::Summer, SUMMER),
    (PartOfYear::Autumn, AUTUMN),
    (PartOfYear::Winter, WINTER),
    (PartOfYear::Early, EARLY),
    (PartOfYear::Middle, MIDDLE),
    (PartOfYear::Late, LATE),
];

/// The part of a year that a folded word names, if a year follows.
pub(super) fn part_of_year(folded: &str) -> Option<PartOfYear> {
    ALL.iter().find(|(_, words)| words.contains(&folded)).map(|(part, _)| *part)
}

/// Whether a folded word names a season.
pub(crate) fn is_season(folded: &str) -> bool {
    part_of_year(folded).is_some_and(PartOfYear::is_season)
}

impl PartOfYear {
    /// Seasons and no mere parts: two digits behind one are a year.
    pub(super) const fn is_season(self) -> bool {
        matches!(self, Self::Spring | Self::Summer | Self::Autumn | Self::Winter)
    }

    /// Its days in a year, widely: people do not look into the calendar for this.
    pub(super) fn of(self, year: i16) -> Option<Span> {
        let (begin, first, last) = match self {
            Self::Spring => (year, 3, 6),
            Self::Summer => (year, 6, 9),
            Self::Autumn | Self::Late => (year, 9, 12),
            Self::Winter => (year - 1, 12, 3),
            Self::Early => (year, 1, 4),
            Self::Middle => (year, 4, 9),
        };
        let day = |year, month| Date::new(year, month, 1).ok();
        Some(Span::between(day(begin, first)?, day(year, last)?.last_of_month()))
    }
}
