// Export of what quantities and conditions are about.

#include "cli/exports/exports.hpp"

namespace jinlan::cli {

namespace {

using plan::Metric;

constexpr Column<Metric> kColumns[]{
    {"id", "as in commitments", [](const Metric& row, const Context&) { return Value(row.key); }},
    {"name", "in full", [](const Metric& row, const Context& in) { return Value(row.name.in(in.language)); }},
    {"unit", "of its figures; yes_no for a fact that holds or not",
     [](const Metric& row, const Context&) { return Value(row.unit); }},
};

}  // namespace

Table metrics_table(const Context& in) { return make_table<Metric>(kColumns, in.data.plan.metrics, in); }

}  // namespace jinlan::cli
