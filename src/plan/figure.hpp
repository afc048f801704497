// Which commitments carry a figure, and what kind of one.

#pragma once

#include <array>

#include "plan/plan.hpp"

namespace jinlan::plan {

/// Target: a figure is to be reached. Threshold: a figure says when the commitment applies, and none is to be
/// reached. None: neither.
enum class Figure { Target, Threshold, None };

inline constexpr std::array kFigures{Figure::Target, Figure::Threshold, Figure::None};

Figure figure_of(const Plan& plan, const Commitment& commitment);

/// The first of the commitment's conditions that has a figure, which one on a yes/no fact has not; null when
/// there is none.
const Condition* first_threshold(const Plan& plan, const Commitment& commitment);

}  // namespace jinlan::plan
