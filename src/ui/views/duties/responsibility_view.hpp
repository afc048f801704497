// Responsibility: who answers for what, departments against measures; where there is no room for that, a bar
// for each department.

#pragma once

#include <cstdint>
#include <optional>

#include "app/derived/responsibility.hpp"
#include "ui/charts/matrix_chart.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class ResponsibilityView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void update(const Context& context);
    void fill_chart(const Context& context);
    void order_choice(const Context& context) const;
    void matrix(const Context& context);
    void bars(const Context& context) const;
    std::optional<std::size_t> row_of_selected(const Context& context) const;

    app::Responsibility parts_;
    MatrixChart chart_;  // of the same
    // What they were made from.
    std::uint64_t revision_ = 0;
    plan::Language language_ = plan::Language::SimplifiedChinese;
    app::LoadOrder order_ = app::LoadOrder::Total;
};

}  // namespace jinlan::ui
