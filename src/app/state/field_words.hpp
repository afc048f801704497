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
