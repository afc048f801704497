// What was measured or published: yearly figures of cities and of the province, each with how it was
// come by and its source.
//
// Source: assets/observations.csv; the `source` column names where each figure is from.

#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/pollutant.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::air {

enum class Metric { Pm25, Pm10, So2, No2, CoP95, O3P90, CompositeIndex, GoodDayShare, RankOf168 };

/// How a figure was come by. The last two are estimates and are drawn hollow with their low-high bar.
enum class Kind { Official, Derived, Computed, Calibrated, Residual };

constexpr bool is_estimate(Kind kind) { return kind == Kind::Calibrated || kind == Kind::Residual; }

struct Observation {
    std::optional<plan::CityId> city;  // nothing: the province
    int year = 0;
    Metric metric = Metric::Pm25;
    double value = 0;  // in the metric's unit: ug/m3; mg/m3 for CO; % for the good-day share; else 1
    std::optional<double> low;
    std::optional<double> high;
    Kind kind = Kind::Official;
    std::string confidence;  // "high", "medium-high", …
    std::string source;
};

/// The city column of the province's rows.
inline constexpr std::string_view kProvinceKey = "shanxi";

std::string_view metric_key(Metric metric);   // as in the file: "pm25", "co_p95", …
std::string_view metric_unit(Metric metric);  // as in the file: "ug/m3", "mg/m3", "%", "1"
std::string_view kind_key(Kind kind);

/// The metric that carries the pollutant's yearly figure.
Metric metric_of(Pollutant pollutant);

/// The columns of the file, in its order.
inline constexpr std::array<std::string_view, 10> kObservationColumns{
    "city", "year", "metric", "value", "unit", "kind", "low", "high", "confidence", "source"};

class Observations {
public:
    explicit Observations(std::vector<Observation> rows);

    /// All rows, ordered by city (province first), metric, year.
    const std::vector<Observation>& all() const { return rows_; }

    /// Null when there is none.
    const Observation* find(std::optional<plan::CityId> city, Metric metric, int year) const;

    /// The row of the latest year; null when there is none.
    const Observation* latest(std::optional<plan::CityId> city, Metric metric) const;

    /// All years of one series, ascending.
    std::vector<const Observation*> series(std::optional<plan::CityId> city, Metric metric) const;

    /// The latest year in which all six pollutants are known; nothing when there is none.
    std::optional<int> latest_full_year(std::optional<plan::CityId> city) const;

    Concentrations concentrations(std::optional<plan::CityId> city, int year) const;

private:
    std::vector<Observation> rows_;
};

/// What a file of someone's own holds: the rows that are right, and what is wrong with the others. It is an
/// offer; nothing is taken until the reader agrees (`accepted`).
struct OfferedObservations {
    std::vector<Observation> rows;  // in the file's order
    input::Problems problems;       // each with its row and column, what was found and what was expected
};

/// Reads the CSV as `load_observations` does, and keeps the good rows beside the bad ones' problems. Without
/// the right header no row is offered. Of two rows for one city, metric and year the first is offered.
OfferedObservations offer_observations(std::string_view csv_text, std::string_view file,
                                       const plan::Plan& plan);

/// In place of all that was there, or each in place of the row for the same city, metric and year alone.
enum class Acceptance { InPlaceOfAll, RowByRow };

/// The observations after the reader has agreed to the offered rows; `current` is left as it is.
Observations accepted(const Observations& current, std::vector<Observation> offered, Acceptance how);

/// Reads the CSV (RFC 4180, UTF-8, header row naming the ten columns). All problems are collected with
/// their row and column; nothing is returned when there is any. City keys are those of `plan`, or
/// "shanxi" for the province.
std::optional<Observations> load_observations(std::string_view csv_text, std::string_view file,
                                              const plan::Plan& plan, input::Problems& problems);

}  // namespace jinlan::air
