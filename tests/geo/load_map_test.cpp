// The loader: a small good map, and what it says about each kind of broken one.

#include "geo/load_map.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/assets.hpp"

namespace jinlan::geo {

namespace {

/// Two square counties, a and b, side by side: one city each; 10 m a step, moved by 1000 m east.
///   arc 0: common border, upwards; arc 1: the rest of a; arc 2: the rest of b.
const std::string kSmallMap = R"({
"schema": "jinlan.map/1", "review_number": null, "source": "made up", "license": "MIT",
"projection": {"name": "lambert_conformal_conic", "parallels": [35.8, 39.6], "origin": [112.4, 37.65]},
"transform": {"scale": 10, "translate": [1000, 0]},
"arcs": [[4,0,0,4], [4,4,-4,0,0,-4,4,0], [4,0,4,0,0,4,-4,0]],
"counties": [{"codes": ["140001"], "city": "a", "polygons": [[[0,1]]]},
             {"codes": ["140002", "140003"], "city": "b", "polygons": [[[2,-1]]]}],
"cities": [{"id": "a", "polygons": [[[0,1]]], "seat": [1,1], "label": [2,2]},
           {"id": "b", "polygons": [[[2,-1]]], "seat": [5,1], "label": [6,2]}]})";

/// The small map with the first `from` replaced by `to`.
std::string with(const std::string& from, const std::string& to) {
    std::string text = kSmallMap;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

input::Problems problems_of(const std::string& text) {
    input::Problems problems;
    const std::optional<Map> map = load_map(text, "map.json", problems);
    CHECK(map.has_value() == problems.empty());
    for (const input::Problem& problem : problems) {
        CHECK_FALSE(problem.where.empty());
        CHECK_FALSE(problem.found.empty());
        CHECK_FALSE(problem.expected.empty());
    }
    return problems;
}

/// The text has a problem at `path` in whose description `found` stands.
void check_problem(const std::string& text, const std::string& path, const std::string& found) {
    const input::Problems problems = problems_of(text);
    CAPTURE(path);
    CAPTURE(found);
    CHECK_FALSE(problems.empty());
    if (problems.empty()) return;
    CAPTURE(problems[0].where);
    CAPTURE(problems[0].found);
    CHECK(problems[0].where == path);
    CHECK(problems[0].found.english().find(found) != std::string::npos);
}

}  // namespace

TEST_CASE("a small map loads as it is written") {
    input::Problems problems;
    const std::optional<Map> map = load_map(kSmallMap, "map.json", problems);
    REQUIRE(problems.empty());
    REQUIRE(map.has_value());
    CHECK(map->source == "made up");
    CHECK(map->projection == LambertParameters{35.8, 39.6, {112.4, 37.65}});
    CHECK(map->arcs[1] == std::vector<Point>{{1040, 40}, {1000, 40}, {1000, 0}, {1040, 0}});
    CHECK(map->counties[1].codes == std::vector<std::string>{"140002", "140003"});
    CHECK(map->cities[1].seat == Point{1050, 10});
    CHECK(map->cities[1].box == Box{{1040, 0}, {1080, 40}});
    CHECK(map->box == Box{{1000, 0}, {1080, 40}});
    CHECK(polygon_area(assemble(*map, map->cities[0].polygons)) == 1600);
    CHECK(hit_test_county(*map, {1060, 20}) == std::size_t{1});
}

TEST_CASE("a review number is kept when there is one") {
    input::Problems problems;
    const auto map = load_map(with("null", "\"GS(2026)0001\""), "map.json", problems);
    REQUIRE(map.has_value());
    CHECK(map->review_number == "GS(2026)0001");
    check_problem(with("null", "7"), "review_number", "7");
}

TEST_CASE("text that is no JSON is said with its place") {
    check_problem("", "line 1, column 1", "the end");
    check_problem("{\n\"schema\":\n}", "line 3, column 1", "}");
    check_problem(kSmallMap.substr(0, 500), "line 8, column 37", "the end");
    check_problem(with("made up", "made \xff up"), "line 2, column 66", "not UTF-8");
    check_problem(with("1000", "1e999"), "line 4, column 46", "1e999");
}

TEST_CASE("members that are missing or of another kind are each named") {
    check_problem("[]", "(root)", "an array of 0");
    check_problem(with("jinlan.map/1", "jinlan.map/2"), "schema", "\"jinlan.map/2\"");
    check_problem(with("\"source\"", "\"sauce\""), "source", "nothing");
    check_problem(with("lambert_conformal_conic", "mercator"), "projection.name", "\"mercator\"");
    check_problem(with("[35.8, 39.6]", "[35.8]"), "projection.parallels", "an array of 1");
    check_problem(with("37.65", "\"north\""), "projection.origin[1]", "\"north\"");
    check_problem(with("\"scale\": 10", "\"scale\": 0"), "transform.scale", "0");
    check_problem(with("\"translate\"", "\"offset\""), "transform.translate", "nothing");
    check_problem(with("\"arcs\"", "\"arks\""), "arcs", "nothing");
    check_problem(with("[4,0,0,4]", "[4,0,0]"), "arcs[0]", "an array of 3");
    check_problem(with("[4,0,0,4]", "[4,0,0,4,1]"), "arcs[0]", "an array of 5");
    check_problem(with("[4,0,0,4]", "[4,0,0,4.5]"), "arcs[0][3]", "4.5");
    check_problem(with("[4,0,0,4]", "[4,0,0,true]"), "arcs[0][3]", "true");
    check_problem(with("[\"140001\"]", "[]"), "counties[0].codes", "an array of 0");
    check_problem(with("\"140001\"", "140001"), "counties[0].codes[0]", "140001");
    check_problem(with("\"city\": \"b\"", "\"city\": {}"), "counties[1].city", "an object");
    check_problem(with("[[[0,1]]]", "[[0,1]]"), "counties[0].polygons[0][0]", "0");
    check_problem(with("\"seat\": [1,1]", "\"seat\": [1]"), "cities[0].seat", "an array of 1");
    check_problem(with("\"seat\": [1,1]", "\"seat\": [1,1,1]"), "cities[0].seat", "an array of 3");
    check_problem(with("\"id\": \"a\"", "\"id\": \"\""), "cities[0].id", "\"\"");
}

