// Values that several exports take from the plan.

#include "cli/plan_values.hpp"

#include "app/take_away/text_writer.hpp"

namespace jinlan::cli {

List names_of(const std::vector<plan::DepartmentId>& departments, const Context& in) {
    return list_of(departments,
                   [&](plan::DepartmentId id) { return Value(in.data.plan[id].name.in(in.language)); });
}

std::string joined(const List& items, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += between;
        text += app::cell_text(items[i]);
    }
    return text;
}

}  // namespace jinlan::cli
