// Needed cuts: I - C/S * x = goal, solved for x.

#include "whatif/index_goal.hpp"

namespace jinlan::whatif {

std::optional<NeededCut> needed_cut(const air::CompositeIndex& index, double goal) {
    if (!(goal >= 0)) return std::nullopt;
    NeededCut cut;
    cut.goal = goal;
    if (index.total <= goal) {
        cut.alone.values.fill(0.0);
        return cut;
    }
    cut.excess = index.total - goal;
    for (air::Pollutant pollutant : air::kPollutants) {
        const double part = index.parts[pollutant];
        if (part >= cut.excess) cut.alone[pollutant] = cut.excess / part;
    }
    cut.all = cut.excess / index.total;
    return cut;
}

double goal_out_of_last_ten(const air::RankingLine& line) {
    return (air::index_hundredths(line.index) - (line.at_least ? 0 : 1)) / 100.0;
}

}  // namespace jinlan::whatif
