// What it takes to bring a composite index to a goal: the cut in each pollutant alone, and in all alike.

#pragma once

#include <optional>

#include "air/composite_index.hpp"
#include "air/ranking_line.hpp"

namespace jinlan::whatif {

/// Shares of the concentration, from 0 (nothing is to be cut) to 1 (all of it).
struct NeededCut {
    double goal = 0;                                 // the index that is to be reached
    double excess = 0;                               // index - goal; 0 where the goal is met already
    air::PerPollutant<std::optional<double>> alone;  // nothing: not to be reached with this one alone
    double all = 0;                                  // of all six by the same share
};

/// The smallest cuts after which the index is at most `goal`. Nothing for a goal below zero or NaN, which no
/// cut reaches.
std::optional<NeededCut> needed_cut(const air::CompositeIndex& index, double goal);

/// The largest index in two decimals that is out of the last ten for certain: a hundredth below the line, or
/// that of the better place where only such a bound of the line is known.
double goal_out_of_last_ten(const air::RankingLine& line);

}  // namespace jinlan::whatif
