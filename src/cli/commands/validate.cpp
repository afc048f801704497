// Recognising and checking files.

#include "cli/commands/validate.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "app/model/join_map.hpp"
#include "app/words/translation.hpp"
#include "geo/load_map.hpp"
#include "input/json.hpp"
#include "plan/load/load_plan.hpp"
#include "whatif/health.hpp"
#include "whatif/indicators.hpp"
#include "whatif/levers/levers.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::cli {

namespace {

using input::Problems;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Kind {
    FileKind kind;
    std::string_view name;    // how the file's name ends: observations are the one table among the data
    std::string_view schema;  // how its "schema" begins; "" when it has none
};

constexpr std::array<Kind, 9> kKinds{{{FileKind::Plan, "plan.json", "jinlan.plan/"},
                                      {FileKind::Standards, "standards.json", "jinlan.standards/"},
                                      {FileKind::Map, "map.json", "jinlan.map/"},
                                      {FileKind::Levers, "levers.json", "jinlan.levers/"},
                                      {FileKind::Health, "health.json", "jinlan.health/"},
                                      {FileKind::Indicators, "indicators.json", "jinlan.indicators/"},
                                      {FileKind::Scenario, "scenario.json", "jinlan.scenario/"},
                                      {FileKind::Texts, "", ""},
                                      {FileKind::Observations, ".csv", ""}}};

/// The folder of the interface's texts, one file a language.
constexpr std::string_view kTextsFolder = "strings/";

bool ends_with(std::string_view text, std::string_view ending) {
    return !ending.empty() && text.size() >= ending.size() &&
           text.substr(text.size() - ending.size()) == ending;
}

/// By the file's name alone.
std::optional<FileKind> kind_by_name(std::string_view file) {
    for (const Kind& entry : kKinds) {
        if (ends_with(file, entry.name)) return entry.kind;
    }
    const std::size_t slash = file.rfind('/');
    const std::string_view folder = file.substr(0, slash == std::string_view::npos ? 0 : slash + 1);
    if (ends_with(folder, kTextsFolder) && ends_with(file, ".json")) return FileKind::Texts;
    return std::nullopt;
}

bool looks_like_json(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

bool looks_like_observations(std::string_view text) {
    const std::string beginning =
        std::string(air::kObservationColumns[0]) + ',' + std::string(air::kObservationColumns[1]) + ',';
    return text.substr(0, beginning.size()) == beginning;
}

/// By the "schema", or as flat texts by a key that every file of texts has.
std::optional<FileKind> kind_by_schema(const input::JsonNode& root) {
    const auto schema = root.optional("schema");
    const std::string name = schema ? schema->string() : "";
    for (const Kind& entry : kKinds) {
        if (!entry.schema.empty() && name.substr(0, entry.schema.size()) == entry.schema) return entry.kind;
    }
    const auto meta = schema ? std::nullopt : root.optional("$schema");
    if (meta && meta->string().find("json-schema.org") != std::string::npos) return FileKind::Schema;
    if (root.optional(app::string_key(app::Str::AppName))) return FileKind::Texts;
    return std::nullopt;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view several) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : several);
}

std::string summary(const plan::Plan& plan) {
    return count_of(plan.measures.size(), "measure", "measures") + ", " +
           count_of(plan.commitments.size(), "commitment", "commitments");
}

std::string summary(const air::Standards& standards) {
    return count_of(standards.versions.size(), "version", "versions") + ", " +
           count_of(standards.ranking_lines.size(), "ranking line", "ranking lines");
}

std::string summary(const geo::Map& map) {
    return count_of(map.cities.size(), "city", "cities") + ", " +
           count_of(map.counties.size(), "county shape", "county shapes");
}

std::string summary(const air::Observations& observations) {
    std::set<std::optional<plan::CityId>> places;
    for (const air::Observation& row : observations.all()) places.insert(row.city);
    return count_of(observations.all().size(), "figure", "figures") + ", " +
           count_of(places.size(), "place", "places");
}

std::string summary(const whatif::LeverModel& model) {
    return count_of(model.levers.size() + 1, "lever", "levers") + ", " +
           count_of(model.triples.size(), "share or effect", "shares and effects");
}

std::string summary(const whatif::HealthModel& model) {
    return count_of(model.death_rates.size(), "death rate", "death rates");
}

