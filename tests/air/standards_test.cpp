// Versions of the standard and their dates.
#include "air/standards.hpp"

#include <doctest/doctest.h>

#include "air/real_air.hpp"
#include "plan/small_plan.hpp"

using namespace jinlan;
using namespace jinlan::air;
using jinlan::tests::real_standards;
using jinlan::tests::with;

namespace {

std::string key_on(int year, int month, int day) {
    const Standard* standard = standard_on(real_standards(), {year, month, day});
    return standard == nullptr ? "" : standard->key;
}

/// "where: found; expected" of all problems of the real file with its first `from` replaced.
std::string broken(std::string_view from, std::string_view to) {
    input::Problems problems;
    CHECK_FALSE(
        load_standards(with(tests::read_asset("standards.json"), from, to), "s.json", problems).has_value());
    std::string result;
    for (const input::Problem& problem : problems) {
        CHECK(problem.file == "s.json");
        result += (result.empty() ? "" : "\n") + problem.where.english() + ": " + problem.found.english() +
                  "; " + problem.expected.english();
    }
    return result;
}

}  // namespace

TEST_CASE("the version in force changes on its day") {
    CHECK(key_on(2015, 7, 1) == "gb3095-2012");
    CHECK(key_on(2026, 2, 28) == "gb3095-2012");
    CHECK(key_on(2026, 3, 1) == "gb3095-2026-transition");
    CHECK(key_on(2030, 12, 31) == "gb3095-2026-transition");
    CHECK(key_on(2031, 1, 1) == "gb3095-2026-final");
    CHECK(key_on(2099, 1, 1) == "gb3095-2026-final");
}

TEST_CASE("a day that no version covers has none") {
    Standards standards;
    CHECK(standard_on(standards, {2025, 1, 1}) == nullptr);
    standards.versions.resize(1);
    standards.versions[0].valid_from = plan::Date{2026, 3, 1};
    standards.versions[0].valid_to = plan::Date{2026, 3, 31};
    CHECK(standard_on(standards, {2026, 2, 28}) == nullptr);
    CHECK(standard_on(standards, {2026, 3, 1}) != nullptr);
    CHECK(standard_on(standards, {2026, 3, 31}) != nullptr);
    CHECK(standard_on(standards, {2026, 4, 1}) == nullptr);
}

TEST_CASE("grade 2 limits, version by version") {
    const auto& versions = real_standards().versions;
    REQUIRE(versions.size() == 3);
    CHECK(versions[0].grade_2 == Limits{{35, 70, 60, 40, 4, 160}});
    CHECK(versions[1].grade_2 == Limits{{30, 60, 60, 40, 4, 160}});
    CHECK(versions[2].grade_2 == Limits{{25, 50, 20, 30, 4, 160}});
    CHECK(versions[0].grade_1 == Limits{{15, 40, 20, 40, 4, 100}});
    CHECK(versions[2].grade_1 == Limits{{10, 20, 20, 30, 4, 100}});
    CHECK(real_standards().index_version == 0);
}

TEST_CASE("what is known of the line to the last ten") {
    const auto& lines = real_standards().ranking_lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].year == 2023);
    CHECK(lines[0].index == 4.84);
    CHECK(lines[0].approximate);
    CHECK_FALSE(lines[0].at_least);
    CHECK(lines[1].year == 2025);
    CHECK(lines[1].index == 4.17);
    CHECK(lines[1].at_least);
}

TEST_CASE("a broken file names the place") {
    CHECK(broken("jinlan.standards/1", "jinlan.standards/9").find("schema: ") == 0);
    CHECK(broken("\"pm25\": 15", "\"pm25\": 0")
              .find("standards[0].limits.grade_1.annual.pm25: 0; a number from 0.1") == 0);
    CHECK(broken("\"pm25\": 15", "\"pm25\": 36").find("standards[0].limits") == 0);
    CHECK(broken("\"o3\": 100", "\"o4\": 100").find("eight_hour.o4: an unknown key") != std::string::npos);
    CHECK(broken("\"pm25\": 15, ", "").find("standards[0].limits.grade_1.annual.pm25: nothing; ") == 0);
    CHECK(broken("2026-02-28", "2026-02-30")
              .find("standards[0].valid_to: \"2026-02-30\"; a date that exists") == 0);
    CHECK(broken("2026-02-28", "2026-03-01").find("standards[1]: an object; versions in order") == 0);
    CHECK(broken("\"gb3095-2026-transition\"", "\"gb3095-2012\"").find("standards[1].id: ") == 0);
    CHECK(broken("\"limits_standard\": \"gb3095-2012\"", "\"limits_standard\": \"gb\"")
              .find("index.limits_standard: ") == 0);
    CHECK(broken("\"grade\": \"grade_2\"", "\"grade\": \"grade_1\"") ==
          "index.grade: \"grade_1\"; one of grade_2");
    CHECK(broken("\"place\": 159", "\"place\": 158").find("ranking_lines[0].place: 158; ") == 0);
    CHECK(broken("\"year\": 2025", "\"year\": 2023").find("ranking_lines[1].year: 2023; ") == 0);
    CHECK(broken("\"bound\": \"equal\"", "\"bound\": \"most\"") ==
          "ranking_lines[0].bound: \"most\"; one of equal, at_least");
    CHECK(
        broken("\"approximate\": true", "\"approximate\": \"yes\"").find("ranking_lines[0].approximate: ") ==
        0);
    CHECK(broken("{", "[").find("line ") == 0);
}

TEST_CASE("another definition of the index is data with its source, and is confirmed by nothing") {
    const Standards& standards = real_standards();
    REQUIRE(standards.alternatives.size() == 1);
    const AlternativeIndex& alternative = standards.alternatives[0];
    CHECK(alternative.key == "2026-unconfirmed");
    CHECK(standards.versions[alternative.version].key == "gb3095-2026-transition");
    CHECK(alternative.version != standards.index_version);
    CHECK(alternative.weights.values == PerPollutant<double>{{{3, 1, 1, 2, 1, 2}}}.values);
    CHECK(alternative.source.find("unconfirmed") != std::string::npos);
    CHECK(broken("\"confirmed\": false", "\"confirmed\": true") ==
          "alternative_indices[0].confirmed: true; false: a definition that a rule confirms is the index's "
          "own");
    CHECK(broken("\"weights\": { \"pm25\": 3", "\"weights\": { \"pm25\": -3")
              .starts_with("alternative_indices[0].weights.pm25: -3; a number from "));
    CHECK(broken("\"o3\": 2 }", "\"o3\": 2, \"nh3\": 1 }").starts_with("alternative_indices[0].weights"));
    CHECK(broken("\"limits_standard\": \"gb3095-2026-transition\"", "\"limits_standard\": \"gb3095-2035\"")
              .starts_with("alternative_indices[0].limits_standard: \"gb3095-2035\"; one of "));
}
