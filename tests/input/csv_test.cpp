// Reading CSV (RFC 4180).
#include "input/csv.hpp"

#include <doctest/doctest.h>

using namespace jinlan::input;
using Fields = std::vector<std::string>;

TEST_CASE("fields may be quoted, hold commas, line ends and doubled quotes") {
    Problems problems;
    const auto rows = read_csv("a,b,c\r\n1,\"x, \"\"y\"\"\nz\",\r\n,,\n", "a.csv", problems);
    CHECK(problems.empty());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].fields == Fields{"a", "b", "c"});
    CHECK(rows[1].fields == Fields{"1", "x, \"y\"\nz", ""});
    CHECK(rows[2].fields == Fields{"", "", ""});
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 4);
}

TEST_CASE("a byte order mark and blank lines are passed over, and the last line needs no end") {
    Problems problems;
    const auto rows = read_csv(
        "\xEF\xBB\xBF"
        "a,b\n\n\r\n1,2",
        "a.csv", problems);
    CHECK(problems.empty());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].fields[0] == "a");
    CHECK(rows[1].fields == Fields{"1", "2"});
    CHECK(rows[1].line == 4);
}

TEST_CASE("a quoted empty field alone on its line is a row") {
    Problems problems;
    CHECK(read_csv("\"\"\n", "a.csv", problems).size() == 1);
    CHECK(read_csv("", "a.csv", problems).empty());
    CHECK(problems.empty());
}

TEST_CASE("a broken row is left out and named by its line; the others are read") {
    Problems problems;
    const auto rows = read_csv("a\n\"x\"y,1\nb\nq\"r\nc\n\xFF\nd\n", "a.csv", problems);
    REQUIRE(rows.size() == 4);
    CHECK(rows[3].fields == Fields{"d"});
    REQUIRE(problems.size() == 3);
    CHECK(describe(problems[0]) ==
          "a.csv: line 2: found \"y\" after a closing quote, expected a comma or the end of the line");
    CHECK(problems[1].where == "line 4");
    CHECK(problems[2].expected == "UTF-8 text");
}

TEST_CASE("a quote that is never closed names the line on which it opens") {
    Problems problems;
    const auto rows = read_csv("a\nb\n1,\"x\ny\nz", "a.csv", problems);
    CHECK(rows.size() == 2);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "line 3");
    CHECK(problems[0].found == "a quote that is never closed");
}
