// Reads the places of assets/plan.json: cities, counties, regions, sites.

#include <utility>

#include "plan/load/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

void PlanReader::read_cities(const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "code", "name", "short", "area_km2", "population_2020"});
        City city;
        city.key = read_key(node["id"]);
        city.code = read_code(node["code"], 4);
        city.name = read_text(node["name"]);
        city.short_name = read_text(node["short"]);
        city.area_km2 = node["area_km2"].number(1, 1e6);
        city.population_2020 = static_cast<int>(node["population_2020"].integer(1, 100'000'000));
        if (!plan.cities.empty() && city.code <= plan.cities.back().code)
            node["code"].expected("cities in the order of their codes");
        cities.add(node["id"], city.key, plan.cities.size());
        plan.cities.push_back(std::move(city));
    }
}

void PlanReader::read_counties(const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"code", "city", "name"});
        County county;
        county.code = read_code(node["code"], 6);
        if (const auto city = cities.find(node["city"], "city")) {
            county.city = {*city};
            const std::string& prefix = plan[county.city].code;
            if (county.code.compare(0, prefix.size(), prefix) != 0) {
                node["code"].expected("a code that begins with its city's, " + prefix);
            }
        }
        county.name = read_text(node["name"]);
        counties.add(node["code"], county.code, plan.counties.size());
        plan.counties.push_back(std::move(county));
    }
}

void PlanReader::read_regions(const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys(
            {"id", "name", "status", "confidence", "cities", "counties", "note", "source", "measures"});
        Region region;
        region.key = read_key(node["id"]);
        region.name = read_text(node["name"]);
        region.status = read_word<RegionStatus>(node["status"]);
        constexpr std::string_view kConfidences[]{"high", "medium", "low"};
        region.confidence = kConfidences[node["confidence"].one_of({"high", "medium", "low"})];
        region.cities = read_ids<CityId>(node["cities"], cities, "city");
        region.counties = read_ids<CountyId>(node["counties"], counties, "county");
        for (CountyId county : region.counties) {
            for (CityId city : region.cities) {
                if (plan[county].city != city) continue;
                node["counties"].expected("single counties outside the region's whole cities, not " +
                                          plan[county].code);
            }
        }
        region.note = read_text(node["note"]);
        region.source = node["source"].non_empty_string();
        regions.add(node["id"], region.key, plan.regions.size());
        plan.regions.push_back(std::move(region));
    }
}

void PlanReader::read_sites(const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "kind", "city", "county"});
        Site site;
        site.key = read_key(node["id"]);
        site.name = read_text(node["name"]);
        site.kind = read_word<SiteKind>(node["kind"]);
        if (const auto city = cities.find(node["city"], "city")) site.city = {*city};
        if (const auto county = node.optional("county")) {
            if (const auto position = counties.find(*county, "county")) {
                site.county = CountyId{*position};
                if (plan[*site.county].city != site.city)
                    county->expected("a county of " + plan[site.city].key);
            }
        }
        sites.add(node["id"], site.key, plan.sites.size());
        plan.sites.push_back(std::move(site));
    }
}

}  // namespace jinlan::plan
