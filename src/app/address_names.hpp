// The words that stand for choices in an address, in the order of the enumerations' values.

#pragma once

#include <array>
#include <string>
#include <string_view>

#include "plan/filter.hpp"

namespace jinlan::app::address {

inline constexpr std::array<std::string_view, 8> kViews{"map",   "city",    "responsibility", "timeline",
                                                        "table", "compare", "whatif",         "gallery"};
inline constexpr std::array<std::string_view, 3> kPanels{"main", "filter", "detail"};
inline constexpr std::array<std::string_view, 3> kMapMeasures{"target", "latest", "gap"};
inline constexpr std::array<std::string_view, 3> kThemes{"light", "dark", "contrast"};
inline constexpr std::array<std::string_view, 2> kCityTabs{"facts", "whatif"};
inline constexpr std::array<std::string_view, 3> kCompareKinds{"cities", "regions", "departments"};
inline constexpr std::array<std::string_view, plan::kFirmnesses.size()> kFirmnesses{
    "binding", "required", "in_principle", "strive", "about", "encourage"};

/// "2025", or "none" for no deadline.
inline std::string due_year_name(plan::DueYear year) {
    return year == plan::kNoDeadline ? "none" : std::to_string(year.index);
}

}  // namespace jinlan::app::address
