// A field to search in.

#include "ui/widgets/search_field.hpp"

#include <imgui_internal.h>

#include "input/utf8_repair.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/press.hpp"

namespace jinlan::ui {

std::optional<std::string> search_field(const Theme& theme, const char* id, std::string_view hint,
                                        std::string_view clear, std::string_view current, TypedText& typed,
                                        SearchKeys* keys) {
    std::optional<std::string> changed;
    ImGui::PushID(id);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = theme.target_height() + theme.px(4);
    const float button = theme.target_height();
    if (ImGui::GetActiveID() != ImGui::GetID("##text")) {
        // Cut between two characters, should it be longer than the field holds.
        const std::string_view shown = input::cut_utf8(current, typed.size() - 1);
        typed[shown.copy(typed.data(), shown.size())] = '\0';
    }
    const bool empty = typed[0] == '\0';
    const bool for_list =
        keys != nullptr && keys->list_open && ImGui::GetActiveID() == ImGui::GetID("##text");
    if (for_list) {
        // Dear ImGui's editing would clear the text, and the arrows would lead away from the field.
        keys->escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        keys->enter =
            ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
        ImGui::SetKeyOwner(ImGuiKey_Escape, ImGui::GetID("list"));
    }
    if (field(theme, "##text", hint, typed.data(), typed.size(),
              {width, height, theme.px(34), empty ? theme.px(10) : button + theme.px(2)},
              ImGuiInputTextFlags_EscapeClearsAll)) {
        changed = typed.data();
    }
    if (keys != nullptr) keys->typing = ImGui::IsItemActive();
    if (for_list) {
        keys->up = takes_key(ImGuiKey_UpArrow);
        keys->down = takes_key(ImGuiKey_DownArrow);
    }
    const bool enabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) == 0;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Search, ImVec2(start.x + theme.px(18), start.y + height / 2),
              theme.px(15), enabled ? theme.colors.ink_soft : theme.colors.disabled);
    if (!empty) {
        ImGui::SetCursorScreenPos(
            ImVec2(start.x + width - button - theme.px(2), start.y + (height - button) / 2));
        if (icon_button(theme, "clear", Icon::Close, clear)) changed = std::string();
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height));
    ImGui::PopID();
    return changed;
}

}  // namespace jinlan::ui
