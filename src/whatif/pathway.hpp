// The way of annual PM2.5 from the last observation to a goal: the yearly rate it needs, the path at a chosen
// rate, and the year in which the trend of the last years would reach it.

#pragma once

#include <optional>
#include <vector>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "plan/plan.hpp"

namespace jinlan::whatif {

/// The share by which the concentration must fall every year, the same each year, to be `to` in year
/// `to_year`: from * (1 - r)^(to_year - from_year) = to. Zero where `from` is at `to` or below it; nothing
/// when no year is left or a figure is not above zero.
std::optional<double> required_rate(double from, int from_year, double to, int to_year);

struct PathPoint {
    int year = 0;
    double value = 0;  // ug/m3
};

/// Every year from `from_year` to `to_year`, falling by the share `rate` a year (negative: rising). Rates are
/// clamped to [-1, 1], NaN is no change; at most `kMostPathYears` points.
std::vector<PathPoint> path_at(double from, int from_year, double rate, int to_year);

inline constexpr int kMostPathYears = 200;

/// The share by which PM2.5 fell a year: 1 - e^s, s the Theil-Sen slope of ln(concentration), which is the
/// median of the slopes between every two years and so is moved little by a single odd year.
///
/// Of the years from `kFirstTrendYear`, because figures before 2018-09 are for standard and later ones for
/// actual state; of all kinds, estimates too.
struct Trend {
    double rate = 0;  // negative: it rose
    int first_year = 0;
    int last_year = 0;
    int observations = 0;
    int estimates = 0;  // of them
};

inline constexpr int kFirstTrendYear = 2019;
inline constexpr int kFewestTrendYears = 4;

/// Nothing with fewer than `kFewestTrendYears` years above zero: too few to tell a trend from the weather.
std::optional<Trend> trend_of(const air::Observations& observations, std::optional<plan::CityId> city);

/// The first year, `from_year` or later, in which the path at `rate` is at `to` or below; nothing when that
/// is not before `kLastYear`, as for a rate of zero.
std::optional<int> attainment_year(double from, int from_year, double rate, double to);

inline constexpr int kLastYear = 2100;

enum class GoalKind { PlanTarget, Standard };

/// One goal of annual PM2.5 and the way to it.
struct Pathway {
    GoalKind kind = GoalKind::PlanTarget;
    std::optional<plan::CommitmentId> commitment;  // of the plan's target
    std::optional<std::size_t> version;            // position in Standards::versions
    double goal = 0;                               // ug/m3
    /// The plan's year; of a standard the first calendar year that lies wholly in its time (nothing for one
    /// that was always in force).
    std::optional<int> goal_year;
    double gap = 0;  // last observation - goal, ug/m3; not above zero: reached
    std::optional<double> required_rate;
    std::optional<int> attainment_year;  // at the trend
};

struct Pathways {
    const air::Observation* last = nullptr;  // where they begin; null: nothing was observed, and no pathway
    std::optional<Trend> trend;
    std::vector<Pathway> goals;  // the plan's target where there is one, then the standards in their order
};

/// `from` is where the paths begin; null for the last observation. `observations` must outlive the answer.
Pathways pathways(const plan::Plan& plan, const air::Observations& observations,
                  const air::Standards& standards, plan::CityId city, const air::Observation* from = nullptr);

}  // namespace jinlan::whatif
