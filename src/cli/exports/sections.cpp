// Export of the sections of the plan.

#include "cli/exports/exports.hpp"
#include "cli/plan_values.hpp"

namespace jinlan::cli {

namespace {

using plan::Section;

constexpr Column<Section> kColumns[]{
    {"number", "1 to 10", [](const Section& row, const Context&) { return Value(row.number); }},
    {"title", "as the plan has it",
     [](const Section& row, const Context& in) { return Value(row.title.in(in.language)); }},
    {"measures", "numbers of its measures",
     [](const Section& row, const Context& in) { return Value(keys_of(row.measures, in)); }},
};

}  // namespace

Table sections_table(const Context& in) { return make_table<Section>(kColumns, in.data.plan.sections, in); }

}  // namespace jinlan::cli
