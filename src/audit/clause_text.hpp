// The clause in brackets that ends a paragraph of the plan and says who answers for it.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace jinlan::audit {

struct ClauseText {
    plan::ClauseMode mode = plan::ClauseMode::Shared;
    std::vector<std::string> departments;  // as written, in order; of a lead clause the leading one first
    bool open_ended = false;               // the list ends in 等
    std::vector<std::string> also;         // 负责落实: carry it out besides
    bool also_elsewhere = false;           // … and in every measure that follows (以下均需)
    std::string written;                   // without its brackets
    std::size_t line = 0;
};

/// Reads what stands between the brackets, in the one way of writing (`Script`). Nothing when it does not say
/// how the work is divided, names nobody, or says anything that is not understood.
///
///     甲牵头,乙、丙等按职责分工负责      lead
///     甲、乙等[部门]按职责分工负责       shared; 负责 alone after several names, too
///     甲负责                            sole
///     …,丁负责落实。以下均需丁负责落实,不再列出
std::optional<ClauseText> read_clause(std::string_view written);

}  // namespace jinlan::audit
