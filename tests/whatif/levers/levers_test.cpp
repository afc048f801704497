// levers.json and its loader.
#include "whatif/levers/levers.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include <doctest/doctest.h>

#include "plan/small_plan.hpp"
#include "whatif/levers/scenario.hpp"
#include "whatif/real_levers.hpp"

using namespace jinlan;
using namespace jinlan::whatif;
using tests::real_levers;
using tests::with;

namespace {

/// "where: found; expected" of all problems of the real file with its first `from` replaced.
std::string broken(std::string_view from, std::string_view to) {
    input::Problems problems;
    CHECK_FALSE(
        load_levers(with(tests::read_asset("levers.json"), from, to), "l.json", tests::real_plan(), problems)
            .has_value());
    std::string result;
    for (const input::Problem& problem : problems) {
        CHECK(problem.file == "l.json");
        result += (result.empty() ? "" : "\n") + problem.where.english() + ": " + problem.found.english() +
                  "; " + problem.expected.english();
    }
    return result;
}

bool said(std::string_view from, std::string_view to, std::string_view what) {
    const std::string problems = broken(from, to);
    INFO(problems);
    const bool found = problems.find(what) != std::string::npos;
    CHECK(found);
    return found;
}

}  // namespace

TEST_CASE("the levers stand for the measures that the plan has for them") {
    const LeverModel& model = real_levers();
    std::set<int> numbers;
    const auto note = [&numbers](const Lever& lever) {
        for (const plan::MeasureId id : lever.measures) numbers.insert(tests::real_plan()[id].number);
        for (plan::Language language : plan::kLanguages) CHECK_FALSE(lever.name.in(language).empty());
    };
    for (const Lever& lever : model.levers) note(lever);
    note(model.cooperation);
    CHECK(numbers == std::set<int>{3, 5, 9, 10, 11, 12, 13, 14, 16, 18, 20, 21, 23, 24, 25, 27});
    CHECK(model.levers.size() == 11);
    CHECK(model.weather_sigma == 0.05);
}

TEST_CASE("every figure of the levers says what it rests on, and assumptions say that they are one") {
    for (const Triple& triple : real_levers().triples) {
        INFO(triple.key);
        CHECK(triple.low <= triple.mode);
        CHECK(triple.mode <= triple.high);
        CHECK((triple.source.find("assumption of this project") == 0) == (triple.basis == Basis::Assumption));
        CHECK(find_triple(real_levers(), triple.key) ==
              static_cast<TripleIndex>(&triple - real_levers().triples.data()));
    }
}

TEST_CASE("the schema of the levers knows the words of the loader") {
    const std::string schema = tests::read_asset("levers.schema.json");
    const auto words = schema.find("\"enum\"");
    REQUIRE(words != std::string::npos);
    const std::string list = schema.substr(words, schema.find(']', words) - words);
    for (const Basis basis : {Basis::Measured, Basis::Literature, Basis::Assumption}) {
        CHECK(list.find('"' + std::string(basis_key(basis)) + '"') != std::string::npos);
    }
    CHECK(std::count(list.begin(), list.end(), ',') == 2);
}

