// The interface's texts: loading, placeholders, and that the three files say the same things.

#include "app/words/translation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/words/names.hpp"
#include "plan/words.hpp"
#include "support/assets.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr auto kKeyCount = static_cast<std::size_t>(Str::kCount);

std::string_view key_at(std::size_t i) { return string_key(static_cast<Str>(i)); }

/// A file with every key, and `replace` in place of the entry for the first one.
std::string file_with(const std::string& replace) {
    std::string json = "{" + replace;
    for (std::size_t i = 1; i < kKeyCount; ++i) {
        json += (json.size() > 1 ? ",\"" : "\"") + std::string(key_at(i)) + "\":\"text " + std::to_string(i) +
                "\"";
    }
    return json + "}";
}

std::string first_entry(const std::string& value) { return "\"" + std::string(key_at(0)) + "\":" + value; }

input::Problems problems_of(const std::string& json) {
    input::Problems problems;
    const bool loaded = load_translation(json, "xx.json", problems).has_value();
    CHECK(loaded == problems.empty());
    return problems;
}

std::multiset<std::string> placeholders(const std::string& text) {
    std::multiset<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        names.insert(text.substr(open, text.find('}', open) - open));
    }
    return names;
}

}  // namespace

TEST_CASE("a complete file loads, each text under its key") {
    input::Problems problems;
    const auto translation = load_translation(file_with(first_entry("\"{n} first\"")), "xx.json", problems);
    CHECK(problems.empty());
    REQUIRE(translation.has_value());
    CHECK((*translation)[static_cast<Str>(0)] == "{n} first");
    CHECK((*translation)[static_cast<Str>(1)] == "text 1");
    CHECK((*translation)[static_cast<Str>(kKeyCount - 1)] == "text " + std::to_string(kKeyCount - 1));
}

TEST_CASE("a missing, empty, unknown or doubled key is a problem that names it") {
    const std::string first(key_at(0));
    const std::string second(key_at(1));
    struct Case {
        std::string json;
        std::string named;
    };
    const std::vector<Case> cases{
        {file_with(""), first},
        {file_with(first_entry("\"\"")), first},
        {file_with(first_entry("7")), first},
        {file_with(first_entry("\"x\"") + ",\"no.such.key\":\"x\""), "no.such.key"},
        {file_with(first_entry("\"x\"") + ",\"" + second + "\":\"x\""), second},
    };
    for (const Case& broken : cases) {
        CAPTURE(broken.json.substr(0, 80));
        const input::Problems problems = problems_of(broken.json);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].file == "xx.json");
        CHECK(problems[0].where.english().find(broken.named) != std::string::npos);
    }
}

TEST_CASE("what is no object of texts gives one problem and no translation") {
    CHECK(problems_of("[]").size() == 1);
    CHECK(problems_of("{").size() == 1);
    CHECK(problems_of("").size() == 1);
    CHECK(problems_of("{}").size() == std::min(kKeyCount, input::kMostProblems));
}

TEST_CASE("placeholders are filled by name") {
    CHECK(fill("{a} of {b}", {{"a", "1"}, {"b", "2"}}) == "1 of 2");
    CHECK(fill("{b}{a}{b}", {{"a", "1"}, {"b", "2"}}) == "212");
    CHECK(fill("{unknown} {a}", {{"a", "1"}}) == "{unknown} 1");
    CHECK(fill("no end {a", {{"a", "1"}}) == "no end {a");
    CHECK(fill("{{a}}", {{"a", "1"}}) == "{1}");
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "2"}}) == "{b}");  // what is filled in is not read again
    CHECK(fill("", {}).empty());
}

TEST_CASE("all three language files are complete and their placeholders agree") {
    input::Problems problems;
    std::vector<Translation> translations;
    for (const plan::Language language : plan::kLanguages) {
        const std::string name = "strings/" + std::string(plan::language_tag(language)) + ".json";
        const auto translation = load_translation(tests::read_asset(name), name, problems);
        if (translation) translations.push_back(*translation);
    }
    for (const input::Problem& problem : problems) FAIL_CHECK(input::describe(problem));
    REQUIRE(translations.size() == 3);
    if (translations.size() != 3) return;  // without exceptions REQUIRE goes on
    for (std::size_t i = 0; i < kKeyCount; ++i) {
        CAPTURE(key_at(i));
        const auto text = [&](std::size_t language) { return translations[language][static_cast<Str>(i)]; };
        CHECK(placeholders(text(0)) == placeholders(text(2)));
        CHECK(placeholders(text(1)) == placeholders(text(2)));
    }
}

TEST_CASE("every key stands once in the list") {
    std::set<std::string_view> keys;
    for (std::size_t i = 0; i < kKeyCount; ++i) keys.insert(key_at(i));
    CHECK(keys.size() == kKeyCount);
}

TEST_CASE("names belong to their values") {
    CHECK(string_key(name_of(plan::Firmness::InPrinciple)) == "firmness.in_principle");
    CHECK(string_key(name_of(plan::Status::DueNoOutcome)) == "status.due_no_outcome");
    CHECK(string_key(name_of(plan::Role::Sole)) == "role.sole");
    CHECK(string_key(name_of(plan::RegionStatus::Approximate)) == "extent.approximate");
    for (const plan::Subject subject : plan::kSubjects) {
        CHECK(string_key(name_of(subject)) == "subject." + std::string(plan::word(subject)));
    }
    for (const air::Pollutant pollutant : air::kPollutants) {
        CHECK(string_key(name_of(pollutant)) == "pollutant." + std::string(air::pollutant_key(pollutant)));
    }
    for (const air::Kind kind : {air::Kind::Official, air::Kind::Derived, air::Kind::Computed,
                                 air::Kind::Calibrated, air::Kind::Residual}) {
        CHECK(string_key(name_of(kind)) == "kind." + std::string(air::kind_key(kind)));
    }
}

TEST_CASE("what stands alone begins with a capital where its script has one") {
    CHECK(app::capitalised("in principle") == "In principle");
    CHECK(app::capitalised("Strive") == "Strive");
    CHECK(app::capitalised("力争") == "力争");
    CHECK(app::capitalised("") == "");
}
