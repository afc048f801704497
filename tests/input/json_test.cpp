// Reading JSON: what is wrong is said with its path or its line and column.
#include "input/json.hpp"

#include <string>

#include <doctest/doctest.h>

#include "input/hostile_texts.hpp"

using namespace jinlan;
using namespace jinlan::input;
using tests::repeated;

namespace {

/// The one problem of a text that cannot be parsed.
Problem problem_of(const std::string& text) {
    Problems problems;
    const auto document = JsonDocument::parse(text, "a.json", problems);
    CHECK(document == nullptr);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "a.json");
    return problems[0];
}

struct Parsed {
    explicit Parsed(const std::string& text) : document(JsonDocument::parse(text, "a.json", problems)) {
        REQUIRE(document != nullptr);
    }
    JsonNode root() { return document->root(); }

    Problems problems;
    std::unique_ptr<JsonDocument> document;
};

}  // namespace

TEST_CASE("values are read as what they are") {
    Parsed json(
        R"({"text": "焦\u7164", "yes": true, "whole": -7, "real": 2.5e1, "none": null, "list": [1, 2, 3]})");
    const JsonNode root = json.root();
    CHECK(root["text"].string() == "焦煤");
    CHECK(root["yes"].boolean());
    CHECK(root["whole"].integer(-10, 10) == -7);
    CHECK(root["whole"].number(-10, 10) == -7.0);
    CHECK(root["real"].number(0, 100) == 25.0);
    CHECK_FALSE(root.optional("none").has_value());
    CHECK_FALSE(root.optional("missing").has_value());
    REQUIRE(root["list"].items().size() == 3);
    CHECK(root["list"].items()[2].integer(0, 9) == 3);
    CHECK(root.keys() == std::vector<std::string>{"text", "yes", "whole", "real", "none", "list"});
    CHECK(json.problems.empty());
}

TEST_CASE("a wrong value names its path, what was found and what was expected") {
    Parsed json(R"({"measures": [{}, {"clauses": [{"mode": "leads"}]}]})");
    const JsonNode mode = json.root()["measures"].items()[1]["clauses"].items()[0]["mode"];
    CHECK(mode.one_of({"lead", "shared", "sole"}) == 0);
    REQUIRE(json.problems.size() == 1);
    CHECK(describe(json.problems[0]) ==
          "a.json: measures[1].clauses[0].mode: found \"leads\", expected one of lead, shared, sole");
}

TEST_CASE("every reader refuses every other kind") {
    Parsed json(R"(["text", 1, 1.5, true, null, [], {}])");
    const auto items = json.root().items();
    std::size_t problems = 0;
    const auto complains = [&] {
        const bool more = json.problems.size() == problems + 1;
        problems = json.problems.size();
        return more;
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        CAPTURE(i);
        items[i].string();
        CHECK(complains() == (i != 0));
        items[i].number(0, 9);
        CHECK(complains() == (i != 1 && i != 2));
        items[i].integer(0, 9);
        CHECK(complains() == (i != 1));
        items[i].boolean();
        CHECK(complains() == (i != 3));
        items[i].items();
        CHECK(complains() == (i != 5));
        items[i].keys();
        CHECK(complains() == (i != 6));
    }
}

TEST_CASE("a missing member is one problem, and reading from it adds none") {
    Parsed json(R"({"a": {}})");
    const JsonNode missing = json.root()["a"]["b"];
    missing["c"]["d"].items();
    missing.string();
    missing.number(3, 9);
    missing.expected("anything");
    CHECK(missing.path().empty());
    CHECK(missing.number(3, 9) == 3.0);
    REQUIRE(json.problems.size() == 1);
    CHECK(json.problems[0].where == "a.b");
    CHECK(json.problems[0].found == "nothing");
}

TEST_CASE("a number must lie within its bounds") {
    Parsed json(R"([101, -1, 100, 0.5, 9007199254740993, 1e300])");
    const auto items = json.root().items();
    CHECK(items[0].number(0, 100) == 0.0);
    CHECK(items[1].integer(0, 100) == 0);
    CHECK(items[2].integer(0, 100) == 100);
    CHECK(items[3].integer(0, 100) == 0);
    items[4].integer(0, INT64_MAX);  // a double does not hold it
    items[5].integer(0, INT64_MAX);
    REQUIRE(json.problems.size() == 5);
    CHECK(json.problems[0].found == "101");
    CHECK(json.problems[0].expected == "a number from 0 to 100");
    CHECK(json.problems[1].where == "[1]");
    CHECK(json.problems[2].expected == "a whole number from 0 to 100");
}

TEST_CASE("an empty text is told from a missing one") {
    Parsed json(R"({"empty": "", "blank": " \n"})");
    json.root()["empty"].non_empty_string();
    json.root()["blank"].non_empty_string();
    CHECK(json.problems.size() == 2);
    json.root()["empty"].string();
    CHECK(json.problems.size() == 2);
}

