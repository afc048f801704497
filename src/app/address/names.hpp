// The words that stand for choices in an address, in the order of the enumerations' values.

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plan/filter/filter.hpp"

namespace jinlan::app::address {

inline constexpr std::array<std::string_view, 8> kViews{"map",   "city",    "responsibility", "timeline",
                                                        "table", "compare", "whatif",         "gallery"};
inline constexpr std::array<std::string_view, 3> kPanels{"main", "filter", "detail"};
inline constexpr std::array<std::string_view, 9> kMapMeasures{
    "target", "latest", "gap", "standard", "index", "commitments", "after", "after_gap", "chance"};
inline constexpr std::array<std::string_view, 2> kMapForms{"map", "tiles"};
inline constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "contrast"};
inline constexpr std::array<std::string_view, 3> kLoadOrders{"total", "lead", "plan"};
inline constexpr std::array<std::string_view, 2> kLanes{"section", "department"};
inline constexpr std::array<std::string_view, 2> kCityTabs{"facts", "whatif"};
inline constexpr std::array<std::string_view, 3> kCompareKinds{"cities", "regions", "departments"};
inline constexpr std::array<std::string_view, 7> kLabParts{"levers",     "pollutants", "goal",     "schedule",
                                                           "indicators", "health",     "scenarios"};
/// Of the scenarios that are kept: the address of each, encoded once more.
inline constexpr std::array<std::string_view, 3> kKept{"a", "b", "c"};
inline constexpr std::array<std::string_view, plan::kFirmnesses.size()> kFirmnesses{
    "binding", "required", "in_principle", "strive", "about", "encourage"};

/// The keys of the facets that came later. `area` is the region that a commitment names: `region` is the one
/// drawn over the map.
inline constexpr std::string_view kRole = "role";
inline constexpr std::string_view kArea = "area";
inline constexpr std::string_view kMeasure = "measure";
inline constexpr std::string_view kKind = "kind";
inline constexpr std::string_view kPollutant = "pollutant";
inline constexpr std::string_view kSector = "sector";
inline constexpr std::string_view kFigure = "figure";
inline constexpr std::string_view kStatus = "status";
inline constexpr std::string_view kDueFrom = "duefrom";
inline constexpr std::string_view kDueTo = "dueto";

/// Where `name` stands among `names`; nothing where it does not.
template <std::size_t size>
std::optional<std::uint32_t> position_of(std::string_view name,
                                         const std::array<std::string_view, size>& names) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - names.begin());
}

/// "2025", or "none" for no deadline.
inline std::string due_year_name(plan::DueYear year) {
    return year == plan::kNoDeadline ? "none" : std::to_string(year.index);
}

}  // namespace jinlan::app::address
