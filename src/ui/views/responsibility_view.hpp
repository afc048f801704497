// Responsibility: who answers for what, departments against measures.

#pragma once

#include <cstdint>
#include <vector>

#include "ui/charts/matrix_chart.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class ResponsibilityView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void fill_chart(const Context& context);

    MatrixChart chart_;
    std::vector<plan::DepartmentId> departments_;  // of the chart's rows
    std::uint64_t revision_ = 0;                   // of what it was made from
    plan::Language language_ = plan::Language::SimplifiedChinese;
};

}  // namespace jinlan::ui
