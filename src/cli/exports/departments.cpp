// Export of the departments and governments that answer for measures.

#include <algorithm>

#include "cli/exports/exports.hpp"
#include "plan/words.hpp"

namespace jinlan::cli {

namespace {

struct Row {
    plan::DepartmentId id;
    const plan::Department& department;
};

/// In how many clauses the department has the role.
int duties(plan::DepartmentId id, plan::Role role, const plan::Plan& plan) {
    int count = 0;
    for (const plan::Measure& measure : plan.measures) {
        for (const plan::Clause& clause : measure.clauses) {
            for (std::size_t i = 0; i < clause.departments.size(); ++i) {
                if (clause.departments[i] == id && plan::role_at(clause, i) == role) ++count;
            }
        }
    }
    return count;
}

/// In how many clauses the department answers by a rule of its own.
int clauses_besides(plan::DepartmentId id, const plan::Plan& plan) {
    int count = 0;
    for (const plan::Measure& measure : plan.measures) {
        for (const plan::Clause& clause : measure.clauses) {
            if (std::ranges::find(clause.also, id) != clause.also.end()) ++count;
        }
    }
    return count;
}

constexpr Column<Row> kColumns[]{
    {"id", "as in commands and addresses",
     [](const Row& row, const Context&) { return Value(row.department.key); }},
    {"name", "as the plan has it",
     [](const Row& row, const Context& in) { return Value(row.department.name.in(in.language)); }},
    {"short", "a short name",
     [](const Row& row, const Context& in) { return Value(row.department.short_name.in(in.language)); }},
    {"kind", "department, bureau, customs, railway, central_bank, government or collective",
     [](const Row& row, const Context&) { return Value(plan::word(row.department.kind)); }},
    {"duties.lead", "clauses that it leads",
     [](const Row& row, const Context& in) { return Value(duties(row.id, plan::Role::Lead, in.data.plan)); }},
    {"duties.shared", "clauses that it shares with others",
     [](const Row& row, const Context& in) {
         return Value(duties(row.id, plan::Role::Shared, in.data.plan));
     }},
    {"duties.sole", "clauses that it answers for alone",
     [](const Row& row, const Context& in) { return Value(duties(row.id, plan::Role::Sole, in.data.plan)); }},
    {"also", "clauses for which it answers besides, by a rule of its own",
     [](const Row& row, const Context& in) { return Value(clauses_besides(row.id, in.data.plan)); }},
};

}  // namespace

Table departments_table(const Context& in) {
    std::vector<Row> rows;
    for (const plan::Department& department : in.data.plan.departments) {
        rows.push_back({{static_cast<std::uint32_t>(rows.size())}, department});
    }
    return make_table<Row>(kColumns, rows, in);
}

}  // namespace jinlan::cli
