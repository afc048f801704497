// Numbers as people type them.

#pragma once

#include <optional>
#include <string_view>

namespace jinlan::ui {

/// "12", "+1", "−3.5", " 5 % ", "３５" (an input method's full-width digits), "12 000": a sign, digits and
/// one decimal point, then perhaps `unit` or a percent sign. Nothing where it is anything else.
std::optional<double> typed_number(std::string_view text, std::string_view unit = {});

}  // namespace jinlan::ui