TEST_CASE("numbers out of all bounds are problems") {
    check_problem(with("[4,0,0,4]", "[4,0,0,1000000001]"), "arcs[0][3]", "1000000001");
    check_problem(with("[4,0,0,4]", "[4,0,0,18446744073709551615]"), "arcs[0][3]", "1.84467440737e+19");
    check_problem(with("[4,0,0,4]", "[4,0,0,-9223372036854775808]"), "arcs[0][3]", "-9.22337203685e+18");
    check_problem(with("\"scale\": 10", "\"scale\": 1e308"), "transform.scale", "");
    check_problem(with("[[[0,1]]]", "[[[0,3]]]"), "counties[0].polygons[0][0][1]", "3");
    check_problem(with("[[[0,1]]]", "[[[0,-4]]]"), "counties[0].polygons[0][0][1]", "-4");
    check_problem(with("[[[0,1]]]", "[[[0,99999999999999999999]]]"), "counties[0].polygons[0][0][1]", "");
}

TEST_CASE("all problems of a file are said, up to a bound") {
    const std::string text = with("[4,0,0,4]", "[4,0,null,null]");
    CHECK(problems_of(text).size() == 2);
    std::string many = "[1,1";
    for (int i = 0; i < 500; ++i) many += ",null,null";
    CHECK(problems_of(with("[4,0,0,4]", many + "]")).size() == input::kMostProblems);
}

TEST_CASE("names that stand twice or lead nowhere are problems") {
    check_problem(with("\"140002\"", "\"140001\""), "counties[1].codes[0]", "\"140001\"");
    check_problem(with("\"id\": \"b\"", "\"id\": \"a\""), "cities[1].id", "\"a\"");
    check_problem(with("\"city\": \"b\"", "\"city\": \"c\""), "counties[1].city", "\"c\"");
}

TEST_CASE("borders that do not fit are problems") {
    // Not closed: a's rest starts elsewhere.
    check_problem(with("[4,4,-4,0,0,-4,4,0]", "[4,5,-4,0,0,-4,4,0]"), "counties[0].polygons[0][0][0]",
                  "arc 0");
    // The common border run in the same direction by both.
    check_problem(with("[[[2,-1]]]", "[[[2,0]]]"), "counties[1].polygons[0][0][1]", "second time");
    // Turned inside out, as an outer ring.
    check_problem(with("\"b\", \"polygons\": [[[2,-1]]]}", "\"b\", \"polygons\": [[[0,-3]]]}"),
                  "counties[1].polygons[0][0][0]", "second time");
    // A city without the border that its county has.
    check_problem(with("[[[2,-1]]], \"seat\"", "[[[2]]], \"seat\""), "cities", "arc -1");
    // An arc in nobody's use.
    check_problem(with("[4,0,4,0,0,4,-4,0]]", "[4,0,4,0,0,4,-4,0], [0,0,1,1]]"), "arcs[3]", "no county");
}

TEST_CASE("a hole that runs like an outer ring is a problem") {
    check_problem(R"({"schema": "jinlan.map/1", "review_number": null, "source": "s", "license": "l",
"projection": {"name": "lambert_conformal_conic", "parallels": [35.8, 39.6], "origin": [112.4, 37.65]},
"transform": {"scale": 1, "translate": [0, 0]},
"arcs": [[0,0,9,0,0,9,-9,0,0,-9], [3,3,3,0,0,3,-3,0,0,-3]],
"counties": [{"codes": ["1"], "city": "a", "polygons": [[[0],[1]]]}],
"cities": [{"id": "a", "polygons": [[[0],[1]]], "seat": [1,1], "label": [1,1]}]})",
                  "counties[0].polygons[0][1]", "wrong way");
}

TEST_CASE("a seat or label outside its city is a problem") {
    check_problem(with("\"seat\": [1,1]", "\"seat\": [5,1]"), "cities[0].seat", "outside");
    check_problem(with("\"label\": [6,2]", "\"label\": [2,2]"), "cities[1].label", "outside");
}

TEST_CASE("hostile files end in a problem") {
    const std::string deep(1'000'000, '[');
    check_problem(deep, "line 1, column 65", "a level too many");
    check_problem(deep + "1" + std::string(1'000'000, ']'), "line 1, column 65", "a level too many");
    // One long arc named over and over would cost its length each time.
    std::string repeated = "[[[0";
    for (int i = 0; i < 100'000; ++i) repeated += ",0";
    check_problem(with("[[[0,1]]]", repeated + "]]]"), "counties[0].polygons[0][0][1]", "second time");
}

TEST_CASE("every cut of the real map's text is a problem or the map, never a crash") {
    const std::string text = tests::read_asset("map.json");
    for (std::size_t length = 0; length + 2 < text.size(); length += 997) {
        CHECK_FALSE(problems_of(text.substr(0, length)).empty());
    }
    CHECK(problems_of(text).empty());
}

}  // namespace jinlan::geo
