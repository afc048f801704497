// Looking up what was measured or published.

#include "air/observations.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>
#include <utility>

namespace jinlan::air {

namespace {

/// What orders the rows: the province first, then the cities.
using Place = std::tuple<std::uint32_t, Metric, int>;

Place place(std::optional<plan::CityId> city, Metric metric, int year) {
    return {city ? city->index + 1 : 0, metric, year};
}

Place place(const Observation& row) { return place(row.city, row.metric, row.year); }

/// The first row whose place is not before the given one.
std::vector<Observation>::const_iterator first_from(const std::vector<Observation>& rows,
                                                    const Place& wanted) {
    return std::lower_bound(rows.begin(), rows.end(), wanted,
                            [](const Observation& row, const Place& value) { return place(row) < value; });
}

constexpr int kBeforeAllYears = -1'000'000;

}  // namespace

std::string_view metric_key(Metric metric) {
    constexpr std::array<std::string_view, 9> kKeys{
        "pm25", "pm10", "so2", "no2", "co_p95", "o3_p90", "composite_index", "good_day_share", "rank_of_168"};
    return kKeys[static_cast<std::size_t>(metric)];
}

std::string_view metric_unit(Metric metric) {
    switch (metric) {
        case Metric::Pm25:
        case Metric::Pm10:
        case Metric::So2:
        case Metric::No2:
        case Metric::O3P90: return "ug/m3";
        case Metric::CoP95: return "mg/m3";
        case Metric::GoodDayShare: return "%";
        case Metric::CompositeIndex:
        case Metric::RankOf168: break;
    }
    return "1";
}

std::string_view kind_key(Kind kind) {
    constexpr std::array<std::string_view, 5> kKeys{"official", "derived", "computed", "calibrated",
                                                    "residual"};
    return kKeys[static_cast<std::size_t>(kind)];
}

Metric metric_of(Pollutant pollutant) {
    constexpr std::array kMetrics{Metric::Pm25, Metric::Pm10,  Metric::So2,
                                  Metric::No2,  Metric::CoP95, Metric::O3P90};
    return kMetrics[static_cast<std::size_t>(pollutant)];
}

Observations::Observations(std::vector<Observation> rows) : rows_(std::move(rows)) {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Observation& a, const Observation& b) { return place(a) < place(b); });
}

const Observation* Observations::find(std::optional<plan::CityId> city, Metric metric, int year) const {
    const Place wanted = place(city, metric, year);
    const auto row = first_from(rows_, wanted);
    return row != rows_.end() && place(*row) == wanted ? &*row : nullptr;
}

const Observation* Observations::latest(std::optional<plan::CityId> city, Metric metric) const {
    const std::vector<const Observation*> years = series(city, metric);
    return years.empty() ? nullptr : years.back();
}

std::vector<const Observation*> Observations::series(std::optional<plan::CityId> city, Metric metric) const {
    std::vector<const Observation*> result;
    for (auto row = first_from(rows_, place(city, metric, kBeforeAllYears)); row != rows_.end(); ++row) {
        if (row->city != city || row->metric != metric) break;
        result.push_back(&*row);
    }
    return result;
}

std::optional<int> Observations::latest_full_year(std::optional<plan::CityId> city) const {
    const std::vector<const Observation*> years = series(city, metric_of(kPollutants[0]));
    for (auto row = years.rbegin(); row != years.rend(); ++row) {
        const int year = (*row)->year;
        const auto known = [&](Pollutant pollutant) {
            return find(city, metric_of(pollutant), year) != nullptr;
        };
        if (std::all_of(kPollutants.begin(), kPollutants.end(), known)) return year;
    }
    return std::nullopt;
}

Concentrations Observations::concentrations(std::optional<plan::CityId> city, int year) const {
    Concentrations result;
    for (Pollutant pollutant : kPollutants) {
        if (const Observation* row = find(city, metric_of(pollutant), year)) result[pollutant] = row->value;
    }
    return result;
}

Observations accepted(const Observations& current, std::vector<Observation> offered, Acceptance how) {
    if (how == Acceptance::RowByRow) {
        const Observations given(offered);
        for (const Observation& row : current.all()) {
            if (given.find(row.city, row.metric, row.year) == nullptr) offered.push_back(row);
        }
    }
    return Observations(std::move(offered));
}

}  // namespace jinlan::air
