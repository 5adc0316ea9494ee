//! Rules about the map and its shapes.

use super::*;

const MAP: &[Case] = &[
    case("a map without shapes", Remove("outlines.json"), "map.json:1:1: the map has no outlines.json with its shapes"),
    case("shapes without a map", Remove("map.json"), "outlines.json:1:1: the shapes have no map.json that uses them"),
    case("no panels", Put("map.json", WITHOUT_PANELS), "map.json:1:86: the map has no panels"),
    case(
        "a party that is not there",
        Replace("map.json", r#""party": "ash", "features""#, r#""party": "oak", "features""#),
        "map.json:8:90: no party of the map is called `ash`\nmap.json:14:16: there is no party `oak`",
    ),
    case(
        "a name with the colour of nobody",
        Replace("map.json", r#""at": [10, 50], "party": "ash""#, r#""at": [10, 50], "party": "oak""#),
        "map.json:8:90: no party of the map is called `oak`",
    ),
    case(
        "a shape of a party that is not there",
        Replace("outlines.json", r#""party": "ash""#, r#""party": "oak""#),
        "outlines.json:5:18: there is no party `oak`",
    ),
    case(
        "a shape of no party",
        Replace("outlines.json", r#", "party": "ash""#, ""),
        "outlines.json:5:18: the area of a party names no party",
    ),
    case(
        "a panel without shapes",
        Replace("map.json", r#""id": "river""#, r#""id": "bank""#),
        "map.json:6:13: outlines.json has no shapes for the panel `bank`",
    ),
    case(
        "a mark for no panel",
        Replace("map.json", r#""width_km": 20,"#, r#""width_km": 20, "marks": "river","#),
        "map.json:6:67: no later panel is called `river`",
    ),
    case(
        "a place that is nowhere",
        Replace("map.json", r#""centre": [10, 50]"#, r#""centre": [50, 110]"#),
        "map.json:6:32: no such place; write longitude (-180 to 180) and latitude (-90 to 90) in degrees",
    ),
    case(
        "a panel too wide for the Earth",
        Replace("map.json", r#""width_km": 20"#, r#""width_km": 50000"#),
        "map.json:6:54: a panel is 10 to 20000 km wide",
    ),
    case(
        "a line that ends in the middle of a point",
        Replace("outlines.json", "[9.9,50,10.1,50]", "[9.9,50,10.1]"),
        "outlines.json:6:45: too few numbers; each point is a longitude and a latitude",
    ),
    case(
        "a text to avoid",
        Replace("map.json", "One on each bank.", "A shameful pair."),
        "map.json:3:25: the almanac's own voice avoids `shameful`",
    ),
];

const WITHOUT_PANELS: &str = r#"{"title": {"en": "Map"}, "description": {"en": "Nothing."}, "parties": [], "panels": [], "disputed": {"legend": {"en": "Disputed"}}, "kilometres": {"en": "km"}, "note": {"en": "Empty"}, "credit": {"en": "Nobody"}}"#;

#[test]
fn map() {
    check(MAP);
}
