// Export of the single places that the plan names.

#include "cli/exports/exports.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

using plan::Site;

constexpr Column<Site> kColumns[]{
    {"id", "as in commitments", [](const Site& row, const Context&) { return Value(row.key); }},
    {"name", "as the plan has it",
     [](const Site& row, const Context& in) { return Value(row.name.in(in.language)); }},
    {"kind", "airport, industrial_park or gas_base",
     [](const Site& row, const Context&) { return Value(plan::word(row.kind)); }},
    {"city", "the id of its city",
     [](const Site& row, const Context& in) { return Value(in.data.plan[row.city].key); }},
    {"county", "the code of its county; null where it lies in several or the plan names the city alone",
     [](const Site& row, const Context& in) {
         return row.county ? Value(in.data.plan[*row.county].code) : Value();
     }},
};

}  // namespace

Table sites_table(const Context& in) { return make_table<Site>(kColumns, in.data.plan.sites, in); }

}  // namespace jinlan::cli