std::string summary(const whatif::IndicatorModel& model) {
    return count_of(model.totals.size(), "total", "totals");
}

std::string summary(const whatif::Scenario& scenario) {
    const auto carried_out = static_cast<std::size_t>(
        std::ranges::count_if(scenario.levers.implementation, [](double share) { return share > 0; }));
    const std::size_t cooperation = scenario.levers.cooperation > 0 ? 1 : 0;
    return count_of(carried_out + cooperation, "lever carried out", "levers carried out") + ", " +
           count_of(scenario.changes.size(), "city changed", "cities changed") + ", " +
           count_of(scenario.slips.size(), "deadline moved", "deadlines moved");
}

template <class Loaded>
std::optional<std::string> summary_of(const std::optional<Loaded>& loaded) {
    if (!loaded) return std::nullopt;
    return summary(*loaded);
}

}  // namespace

std::optional<FileKind> recognise(std::string_view text, std::string_view file, Problems& problems) {
    const std::optional<FileKind> by_name = kind_by_name(file);
    std::string_view content = text;
    if (content.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
        content.remove_prefix(kByteOrderMark.size());
    }
    std::string found =
        text.empty() ? "nothing" : input::in_quotes(content.substr(0, content.find_first_of("\r\n")));
    if (looks_like_json(content) || ends_with(file, ".json")) {
        Problems broken;
        const auto json = input::JsonDocument::parse(text, file, broken);
        if (!json && !by_name) {
            for (input::Problem& problem : broken) add_problem(problems, std::move(problem));
            return std::nullopt;
        }
        if (json) {
            if (const auto kind = kind_by_schema(json->root())) return kind;
            found = "JSON of no known \"schema\"";
        }
    } else if (looks_like_observations(content)) {
        return FileKind::Observations;
    }
    if (!by_name) {
        add_problem(problems, {std::string(file), "", found,
                               "the schema jinlan.plan/2, jinlan.standards/1, jinlan.map/1, jinlan.levers/1, "
                               "jinlan.health/1, jinlan.indicators/1 or jinlan.scenario/1, texts of the "
                               "interface, or the header of observations (city,year,metric …)"});
    }
    return by_name;
}

std::optional<std::string> validate(std::string_view text, std::string_view file, const KnownData& known,
                                    Problems& problems) {
    const std::optional<FileKind> kind = recognise(text, file, problems);
    if (!kind) return std::nullopt;
    switch (*kind) {
        case FileKind::Plan: return summary_of(plan::load_plan(text, file, problems));
        case FileKind::Standards: return summary_of(air::load_standards(text, file, problems));
        case FileKind::Texts: {
            if (!app::load_translation(text, file, problems)) return std::nullopt;
            return count_of(static_cast<std::size_t>(app::Str::kCount), "text", "texts");
        }
        case FileKind::Schema: return "a JSON Schema, which holds no data";
        case FileKind::Map: {
            const std::optional<geo::Map> map = geo::load_map(text, file, problems);
            const plan::Plan* plan = map ? known.plan(problems) : nullptr;
            if (plan == nullptr) return std::nullopt;
            const std::size_t problems_before = problems.size();
            app::join_map(*plan, *map, file, problems);
            if (problems.size() > problems_before) return std::nullopt;
            return summary(*map);
        }
        case FileKind::Health: return summary_of(whatif::load_health(text, file, problems));
        case FileKind::Levers: {
            const plan::Plan* plan = known.plan(problems);
            if (plan == nullptr) return std::nullopt;
            return summary_of(whatif::load_levers(text, file, *plan, problems));
        }
        case FileKind::Indicators: {
            const plan::Plan* plan = known.plan(problems);
            if (plan == nullptr) return std::nullopt;
            return summary_of(whatif::load_indicators(text, file, *plan, problems));
        }
        case FileKind::Scenario: {
            const std::optional<whatif::Inputs> inputs = known.inputs(problems);
            if (!inputs) return std::nullopt;
            return summary_of(whatif::read_scenario(text, file, *inputs, problems));
        }
        case FileKind::Observations: {
            const plan::Plan* plan = known.plan(problems);
            if (plan == nullptr) return std::nullopt;
            return summary_of(air::load_observations(text, file, *plan, problems));
        }
    }
    return std::nullopt;
}

}  // namespace jinlan::cli
