// All that is loaded once and never changes: the plan, what was observed, the standards, the map and
// the interface's texts.

#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "app/translation.hpp"
#include "geo/map.hpp"
#include "input/problem.hpp"
#include "plan/filter.hpp"
#include "plan/plan.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::app {

struct Model {
    plan::Plan plan;
    air::Observations observations{std::vector<air::Observation>{}};
    air::Standards standards;
    geo::Map map;
    std::array<Translation, plan::kLanguages.size()> translations;
    std::vector<std::size_t> map_city;  // by CityId: position in map.cities
    plan::Pinyin pinyin = {};           // how the plan's names are read, for the search
    whatif::LeverModel levers = {};
    whatif::HealthModel health = {};
    whatif::IndicatorModel indicators = {};

    /// What scenarios are about; valid as long as the model.
    whatif::Inputs inputs() const { return {plan, observations, standards, levers, health, indicators}; }

    const Translation& strings(plan::Language language) const {
        return translations[static_cast<std::size_t>(language)];
    }
};

/// The names of the assets that `load_model` asks for, in that order.
inline constexpr std::array<std::string_view, 11> kAssetNames{
    "plan.json",       "observations.csv",     "standards.json",
    "map.json",        "strings/zh-Hans.json", "strings/zh-Hant.json",
    "strings/en.json", "pinyin.json",          "levers.json",
    "health.json",     "indicators.json"};

/// Gives the text of an asset, or nothing and the reason.
using AssetReader = std::function<std::optional<std::string>(std::string_view name, std::string& reason)>;

/// The whole model, or null when any asset is missing or has a problem; all problems of all assets are
/// collected. Also checked: the map holds exactly the plan's cities and counties.
std::unique_ptr<const Model> load_model(const AssetReader& read_asset, input::Problems& problems);

}  // namespace jinlan::app
