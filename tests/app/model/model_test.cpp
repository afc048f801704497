// The whole model from the real assets, and what a missing or broken one says.

#include "app/model/model.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/derived/derived.hpp"
#include "support/assets.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

struct Loaded {
    std::unique_ptr<const Model> model;
    input::Problems problems;
};

/// The model with one asset's text changed by `change`.
template <class Change>
Loaded load_with(std::string_view changed, const Change& change) {
    Loaded loaded;
    const AssetReader reader = [&](std::string_view name, std::string&) -> std::optional<std::string> {
        std::string text = tests::read_asset(std::string(name));
        if (name == changed) change(text);
        return text;
    };
    loaded.model = load_model(reader, loaded.problems);
    return loaded;
}

/// Replaces the first `from`; says so where there is none.
auto replacing(std::string from, std::string to) {
    return [from, to](std::string& text) {
        const std::size_t at = text.find(from);
        CHECK_MESSAGE(at != std::string::npos, "the asset does not hold ", from);
        if (at != std::string::npos) text.replace(at, from.size(), to);
    };
}

bool has_problem(const input::Problems& problems, std::string_view file, std::string_view words) {
    return std::ranges::any_of(problems, [&](const input::Problem& problem) {
        return problem.file == file && input::describe(problem).find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("the real assets load, and the map joins the plan") {
    const Loaded loaded = load_with("", [](std::string&) {});
    for (const input::Problem& problem : loaded.problems) FAIL_CHECK(input::describe(problem));
    REQUIRE(loaded.model != nullptr);
    if (!loaded.model) return;  // without exceptions REQUIRE goes on
    const Model& model = *loaded.model;
    CHECK(model.plan.measures.size() == 38);
    CHECK(model.plan.cities.size() == 11);
    REQUIRE(model.map_city.size() == 11);
    for (std::size_t i = 0; i < 11; ++i)
        CHECK(model.map.cities[model.map_city[i]].id == model.plan.cities[i].key);
    CHECK(model.strings(plan::Language::English)[Str::AppName] == "Jinlan");
    CHECK(model.strings(plan::Language::SimplifiedChinese)[Str::AppName] == "晋蓝");
}

TEST_CASE("the real plan's eleven targets reach the map") {
    const Loaded loaded = load_with("", [](std::string&) {});
    REQUIRE(loaded.model != nullptr);
    if (!loaded.model) return;  // without exceptions REQUIRE goes on
    Deriver deriver(*loaded.model);
    const Derived& derived = deriver.update({}, {2026, 11, 23});
    const std::vector<std::pair<std::string, double>> targets{
        {"taiyuan", 38},  {"datong", 25},   {"yangquan", 35}, {"changzhi", 35},
        {"jincheng", 35}, {"shuozhou", 30}, {"jinzhong", 35}, {"yuncheng", 44},
        {"xinzhou", 35},  {"linfen", 44},   {"lvliang", 28}};
    for (const auto& [key, value] : targets) {
        CAPTURE(key);
        const std::optional<plan::CityId> city = plan::find_city(loaded.model->plan, key);
        REQUIRE(city.has_value());
        CHECK(derived.city_values[city->index].value == value);
    }
}

TEST_CASE("every asset that cannot be read is named with its reason") {
    input::Problems problems;
    const auto model = load_model(
        [](std::string_view, std::string& reason) {
            reason = "the disk is on fire";
            return std::optional<std::string>();
        },
        problems);
    CHECK(model == nullptr);
    REQUIRE(problems.size() == kAssetNames.size());
    for (std::size_t i = 0; i < kAssetNames.size(); ++i) {
        CHECK(problems[i].file == kAssetNames[i]);
        CHECK(input::describe(problems[i]).find("the disk is on fire") != std::string::npos);
    }
}

TEST_CASE("broken assets are all reported at once") {
    input::Problems problems;
    const auto model = load_model(
        [](std::string_view, std::string&) { return std::optional<std::string>("\"not an asset"); },
        problems);
    CHECK(model == nullptr);
    for (const std::string_view name : kAssetNames) {
        // These speak of the plan's cities and measures: they are not read without them.
        if (name == "observations.csv" || name == "levers.json" || name == "indicators.json") continue;
        CAPTURE(name);
        CHECK(has_problem(problems, name, ""));
    }
}

TEST_CASE("a city of the map that the plan does not have is a problem") {
    const Loaded loaded = load_with("map.json", [](std::string& text) {
        for (std::size_t at = text.find("\"yuncheng\""); at != std::string::npos;
             at = text.find("\"yuncheng\"")) {
            text.replace(at, 10, "\"atlantis\"");
        }
    });
    CHECK(loaded.model == nullptr);
    CHECK(has_problem(loaded.problems, "map.json", "a city of the plan"));
    CHECK(has_problem(loaded.problems, "map.json", "the plan's city yuncheng"));
}

TEST_CASE("a county of the map that the plan does not have is a problem") {
    const Loaded loaded = load_with("map.json", replacing("\"140105\"", "\"149999\""));
    CHECK(loaded.model == nullptr);
    CHECK(has_problem(loaded.problems, "map.json", "found 149999"));
    CHECK(has_problem(loaded.problems, "map.json", "the plan's county 140105"));
}

TEST_CASE("a text missing in one language is a problem of that file alone") {
    const Loaded loaded = load_with("strings/en.json", replacing("\"app.name\"", "\"app.nome\""));
    CHECK(loaded.model == nullptr);
    CHECK(has_problem(loaded.problems, "strings/en.json", "app.name"));
    CHECK(has_problem(loaded.problems, "strings/en.json", "app.nome"));
    CHECK(loaded.problems.size() == 2);
}
