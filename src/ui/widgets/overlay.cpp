// What dialogs and sheets share.

#include "ui/widgets/overlay.hpp"

#include <imgui_internal.h>

#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

bool begin_overlay(const Theme& theme, const char* id, const Rect& rect, ImDrawFlags round_corners,
                   bool& left) {
    const bool opened = !ImGui::IsPopupOpen(id);
    if (opened) ImGui::OpenPopup(id);
    // The shade is there at once: nothing may stay half done when the page goes to sleep.
    ImGui::GetStyle().Colors[ImGuiCol_ModalWindowDimBg] = ImGui::ColorConvertU32ToFloat4(theme.colors.shade);
    ImGui::GetCurrentContext()->DimBgRatio = 1.0F;
    ImGui::SetNextWindowPos(ImVec2(rect.x, rect.y));
    ImGui::SetNextWindowSize(ImVec2(rect.width, rect.height));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, IM_COL32_BLACK_TRANS);
    const bool drawn =
        ImGui::BeginPopupModal(id, nullptr,
                               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    left = false;
    if (!drawn) return false;
    const ImVec2 min(rect.x, rect.y);
    const ImVec2 max(rect.x + rect.width, rect.y + rect.height);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    draw_shadow(list, theme, min, max);
    list.AddRectFilled(min, max, theme.colors.surface, theme.px(10), round_corners);
    list.PopClipRect();
    const bool beside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsMouseHoveringRect(min, max, false);
    left = !opened && (beside || ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    return true;
}

void end_overlay() { ImGui::EndPopup(); }

}  // namespace jinlan::ui
