// One button that changes the colours of the page: light, dark, high contrast.

#include "ui/views/theme_switch.hpp"

#include <cstddef>

#include "app/names.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr std::size_t kThemes = 3;

/// A disc with a dark and a light half.
void mark(ImDrawList& list, const Theme& theme, ImVec2 center, ImU32 color) {
    constexpr float kHalfTurn = 3.14159265F;
    const float radius = theme.px(7);
    list.PathArcTo(center, radius, -kHalfTurn / 2, kHalfTurn / 2);
    list.PathFillConvex(color);
    list.AddCircle(center, radius, color, 0, theme.stroke(Stroke::Thin));
}

}  // namespace

float theme_switch_width(const Theme& theme) { return theme.target_height(); }

void draw_theme_switch(const Context& context) {
    const Theme& theme = context.theme;
    const Colors& colors = theme.colors;
    const float side = theme_switch_width(theme);
    const Press area = press_area("theme", ImVec2(side, side));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = area.held ? colors.pressed : area.hovered ? colors.hover : colors.surface;
    list.AddRectFilled(area.min, area.max, fill, theme.radius());
    list.AddRect(area.min, area.max, colors.line, theme.radius(), ImDrawFlags_None, theme.hairline());
    mark(list, theme, ImVec2((area.min.x + area.max.x) / 2, (area.min.y + area.max.y) / 2), colors.brand);
    if (area.hovered) {
        tooltip(theme, context.tr(app::Str::ThemeLabel), context.tr(app::name_of(context.state.theme)));
    }
    if (area.pressed) {
        const std::size_t next = (static_cast<std::size_t>(context.state.theme) + 1) % kThemes;
        context.act(app::SetTheme{static_cast<app::ThemeName>(next)});
    }
}

}  // namespace jinlan::ui
