// Export of the responsibility clauses: who answers for what, and how the work is divided.

#include "cli/exports/exports.hpp"
#include "cli/plan_values.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

struct Row {
    const plan::Measure& measure;
    std::size_t position = 0;

    const plan::Clause& clause() const { return measure.clauses[position]; }
};

constexpr Column<Row> kColumns[]{
    {"measure", "the number of its measure",
     [](const Row& row, const Context&) { return Value(row.measure.number); }},
    {"clause", "its place within the measure, from 1",
     [](const Row& row, const Context&) { return Value(row.position + 1); }},
    {"mode", "lead (the first leads, the others share), shared or sole",
     [](const Row& row, const Context&) { return Value(plan::word(row.clause().mode)); }},
    {"departments", "full names, in the plan's order",
     [](const Row& row, const Context& in) { return Value(names_of(row.clause().departments, in)); }},
    {"department_ids", "the same as ids",
     [](const Row& row, const Context& in) { return Value(keys_of(row.clause().departments, in)); }},
    {"open_ended", "whether the list ends in \"and others\"",
     [](const Row& row, const Context&) { return Value(row.clause().open_ended); }},
    {"also", "full names of who answers besides, by a rule of its own",
     [](const Row& row, const Context& in) { return Value(names_of(row.clause().also, in)); }},
    {"also_ids", "the same as ids",
     [](const Row& row, const Context& in) { return Value(keys_of(row.clause().also, in)); }},
};

}  // namespace

Table clauses_table(const Context& in) {
    std::vector<Row> rows;
    for (const plan::Measure& measure : in.data.plan.measures) {
        for (std::size_t i = 0; i < measure.clauses.size(); ++i) rows.push_back({measure, i});
    }
    return make_table<Row>(kColumns, rows, in);
}

}  // namespace jinlan::cli
