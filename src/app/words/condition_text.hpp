// When a commitment applies, in words.

#pragma once

#include <string>

#include "app/words/translation.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// "适用于：锅炉容量 ≤ 35蒸吨/小时" / "applies where boiler capacity ≤ 35 t/h", all conditions in the plan's
/// order;
/// "" when the commitment always applies. `strings` are those of the language.
std::string condition_text(const plan::Plan& plan, const plan::Commitment& commitment,
                           const Translation& strings, plan::Language language);

}  // namespace jinlan::app
