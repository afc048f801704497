// Export of the measures.

#pragma once

#include <string>

#include "plan/plan.hpp"

namespace jinlan::cli {

/// An array of objects: number, section (its number), title, summary, departments (full names, in the plan's
/// order, each once, over all responsibility clauses), also (those that answer by a rule of their own, which
/// the clauses do not list: the city governments), clauses (mode, departments, open_ended), commitments
/// (ids).
std::string measures_json(const plan::Plan& plan, plan::Language language);

/// The columns number, section, title, summary, departments, also, clauses, commitments; within a field,
/// several values stand apart by "; ", and a clause reads "lead: A, B".
std::string measures_csv(const plan::Plan& plan, plan::Language language);

}  // namespace jinlan::cli
