// Telling files apart and checking them.
#include "cli/commands/validate.hpp"

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "support/assets.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using namespace jinlan::cli;
using jinlan::tests::read_asset;
using jinlan::tests::real_plan;

namespace {

std::optional<FileKind> kind_of(std::string_view text, std::string_view file) {
    input::Problems problems;
    const std::optional<FileKind> kind = recognise(text, file, problems);
    CHECK(kind.has_value() == problems.empty());
    return kind;
}

const KnownData kKnown{[](input::Problems&) { return &real_plan(); },
                       [](input::Problems&) { return std::optional(tests::real_inputs()); }};

}  // namespace

TEST_CASE("the content tells what a file is, whatever its name") {
    CHECK(kind_of(read_asset("plan.json"), "a.json") == FileKind::Plan);
    CHECK(kind_of(read_asset("standards.json"), "plan.json") == FileKind::Standards);
    CHECK(kind_of(read_asset("map.json"), "b") == FileKind::Map);
    CHECK(kind_of(read_asset("levers.json"), "b") == FileKind::Levers);
    CHECK(kind_of(read_asset("health.json"), "b") == FileKind::Health);
    CHECK(kind_of(read_asset("indicators.json"), "b") == FileKind::Indicators);
    CHECK(kind_of(read_asset("strings/en.json"), "c.txt") == FileKind::Texts);
    CHECK(kind_of(read_asset("observations.csv"), "d.json.txt") == FileKind::Observations);
    CHECK(kind_of("\xEF\xBB\xBF" + read_asset("observations.csv"), "d.txt") == FileKind::Observations);
    CHECK(kind_of(R"({"schema": "jinlan.plan/99"})", "x") == FileKind::Plan);
}

TEST_CASE("where the content is broken, the name tells") {
    CHECK(kind_of("", "plan.json") == FileKind::Plan);
    CHECK(kind_of("{", "a/standards.json") == FileKind::Standards);
    CHECK(kind_of("[]", "a/strings/de.json") == FileKind::Texts);
    CHECK(kind_of("year,city", "new.csv") == FileKind::Observations);
}

TEST_CASE("a file that neither tells is a problem") {
    for (std::string_view text : {"", "hello", "{}", "[1]", R"({"schema": 7})", "{\"a\": ", "\xFF\xFE"}) {
        CAPTURE(std::string(text));
        CHECK(!kind_of(text, "notes.txt"));
    }
}

TEST_CASE("a good file is summed up, a broken one described") {
    input::Problems problems;
    CHECK(validate(read_asset("plan.json"), "plan.json", kKnown, problems) ==
          "38 measures, " + std::to_string(real_plan().commitments.size()) + " commitments");
    CHECK(validate(read_asset("observations.csv"), "o.csv", kKnown, problems) == "399 figures, 12 places");
    CHECK(validate(read_asset("map.json"), "map.json", kKnown, problems)->find("11 cities, ") == 0);
    CHECK(validate(read_asset("standards.json"), "s.json", kKnown, problems) ==
          "3 versions, 2 ranking lines");
    CHECK(problems.empty());
    const std::string row = "atlantis,2024,pm25,30,ug/m3,official,,,high,source\n";
    CHECK(!validate("city,year,metric,value,unit,kind,low,high,confidence,source\n" + row, "o.csv", kKnown,
                    problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "row 2, column city");
}

TEST_CASE("without a plan the cities of observations cannot be checked, and that is said") {
    input::Problems problems;
    const KnownData none{[](input::Problems& found) -> const plan::Plan* {
                             found.push_back({"plan.json", "", "nothing", "the plan"});
                             return nullptr;
                         },
                         [](input::Problems& found) -> std::optional<whatif::Inputs> {
                             found.push_back({"levers.json", "", "nothing", "the levers"});
                             return std::nullopt;
                         }};
    CHECK(!validate(read_asset("observations.csv"), "o.csv", none, problems));
    CHECK(problems.size() == 1);
    CHECK(!validate(R"({"schema": "jinlan.scenario/1", "name": ""})", "s", none, problems));
    REQUIRE(problems.size() == 2);
    CHECK(problems[1].file == "levers.json");
}

TEST_CASE("a scenario is summed up, and what it names that is not there is said with its place") {
    input::Problems problems;
    CHECK(kind_of(R"({"schema": "jinlan.scenario/1"})", "any.txt") == FileKind::Scenario);
    CHECK(kind_of("{", "my-scenario.json") == FileKind::Scenario);
    CHECK(validate(R"({"schema": "jinlan.scenario/1", "name": "x",
                       "levers": [{"lever": "dust", "implementation": 0.5},
                                  {"lever": "cooperation", "implementation": 0.2}],
                       "changes": [{"city": "taiyuan", "pm25": -5}],
                       "slips": []})",
                   "s", kKnown, problems) == "2 levers carried out, 1 city changed, 0 deadlines moved");
    CHECK(problems.empty());
    CHECK(!validate(R"({"schema": "jinlan.scenario/1", "name": "x",
                        "levers": [{"lever": "dusty", "implementation": 1.5}],
                        "slips": [{"commitment": "m99.c1.k1", "months": 3}]})",
                    "s", kKnown, problems));
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].file == "s");
    CHECK(problems[0].where == "levers[0].lever");
    CHECK(problems[1].where == "levers[0].implementation");
    CHECK(problems[2].where == "slips[0].commitment");
    for (const input::Problem& problem : problems) {
        CHECK_FALSE(problem.found.empty());
        CHECK_FALSE(problem.expected.empty());
    }
}
