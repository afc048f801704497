// Export of the sectors that commitments touch.

#include "cli/exports/exports.hpp"

namespace jinlan::cli {

namespace {

using plan::Sector;

constexpr Column<Sector> kColumns[]{
    {"id", "as in commitments", [](const Sector& row, const Context&) { return Value(row.key); }},
    {"name", "in full", [](const Sector& row, const Context& in) { return Value(row.name.in(in.language)); }},
};

}  // namespace

Table sectors_table(const Context& in) { return make_table<Sector>(kColumns, in.data.plan.sectors, in); }

}  // namespace jinlan::cli
