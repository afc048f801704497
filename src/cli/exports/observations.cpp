// Export of the yearly figures, in the columns of assets/observations.csv: what is exported as CSV can be
// read in again.

#include "cli/exports/exports.hpp"

namespace jinlan::cli {

namespace {

using air::Observation;

constexpr Column<Observation> kColumns[]{
    {"city", "the id of a city, or shanxi for the province",
     [](const Observation& row, const Context& in) {
         return row.city ? Value(in.data.plan[*row.city].key) : Value(air::kProvinceKey);
     }},
    {"year", "the calendar year", [](const Observation& row, const Context&) { return Value(row.year); }},
    {"metric",
     "pm25, pm10, so2, no2 (annual means), co_p95, o3_p90, composite_index, good_day_share, rank_of_168",
     [](const Observation& row, const Context&) { return Value(air::metric_key(row.metric)); }},
    {"value", "in the unit", [](const Observation& row, const Context&) { return Value(row.value); }},
    {"unit", "ug/m3, mg/m3, % or 1",
     [](const Observation& row, const Context&) { return Value(air::metric_unit(row.metric)); }},
    {"kind", "official, derived, computed, or the estimates calibrated and residual",
     [](const Observation& row, const Context&) { return Value(air::kind_key(row.kind)); }},
    {"low", "the lower bound of an estimate",
     [](const Observation& row, const Context&) { return Value(row.low); }},
    {"high", "the upper bound of an estimate",
     [](const Observation& row, const Context&) { return Value(row.high); }},
    {"confidence", "high, medium-high, medium …",
     [](const Observation& row, const Context&) { return Value(row.confidence); }},
    {"source", "where the figure is from",
     [](const Observation& row, const Context&) { return Value(row.source); }},
};

}  // namespace

Table observations_table(const Context& in) {
    return make_table<Observation>(kColumns, in.data.observations.all(), in);
}

}  // namespace jinlan::cli
