// What the map shows of each city under a measure.

#include "app/derived/map_values.hpp"

#include "air/composite_index.hpp"
#include "app/words/number_format.hpp"

namespace jinlan::app {

namespace {

const plan::Commitment* target_of(const Model& model, plan::CityId city) {
    const std::optional<plan::CommitmentId> target = model.plan[city].pm25_target;
    return target && model.plan[*target].quantity ? &model.plan[*target] : nullptr;
}

void set_index(const Model& model, plan::CityId city, CityValue& result) {
    const std::optional<int> full = model.observations.latest_full_year(city);
    const air::Observation* published = model.observations.latest(city, air::Metric::CompositeIndex);
    if (published != nullptr && (!full || published->year >= *full)) {
        result.observation = published;
        result.value = published->value;
        result.year = published->year;
    } else if (full) {
        const auto index = air::composite_index(model.observations.concentrations(city, *full),
                                                model.standards.index_limits());
        if (index) result.value = index->total;
        if (index) result.year = full;
    }
}

}  // namespace

CityValue value_on_map(const Model& model, const AppState& state, plan::CityId city) {
    CityValue result;
    switch (state.map_measure) {
        case MapMeasure::Target:
            result.target = target_of(model, city);
            if (result.target != nullptr) result.value = result.target->quantity->value;
            return result;
        case MapMeasure::Commitments:
        case MapMeasure::After:
        case MapMeasure::AfterGap:
        case MapMeasure::Chance: return result;
        case MapMeasure::Index: set_index(model, city, result); return result;
        case MapMeasure::Latest:
        case MapMeasure::Gap:
        case MapMeasure::StandardGap: break;
    }
    result.observation = model.observations.latest(city, air::Metric::Pm25);
    if (result.observation != nullptr) result.year = result.observation->year;
    if (state.map_measure == MapMeasure::Gap) result.target = target_of(model, city);
    if (result.observation == nullptr) return result;
    const double latest = result.observation->value;
    if (state.map_measure == MapMeasure::Latest) {
        result.value = latest;
    } else if (result.target != nullptr) {
        result.value = latest - result.target->quantity->value;
    } else if (state.map_measure == MapMeasure::StandardGap) {
        if (const air::Standard* standard = standard_on_map(model, state))
            result.value = latest - standard->grade_2[air::Pollutant::Pm25];
    }
    return result;
}

CityValue value_after(const Model& model, const whatif::CityResult& result, bool drawing,
                      MapMeasure measure) {
    CityValue value;
    value.observation = result.pollutants.pm25_observation;
    if (value.observation == nullptr) return value;
    value.year = value.observation->year;
    if (measure == MapMeasure::After) {
        value.value = result.pollutants.pm25_after;
        return value;
    }
    value.target = target_of(model, result.city);
    if (measure == MapMeasure::AfterGap) {
        value.value = result.pollutants.target_gap;
    } else {
        if (result.spread && result.spread->attainment) value.value = *result.spread->attainment * 100;
        value.awaited = drawing && result.pollutants.target.has_value();
    }
    return value;
}

const air::Standard* standard_on_map(const Model& model, const AppState& state) {
    if (state.map_standard) return air::standard_on(model.standards, *state.map_standard);
    const auto& versions = model.standards.versions;
    const std::size_t own = model.standards.index_version;
    return own < versions.size() ? &versions[own] : nullptr;
}

std::optional<plan::Date> day_of_standard(const air::Standards& standards, std::size_t version) {
    if (version == standards.index_version) return std::nullopt;
    const air::Standard& standard = standards.versions[version];
    return standard.valid_from ? standard.valid_from : standard.valid_to;
}

std::string_view cited(std::string_view standard_name) {
    const std::size_t number = standard_name.find("GB ");
    return number == std::string_view::npos ? standard_name : standard_name.substr(number);
}

bool is_difference(MapMeasure measure) {
    return measure == MapMeasure::Gap || measure == MapMeasure::StandardGap ||
           measure == MapMeasure::AfterGap;
}

bool is_concentration(MapMeasure measure) {
    return measure != MapMeasure::Index && measure != MapMeasure::Commitments &&
           measure != MapMeasure::Chance;
}

std::string figure_text(const CityValue& value, MapMeasure measure, plan::Language language) {
    if (!value.value) return value.awaited ? "…" : "";
    const bool estimate = value.observation != nullptr && air::is_estimate(value.observation->kind);
    const std::string mark = estimate ? "≈" : "";
    switch (measure) {
        case MapMeasure::Target: return "≤" + trimmed_number(*value.value, 1);
        case MapMeasure::Latest:
        case MapMeasure::After: return mark + trimmed_number(*value.value, 1);
        case MapMeasure::Gap:
        case MapMeasure::StandardGap:
        case MapMeasure::AfterGap: return mark + signed_number(*value.value, 1);
        case MapMeasure::Index: return mark + trimmed_number(*value.value, 2);
        case MapMeasure::Commitments: return trimmed_number(*value.value, 0);
        case MapMeasure::Chance: return (value.awaited ? "…" : "") + chance(*value.value / 100, language);
    }
    return {};
}

}  // namespace jinlan::app
