// A field for typing, in the project's own frame around Dear ImGui's editing.

#include "ui/widgets/field.hpp"

#include <imgui_internal.h>

#include "ui/record.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

bool field(const Theme& theme, const char* id, std::string_view hint, char* text, std::size_t size,
           const FieldRoom& room, ImGuiInputTextFlags flags) {
    const Colors& colors = theme.colors;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + room.width, min.y + room.height);
    const float inner = room.width - room.left - room.right;
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
    ImGui::PushStyleColor(ImGuiCol_Text, enabled ? colors.ink : colors.disabled);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(0, (room.height - theme.text_size(TextStyle::Body)) / 2));
    ImGui::SetCursorScreenPos(ImVec2(min.x + room.left, min.y));
    ImGui::SetNextItemWidth(inner);
    const bool edited = ImGui::InputText(id, text, size, flags);
    record_target(id);
    // A text longer than the field scrolls in it, and is no fault.
    const float width = is_recording() ? text_width(theme, TextStyle::Body, text) : 0;
    if (width <= inner) {
        const float top =
            (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y - theme.text_size(TextStyle::Body)) / 2;
        record_text(*ImGui::GetWindowDrawList(), theme, TextStyle::Body,
                    ImVec2(ImGui::GetItemRectMin().x, top), width, colors.ink, 0, text, false);
    }
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(3);
    if (*text == '\0') {
        draw_text_cut(
            list, theme, TextStyle::Body,
            ImVec2(min.x + room.left, min.y + (room.height - line_height(theme, TextStyle::Body)) / 2), inner,
            enabled ? colors.ink_soft : colors.disabled, hint);
    }
    return edited;
}

}  // namespace jinlan::ui
