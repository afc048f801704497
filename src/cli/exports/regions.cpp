// Export of the areas that the plan names.

#include "cli/exports/exports.hpp"
#include "cli/plan_values.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

using plan::Region;

constexpr Column<Region> kColumns[]{
    {"id", "as in commitments", [](const Region& row, const Context&) { return Value(row.key); }},
    {"name", "as the plan has it",
     [](const Region& row, const Context& in) { return Value(row.name.in(in.language)); }},
    {"status", "how sure its extent is: official, partly_official, approximate or undefined",
     [](const Region& row, const Context&) { return Value(plan::word(row.status)); }},
    {"confidence", "high, medium or low",
     [](const Region& row, const Context&) { return Value(row.confidence); }},
    {"cities", "ids of the cities that lie in it as a whole",
     [](const Region& row, const Context& in) { return Value(keys_of(row.cities, in)); }},
    {"counties", "codes (GB/T 2260) of single counties besides",
     [](const Region& row, const Context& in) { return Value(keys_of(row.counties, in)); }},
    {"measures", "numbers of the measures that name it",
     [](const Region& row, const Context& in) { return Value(keys_of(row.measures, in)); }},
    {"note", "what is known of its extent",
     [](const Region& row, const Context& in) { return Value(row.note.in(in.language)); }},
    {"source", "where that is known from",
     [](const Region& row, const Context&) { return Value(row.source); }},
};

}  // namespace

Table regions_table(const Context& in) { return make_table<Region>(kColumns, in.data.plan.regions, in); }

}  // namespace jinlan::cli
