// The foot of the page: when commitments fall due, and how they stand on the as-of date.

#pragma once

#include <cstddef>
#include <vector>

#include "ui/charts/pick.hpp"
#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// Commitments that fall due in the same interval.
struct DueGroup {
    plan::Due due;
    std::vector<app::TimelineItem> items;
};

/// The items gathered by interval, in their order.
std::vector<DueGroup> group_by_due(const plan::Plan& plan, const std::vector<app::TimelineItem>& items);

class TimelineFoot {
public:
    void draw(const Context& context, const Rect& rect);

private:
    /// A commitment where it stands on the axis.
    struct Dot {
        app::TimelineItem item;
        ImVec2 center;
        float radius = 0;
    };

    void regroup(const Context& context);
    void axis(const Context& context, const Rect& rect);
    void years(const Context& context, const Rect& rect, float axis_y, int first, int last);
    void bar(const Context& context, const DueGroup& group, float left, float right, float top, float bottom);
    void stack(const Context& context, const DueGroup& group, float x, float top, float bottom);
    void add_dot(const Context& context, const app::TimelineItem& item, ImVec2 center, float cell);
    void dots(const Context& context, const Rect& rect);

    std::vector<DueGroup> groups_;
    std::vector<plan::CommitmentId> grouped_;  // what `groups_` was made from
    plan::Date grouped_as_of_;
    std::vector<Dot> dots_;    // of this frame
    std::vector<Mark> marks_;  // where each of them is meant
    std::size_t reached_ = 0;  // by the keyboard
};

}  // namespace jinlan::ui
