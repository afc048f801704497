// A short history as a line: one point a year, hollow where it is an estimate, against a target.

#include "ui/charts/series_chart.hpp"

#include <algorithm>
#include <cmath>

#include "app/number_format.hpp"
#include "ui/record.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kHeight = 150;  // logical pixels at a scale of 1

struct Frame {
    ImVec2 min;
    ImVec2 max;
    int first_year = 0;
    int last_year = 1;
    double low = 0;
    double high = 1;

    float x(int year) const {
        return min.x + (max.x - min.x) * static_cast<float>(year - first_year) /
                           static_cast<float>(std::max(1, last_year - first_year));
    }
    float y(double value) const {
        return max.y - (max.y - min.y) * static_cast<float>((value - low) / (high - low));
    }
};

void axes(ImDrawList& list, const Theme& theme, const Frame& frame, const std::vector<double>& ticks) {
    const float half = line_height(theme, TextStyle::Note) / 2;
    for (const double tick : ticks) {
        const float y = frame.y(tick);
        list.AddLine(ImVec2(frame.min.x, y), ImVec2(frame.max.x, y), theme.colors.line, theme.hairline());
        const std::string label = app::trimmed_number(tick, 1);
        draw_text(list, theme, TextStyle::Note,
                  ImVec2(frame.min.x - theme.px(8) - text_width(theme, TextStyle::Note, label), y - half),
                  theme.colors.ink_soft, label);
    }
    // As many years as have room, always the first and the last.
    const float label_width = text_width(theme, TextStyle::Note, "2025") + theme.px(10);
    const float per_year =
        (frame.max.x - frame.min.x) / static_cast<float>(std::max(1, frame.last_year - frame.first_year));
    const int step = std::max(1, static_cast<int>(std::ceil(label_width / per_year)));
    for (int year = frame.last_year; year >= frame.first_year; year -= step) {
        const std::string label = std::to_string(year);
        draw_text(
            list, theme, TextStyle::Note,
            ImVec2(frame.x(year) - text_width(theme, TextStyle::Note, label) / 2, frame.max.y + theme.px(4)),
            theme.colors.ink_soft, label);
    }
}

void mark(ImDrawList& list, const Theme& theme, const Frame& frame, const SeriesPoint& point, bool hovered) {
    const ImVec2 at(frame.x(point.year), frame.y(point.value));
    const ImU32 color = theme.colors.brand;
    if (point.low && point.high) {
        list.AddLine(ImVec2(at.x, frame.y(*point.low)), ImVec2(at.x, frame.y(*point.high)), color,
                     theme.px(1.5F));
    }
    const float radius = theme.px(hovered ? 6.0F : 4.5F);
    list.AddCircleFilled(at, radius, point.estimate ? theme.colors.surface : color);
    list.AddCircle(at, radius, color, 0, theme.px(1.8F));
}

}  // namespace

std::vector<double> round_ticks(double low, double high, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || most < 2) return {};
    if (high <= low) high = low + 1;
    double unit = 1e-6;
    while (unit * 10 < (high - low) / most) unit *= 10;
    for (int guard = 0; guard < 4; ++guard, unit *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double step = unit * factor;
            const double first = std::floor(low / step);
            const double last = std::ceil(high / step);
            if (last - first + 1 > most) continue;
            std::vector<double> ticks;
            for (double i = first; i <= last; i += 1) ticks.push_back(i * step);
            return ticks;
        }
    }
    return {};
}

void series_chart(const Theme& theme, const char* id, const std::vector<SeriesPoint>& points,
                  std::optional<double> target, int target_year) {
    if (points.empty()) return;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float height = theme.px(kHeight);
    ImGui::InvisibleButton(id, ImVec2(width, height));
    record_target(id, TargetKind::Canvas);
    const bool over = ImGui::IsItemHovered();

    Frame frame;
    frame.low = target.value_or(points.front().value);
    frame.high = frame.low;
    frame.first_year = points.front().year;
    frame.last_year = target ? std::max(points.back().year, target_year) : points.back().year;
    for (const SeriesPoint& point : points) {
        frame.low = std::min(frame.low, point.low.value_or(point.value));
        frame.high = std::max(frame.high, point.high.value_or(point.value));
    }
    const std::vector<double> ticks = round_ticks(frame.low, frame.high, 5);
    if (!ticks.empty()) {
        frame.low = ticks.front();
        frame.high = ticks.back();
    }
    const float axis = text_width(theme, TextStyle::Note, "100") + theme.px(10);
    frame.min = ImVec2(origin.x + axis, origin.y + theme.px(10));
    frame.max = ImVec2(origin.x + width - theme.px(18),
                       origin.y + height - line_height(theme, TextStyle::Note) - theme.px(4));

    ImDrawList& list = *ImGui::GetWindowDrawList();
    axes(list, theme, frame, ticks);
    if (target) {
        const float y = frame.y(*target);
        list.AddLine(ImVec2(frame.min.x, y), ImVec2(frame.max.x, y), theme.colors.focus, theme.px(1.5F));
        const ImVec2 at(frame.x(target_year), y);
        const float arm = theme.px(6);
        const ImVec2 diamond[] = {
            {at.x - arm, at.y}, {at.x, at.y - arm}, {at.x + arm, at.y}, {at.x, at.y + arm}};
        list.AddConvexPolyFilled(diamond, 4, theme.colors.focus);
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].year != points[i - 1].year + 1) continue;  // a missing year is not bridged
        list.AddLine(ImVec2(frame.x(points[i - 1].year), frame.y(points[i - 1].value)),
                     ImVec2(frame.x(points[i].year), frame.y(points[i].value)), theme.colors.brand,
                     theme.px(2));
    }

    const SeriesPoint* nearest = nullptr;
    if (over) {
        const float mouse = ImGui::GetIO().MousePos.x;
        nearest =
            &*std::min_element(points.begin(), points.end(), [&](const SeriesPoint& a, const SeriesPoint& b) {
                return std::abs(frame.x(a.year) - mouse) < std::abs(frame.x(b.year) - mouse);
            });
    }
    for (const SeriesPoint& point : points) mark(list, theme, frame, point, &point == nearest);
    if (nearest != nullptr) tooltip(theme, std::to_string(nearest->year), nearest->note);
}

}  // namespace jinlan::ui
