// The part of an address that the filter is written in.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/filter/facets.hpp"

namespace jinlan::app {

/// What could not be used, and why: one item of a list, or all of the value.
struct Refusal {
    std::optional<std::string> item;
    std::string reason;
};

/// One key of the filter.
struct FilterKey {
    std::string_view name;

    /// Reads a decoded value into the filter. Returns whether any of it could be used.
    bool (*read)(std::string_view text, const plan::Plan& plan, plan::Filter& filter,
                 std::vector<Refusal>& refusals);

    /// Takes what the key stands for from `base`.
    void (*keep)(plan::Filter& filter, const plan::Filter& base);
};

/// Null for a name that is no key of the filter.
const FilterKey* find_filter_key(std::string_view name);

}  // namespace jinlan::app
