// The join of the map and the plan.

#include "app/model/join_map.hpp"

#include <algorithm>
#include <string>

namespace jinlan::app {

namespace {

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

std::vector<std::size_t> join_map(const plan::Plan& plan, const geo::Map& map, std::string_view file,
                                  input::Problems& problems) {
    std::vector<std::size_t> positions = join_cities(plan, map, file, problems);
    check_counties(plan, map, file, problems);
    return positions;
}

}  // namespace jinlan::app
