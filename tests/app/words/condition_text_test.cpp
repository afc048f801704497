// Conditions in words, with the real plan and the real texts.

#include "app/words/condition_text.hpp"

#include <array>
#include <optional>

#include <doctest/doctest.h>

#include "plan/real_plan.hpp"
#include "support/assets.hpp"

using namespace jinlan;
using namespace jinlan::app;
using jinlan::tests::real_plan;

namespace {

/// The real texts of a language, read once.
const Translation& strings(plan::Language language) {
    static const auto kStrings = [] {
        std::array<std::optional<Translation>, plan::kLanguages.size()> loaded;
        for (plan::Language each : plan::kLanguages) {
            input::Problems problems;
            const std::string name = "strings/" + std::string(plan::language_tag(each)) + ".json";
            loaded[static_cast<std::size_t>(each)] =
                load_translation(tests::read_asset(name), name, problems);
            REQUIRE(problems.empty());
        }
        return loaded;
    }();
    return *kStrings[static_cast<std::size_t>(language)];
}

std::string told(const plan::Commitment& commitment, plan::Language language) {
    return condition_text(real_plan(), commitment, strings(language), language);
}

std::string told(std::string_view key, plan::Language language = plan::Language::English) {
    const auto id = plan::find_commitment(real_plan(), key);
    REQUIRE(id.has_value());
    return told(real_plan()[*id], language);
}

}  // namespace

TEST_CASE("a figure is told with the name of its metric, its comparison and unit, in every language") {
    CHECK(told("m9.c1.k4") == "applies where boiler capacity ≤\u200935\u2009t/h");
    CHECK(told("m9.c1.k4", plan::Language::SimplifiedChinese) == "适用于：锅炉容量 ≤\u200935蒸吨/小时");
    CHECK(told("m9.c1.k4", plan::Language::TraditionalChinese) == "適用於：鍋爐容量 ≤\u200935蒸噸/小時");
    CHECK(told("m13.c1.k1") == "applies where annual mean PM2.5 ≥\u200940\u2009µg/m³");
}

TEST_CASE("a range is told with both its ends") {
    CHECK(told("m21.c1.k4") == "applies where boiler capacity 35–65\u2009t/h");
    CHECK(told("m31.c1.k2", plan::Language::SimplifiedChinese) == "适用于：预报时长 7–10天");
}

TEST_CASE("several conditions are told together") {
    CHECK(told("m9.c1.k9") ==
          "applies where cogeneration plant capacity ≥\u2009300\u2009000\u2009kW and distance from the heat "
          "source "
          "≤\u200930\u2009km");
    CHECK(told("m9.c1.k9", plan::Language::SimplifiedChinese) ==
          "适用于：热电联产电厂容量 ≥\u2009300\u2009000千瓦，且与供热源的距离 ≤\u200930公里");
}

TEST_CASE("a fact is told by itself, and one that must not be so as that") {
    CHECK(told("m10.c1.k2") == "applies where gas supply is secured");
    CHECK(told("m1.c1.k4") ==
          "applies where the project swaps capacity and it is not so that it is a coal power project");
    CHECK(told("m1.c1.k4", plan::Language::SimplifiedChinese) == "适用于：涉及产能置换，且属煤电项目：否");
}

TEST_CASE("what always applies has no conditions to tell") {
    CHECK(told("m3.c1.k3").empty());
    for (plan::Language language : plan::kLanguages) {
        for (const plan::Commitment& commitment : real_plan().commitments) {
            CAPTURE(commitment.key);
            const std::string text = told(commitment, language);
            CHECK(text.empty() == commitment.applies_when.empty());
            CHECK(text.find('{') == std::string::npos);
        }
    }
}
