// Values that several exports take from the plan.

#pragma once

#include <string>
#include <vector>

#include "app/take_away/plan_values.hpp"
#include "cli/table.hpp"
#include "plan/plan.hpp"

namespace jinlan::cli {

/// The full names, in the context's language.
List names_of(const std::vector<plan::DepartmentId>& departments, const Context& in);

/// The ids as files write them; of counties their codes, of measures their numbers.
template <class IdType>
List keys_of(const std::vector<IdType>& ids, const Context& in) {
    return app::keys_of(ids, in.data.plan);
}

/// The items as one text, `between` them.
std::string joined(const List& items, std::string_view between);

}  // namespace jinlan::cli
