// What the map shows of each city under a measure: a value with what is behind it, or nothing.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/model/model.hpp"
#include "app/state/state.hpp"
#include "whatif/outcome.hpp"

namespace jinlan::app {

/// What the map shows of a city under the chosen measure.
struct CityValue {
    std::optional<double> value;  // ug/m3; an index or a count without unit; nothing: no data
    const air::Observation* observation = nullptr;  // where one is behind the value
    const plan::Commitment* target = nullptr;       // where a target is behind it
    std::optional<int> year;                        // of the observation or the observations behind it
    std::size_t matching_measures = 0;              // of the filtered ones, those that name the city
    std::size_t matching_commitments = 0;           // of the filtered ones, those that concern the city
    bool awaited = false;  // its draws are being made: the value is that of before, or not there yet

    bool lacks_data() const { return !value && !awaited; }
};

/// The value of the city under `state.map_measure`, but for `MapMeasure::Commitments`, which follows from the
/// filter, and the measures of the scenario. The composite index is that of the latest year for which it was
/// published or all six pollutants are known; of the same year, the published one.
CityValue value_on_map(const Model& model, const AppState& state, plan::CityId city);

/// The city's value under a measure of the scenario, whose result it is. The observation is the base.
/// `drawing`: the draws that chances follow from are not all made; until they are, those of before hold.
CityValue value_after(const Model& model, const whatif::CityResult& result, bool drawing, MapMeasure measure);

/// The standard that `MapMeasure::StandardGap` compares with; null where none is in force on that day.
const air::Standard* standard_on_map(const Model& model, const AppState& state);

/// The choice of `state.map_standard` that means this version.
std::optional<plan::Date> day_of_standard(const air::Standards& standards, std::size_t version);

/// A standard as it is cited, by its number: "GB 3095-2026 (transition)".
std::string_view cited(std::string_view standard_name);

/// Whether the value is a difference: below zero is better.
bool is_difference(MapMeasure measure);

/// Whether the value is a concentration or a difference of two, in ug/m3.
bool is_concentration(MapMeasure measure);

/// The figure as it is written: "≤38", "≈30", "+3.2", "4.17", "12", "<1 %"; empty where there is none.
std::string figure_text(const CityValue& value, MapMeasure measure, plan::Language language);

}  // namespace jinlan::app
