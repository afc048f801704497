// The timeline: when commitments fall due, section by section or department by department, and how they stand
// on the as-of date.

#pragma once

#include <cstdint>
#include <vector>

#include "ui/charts/lanes_chart.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

class TimelineView {
public:
    void draw(const Context& context, const Rect& rect);

private:
    void update(const Context& context);
    void fill_chart(const Context& context);
    void lanes_choice(const Context& context) const;

    LanesChart chart_;
    std::vector<plan::CommitmentId> commitments_;  // of its items
    // What it was made from.
    std::uint64_t revision_ = 0;
    plan::Language language_ = plan::Language::SimplifiedChinese;
    app::ThemeName theme_ = app::ThemeName::Light;
    app::Lanes lanes_ = app::Lanes::Section;
};

}  // namespace jinlan::ui
