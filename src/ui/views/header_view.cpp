// The head of the page: what this is, the language, the text size, and where the data is from.

#include "ui/views/header_view.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "ui/views/theme_switch.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

using app::Str;

namespace {

constexpr int kTextStep = 10;  // percent

void title(const Context& context, const Rect& rect, bool wide, float room) {
    const Theme& theme = context.theme;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The mark: a hill line under a clear sky.
    const float side = theme.px(28);
    const ImVec2 mark(rect.x + (wide ? theme.padding() : theme.px(10)), rect.y + (rect.height - side) / 2);
    list.AddRectFilled(mark, ImVec2(mark.x + side, mark.y + side), theme.colors.on_masthead, theme.px(6));
    const ImVec2 hills[] = {{mark.x + side * 0.10F, mark.y + side * 0.74F},
                            {mark.x + side * 0.38F, mark.y + side * 0.34F},
                            {mark.x + side * 0.54F, mark.y + side * 0.56F},
                            {mark.x + side * 0.68F, mark.y + side * 0.42F},
                            {mark.x + side * 0.90F, mark.y + side * 0.74F}};
    list.AddConvexPolyFilled(hills, 3, theme.colors.masthead);
    list.AddPolyline(hills, 5, theme.colors.masthead, ImDrawFlags_None, theme.px(3));

    const TextStyle style = wide ? TextStyle::Title : TextStyle::Heading;
    const float x = mark.x + side + theme.px(wide ? 12 : 8);
    const std::string& name = context.tr(Str::AppName);
    const float end = x + text_width(theme, style, name);
    if (end > room) return;  // the mark alone on the narrowest phones
    draw_text(list, theme, style, ImVec2(x, rect.y + (rect.height - line_height(theme, style)) / 2),
              theme.colors.on_masthead, name);
    if (!wide) return;
    const float tagline_x = end + theme.px(14);
    draw_text_cut(
        list, theme, TextStyle::Body,
        ImVec2(tagline_x, rect.y + (rect.height - line_height(theme, TextStyle::Body)) / 2 + theme.px(2)),
        room - tagline_x, theme.colors.on_masthead_soft, context.tr(Str::AppTagline));
}

}  // namespace

void draw_header(const Context& context, const Rect& rect, bool wide) {
    const Theme& theme = context.theme;
    begin_panel(theme, "header", rect, theme.colors.masthead, 0, Scrolling::None);

    const std::array<std::string_view, 3> languages =
        wide ? std::array<std::string_view, 3>{"简体", "繁體", "English"}
             : std::array<std::string_view, 3>{"简", "繁", "EN"};
    const std::string& about = context.tr(wide ? Str::About : Str::AboutShort);
    const float spacing = theme.px(wide ? 8 : 4);
    const float width = button_width(theme, "A−") + button_width(theme, "A+") + theme_switch_width(theme) +
                        spacing * 4 + segmented_width(theme, languages) + button_width(theme, about) +
                        theme.px(wide ? 12 : 6);
    const float start = rect.x + rect.width - width;
    title(context, rect, wide, start - theme.px(wide ? 16 : 4));

    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, 0));
    ImGui::SetCursorScreenPos(ImVec2(start, rect.y + (rect.height - theme.target_height()) / 2));
    if (button(theme, "smaller", "A−"))
        context.act(app::SetTextPercent{context.state.text_percent - kTextStep});
    ImGui::SameLine();
    if (button(theme, "larger", "A+"))
        context.act(app::SetTextPercent{context.state.text_percent + kTextStep});
    ImGui::SameLine();
    draw_theme_switch(context);
    ImGui::SameLine();
    const float row = ImGui::GetCursorScreenPos().y;
    const float language_x = ImGui::GetCursorScreenPos().x;
    if (const auto chosen =
            segmented(theme, "language", languages, static_cast<std::size_t>(context.state.language))) {
        context.act(app::SetLanguage{plan::kLanguages[*chosen]});
    }
    ImGui::SetCursorScreenPos(ImVec2(language_x + segmented_width(theme, languages) + spacing, row));
    if (button(theme, "about", about)) context.act(app::SetAbout{true});
    ImGui::PopStyleVar();
    end_panel();
}

void draw_navigation(const Context& context, const Rect& rect) {
    const Theme& theme = context.theme;
    begin_panel(theme, "navigation", rect, theme.colors.surface, 0, Scrolling::None);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(ImVec2(rect.x, rect.y), ImVec2(rect.x + rect.width, rect.y), theme.colors.line,
                 theme.hairline());
    constexpr std::array kTabs{
        std::pair{app::Panel::Map, Str::PanelMap}, std::pair{app::Panel::Filter, Str::PanelFilter},
        std::pair{app::Panel::Detail, Str::PanelDetail}, std::pair{app::Panel::Timeline, Str::PanelTimeline}};
    const float cell = rect.width / static_cast<float>(kTabs.size());
    for (std::size_t i = 0; i < kTabs.size(); ++i) {
        const auto [panel, label] = kTabs[i];
        const bool chosen = context.state.panel == panel;
        ImGui::SetCursorScreenPos(ImVec2(rect.x + cell * static_cast<float>(i), rect.y));
        ImGui::PushID(static_cast<int>(i));
        const Press area = press_area("tab", ImVec2(cell, rect.height));
        ImGui::PopID();
        if (chosen) {
            list.AddRectFilled(area.min, ImVec2(area.max.x, area.min.y + theme.px(3)), theme.colors.brand);
        }
        const std::string& text = context.tr(label);
        const TextStyle style = chosen ? TextStyle::Label : TextStyle::Body;
        draw_text(list, theme, style,
                  ImVec2(area.min.x + (cell - text_width(theme, style, text)) / 2,
                         area.min.y + (rect.height - line_height(theme, style)) / 2),
                  chosen ? theme.colors.brand : theme.colors.ink, text);
        if (area.pressed) context.act(app::SetPanel{panel});
    }
    end_panel();
}

}  // namespace jinlan::ui
