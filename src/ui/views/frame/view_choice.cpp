// Choosing a view.

#include "ui/views/frame/view_choice.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/words/names.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::name_of;
using app::Str;

namespace {

constexpr std::size_t kViewCount = app::kViews.size();
constexpr float kTop = 4;         // logical pixels above the tabs
constexpr float kCellMargin = 4;  // beside a name in the bar, both sides together

std::array<std::string_view, kViewCount> view_names(const Context& context) {
    std::array<std::string_view, kViewCount> names;
    for (std::size_t i = 0; i < kViewCount; ++i) names[i] = context.tr(name_of(app::kViews[i]));
    return names;
}

/// The place of a view among the tabs; beyond them for one without a tab.
std::size_t place_of(app::View view) {
    return static_cast<std::size_t>(std::ranges::find(app::kViews, view) - app::kViews.begin());
}

/// A cell of the bar: its name, and a line above the chosen one.
bool cell(const Context& context, const char* id, const Rect& rect, bool chosen, std::string_view label) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::SetCursorScreenPos(ImVec2(rect.x, rect.y));
    const Press area = press_area(id, ImVec2(rect.width, rect.height));
    const float bar = context.motion.ease(ImGui::GetItemID(), chosen ? 1 : 0);
    if (bar > 0) {
        const float half = bar * (rect.width / 2 - theme.px(10));
        const float middle = (area.min.x + area.max.x) / 2;
        list.AddRectFilled(ImVec2(middle - half, area.min.y), ImVec2(middle + half, area.min.y + theme.px(3)),
                           theme.colors.brand);
    }
    const TextStyle style = chosen ? TextStyle::Label : TextStyle::Body;
    const float room = rect.width - theme.px(kCellMargin);
    draw_text_cut(list, theme, style,
                  ImVec2(area.min.x + (rect.width - std::min(room, text_width(theme, style, label))) / 2,
                         area.min.y + (rect.height - line_height(theme, style)) / 2),
                  room, chosen ? theme.colors.brand : theme.colors.ink_soft, label);
    return area.pressed;
}

/// All as wide as each other, unless that leaves too little room for a name.
std::array<float, 4> cell_widths(const Theme& theme, const std::array<std::string_view, 4>& names,
                                 float width) {
    std::array<float, 4> widths;
    const float even = width / static_cast<float>(names.size());
    float sum = 0;
    bool fits = true;
    for (std::size_t i = 0; i < names.size(); ++i) {
        widths[i] = std::max(text_width(theme, TextStyle::Label, names[i]) + theme.px(kCellMargin),
                             theme.target_height());
        sum += widths[i];
        fits = fits && widths[i] <= even;
    }
    const float spare = (width - sum) / static_cast<float>(names.size());
    if (spare < 0) {  // the longest is cut
        *std::ranges::max_element(widths) += width - sum;
        return widths;
    }
    for (float& cell : widths) cell = fits ? even : cell + spare;
    return widths;
}

/// A view in the sheet: its name, filled where it is the one shown.
bool view_row(const Context& context, std::size_t place, std::string_view name, bool chosen) {
    const Theme& theme = context.theme;
    ImGui::PushID(static_cast<int>(place));
    const Press area = press_area("view", ImVec2(ImGui::GetContentRegionAvail().x, theme.target_height()));
    ImGui::PopID();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = chosen ? theme.colors.brand : state_fill(theme, area, 0);
    if (fill != 0) list.AddRectFilled(area.min, area.max, fill, theme.radius());
    const TextStyle style = chosen ? TextStyle::Label : TextStyle::Body;
    draw_text(list, theme, style,
              ImVec2(area.min.x + theme.px(12), (area.min.y + area.max.y - line_height(theme, style)) / 2),
              chosen ? theme.colors.on_brand : state_ink(theme, area, theme.colors.ink), name);
    return area.pressed;
}

}  // namespace

void draw_view_tabs(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "views", rect, theme.colors.surface, 0, Scrolling::None);
    const float margin = theme.gap();
    ImGui::SetCursorScreenPos(ImVec2(rect.x + margin, rect.y + theme.px(kTop)));
    ImGui::BeginChild("tabs", ImVec2(rect.width - 2 * margin, rect.height - theme.px(kTop)),
                      ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (const auto chosen = tabs(theme, "view", view_names(context), place_of(context.state.view))) {
        context.act(app::SetView{app::kViews[*chosen]});
    }
    ImGui::EndChild();
    end_panel();
}

float view_tabs_height(const Context& context, float width) {
    const Theme& theme = context.theme;
    return theme.px(kTop) + tabs_height(theme, view_names(context), width - 2 * theme.gap());
}

std::optional<app::View> view_key() {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return std::nullopt;
    for (std::size_t i = 0; i < kViewCount; ++i) {
        const auto digit = static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i));
        const auto keypad = static_cast<ImGuiKey>(ImGuiKey_Keypad1 + static_cast<int>(i));
        if (ImGui::IsKeyPressed(digit, false) || ImGui::IsKeyPressed(keypad, false)) return app::kViews[i];
    }
    return std::nullopt;
}

void NavigationBar::draw(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "navigation", rect, theme.colors.surface, 0, Scrolling::None);
    ImGui::GetWindowDrawList()->AddRectFilled(
        ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y + theme.hairline()), theme.colors.line);
    const app::Panel panel = context.state.panel;
    const std::array<std::string_view, 4> names{context.tr(name_of(context.state.view)),
                                                context.tr(Str::PanelFilter), context.tr(Str::PanelDetail),
                                                context.tr(Str::Views)};
    const std::array<float, 4> widths = cell_widths(theme, names, rect.width);
    float x = rect.x;
    const auto pressed = [&](std::size_t i, const char* id, bool chosen) {
        const Rect place{x, rect.y, widths[i], rect.height};
        x += widths[i];
        return cell(context, id, place, chosen, names[i]);
    };
    if (pressed(0, "view", panel == app::Panel::Main)) context.act(app::SetPanel{app::Panel::Main});
    if (pressed(1, "filter", panel == app::Panel::Filter)) context.act(app::SetPanel{app::Panel::Filter});
    if (pressed(2, "detail", panel == app::Panel::Detail)) context.act(app::SetPanel{app::Panel::Detail});
    if (pressed(3, "views", false)) views_.open = true;
    views(context);
    end_panel();
}

void NavigationBar::views(const Context& context) {
    const Theme& theme = context.theme;
    // As high as its rows, as far as the page is.
    const float rows = static_cast<float>(kViewCount) * (theme.target_height() + theme.px(4));
    const float wanted = rows + theme.target_height() + theme.px(60);
    const float share = std::clamp(wanted / ImGui::GetIO().DisplaySize.y, 0.3F, 0.9F);
    if (!begin_sheet(theme, "views sheet", context.tr(Str::Views), context.tr(Str::Close), share, views_))
        return;
    for (std::size_t i = 0; i < kViewCount; ++i) {
        const app::View view = app::kViews[i];
        if (!view_row(context, i, context.tr(name_of(view)), view == context.state.view)) continue;
        context.act(app::SetView{view});
        views_.open = false;
    }
    end_sheet();
}

}  // namespace jinlan::ui
