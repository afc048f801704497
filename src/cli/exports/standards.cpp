// Export of the versions of the ambient air quality standard.

#include "cli/exports/exports.hpp"

namespace jinlan::cli {

namespace {

using air::Pollutant;
using air::Standard;

Value date_value(const std::optional<plan::Date>& date) { return date ? Value(plan::iso(*date)) : Value(); }

/// The limit of `grade` that the composite index divides by.
template <air::Limits Standard::*grade, Pollutant pollutant>
Value limit(const Standard& row, const Context&) {
    return (row.*grade)[pollutant];
}

template <air::DayLimits Standard::*grade, Pollutant pollutant>
Value day_limit(const Standard& row, const Context&) {
    return (row.*grade)[pollutant];
}

template <Pollutant pollutant>
Value confidence(const Standard& row, const Context&) {
    return row.confidence[pollutant];
}

constexpr Column<Standard> kColumns[]{
    {"id", "as in the program", [](const Standard& row, const Context&) { return Value(row.key); }},
    {"name", "number and title",
     [](const Standard& row, const Context& in) { return Value(row.name.in(in.language)); }},
    {"valid_from", "the first day; null: since before all data",
     [](const Standard& row, const Context&) { return date_value(row.valid_from); }},
    {"valid_to", "the last day; null: open",
     [](const Standard& row, const Context&) { return date_value(row.valid_to); }},
    {"composite_index", "whether its grade 2 limits define the composite index",
     [](const Standard& row, const Context& in) {
         const air::Standards& standards = in.data.standards;
         return Value(row.key == standards.versions[standards.index_version].key);
     }},
    {"limits.grade_1.annual.pm25", "annual mean, ug/m3", limit<&Standard::grade_1, Pollutant::Pm25>},
    {"limits.grade_1.annual.pm10", "", limit<&Standard::grade_1, Pollutant::Pm10>},
    {"limits.grade_1.annual.so2", "", limit<&Standard::grade_1, Pollutant::So2>},
    {"limits.grade_1.annual.no2", "", limit<&Standard::grade_1, Pollutant::No2>},
    {"limits.grade_1.day.pm25", "24-hour mean, ug/m3", day_limit<&Standard::day_grade_1, Pollutant::Pm25>},
    {"limits.grade_1.day.pm10", "", day_limit<&Standard::day_grade_1, Pollutant::Pm10>},
    {"limits.grade_1.day.so2", "", day_limit<&Standard::day_grade_1, Pollutant::So2>},
    {"limits.grade_1.day.no2", "", day_limit<&Standard::day_grade_1, Pollutant::No2>},
    {"limits.grade_1.day.co", "24-hour mean, mg/m3", day_limit<&Standard::day_grade_1, Pollutant::Co>},
    {"limits.grade_1.eight_hour.o3", "8-hour mean, ug/m3", limit<&Standard::grade_1, Pollutant::O3>},
    {"limits.grade_2.annual.pm25", "the same of grade 2", limit<&Standard::grade_2, Pollutant::Pm25>},
    {"limits.grade_2.annual.pm10", "", limit<&Standard::grade_2, Pollutant::Pm10>},
    {"limits.grade_2.annual.so2", "", limit<&Standard::grade_2, Pollutant::So2>},
    {"limits.grade_2.annual.no2", "", limit<&Standard::grade_2, Pollutant::No2>},
    {"limits.grade_2.day.pm25", "", day_limit<&Standard::day_grade_2, Pollutant::Pm25>},
    {"limits.grade_2.day.pm10", "", day_limit<&Standard::day_grade_2, Pollutant::Pm10>},
    {"limits.grade_2.day.so2", "", day_limit<&Standard::day_grade_2, Pollutant::So2>},
    {"limits.grade_2.day.no2", "", day_limit<&Standard::day_grade_2, Pollutant::No2>},
    {"limits.grade_2.day.co", "", day_limit<&Standard::day_grade_2, Pollutant::Co>},
    {"limits.grade_2.eight_hour.o3", "", limit<&Standard::grade_2, Pollutant::O3>},
    {"confidence.pm25", "in its limits: high, medium-high …", confidence<Pollutant::Pm25>},
    {"confidence.pm10", "", confidence<Pollutant::Pm10>},
    {"confidence.so2", "", confidence<Pollutant::So2>},
    {"confidence.no2", "", confidence<Pollutant::No2>},
    {"confidence.co", "", confidence<Pollutant::Co>},
    {"confidence.o3", "", confidence<Pollutant::O3>},
    {"source", "where the limits are from",
     [](const Standard& row, const Context&) { return Value(row.source); }},
};

}  // namespace

Table standards_table(const Context& in) {
    return make_table<Standard>(kColumns, in.data.standards.versions, in);
}

}  // namespace jinlan::cli
