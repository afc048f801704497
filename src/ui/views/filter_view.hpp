// The filter side: search, and each facet's values with what they would leave.

#pragma once

#include <cstddef>
#include <vector>

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"
#include "ui/widgets/search_field.hpp"

namespace jinlan::ui {

class FilterView {
public:
    explicit FilterView(const plan::Plan& plan);

    void draw(const Context& context, const Rect& rect, bool wide);

private:
    TypedText search_{};
    bool all_departments_ = false;
    std::vector<plan::DueYear> due_years_;
    std::vector<std::size_t> firmnesses_;   // positions of those that some measure's commitment has
    std::vector<std::size_t> departments_;  // positions, the ones with most measures first: rows never jump
};

}  // namespace jinlan::ui
