// Loading the model: each asset by its layer's loader, then the join of the map and the plan.

#include "app/model.hpp"

#include <algorithm>
#include <utility>

#include "geo/load_map.hpp"
#include "plan/load_plan.hpp"

namespace jinlan::app {

namespace {

constexpr std::size_t kPlan = 0;
constexpr std::size_t kObservations = 1;
constexpr std::size_t kStandards = 2;
constexpr std::size_t kMap = 3;
constexpr std::size_t kStrings = 4;  // and one for each further language

/// Joins the plan's cities to the map's: the position in `map.cities` by CityId.
std::vector<std::size_t> join_cities(const plan::Plan& plan, const geo::Map& map, std::string_view file,
                                     input::Problems& problems) {
    std::vector<std::size_t> positions;
    for (const plan::City& city : plan.cities) {
        const auto shape = std::ranges::find(map.cities, city.key, &geo::CityShape::id);
        if (shape == map.cities.end()) {
            problems.push_back(
                {std::string(file), "cities", "no shape", "one for the plan's city " + city.key});
        }
        positions.push_back(static_cast<std::size_t>(shape - map.cities.begin()));
    }
    for (std::size_t i = 0; i < map.cities.size(); ++i) {
        const std::string where = "cities[" + std::to_string(i) + "].id";
        const std::string& id = map.cities[i].id;
        const auto earlier = map.cities.begin() + static_cast<std::ptrdiff_t>(i);
        if (!plan::find_city(plan, id))
            problems.push_back({std::string(file), where, id, "a city of the plan"});
        if (std::ranges::find(map.cities.begin(), earlier, id, &geo::CityShape::id) != earlier) {
            problems.push_back({std::string(file), where, id + " a second time", "each city once"});
        }
    }
    return positions;
}

/// Every county of the plan must stand in one shape, under its own city, and no shape may hold others.
void check_counties(const plan::Plan& plan, const geo::Map& map, std::string_view file,
                    input::Problems& problems) {
    std::vector<std::size_t> shapes(plan.counties.size(), 0);
    for (std::size_t i = 0; i < map.counties.size(); ++i) {
        for (const std::string& code : map.counties[i].codes) {
            const std::string where = "counties[" + std::to_string(i) + "]";
            const auto county = std::ranges::find(plan.counties, code, &plan::County::code);
            if (county == plan.counties.end()) {
                problems.push_back({std::string(file), where, code, "a county of the plan"});
                continue;
            }
            ++shapes[static_cast<std::size_t>(county - plan.counties.begin())];
            const std::string& city = plan[county->city].key;
            if (map.counties[i].city != city) {
                problems.push_back({std::string(file), where + ".city", map.counties[i].city,
                                    city + ", the city of county " + code + " in the plan"});
            }
        }
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i] == 1) continue;
        problems.push_back({std::string(file), "counties", std::to_string(shapes[i]) + " shapes",
                            "one for the plan's county " + plan.counties[i].code});
    }
}

}  // namespace

std::unique_ptr<const Model> load_model(const AssetReader& read_asset, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    std::array<std::optional<std::string>, kAssetNames.size()> texts;
    for (std::size_t i = 0; i < kAssetNames.size(); ++i) {
        std::string reason;
        texts[i] = read_asset(kAssetNames[i], reason);
        if (!texts[i]) {
            problems.push_back(
                {std::string(kAssetNames[i]), "(file)", "nothing: " + reason, "a readable file"});
        }
    }

    auto model = std::make_unique<Model>();
    std::optional<plan::Plan> plan;
    std::optional<geo::Map> map;
    if (texts[kPlan]) plan = plan::load_plan(*texts[kPlan], kAssetNames[kPlan], problems);
    if (texts[kMap]) map = geo::load_map(*texts[kMap], kAssetNames[kMap], problems);
    if (texts[kStandards]) {
        auto standards = air::load_standards(*texts[kStandards], kAssetNames[kStandards], problems);
        if (standards) model->standards = *std::move(standards);
    }
    for (std::size_t i = 0; i < plan::kLanguages.size(); ++i) {
        const std::optional<std::string>& text = texts[kStrings + i];
        auto translation = text ? load_translation(*text, kAssetNames[kStrings + i], problems) : std::nullopt;
        if (translation) model->translations[i] = *std::move(translation);
    }
    if (plan) {  // the observations and the map speak of its cities
        if (texts[kObservations]) {
            auto observations =
                air::load_observations(*texts[kObservations], kAssetNames[kObservations], *plan, problems);
            if (observations) model->observations = *std::move(observations);
        }
        if (map) {
            model->map_city = join_cities(*plan, *map, kAssetNames[kMap], problems);
            check_counties(*plan, *map, kAssetNames[kMap], problems);
            model->map = *std::move(map);
        }
        model->plan = *std::move(plan);
    }
    if (problems.size() > problems_before) return nullptr;
    return model;
}

}  // namespace jinlan::app