TEST_CASE("a broken levers file names the place") {
    said("jinlan.levers/1", "jinlan.levers/2", "schema: \"jinlan.levers/2\"; one of jinlan.levers/1");
    said("\"low\": 0.37", "\"low\": 0.44", "outside.share.mode: 0.43; a number that is not below low");
    said("\"high\": 0.49", "\"high\": 1.5", "outside.share.high: 1.5; a number from 0 to 1");
    said("\"high\": 0.49", "\"high\": 0.4", "outside.share.high: 0.4; a number that is not below mode");
    said("\"mode\": 0.43", "\"mode\": 0.42", "sectors: an array of 11; shares whose modes add up to 1");
    said("\"basis\": \"literature\"", "\"basis\": \"hearsay\"",
         "outside.share.basis: \"hearsay\"; one of measured, literature, assumption");
    said("\"measures\": [21]", "\"measures\": [99]", "levers[0].measures[0]: 99; the number of a measure");
    said("\"measures\": [3, 24]", "\"measures\": [3, 3]", "levers[1].measures[1]: 3; each measure once");
    said("\"measures\": [21]", "\"measures\": []", "levers[0].measures: an array of 0; at least one measure");
    said("\"id\": \"straw\"", "\"id\": \"dust\"", "an id that no other sector has");
    said("\"id\": \"ultra_low\"", "\"id\": \"voc\"", "levers[10].id: \"voc\"; an id that no other lever has");
    said("\"id\": \"ultra_low\"", "\"id\": \"cooperation\"",
         "levers[0].id: \"cooperation\"; an id that no other lever has");
    said("\"id\": \"ultra_low\"", "\"id\": \"Ultra low\"",
         "levers[0].id: \"Ultra low\"; an id of a-z, 0-9 and _");
    said("\"sector\": \"industry\"", "\"sector\": \"bakeries\"",
         "levers[0].effects[0].sector: \"bakeries\"; the id of a sector");
    said("\"sector\": \"boilers\"", "\"sector\": \"industry\"",
         "levers[0].effects[1].sector: \"industry\"; each sector once");
    said("\"city\": \"jincheng\"", "\"city\": \"xian\"", "cities[0].city: \"xian\"; the id of a city");
    said("\"city\": \"jincheng\"", "\"city\": \"changzhi\"", "cities[1].city: \"changzhi\"; each city once");
    said("\"value\": 0.05", "\"value\": 0.5", "weather.sigma.value: 0.5; a number from 0 to 0.2");
    said("\"cooperation\": {", "\"co-operation\": {", "outside.co-operation: an unknown key");
    said("\"zh-Hans\": \"居民散煤\"", "\"zh-Hans\": \"\"", "sectors[0].name.zh-Hans");
}

TEST_CASE("whatever stands in the file, loading says what is wrong and does not crash") {
    const auto refused = [](std::string_view text) {
        input::Problems problems;
        const bool none = !load_levers(text, "l.json", tests::real_plan(), problems).has_value();
        CHECK(none);
        CHECK_FALSE(problems.empty());
        CHECK(problems.size() <= input::kMostProblems);
    };
    for (const char* text : {"", "{", "[]", "null", "17", "\"x\"", "{}", "{\"schema\": \"jinlan.levers/1\"}",
                             "{\"outside\": [], \"sectors\": {}, \"levers\": 3, \"cities\": \"x\"}",
                             "{\"levers\": [[[]]], \"sectors\": [null, 1, {}], \"cities\": [{}, {}]}"}) {
        refused(text);
    }
    // Cut off anywhere, and with any one member turned into something else.
    const std::string whole = tests::read_asset("levers.json");
    for (std::size_t end = 0; end + 2 < whole.size(); end += 97)
        refused(std::string_view(whole).substr(0, end));
    for (std::size_t at = whole.find(": 0."); at != std::string::npos; at = whole.find(": 0.", at + 50)) {
        std::string changed = whole;
        changed.replace(at, 4, ": -9");
        input::Problems problems;
        load_levers(changed, "l.json", tests::real_plan(), problems);
        CHECK_FALSE(problems.empty());
    }
    std::string many = "{\"sectors\": [";
    for (int i = 0; i < 5000; ++i) many += "{},";
    refused(many + "{}]}");
}

TEST_CASE("a scenario is brought within its bounds") {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    LeverScenario scenario;
    scenario.implementation = {2, -1, kNan};
    scenario.cooperation = kNan;
    scenario.weather_sigma = 7;
    scenario.city_correlation = -3;
    scenario.draws = 0;
    scenario.edits = {{"b", 0.9, 0.5, 0.1}, {"no such triple", 0, 0, 0}, {"e_r", kNan, kNan, kNan}};
    const LeverScenario result = bounded(real_levers(), scenario);
    REQUIRE(result.implementation.size() == real_levers().levers.size());
    CHECK(result.implementation[0] == 1);
    CHECK(result.implementation[1] == 0);
    CHECK(result.implementation[2] == 0);
    CHECK(result.implementation[10] == 0);
    CHECK(result.cooperation == 0);
    CHECK(result.weather_sigma == kMaxWeatherSigma);
    CHECK(result.city_correlation == 0);
    CHECK(result.draws == 1);
    CHECK(result.edits == std::vector<TripleEdit>{{"b", 0.9, 0.9, 0.9}, {"e_r", 0, 0, 0}});
    CHECK(bounded(real_levers(), result) == result);
    const LeverScenario start = default_scenario(real_levers());
    CHECK(bounded(real_levers(), start) == start);
    CHECK(start.weather_sigma == 0.05);
    CHECK(start.city_correlation == 0.8);
}
