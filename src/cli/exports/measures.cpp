// Export of the measures.

#include <algorithm>

#include "cli/exports/exports.hpp"
#include "cli/plan_values.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

using plan::Clause;
using plan::Measure;

/// The ids of all clauses in their order, each once.
std::vector<plan::DepartmentId> over_clauses(const Measure& measure,
                                             std::vector<plan::DepartmentId> Clause::*list) {
    std::vector<plan::DepartmentId> result;
    for (const Clause& clause : measure.clauses) {
        for (plan::DepartmentId id : clause.*list) {
            if (std::ranges::find(result, id) == result.end()) result.push_back(id);
        }
    }
    return result;
}

Value clause_value(const Clause& clause, const Context& in) {
    const List departments = names_of(clause.departments, in);
    const std::string_view mode = plan::word(clause.mode);
    return Object{{{"mode", mode}, {"departments", departments}, {"open_ended", clause.open_ended}},
                  std::string(mode) + ": " + joined(departments, ", ")};
}

constexpr Column<Measure> kColumns[]{
    {"number", "1 to 38", [](const Measure& row, const Context&) { return Value(row.number); }},
    {"section", "the number of its section, 1 to 10",
     [](const Measure& row, const Context& in) { return Value(in.data.plan[row.section].number); }},
    {"title", "as the plan has it",
     [](const Measure& row, const Context& in) { return Value(row.title.in(in.language)); }},
    {"summary", "in this project's words",
     [](const Measure& row, const Context& in) { return Value(row.summary.in(in.language)); }},
    {"departments", "full names over all clauses, in the plan's order, each once",
     [](const Measure& row, const Context& in) {
         return Value(names_of(over_clauses(row, &Clause::departments), in));
     }},
    {"also", "who answers besides, by a rule of its own",
     [](const Measure& row, const Context& in) {
         return Value(names_of(over_clauses(row, &Clause::also), in));
     }},
    {"clauses", "mode, departments, open_ended of each; in CSV \"lead: A, B\"",
     [](const Measure& row, const Context& in) {
         return Value(list_of(row.clauses, [&](const Clause& clause) { return clause_value(clause, in); }));
     }},
    {"commitments", "their ids",
     [](const Measure& row, const Context& in) { return Value(keys_of(row.commitments, in)); }},
};

}  // namespace

Table measures_table(const Context& in) { return make_table<Measure>(kColumns, in.data.plan.measures, in); }

}  // namespace jinlan::cli
