// The pen that all charts are drawn with: their colours, sharp lines, marks and bands.

#include "ui/charts/pen.hpp"

#include <algorithm>
#include <cmath>

#include "ui/theme/data_colors.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

ImU32 chart_grid(const Theme& theme) { return theme.colors.grid; }

ImU32 chart_axis(const Theme& theme) { return theme.colors.axis; }

ImU32 chart_color(const Theme& theme, std::size_t series) {
    return series_color(theme, series % kSeriesColors);
}

ImU32 chart_quiet(const Theme& theme) { return theme.colors.axis; }

ImU32 chart_band(const Theme&, ImU32 color, bool core) { return with_alpha(color, core ? 0x3C : 0x24); }

ImU32 chart_text(const Theme& theme, ImU32 color) {
    // Contrast of text that is not large.
    const double least = theme.name == app::ThemeName::HighContrast ? 7.0 : 4.5;
    constexpr unsigned kSteps = 8;
    for (unsigned step = 0; step <= kSteps; ++step) {
        const ImU32 result =
            mixed(color, theme.colors.ink, static_cast<float>(step) / static_cast<float>(kSteps));
        if (contrast_ratio(result, theme.colors.surface) >= least) return result;
    }
    return theme.colors.ink;
}

ImU32 reference_color(const Theme& theme, ReferenceKind kind) {
    return kind == ReferenceKind::Target ? theme.colors.focus : theme.colors.ink_soft;
}

float snapped(float length) {
    const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
    return ratio > 0 ? std::round(length * ratio) / ratio : length;
}

namespace {

/// Whole pixels of the screen, one at least.
float whole(float thickness) {
    const float ratio = std::max(ImGui::GetIO().DisplayFramebufferScale.x, 0.1F);
    return std::max(1.0F, std::round(thickness * ratio)) / ratio;
}

}  // namespace

void rule_across(ImDrawList& list, float from, float to, float y, float thickness, ImU32 color) {
    const float size = whole(thickness);
    const float top = snapped(y - size / 2);
    list.AddRectFilled(ImVec2(snapped(from), top), ImVec2(snapped(to), top + size), color);
}

void rule_down(ImDrawList& list, float x, float from, float to, float thickness, ImU32 color) {
    if (to <= from) return;
    const float size = whole(thickness);
    const float left = snapped(x - size / 2);
    list.AddRectFilled(ImVec2(left, snapped(from)), ImVec2(left + size, snapped(to)), color);
}

void write_over_grid(ImDrawList& list, const Theme& theme, TextStyle style, ImVec2 at, ImU32 color,
                     ImU32 ground, std::string_view text) {
    const float air = (line_height(theme, style) - theme.text_size(style)) / 2;
    const float width = text_width(theme, style, text);
    list.AddRectFilled(
        ImVec2(snapped(at.x - theme.px(2)), snapped(at.y + air)),
        ImVec2(snapped(at.x + width + theme.px(2)), snapped(at.y + air + theme.text_size(style))), ground);
    draw_text(list, theme, style, at, color, text);
}

void draw_bar(ImDrawList& list, const Theme& theme, const Box& box, MarkKind kind, ImU32 color) {
    const float least = whole(theme.px(1));  // a bar of next to nothing is still there
    const float left = snapped(box.left);
    const float top = snapped(box.top);
    const float right = std::max(snapped(box.right), left + least);
    const float bottom = std::max(snapped(box.bottom), top + least);
    if (kind == MarkKind::Solid) {
        list.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), color);
        return;
    }
    const float rim = whole(theme.px(1.5F));
    list.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), with_alpha(color, 0x20));
    list.AddRectFilled(ImVec2(left, top), ImVec2(right, top + rim), color);
    list.AddRectFilled(ImVec2(left, bottom - rim), ImVec2(right, bottom), color);
    list.AddRectFilled(ImVec2(left, top + rim), ImVec2(std::min(left + rim, right), bottom - rim), color);
    list.AddRectFilled(ImVec2(std::max(right - rim, left), top + rim), ImVec2(right, bottom - rim), color);
}

void draw_mark(ImDrawList& list, const Theme& theme, ImVec2 at, MarkKind kind, ImU32 color, bool active,
               bool focused) {
    const float radius = theme.px(active ? kMarkRadius + 1.5F : kMarkRadius);
    if (focused) list.AddCircle(at, radius + theme.px(4), theme.colors.focus, 0, theme.px(2));
    // The ground around a mark lifts it off the line that runs through it.
    list.AddCircleFilled(at, radius + theme.px(1.5F), theme.colors.surface);
    if (kind == MarkKind::Solid) {
        list.AddCircleFilled(at, radius, color);
    } else {
        list.AddCircle(at, radius - theme.px(0.9F), color, 0, theme.px(1.8F));
    }
}

void draw_whisker(ImDrawList& list, const Theme& theme, float from, float to, float y, ImU32 color) {
    const float width = theme.px(1.5F);
    const float cap = theme.px(3.5F);
    rule_across(list, from, to, y, width, color);
    rule_down(list, from, y - cap, y + cap, width, color);
    rule_down(list, to, y - cap, y + cap, width, color);
}

void draw_focus_box(ImDrawList& list, const Theme& theme, const Box& box) {
    const float away = theme.px(3);
    list.AddRect(ImVec2(box.left - away, box.top - away), ImVec2(box.right + away, box.bottom + away),
                 theme.colors.focus, theme.px(3), 0, theme.px(2));
}

void draw_diamond(ImDrawList& list, const Theme& theme, ImVec2 at, ImU32 color) {
    const float arm = theme.px(6);
    const ImVec2 points[] = {{at.x - arm, at.y}, {at.x, at.y - arm}, {at.x + arm, at.y}, {at.x, at.y + arm}};
    list.AddConvexPolyFilled(points, 4, color);
}

void draw_band(ImDrawList& list, std::span<const BandPoint> points, ImU32 color) {
    // Smoothed edges of translucent neighbours would overlap and show as lines.
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const BandPoint& a = points[i - 1];
        const BandPoint& b = points[i];
        list.AddQuadFilled(ImVec2(a.x, a.high), ImVec2(b.x, b.high), ImVec2(b.x, b.low), ImVec2(a.x, a.low),
                           color);
    }
    list.Flags = flags;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const BandPoint& a = points[i - 1];
        const BandPoint& b = points[i];
        list.AddLine(ImVec2(a.x, a.high), ImVec2(b.x, b.high), color, 1);
        list.AddLine(ImVec2(a.x, a.low), ImVec2(b.x, b.low), color, 1);
    }
}

}  // namespace jinlan::ui
