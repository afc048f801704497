// Export of the eleven cities, each with its annual mean PM2.5 target and its industry cluster.

#include "cli/exports/exports.hpp"
#include "cli/plan_values.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

using plan::City;

/// What `make` gives for the commitment that sets the city's target; null without one.
template <class Make>
Value of_target(const City& city, const Context& in, const Make& make) {
    if (!city.pm25_target) return {};
    return make(in.data.plan[*city.pm25_target]);
}

constexpr Column<City> kColumns[]{
    {"id", "as in commands and addresses", [](const City& row, const Context&) { return Value(row.key); }},
    {"code", "GB/T 2260", [](const City& row, const Context&) { return Value(row.code); }},
    {"name", "in full", [](const City& row, const Context& in) { return Value(row.name.in(in.language)); }},
    {"short", "without \"city\"",
     [](const City& row, const Context& in) { return Value(row.short_name.in(in.language)); }},
    {"area_km2", "km2", [](const City& row, const Context&) { return Value(row.area_km2); }},
    {"population_2020", "residents, census of 2020",
     [](const City& row, const Context&) { return Value(row.population_2020); }},
    {"target.value", "annual mean of PM2.5",
     [](const City& row, const Context& in) {
         return of_target(row, in, [](const plan::Commitment& target) { return target.quantity->value; });
     }},
    {"target.unit", "ug/m3",
     [](const City& row, const Context& in) {
         return of_target(row, in, [](const plan::Commitment& target) { return target.quantity->unit; });
     }},
    {"target.firmness", "how firmly it is put, as in commitments",
     [](const City& row, const Context& in) {
         return of_target(row, in,
                          [](const plan::Commitment& target) { return plan::word(target.firmness); });
     }},
    {"target.commitment", "the id of the commitment that sets it",
     [](const City& row, const Context& in) {
         return of_target(row, in, [](const plan::Commitment& target) { return target.key; });
     }},
    {"cluster.measure", "the number of the measure that tells it to upgrade a cluster",
     [](const City& row, const Context& in) {
         return row.cluster ? Value(in.data.plan[row.cluster->measure].number) : Value();
     }},
    {"cluster.industries", "the industries of the cluster",
     [](const City& row, const Context& in) {
         if (!row.cluster) return Value();
         return Value(list_of(row.cluster->industries,
                              [&](const plan::Text& text) { return Value(text.in(in.language)); }));
     }},
};

}  // namespace

Table cities_table(const Context& in) { return make_table<City>(kColumns, in.data.plan.cities, in); }

}  // namespace jinlan::cli
