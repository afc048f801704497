// A line the size of a word: how a figure has moved, without axis or texts.

#include "ui/charts/sparkline.hpp"

#include "ui/charts/pen.hpp"
#include "ui/charts/scale.hpp"

namespace jinlan::ui {

void draw_sparkline(ImDrawList& list, const Theme& theme, const Box& box, std::span<const ChartPoint> points,
                    std::optional<double> target, ImU32 color) {
    constexpr float kRadius = 2.8F;  // logical pixels at a scale of 1
    constexpr double kLongestStep = 1.5;
    Domain years;
    Domain values;
    const ChartPoint* last = nullptr;
    for (const ChartPoint& point : points) {
        if (!is_drawn(point)) continue;
        years.include(point.at);
        values.include(point.value);
        last = &point;
    }
    if (last == nullptr) return;
    if (target) values.include(*target);
    const Domain wide = widened(values);
    const float inset = theme.px(kRadius) + 1;
    const Domain along = years.low < years.high ? years : Domain{years.low - 1, years.high};
    const LinearScale x{along.low, along.high, box.left + inset, box.right - inset};
    const LinearScale y{wide.low, wide.high, box.bottom - inset, box.top + inset};
    if (color == 0) color = chart_color(theme, 0);
    if (target) {
        rule_across(list, box.left, box.right, y(*target), theme.hairline(),
                    reference_color(theme, ReferenceKind::Target));
    }
    const ChartPoint* before = nullptr;
    for (const ChartPoint& point : points) {
        if (!is_drawn(point)) continue;
        if (before != nullptr && point.at - before->at < kLongestStep) {
            list.AddLine(ImVec2(x(before->at), y(before->value)), ImVec2(x(point.at), y(point.value)), color,
                         theme.px(1.5F));
        }
        before = &point;
    }
    const ImVec2 end(x(last->at), y(last->value));
    if (last->kind == MarkKind::Solid) {
        list.AddCircleFilled(end, theme.px(kRadius), color);
    } else {
        list.AddCircleFilled(end, theme.px(kRadius), theme.colors.surface);
        list.AddCircle(end, theme.px(kRadius), color, 0, theme.px(1.2F));
    }
}

}  // namespace jinlan::ui
