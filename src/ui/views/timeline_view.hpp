// The timeline: when commitments fall due, section by section, and how they stand on the as-of date.

#pragma once

#include <cstdint>

#include "ui/charts/lanes_chart.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class TimelineView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void fill_chart(const Context& context);

    LanesChart chart_;
    std::uint64_t revision_ = 0;  // of what it was made from
    plan::Language language_ = plan::Language::SimplifiedChinese;
    app::ThemeName theme_ = app::ThemeName::Light;
};

}  // namespace jinlan::ui
