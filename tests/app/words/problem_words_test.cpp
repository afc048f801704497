// What is wrong with a reader's file, in each language.
#include "app/words/problem_words.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "air/observations.hpp"
#include "app/words/told_model.hpp"
#include "whatif/real_inputs.hpp"
#include "whatif/scenario.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

using plan::Language;

std::size_t places(std::string_view form) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = form.find("{}", at)) != form.npos; at += 2) ++count;
    return count;
}

bool has_translation(const input::Words& words) {
    return std::ranges::find(problem_forms(), std::string_view(words.form()), &ProblemForm::form) !=
           problem_forms().end();
}

/// What stands in the file is the same in every language: quoted, a number, true, false, null, a unit.
bool is_of_the_file(const input::Words& words) {
    const std::string text = words.english();
    return text.front() == '"' || text.find_first_not_of("0123456789.-+e") == text.npos || text == "true" ||
           text == "false" || text == "null" || text == "ug/m3" || text == "mg/m3";
}

/// A path of JSON: it has no words.
bool is_path(const input::Words& words) { return words.english().find(' ') == std::string::npos; }

/// Everything that can be wrong with a file of the reader's, but for what takes millions of values.
input::Problems all_that_can_be_wrong() {
    input::Problems all;
    const auto scenario = [&](const std::string& members) {
        whatif::read_scenario("{\"schema\": \"jinlan.scenario/1\", \"name\": \"n\"" + members + "}", "s.json",
                              tests::real_inputs(), all);
    };
    const auto json = [&](const std::string& text) {
        whatif::read_scenario(text, "s.json", tests::real_inputs(), all);
    };
    const auto observations = [&](const std::string& text) {
        input::Problems problems = air::offer_observations(text, "o.csv", tests::real_plan()).problems;
        all.insert(all.end(), problems.begin(), problems.end());
    };
    json("{");
    json("[1, x]");
    json("[]");
    json("\"\xFF\"");
    json(std::string(5000, '1'));
    json(std::string(100, '['));
    json(R"({"schema": "jinlan.scenario/1"})");
    json(R"({"schema": "jinlan.scenario/1", "name": [1, 2], "name": true})");
    scenario(R"(, "unknown": 1)");
    scenario(R"(, "levers": {})");
    scenario(R"(, "levers": ["x"])");
    scenario(R"(, "levers": [{"lever": "none", "implementation": 2}])");
    scenario(R"(, "levers": [{"lever": "dust", "implementation": null}])");
    scenario(
        R"(, "levers": [{"lever": "dust", "implementation": 1}, {"lever": "dust", "implementation": 1}])");
    scenario(R"(, "draws": 1.5)");
    scenario(R"(, "base": [{"city": "nowhere", "year": 2023}, {"city": "taiyuan", "year": 2001}])");
    scenario(R"(, "assumptions": [{"figure": "none", "low": 0.5, "mode": 0.4, "high": 0.3}])");
    scenario(R"(, "assumptions": [{"figure": "", "low": 0, "mode": 0, "high": 0}])");
    scenario(R"(, "slips": [{"commitment": "none", "months": 1}])");
    scenario(R"(, "as_of": "2025-02-30")");
    json(R"({"schema": "jinlan.scenario/1", "name": ")" + std::string(1000, 'n') + "\"}");

    const std::string header = "city,year,metric,value,unit,kind,low,high,confidence,source\n";
    observations("");
    observations("a,b\n");
    observations(header + "taiyuan,2023\n");
    observations(header + "\"taiyuan,2023");
    observations(header + "\"taiyuan\"x,2023\n");
    observations(header + "tai\"yuan,2023\n");
    observations(header + "taiyuan,\xFF\n");
    observations(header + "nowhere,1900,none,-1,kg,none,1,,,\n");
    observations(header + "taiyuan,2023,pm25,40,ug/m3,official,50,30,high,s\n");
    observations(header + "taiyuan,2023,pm25,40,ug/m3,calibrated,,,high,s\n");
    observations(header + "taiyuan,2023,pm25,40,mg,official,,,high,s\n");
    const std::string good = "taiyuan,2023,pm25,40,ug/m3,official,,,high,s\n";
    observations(header + good + good);
    return all;
}

}  // namespace

TEST_CASE("a form says the same in English as the readers of files do, with its parts in every language") {
    const Model model = tests::told_model();
    const Translation& english = model.strings(Language::English);
    for (const Language language : {Language::SimplifiedChinese, Language::TraditionalChinese}) {
        const Translation& translation = model.strings(language);
        for (const ProblemForm& each : problem_forms()) {
            CAPTURE(each.form);
            CHECK(english[each.string] == each.form);
            CHECK(places(translation[each.string]) == places(each.form));
            CHECK((translation[each.string] != each.form));
        }
    }
}

TEST_CASE("whatever is wrong with a file of the reader's is said in the reader's language") {
    std::set<std::string> seen;
    for (const input::Problem& problem : all_that_can_be_wrong()) {
        CAPTURE(describe(problem));
        CHECK((has_translation(problem.where) || is_path(problem.where)));
        CHECK((has_translation(problem.found) || is_of_the_file(problem.found)));
        CHECK((has_translation(problem.expected) || is_of_the_file(problem.expected)));
        for (const input::Words& words : {problem.where, problem.found, problem.expected})
            seen.insert(words.form());
    }
    // No form stands in the list that the readers do not use.
    const std::set<std::string_view> of_millions{"{} bytes", "at most 64 MB", "too many values",
                                                 "at most {}"};
    for (const ProblemForm& each : problem_forms()) {
        CAPTURE(each.form);
        CHECK((seen.contains(std::string(each.form)) || of_millions.contains(each.form)));
    }
}

TEST_CASE("the words of a problem have their parts in their places") {
    const Model model = tests::told_model();
    const Translation& translation = model.strings(Language::SimplifiedChinese);
    const input::Words words("a number from {} to {}", {"0", "{}"});
    CHECK(words.english() == "a number from 0 to {}");
    CHECK(problem_words(words, translation) == "0至{}的数");
    CHECK(problem_words("\"{}\"", translation) == "\"{}\"");
    CHECK(problem_words("said of no reader's file", translation) == "said of no reader's file");
}
