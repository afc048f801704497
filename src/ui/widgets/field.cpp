// A field for typing, in the project's own frame around Dear ImGui's editing.

#include "ui/widgets/field.hpp"

#include <imgui_internal.h>

#include "ui/record.hpp"
#include "ui/widgets/press.hpp"

namespace jinlan::ui {

bool field(const Theme& theme, const char* id, const char* hint, char* text, std::size_t size,
           const FieldRoom& room, ImGuiInputTextFlags flags) {
    const Colors& colors = theme.colors;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + room.width, min.y + room.height);
    const ImGuiID item = ImGui::GetID(id);
    const ImGuiContext& dear = *ImGui::GetCurrentContext();
    const bool enabled = (dear.CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
    const bool active = ImGui::GetActiveID() == item || shown_state() == ShownState::Pressed;
    const bool focused =
        (dear.NavId == item && dear.NavCursorVisible) || shown_state() == ShownState::Focused;
    const bool hovered = dear.HoveredIdPreviousFrame == item || shown_state() == ShownState::Hovered;
    if (shown_state() == ShownState::Focused) show_state(ShownState::AsItIs);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, colors.surface, theme.radius());
    if (enabled && (active || focused)) {
        list.AddRect(min, max, focused ? colors.focus : colors.brand, theme.radius(), 0, theme.px(2));
    } else {
        list.AddRect(min, max,
                     !enabled  ? colors.line
                     : hovered ? colors.ink_soft
                               : colors.frame,
                     theme.radius());
    }

    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, enabled ? colors.ink_soft : colors.disabled);
    ImGui::PushStyleColor(ImGuiCol_Text, enabled ? colors.ink : colors.disabled);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(0, (room.height - theme.text_size(TextStyle::Body)) / 2));
    ImGui::SetCursorScreenPos(ImVec2(min.x + room.left, min.y));
    ImGui::SetNextItemWidth(room.width - room.left - room.right);
    const bool edited = ImGui::InputTextWithHint(id, hint, text, size, flags);
    record_field(id, theme, *text != '\0' ? text : hint);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(4);
    return edited;
}

}  // namespace jinlan::ui
