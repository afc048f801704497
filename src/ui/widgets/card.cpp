// A card beside what it tells of.

#include "ui/widgets/card.hpp"

#include <algorithm>

#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidest = 340;

struct Part {
    std::string_view text;
    TextStyle style;
    ImU32 color;
    float above;  // space
};

}  // namespace

ImVec2 draw_card(const Theme& theme, const Card& card, float room) {
    const Colors& colors = theme.colors;
    const bool has_body = !card.value.empty() || !card.text.empty();
    const Part parts[] = {{card.title, card.value.empty() ? TextStyle::Label : TextStyle::Note,
                           card.value.empty() ? colors.ink : colors.ink_soft, 0},
                          {card.value, TextStyle::Heading, colors.ink, 0},
                          {card.text, TextStyle::Body, colors.ink, theme.px(2)},
                          {card.source, TextStyle::Note, colors.ink_soft, theme.px(has_body ? 12 : 4)}};
    float width = 0;
    for (const Part& part : parts) {
        if (!part.text.empty()) width = std::max(width, text_width(theme, part.style, part.text));
    }
    width = std::min(width + 1, room);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = start.y;
    for (const Part& part : parts) {
        if (part.text.empty()) continue;
        y += part.above;
        const bool source = part.text.data() == card.source.data() && has_body;
        if (source) {
            const float line_y = y - theme.px(6);
            list.AddLine(ImVec2(start.x, line_y), ImVec2(start.x + width, line_y), colors.line,
                         theme.hairline());
        }
        y += draw_wrapped(list, theme, part.style, ImVec2(start.x, y), width, part.color, part.text);
    }
    const ImVec2 size(width, y - start.y);
    ImGui::Dummy(size);
    return size;
}

void tooltip_card(const Theme& theme, const Card& card, std::optional<ImVec2> anchor) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool lifted =
        io.MouseSource == ImGuiMouseSource_TouchScreen && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (lifted && !anchor) return;
    if (anchor) {
        // Towards the middle of the window, where there is room.
        const ImVec2 pivot(anchor->x > io.DisplaySize.x / 2 ? 1.0F : 0.0F,
                           anchor->y > io.DisplaySize.y / 2 ? 1.0F : 0.0F);
        const float away = theme.px(14);
        ImGui::SetNextWindowPos(
            ImVec2(anchor->x + (pivot.x > 0 ? -away : away), anchor->y + (pivot.y > 0 ? -away : away)),
            ImGuiCond_Always, pivot);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(14), theme.px(11)));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, theme.hairline());
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, theme.radius());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, theme.radius());
    ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.colors.surface);
    if (ImGui::BeginTooltip()) {
        ImVec2 min = ImGui::GetWindowPos();
        const ImVec2 size = ImGui::GetWindowSize();
        if (anchor) {  // on a narrow window neither side has room enough
            min.x = std::max(0.0F, std::min(min.x, io.DisplaySize.x - size.x));
            min.y = std::max(0.0F, std::min(min.y, io.DisplaySize.y - size.y));
            ImGui::SetWindowPos(min);
        }
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRectFullScreen();
        draw_shadow(list, theme, min, ImVec2(min.x + size.x, min.y + size.y));
        list.PopClipRect();
        draw_card(theme, card, std::min(theme.px(kWidest), io.DisplaySize.x * 0.8F));
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(4);
}

}  // namespace jinlan::ui
