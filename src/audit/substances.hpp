// The words by which the plan names what is to be reduced or watched.

#pragma once

#include <span>
#include <string_view>

#include "plan/plan.hpp"

namespace jinlan::audit {

/// In the one way of writing. Ultra-low emission (超低排放) is defined on particles, sulphur dioxide and
/// nitrogen oxides, and names all three.
std::span<const std::string_view> words_for(plan::Substance substance);

}  // namespace jinlan::audit
