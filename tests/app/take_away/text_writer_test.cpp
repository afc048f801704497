// Numbers, JSON and CSV as text.
#include "app/take_away/text_writer.hpp"

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>

#include <doctest/doctest.h>

using namespace jinlan::app;

TEST_CASE("a number is written with as few digits as read back the same") {
    CHECK(number_text(35) == "35");
    CHECK(number_text(4.17) == "4.17");
    CHECK(number_text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(-2.5) == "-2.5");
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(1'500'000) == "1500000");
    CHECK(number_text(5304061) == "5304061");
    CHECK(number_text(0.000001) == "0.000001");
    CHECK(number_text(1e-7) == "1e-7");
    CHECK(number_text(1.5e300) == "1.5e300");
    CHECK(number_text(1e20) == "100000000000000000000");
    CHECK(number_text(std::numeric_limits<double>::infinity()) == "null");
    CHECK(number_text(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("any double reads back to the last bit") {
    std::mt19937_64 random(20240308);
    for (int round = 0; round < 20'000; ++round) {
        const auto number = std::bit_cast<double>(random());
        if (!(number - number == 0)) continue;  // not finite
        const std::string text = number_text(number);
        CAPTURE(text);
        CHECK(std::strtod(text.c_str(), nullptr) == number);
        const double small = static_cast<double>(random() % 1'000'000) / 1000;
        CHECK(number_text(small).size() <= 7);
    }
}

TEST_CASE("texts in JSON: quotes, backslashes and control characters are escaped") {
    CHECK(json_string("太原 \"A\\B\"\n\x01") == "\"太原 \\\"A\\\\B\\\"\\u000a\\u0001\"");
}

TEST_CASE("JSON is indented, and an empty container stands on one line") {
    JsonWriter json;
    json.begin_object();
    json.key("a");
    json.value(List{1, 2.5, true, "x", {}});
    json.key("b");
    json.value(List{});
    json.key("c");
    json.value(Object{{{"d", "e"}}, "cell"});
    json.end_object();
    CHECK(json.take() ==
          "{\n  \"a\": [\n    1,\n    2.5,\n    true,\n    \"x\",\n    null\n  ],\n  \"b\": [],\n"
          "  \"c\": {\n    \"d\": \"e\"\n  }\n}\n");
    CHECK(json.take() == "\n");
}

TEST_CASE("a value in a cell: nothing for null, a list apart by semicolons, an object as it says") {
    CHECK(cell_text({}) == "");
    CHECK(cell_text(false) == "false");
    CHECK(cell_text(List{"a", 3, Object{{{"k", 1}}, "k is 1"}}) == "a; 3; k is 1");
    CHECK(cell_text(std::optional<double>()) == "");
    CHECK(cell_text(std::optional<double>(4.5)) == "4.5");
}

TEST_CASE("CSV fields are quoted where they must be, and only there") {
    CHECK(csv_row({"a", "", "b c"}) == "a,,b c\r\n");
    CHECK(csv_row({"a,b", "say \"a\"", "two\nlines"}) == "\"a,b\",\"say \"\"a\"\"\",\"two\nlines\"\r\n");
}
