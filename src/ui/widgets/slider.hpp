// A slider with a − and a + button for one step, and its value in a field in which it can be typed.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct SliderRange {
    double min = 0;
    double max = 1;
    double step = 1;
    double origin = 0;           // the filled part begins there; steps are counted from it
    int decimals = 0;            // of the value as it is shown
    bool with_sign = false;      // "+5"
    std::string_view unit = {};  // "%", "µg/m³"; may be empty
};

/// As wide as the content region; the field goes below where that is too narrow. The bar takes the arrow
/// keys: left and right for a step, Page Up and Page Down for ten, Home and End for the ends. A typed value
/// is taken with Enter or on leaving the field and bounded; what is no number changes nothing. Returns the
/// new value when the reader changed it.
std::optional<double> slider(const Theme& theme, const char* id, double value, const SliderRange& range);

/// The value `steps` steps on: the first step goes to the next multiple. Bounded.
double stepped(double value, int steps, const SliderRange& range);

/// The multiple of the step that is nearest to the share (0..1) of the range. Bounded.
double value_at(float share, const SliderRange& range);

/// The value as it stands in the field: "+5.0 %".
std::string value_text(double value, const SliderRange& range);

}  // namespace jinlan::ui
