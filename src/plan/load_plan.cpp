// Reads assets/plan.json: the document, who and where. What is to be done is read in load_measures.cpp.

#include "plan/load_plan.hpp"

#include <utility>

#include "plan/plan_reader.hpp"

namespace jinlan::plan {

using input::JsonNode;

std::string read_key(const JsonNode& node) {
    std::string key = node.string();
    if (key.empty() || key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string::npos) {
        node.expected("a key of a-z, 0-9, _ and .");
    }
    return key;
}

void KeyTable::add(const JsonNode& node, const std::string& key, std::size_t position) {
    if (!positions_.emplace(key, static_cast<std::uint32_t>(position)).second) {
        node.expected("a key that no other record has");
    }
}

std::optional<std::uint32_t> KeyTable::find(const JsonNode& node, std::string_view what) const {
    const auto found = positions_.find(node.string());
    if (found != positions_.end()) return found->second;
    node.expected("the key of a " + std::string(what));
    return std::nullopt;
}

namespace {

/// A code of GB/T 2260: that many digits.
std::string read_code(const JsonNode& node, std::size_t digits) {
    std::string code = node.string();
    if (code.size() != digits || code.find_first_not_of("0123456789") != std::string::npos) {
        node.expected("a code of " + std::to_string(digits) + " digits");
    }
    return code;
}

Document read_document(const JsonNode& node) {
    node.only_keys({"number", "title", "issuer", "issued", "parent"});
    const JsonNode parent = node["parent"];
    parent.only_keys({"number", "title"});
    return {node["number"].non_empty_string(),   read_text(node["title"]),
            read_text(node["issuer"]),           read_date(node["issued"]),
            parent["number"].non_empty_string(), read_text(parent["title"])};
}

void read_sections(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"number", "title"});
        Section section;
        section.number = static_cast<int>(node["number"].integer(1, 99));
        if (section.number != static_cast<int>(reader.plan.sections.size()) + 1) {
            node["number"].expected("sections numbered 1, 2, 3 …");
        }
        section.title = read_text(node["title"]);
        reader.plan.sections.push_back(std::move(section));
    }
}

void read_departments(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "short", "kind"});
        Department department;
        department.key = read_key(node["id"]);
        department.name = read_text(node["name"]);
        department.short_name = read_text(node["short"]);
        department.kind = static_cast<DepartmentKind>(node["kind"].one_of(
            {"department", "bureau", "customs", "railway", "central_bank", "government", "collective"}));
        reader.departments.add(node["id"], department.key, reader.plan.departments.size());
        reader.plan.departments.push_back(std::move(department));
    }
}

void read_cities(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "code", "name", "short", "area_km2", "population_2020"});
        City city;
        city.key = read_key(node["id"]);
        city.code = read_code(node["code"], 4);
        city.name = read_text(node["name"]);
        city.short_name = read_text(node["short"]);
        city.area_km2 = node["area_km2"].number(1, 1e6);
        city.population_2020 = static_cast<int>(node["population_2020"].integer(1, 100'000'000));
        std::vector<City>& cities = reader.plan.cities;
        if (!cities.empty() && city.code <= cities.back().code)
            node["code"].expected("cities in the order of their codes");
        reader.cities.add(node["id"], city.key, cities.size());
        cities.push_back(std::move(city));
    }
}

void read_counties(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"code", "city", "name"});
        County county;
        county.code = read_code(node["code"], 6);
        if (const auto city = reader.cities.find(node["city"], "city")) {
            county.city = {*city};
            const std::string& prefix = reader.plan[county.city].code;
            if (county.code.compare(0, prefix.size(), prefix) != 0) {
                node["code"].expected("a code that begins with its city's, " + prefix);
            }
        }
        county.name = read_text(node["name"]);
        reader.counties.add(node["code"], county.code, reader.plan.counties.size());
        reader.plan.counties.push_back(std::move(county));
    }
}

void read_regions(PlanReader& reader, const JsonNode& list) {
    for (const JsonNode& node : list.items()) {
        node.only_keys(
            {"id", "name", "status", "confidence", "cities", "counties", "note", "source", "measures"});
        Region region;
        region.key = read_key(node["id"]);
        region.name = read_text(node["name"]);
        region.status = static_cast<RegionStatus>(
            node["status"].one_of({"official", "partly_official", "approximate", "undefined"}));
        constexpr std::string_view kConfidences[]{"high", "medium", "low"};
        region.confidence = kConfidences[node["confidence"].one_of({"high", "medium", "low"})];
        region.cities = read_ids<CityId>(node["cities"], reader.cities, "city");
        region.counties = read_ids<CountyId>(node["counties"], reader.counties, "county");
        for (CountyId county : region.counties) {
            for (CityId city : region.cities) {
                if (reader.plan[county].city != city) continue;
                node["counties"].expected("single counties outside the region's whole cities, not " +
                                          reader.plan[county].code);
            }
        }
        region.note = read_text(node["note"]);
        region.source = node["source"].non_empty_string();
        reader.regions.add(node["id"], region.key, reader.plan.regions.size());
        reader.plan.regions.push_back(std::move(region));
    }
}

/// The measures that name each region: read last, for they must be there.
void read_region_measures(PlanReader& reader, const JsonNode& list) {
    std::size_t position = 0;
    for (const JsonNode& node : list.items()) {
        Region& region = reader.plan.regions[position++];
        IdSet<MeasureId> seen;
        for (const JsonNode& item : node["measures"].items()) {
            const std::optional<MeasureId> measure =
                find_measure(reader.plan, static_cast<int>(item.integer(1, 999)));
            if (!measure || seen.contains(*measure)) {
                item.expected("the number of a measure, once");
                continue;
            }
            seen.insert(*measure);
            region.measures.push_back(*measure);
        }
    }
}

}  // namespace

std::optional<Plan> load_plan(std::string_view json_text, std::string_view file, input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;

    const JsonNode root = json->root();
    root["schema"].one_of({"jinlan.plan/1"});
    root.only_keys({"schema", "document", "sections", "departments", "cities", "counties", "regions", "goals",
                    "measures"});
    PlanReader reader;
    reader.plan.document = read_document(root["document"]);
    read_sections(reader, root["sections"]);
    read_departments(reader, root["departments"]);
    read_cities(reader, root["cities"]);
    read_counties(reader, root["counties"]);
    read_regions(reader, root["regions"]);
    reader.read_goals(root["goals"]);
    reader.read_measures(root["measures"]);
    read_region_measures(reader, root["regions"]);

    if (problems.size() > problems_before) return std::nullopt;
    return std::move(reader.plan);
}

}  // namespace jinlan::plan
