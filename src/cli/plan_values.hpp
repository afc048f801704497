// Values that several exports take from the plan.

#pragma once

#include <string>
#include <vector>

#include "cli/table.hpp"
#include "cli/value.hpp"
#include "plan/plan.hpp"

namespace jinlan::cli {

/// The full names, in the context's language.
List names_of(const std::vector<plan::DepartmentId>& departments, const Context& in);

/// The ids as files write them.
template <class IdType>
List keys_of(const std::vector<IdType>& ids, const Context& in) {
    return list_of(ids, [&](IdType id) { return Value(in.data.plan[id].key); });
}
List keys_of(const std::vector<plan::CountyId>& counties, const Context& in);   // their codes
List keys_of(const std::vector<plan::MeasureId>& measures, const Context& in);  // their numbers

/// The items as one text, `between` them.
std::string joined(const List& items, std::string_view between);

}  // namespace jinlan::cli