TEST_CASE("a misspelt key is a problem") {
    Parsed json(R"({"value": 1, "uper": 2})");
    json.root().only_keys({"value", "upper"});
    REQUIRE(json.problems.size() == 1);
    CHECK(describe(json.problems[0]) == "a.json: uper: found an unknown key, expected one of value, upper");
}

TEST_CASE("a key that stands twice is a problem with its path, and the first is read") {
    Parsed json(R"({"a": [{"b": 1, "c": 2, "b": 3}]})");
    REQUIRE(json.problems.size() == 1);
    CHECK(json.problems[0].where == "a[0].b");
    CHECK(json.root()["a"].items()[0]["b"].integer(0, 9) == 1);
}

TEST_CASE("text that is not JSON is one problem with line and column") {
    CHECK(problem_of("{\n  \"焦\": nope}").where == "line 2, column 9");
    CHECK(problem_of("").found == "the end of the text");
    CHECK(problem_of("[1, 2").found == "the end of the text");
    CHECK(problem_of("[1, 2] x").where == "line 1, column 8");
    CHECK(problem_of("[NaN]").where == "line 1, column 2");
    CHECK(problem_of("[1e999]").where.english().find("line 1") == 0);
    CHECK(problem_of("[\"\\ud800\"]").where.english().find("line 1") == 0);
    CHECK(problem_of("{'a': 1}").where == "line 1, column 2");
    CHECK(problem_of("[\"tab\there\"]").where.english().find("line 1") == 0);
}

TEST_CASE("bytes that are not UTF-8 are refused wherever they stand") {
    CHECK(problem_of("[\"ab\xFF\"]").where == "line 1, column 5");
    CHECK(problem_of("[\"\xC0\xAF\"]").expected == "UTF-8 text");          // overlong
    CHECK(problem_of("[\"\xED\xA0\x80\"]").expected == "UTF-8 text");      // surrogate
    CHECK(problem_of("[\"\xF4\x90\x80\x80\"]").expected == "UTF-8 text");  // beyond U+10FFFF
    CHECK(problem_of("[\"\xE7\x84").expected == "UTF-8 text");             // cut off
}

TEST_CASE("64 levels are read, 65 are not") {
    Parsed json(repeated("[", 64) + repeated("]", 64));
    CHECK(json.problems.empty());
    const Problem deep = problem_of(repeated("[", 65) + repeated("]", 65));
    CHECK(deep.where == "line 1, column 65");
    CHECK(deep.expected == "at most 64 levels");
    // Brackets within strings are no levels.
    CHECK(Parsed("[\"" + repeated("[{\\\"", 200) + "\"]").problems.empty());
}

TEST_CASE("a quarter of a million values are read, more are not") {
    CHECK(Parsed("[" + repeated("1,", 249'000) + "1]").root().items().size() == 249'001);
    CHECK(problem_of("[" + repeated("1,", 250'000) + "1]").found == "too many values");
}

TEST_CASE("white space and numbers without end are refused where they begin") {
    CHECK(problem_of("[1,\n" + std::string(5'000, ' ') + "2]").where == "line 1, column 3");
    CHECK(problem_of("[" + std::string(5'000, '9') + "]").where == "line 1, column 1");
    CHECK(Parsed("[" + std::string(4'000, ' ') + "\"" + std::string(100'000, ' ') + "\"]").problems.empty());
}

TEST_CASE("a message never repeats more than a little of a hostile text") {
    const Problem problem = problem_of("[" + std::string(4'000, 'x') + "]");
    CHECK(describe(problem).size() < 400);
    Parsed json("[\"" + repeated("晋", 10'000) + "\", \"\\u0007\"]");
    json.root().items()[0].one_of({"a"});
    json.root().items()[1].one_of({"a"});
    CHECK(describe(json.problems[0]).size() < 400);
    CHECK(json.problems[1].found == "\"?\"");
}

TEST_CASE("a problem is one short line, whatever the keys on the way to it are") {
    Parsed json("{\"" + repeated("晋", 10'000) + "\": {\"a\\nb\\u0007\": 1}}");
    json.root().only_keys({"name"});
    json.root().items();
    for (const std::string& key : json.root().keys()) json.root()[key].only_keys({"name"});
    REQUIRE(json.problems.size() == 3);
    for (const Problem& problem : json.problems) {
        CHECK(describe(problem).size() < 600);
        CHECK(describe(problem).find('\n') == std::string::npos);
    }
    CHECK(json.problems[2].where.english().ends_with("….a?b?"));
}

TEST_CASE("megabytes of hostile text are refused with few and short problems") {
    for (const std::string& text : tests::hostile_texts(1'000'000)) {
        CAPTURE(text.size());
        CAPTURE(text.find_first_not_of(text[0]));
        Problems problems;
        const auto document = JsonDocument::parse(text, "a.json", problems);
        if (document) {
            for (const JsonNode& item : document->root().items()) item["a"].string();
        }
        CHECK(!problems.empty());
        CHECK(problems.size() <= kMostProblems);
        for (const Problem& problem : problems) CHECK(describe(problem).size() < 600);
    }
}
