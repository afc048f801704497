// Words that the commands of the what-if share.

#pragma once

#include <string_view>

#include "air/ranking_line.hpp"
#include "plan/condition.hpp"

namespace jinlan::cli {

/// Stands wherever a result does.
inline constexpr std::string_view kNotAForecast = "arithmetic with stated assumptions, not a forecast";

constexpr std::string_view word_of(air::LastTen last_ten) {
    switch (last_ten) {
        case air::LastTen::Out: return "out";
        case air::LastTen::In: return "in";
        case air::LastTen::Unknown: break;
    }
    return "unknown";
}

constexpr std::string_view word_of(plan::Truth truth) {
    switch (truth) {
        case plan::Truth::True: return "true";
        case plan::Truth::False: return "false";
        case plan::Truth::Unknown: break;
    }
    return "unknown";
}

}  // namespace jinlan::cli
