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

/// The largest index in two decimals that is out of the last ten by the line: a hundredth below it.
double goal_below(const air::RankingLine& line);

}  // namespace jinlan::whatif
