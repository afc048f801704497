// Tables, written as JSON and CSV from one description.
#include "cli/table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "cli/exports/exports.hpp"

using namespace jinlan;
using namespace jinlan::cli;

namespace {

struct Row {
    int number;
    bool dated;
};

constexpr Column<Row> kColumns[]{
    {"number", "first", [](const Row& row, const Context&) { return Value(row.number); }},
    {"due.from", "second",
     [](const Row& row, const Context&) { return row.dated ? Value("2025") : Value(); }},
    {"due.in.depth", "third\nin two lines",
     [](const Row& row, const Context&) { return row.dated ? Value(1.5) : Value(); }},
    {"last", "", [](const Row&, const Context& in) { return Value(plan::language_tag(in.language)); }},
};

Table small_table() {
    const Dataset nothing;
    return make_table<Row>(kColumns, std::vector<Row>{{1, true}, {2, false}},
                           {nothing, plan::Language::English});
}

}  // namespace

TEST_CASE("dotted columns are the members of one object, which is null when all of them are") {
    CHECK(json_text(small_table()) ==
          "[\n  {\n    \"number\": 1,\n    \"due\": {\n      \"from\": \"2025\",\n      \"in\": {\n"
          "        \"depth\": 1.5\n      }\n    },\n    \"last\": \"en\"\n  },\n"
          "  {\n    \"number\": 2,\n    \"due\": null,\n    \"last\": \"en\"\n  }\n]\n");
}

TEST_CASE("the same columns make the CSV, with a byte order mark") {
    CHECK(csv_text(small_table()) ==
          "\xEF\xBB\xBFnumber,due.from,due.in.depth,last\r\n1,2025,1.5,en\r\n2,,,en\r\n");
}

TEST_CASE("the same columns make the help, further lines under the first") {
    CHECK(columns_text(small_table()) ==
          "  number        first\n  due.from      second\n  due.in.depth  third\n                in two "
          "lines\n  last\n");
}

TEST_CASE("a table without rows is an empty array, and a header alone") {
    Table table = small_table();
    table.rows.clear();
    CHECK(json_text(table) == "[]\n");
    CHECK(csv_text(table) == "\xEF\xBB\xBFnumber,due.from,due.in.depth,last\r\n");
}

TEST_CASE(
    "every export: each column once, with a name that can be a key, and the columns of an object together") {
    const Dataset nothing;
    for (const Export& entry : exports()) {
        CAPTURE(std::string(entry.name));
        const Table table = entry.table({nothing});
        CHECK(!table.columns.empty());
        CHECK(table.rows.empty());
        std::vector<std::string> seen;  // keys and beginnings of keys
        std::string before;
        for (const ColumnHead& column : table.columns) {
            const std::string key(column.key);
            CAPTURE(key);
            CHECK(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos);
            for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
                const std::string beginning = key.substr(0, dot + 1);
                if (before.substr(0, beginning.size()) == beginning) continue;
                CHECK(std::ranges::find(seen, beginning) == seen.end());
                seen.push_back(beginning);
            }
            CHECK(std::ranges::find(seen, key) == seen.end());
            seen.push_back(key);
            before = key;
        }
    }
}
