// What a figure's sentence says of it: whose it is, and when.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "audit/figures.hpp"
#include "audit/places.hpp"

namespace jinlan::audit {

struct FigureContext {
    /// Of the part of the sentence, between commas or semicolons, that names cities last before the figure.
    std::vector<plan::CityId> cities;
    bool is_of_others = false;  // 其他 stands after them: the figure is not theirs, and `cities` is empty
    /// The last date of the sentence before the figure that is no baseline.
    std::optional<DateMention> date;
};

/// One for each of the figures. One pass over the text, whatever it holds.
std::vector<FigureContext> contexts_of(std::string_view text, const Mentions& mentions,
                                       const std::vector<PlaceMention>& places);

}  // namespace jinlan::audit
