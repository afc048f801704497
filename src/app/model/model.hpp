// All that is loaded and never changes: the plan, what was observed, the standards, the map and the
// interface's texts. With figures of the reader's own there is another model.

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
#include "app/words/translation.hpp"
#include "geo/map.hpp"
#include "input/problem.hpp"
#include "plan/filter/filter.hpp"
#include "plan/plan.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::app {

/// Where figures of the reader's own stand in the model's observations.
struct OwnFigures {
    std::string file;      // that they are from
    std::size_t rows = 0;  // of it

    friend bool operator==(const OwnFigures&, const OwnFigures&) = default;
};

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
    std::optional<OwnFigures> own_figures = {};  // nothing: all observations are the published ones

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

/// `published` with the rows of the reader's file accepted into its observations. The source of each names
/// the file.
std::unique_ptr<const Model> with_own_figures(const Model& published, const std::string& file,
                                              std::vector<air::Observation> rows, air::Acceptance how);

/// What has to be said wherever figures are shown while some are the reader's own; empty where none are.
std::string own_figures_text(const Model& model, plan::Language language);

}  // namespace jinlan::app
