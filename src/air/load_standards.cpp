// Reads assets/standards.json.

#include <utility>

#include "air/ranking_line.hpp"
#include "air/standards.hpp"
#include "input/json.hpp"
#include "plan/load/read_values.hpp"

namespace jinlan::air {

namespace {

using input::JsonNode;

/// A date, or nothing for null (open).
std::optional<plan::Date> read_open_date(const JsonNode& node, std::string_view key) {
    const std::optional<JsonNode> value = node.optional(key);
    if (!value) return std::nullopt;
    return plan::read_date(*value);
}

double read_limit(const JsonNode& node, Pollutant pollutant) {
    return node[pollutant_key(pollutant)].number(0.1, 1000);
}

/// The limits of one grade: `limits` are what the composite index divides by, annual ones, for CO the day's,
/// for O3 the eight hours'.
void read_limits(const JsonNode& node, Limits& limits, DayLimits& day_limits) {
    node.only_keys({"annual", "day", "eight_hour"});
    const JsonNode annual = node["annual"];
    const JsonNode day = node["day"];
    const JsonNode eight_hour = node["eight_hour"];
    annual.only_keys({"pm25", "pm10", "so2", "no2"});
    day.only_keys({"pm25", "pm10", "so2", "no2", "co"});
    eight_hour.only_keys({"o3"});
    for (Pollutant pollutant : {Pollutant::Pm25, Pollutant::Pm10, Pollutant::So2, Pollutant::No2}) {
        limits[pollutant] = read_limit(annual, pollutant);
        day_limits[pollutant] = read_limit(day, pollutant);
        if (*day_limits[pollutant] < limits[pollutant]) {
            day[pollutant_key(pollutant)].expected("a limit that is not below the annual one");
        }
    }
    limits[Pollutant::Co] = read_limit(day, Pollutant::Co);
    day_limits[Pollutant::Co] = limits[Pollutant::Co];
    limits[Pollutant::O3] = read_limit(eight_hour, Pollutant::O3);
}

void read_versions(const JsonNode& list, Standards& standards) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "valid_from", "valid_to", "confidence", "source", "limits"});
        Standard version;
        version.key = node["id"].non_empty_string();
        version.name = plan::read_text(node["name"]);
        version.valid_from = read_open_date(node, "valid_from");
        version.valid_to = read_open_date(node, "valid_to");
        version.source = node["source"].non_empty_string();
        const JsonNode confidence = node["confidence"];
        for (Pollutant pollutant : kPollutants)
            version.confidence[pollutant] = confidence[pollutant_key(pollutant)].non_empty_string();
        const JsonNode limits = node["limits"];
        limits.only_keys({"grade_1", "grade_2"});
        read_limits(limits["grade_1"], version.grade_1, version.day_grade_1);
        read_limits(limits["grade_2"], version.grade_2, version.day_grade_2);
        for (Pollutant pollutant : kPollutants) {
            if (version.grade_1[pollutant] > version.grade_2[pollutant]) {
                limits.expected("grade 1 not above grade 2 for " + std::string(pollutant_key(pollutant)));
            }
        }
        if (version.valid_from && version.valid_to && *version.valid_to < *version.valid_from) {
            node["valid_to"].expected("a date that is not before valid_from");
        }
        if (!standards.versions.empty()) {
            const Standard& before = standards.versions.back();
            if (!version.valid_from || !before.valid_to || *version.valid_from <= *before.valid_to) {
                node.expected("versions in order, each beginning after the one before has ended");
            }
            for (const Standard& other : standards.versions) {
                if (other.key == version.key) node["id"].expected("a key that no other version has");
            }
        }
        standards.versions.push_back(std::move(version));
    }
    if (standards.versions.empty()) list.expected("at least one version");
}

void read_index(const JsonNode& node, Standards& standards) {
    node.only_keys({"limits_standard", "grade", "source"});
    std::vector<std::string_view> keys;
    for (const Standard& version : standards.versions) keys.push_back(version.key);
    standards.index_version = node["limits_standard"].one_of(keys);
    node["grade"].one_of({"grade_2"});
    node["source"].non_empty_string();
}

void read_alternatives(const JsonNode& list, Standards& standards) {
    std::vector<std::string_view> keys;
    for (const Standard& version : standards.versions) keys.push_back(version.key);
    for (const JsonNode& node : list.items()) {
        node.only_keys({"id", "name", "limits_standard", "grade", "weights", "confirmed", "source"});
        AlternativeIndex alternative;
        alternative.key = node["id"].non_empty_string();
        alternative.name = plan::read_text(node["name"]);
        alternative.version = node["limits_standard"].one_of(keys);
        node["grade"].one_of({"grade_2"});
        const JsonNode weights = node["weights"];
        weights.only_keys({"pm25", "pm10", "so2", "no2", "co", "o3"});
        for (Pollutant pollutant : kPollutants)
            alternative.weights[pollutant] = weights[pollutant_key(pollutant)].number(0, 100);
        if (node["confirmed"].boolean())
            node["confirmed"].expected("false: a definition that a rule confirms is the index's own");
        alternative.source = node["source"].non_empty_string();
        for (const AlternativeIndex& other : standards.alternatives) {
            if (other.key == alternative.key) node["id"].expected("a key that no other definition has");
        }
        standards.alternatives.push_back(std::move(alternative));
    }
}

void read_lines(const JsonNode& list, Standards& standards) {
    for (const JsonNode& node : list.items()) {
        node.only_keys({"year", "place", "index", "bound", "approximate", "source", "note"});
        RankingLine line;
        line.year = static_cast<int>(node["year"].integer(2000, 2100));
        line.index = node["index"].number(0.1, 50);
        line.at_least = node["bound"].one_of({"equal", "at_least"}) == 1;
        line.approximate = node["approximate"].boolean();
        line.source = node["source"].non_empty_string();
        line.note = plan::read_text(node["note"]);
        // A city at a better place bounds the line from below; only the line's own place gives it.
        const auto place = node["place"].integer(1, kRankedCities);
        if (line.at_least ? place >= kFirstOfLastTen : place != kFirstOfLastTen) {
            node["place"].expected("place 159, or a better one with the bound at_least");
        }
        line.place = static_cast<int>(place);
        if (!standards.ranking_lines.empty() && line.year <= standards.ranking_lines.back().year) {
            node["year"].expected("lines in the order of their years, one a year");
        }
        standards.ranking_lines.push_back(std::move(line));
    }
}

}  // namespace

std::optional<Standards> load_standards(std::string_view json_text, std::string_view file,
                                        input::Problems& problems) {
    const std::size_t problems_before = problems.size();
    const std::unique_ptr<input::JsonDocument> json = input::JsonDocument::parse(json_text, file, problems);
    if (!json) return std::nullopt;

    const JsonNode root = json->root();
    root["schema"].one_of({"jinlan.standards/1"});
    root.only_keys({"schema", "standards", "index", "alternative_indices", "ranking_lines"});
    Standards standards;
    read_versions(root["standards"], standards);
    read_index(root["index"], standards);
    if (const auto alternatives = root.optional("alternative_indices"))
        read_alternatives(*alternatives, standards);
    read_lines(root["ranking_lines"], standards);

    if (problems.size() > problems_before) return std::nullopt;
    return standards;
}

}  // namespace jinlan::air
