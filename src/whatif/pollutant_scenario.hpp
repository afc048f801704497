// The first what-if: change a city's six pollutants by percent and see what follows. Arithmetic on
// the last observations, not an air-quality forecast.

#pragma once

#include <optional>
#include <vector>

#include "air/composite_index.hpp"
#include "air/observations.hpp"
#include "air/standards.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// Changes in percent of the observed value, from -100 to +100. Zero everywhere: the base.
struct PollutantScenario {
    air::PerPollutant<double> change_percent;

    friend bool operator==(const PollutantScenario&, const PollutantScenario&) = default;
};

inline constexpr double kMinChangePercent = -100.0;
inline constexpr double kMaxChangePercent = 100.0;

/// The value after a change in percent, clamped as said at `evaluate`. No change gives back the very value
/// and -100 % gives zero.
double changed(double value, double percent);

/// Distance to a line in the line's unit: negative is below (met), positive above.
struct StandardGap {
    std::size_t version = 0;  // position in Standards::versions
    double limit = 0;         // grade 2 annual PM2.5, ug/m3
    double gap = 0;           // ug/m3
};

struct PollutantOutcome {
    /// Index side: from the latest year in which all six pollutants are known; nothing where no year is.
    std::optional<int> index_year;
    air::Concentrations base;  // of `index_year`
    air::Concentrations after;
    std::optional<air::CompositeIndex> index_base;
    std::optional<air::CompositeIndex> index_after;
    /// The line to the last ten in `index_year` where it is known, otherwise the latest known one, and
    /// index_after - line, both in two decimals as the ranking compares them. Nothing without an index.
    std::optional<air::RankingLine> line;
    std::optional<double> line_gap;

    /// PM2.5 side: from the latest PM2.5 observation, which may be of another year, or that of the year asked
    /// for.
    const air::Observation* pm25_observation = nullptr;
    std::optional<double> pm25_after;        // ug/m3
    std::optional<double> target;            // the plan's, ug/m3
    std::optional<double> target_gap;        // pm25_after - target, ug/m3
    std::vector<StandardGap> standard_gaps;  // empty without a PM2.5 observation
};

/// Where a city begins, and what else than the scenario's changes lowers its PM2.5.
struct PollutantBase {
    std::optional<int> year;  // nothing: the latest observations
    double pm25_left = 1;     // the part of PM2.5 that levers leave, 0..1
};

/// Nothing is guessed: each part is empty where its inputs are not known. A change outside
/// [-100, 100] is clamped; NaN counts as zero.
PollutantOutcome evaluate(const plan::Plan& plan, const air::Observations& observations,
                          const air::Standards& standards, plan::CityId city,
                          const PollutantScenario& scenario, const PollutantBase& base = {});

}  // namespace jinlan::whatif
