// A number in a field of its own, where a slider would have no use: a seed, a total, a low and a high.

#pragma once

#include <optional>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct NumberRange {
    double min = 0;
    double max = 1;
    int decimals = 1;            // as it is shown, at most
    std::string_view unit = {};  // "%", "Mt"; may be empty
};

/// `width` wide at the layout cursor; `hint` stands in it while there is no value. What is typed is taken
/// with Enter or on leaving the field and bounded; what is no number changes nothing. Returns the new value
/// when the reader changed it.
std::optional<double> number_field(const Theme& theme, const char* id, std::optional<double> value,
                                   const NumberRange& range, float width, std::string_view hint = {});

/// How wide a field has to be for its numbers.
float number_field_width(const Theme& theme, const NumberRange& range);

}  // namespace jinlan::ui
