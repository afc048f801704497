// A slider for a change in percent, with a − and a + button for one step and a value that can be typed.

#pragma once

#include <optional>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region. `percent` is drawn from the middle: left is less, right is more; `min`
/// and `max` bound it. Returns the new value when the reader changed it.
std::optional<double> change_slider(const Theme& theme, const char* id, double percent, double min,
                                    double max);

}  // namespace jinlan::ui
