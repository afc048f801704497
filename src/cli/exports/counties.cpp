// Export of the counties, districts and county-level cities.

#include "cli/exports/exports.hpp"

namespace jinlan::cli {

namespace {

using plan::County;

constexpr Column<County> kColumns[]{
    {"code", "GB/T 2260", [](const County& row, const Context&) { return Value(row.code); }},
    {"city", "the id of its city",
     [](const County& row, const Context& in) { return Value(in.data.plan[row.city].key); }},
    {"name", "in full", [](const County& row, const Context& in) { return Value(row.name.in(in.language)); }},
};

}  // namespace

Table counties_table(const Context& in) { return make_table<County>(kColumns, in.data.plan.counties, in); }

}  // namespace jinlan::cli
