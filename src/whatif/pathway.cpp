// Yearly rates by logarithm and exponential, paths by repeated multiplication.

#include "whatif/pathway.hpp"

#include <algorithm>

#include "whatif/draws/math.hpp"

namespace jinlan::whatif {

namespace {

double bounded_rate(double rate) { return rate >= -1 ? std::min(rate, 1.0) : rate < -1 ? -1.0 : 0.0; }

/// Of at least one figure; it puts them in order.
double median(std::vector<double>& figures) {
    std::sort(figures.begin(), figures.end());
    const std::size_t middle = figures.size() / 2;
    return figures.size() % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
}

std::optional<int> first_whole_year(const air::Standard& version) {
    if (!version.valid_from) return std::nullopt;
    const plan::Date& from = *version.valid_from;
    return from.month == 1 && from.day == 1 ? from.year : from.year + 1;
}

}  // namespace

std::optional<double> required_rate(double from, int from_year, double to, int to_year) {
    if (!(from > 0) || !(to > 0) || to_year <= from_year) return std::nullopt;
    if (from <= to) return 0.0;
    return 1.0 - exponential(logarithm(to / from) / (to_year - from_year));
}

std::vector<PathPoint> path_at(double from, int from_year, double rate, int to_year) {
    const double factor = 1.0 - bounded_rate(rate);
    std::vector<PathPoint> path;
    for (int year = from_year; year <= to_year && path.size() < kMostPathYears; ++year) {
        path.push_back({year, from});
        from *= factor;
    }
    return path;
}

std::optional<Trend> trend_of(const air::Observations& observations, std::optional<plan::CityId> city) {
    struct Point {
        int year;
        double logarithm;
    };
    std::vector<Point> points;
    Trend trend;
    for (const air::Observation* row : observations.series(city, air::Metric::Pm25)) {
        if (row->year < kFirstTrendYear || !(row->value > 0)) continue;
        points.push_back({row->year, logarithm(row->value)});
        if (air::is_estimate(row->kind)) ++trend.estimates;
    }
    if (points.size() < kFewestTrendYears) return std::nullopt;
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            slopes.push_back((points[j].logarithm - points[i].logarithm) / (points[j].year - points[i].year));
        }
    }
    trend.rate = 1.0 - exponential(median(slopes));
    trend.first_year = points.front().year;
    trend.last_year = points.back().year;
    trend.observations = static_cast<int>(points.size());
    return trend;
}

std::optional<int> attainment_year(double from, int from_year, double rate, double to) {
    const double factor = 1.0 - bounded_rate(rate);
    for (int year = from_year; year < kLastYear; ++year) {
        if (from <= to) return year;
        if (!(factor < 1)) return std::nullopt;
        from *= factor;
    }
    return std::nullopt;
}

Pathways pathways(const plan::Plan& plan, const air::Observations& observations,
                  const air::Standards& standards, plan::CityId city, const air::Observation* from) {
    Pathways result;
    result.last = from != nullptr ? from : observations.latest(city, air::Metric::Pm25);
    if (result.last == nullptr) return result;
    result.trend = trend_of(observations, city);
    const auto add = [&result](Pathway pathway) {
        const double value = result.last->value;
        const int year = result.last->year;
        pathway.gap = value - pathway.goal;
        if (pathway.goal_year) {
            pathway.required_rate = required_rate(value, year, pathway.goal, *pathway.goal_year);
        }
        if (result.trend || value <= pathway.goal) {
            pathway.attainment_year =
                attainment_year(value, year, result.trend ? result.trend->rate : 0, pathway.goal);
        }
        result.goals.push_back(pathway);
    };
    if (const std::optional<plan::CommitmentId> target = plan[city].pm25_target) {
        const plan::Commitment& commitment = plan[*target];
        Pathway pathway;
        pathway.commitment = target;
        pathway.goal = commitment.quantity->value;
        if (commitment.due) pathway.goal_year = commitment.due->interval.to.year;
        add(pathway);
    }
    for (std::size_t version = 0; version < standards.versions.size(); ++version) {
        Pathway pathway;
        pathway.kind = GoalKind::Standard;
        pathway.version = version;
        pathway.goal = standards.versions[version].grade_2[air::Pollutant::Pm25];
        pathway.goal_year = first_whole_year(standards.versions[version]);
        add(pathway);
    }
    return result;
}

}  // namespace jinlan::whatif
