// The words that files use for the plan's enumerations, in the order of the enumerators, and the units of its
// metrics. assets/plan.schema.json lists the same words.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "plan/figure.hpp"
#include "plan/plan.hpp"

namespace jinlan::plan {

inline constexpr std::array<std::string_view, 13> kUnits{
    "ug/m3", "%", "1", "t/h", "km", "t", "m3", "kW", "t/a", "m2", "days", "places", "yes_no"};

/// The unit of metrics that hold or do not hold.
inline constexpr std::string_view kYesNo = "yes_no";

constexpr std::array<std::string_view, 7> words(DepartmentKind) {
    return {"department", "bureau", "customs", "railway", "central_bank", "government", "collective"};
}

constexpr std::array<std::string_view, 3> words(ClauseMode) { return {"lead", "shared", "sole"}; }

constexpr std::array<std::string_view, 3> words(SiteKind) {
    return {"airport", "industrial_park", "gas_base"};
}

constexpr std::array<std::string_view, 4> words(RegionStatus) {
    return {"official", "partly_official", "approximate", "undefined"};
}

constexpr std::array<std::string_view, 6> words(CommitmentKind) {
    return {"quantified", "milestone", "prohibition", "conditional", "continuing", "encouragement"};
}

constexpr std::array<std::string_view, 6> words(Firmness) {
    return {"binding", "required", "in_principle", "strive", "about", "encourage"};
}

constexpr std::array<std::string_view, kSubjects.size()> words(Subject) {
    return {"province",
            "governments",
            "local_governments",
            "city_governments",
            "county_governments",
            "departments",
            "enterprises",
            "new_projects",
            "plants_and_equipment",
            "vehicles_and_machinery",
            "sites",
            "industrial_parks",
            "products",
            "households",
            "public"};
}

constexpr std::array<std::string_view, 6> words(Scope) {
    return {"province", "key_region", "regions", "cities", "counties", "sites"};
}

constexpr std::array<std::string_view, kSubstances.size()> words(Substance) {
    return {"pm25", "pm10", "so2", "nox", "vocs", "o3", "nh3", "co2", "odour", "cooking_fumes"};
}

constexpr std::array<std::string_view, 6> words(Comparison) { return {"<=", "<", ">=", ">", "=", "about"}; }

/// Those of them that a figure passes or fails, for conditions: all but the last, "about".
constexpr std::array<std::string_view, 5> sharp_comparisons() {
    const auto all = words(Comparison{});
    return {all[0], all[1], all[2], all[3], all[4]};
}

/// The word of a condition on a yes/no metric, in place of these.
inline constexpr std::string_view kIs = "is";

constexpr std::array<std::string_view, 12> words(ConditionOf) {
    return {"city",       "county",    "city_or_county", "area", "site",     "project",
            "enterprise", "equipment", "process",        "trip", "material", "document"};
}

constexpr std::array<std::string_view, 4> words(DuePrecision) {
    return {"day", "month_end", "year", "year_end"};
}

constexpr std::array<std::string_view, 3> words(Role) { return {"lead", "shared", "sole"}; }

constexpr std::array<std::string_view, kFigures.size()> words(Figure) {
    return {"target", "threshold", "none"};
}

constexpr std::array<std::string_view, kStatuses.size()> words(Status) {
    return {"met", "not_met", "due_no_outcome", "not_yet_due", "no_deadline"};
}

constexpr std::array<std::string_view, 2> words(OutcomeStatus) { return {"met", "not_met"}; }

/// The word of an enumerator.
template <class Enumeration>
constexpr std::string_view word(Enumeration value) {
    return words(value)[static_cast<std::size_t>(value)];
}

}  // namespace jinlan::plan
