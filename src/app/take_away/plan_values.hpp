// The plan's ids as values of a table.

#pragma once

#include <vector>

#include "app/take_away/value.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// The ids as files write them.
template <class IdType>
List keys_of(const std::vector<IdType>& ids, const plan::Plan& plan) {
    return list_of(ids, [&](IdType id) { return Value(plan[id].key); });
}
inline List keys_of(const std::vector<plan::CountyId>& counties, const plan::Plan& plan) {  // their codes
    return list_of(counties, [&](plan::CountyId id) { return Value(plan[id].code); });
}
inline List keys_of(const std::vector<plan::MeasureId>& measures, const plan::Plan& plan) {  // their numbers
    return list_of(measures, [&](plan::MeasureId id) { return Value(plan[id].number); });
}

}  // namespace jinlan::app
